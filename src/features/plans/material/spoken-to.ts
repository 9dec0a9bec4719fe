import type { Dossier } from '#src/features/dossier/index.ts';
import { findInstructions, type InstructionFinding } from '#src/llm/instructions.ts';
import { isoDay } from '#src/playbook/time.ts';
import type { LibraryPassage } from './material.ts';
import type { Wording } from './wording.ts';

/** GUARD-5: text on record that speaks to a model or a drafter. It is reported, by where it stands, and never followed. */
export const spokenTo = (
  dossier: Dossier,
  passages: readonly LibraryPassage[],
  { write, quoted }: Wording,
): { where: string; found: InstructionFinding[] }[] => {
  const { account, contacts, activities, opportunities, facts } = dossier;
  const texts: [where: string, text: string | null][] = [
    [
      write('客户档案', 'the account record'),
      [account.name, account.description, account.keyReason, account.tierReason].join('\n'),
    ],
    ...contacts.map((each): [string, string] => [
      write('联系人记录', 'a contact’s card'),
      [each.name, each.title, each.kpi, each.concerns, each.style, each.needsFromUs, each.roleSource].join('\n'),
    ]),
    ...facts.map((each): [string, string] => [write('档案事实', 'a profile fact'), `${each.value}\n${each.source}`]),
    ...opportunities.map((each): [string, string] => [
      write('商机记录', 'an opportunity'),
      [each.name, each.timingDriver, each.procurementStep, ...each.needs.map((need) => need.statement)].join('\n'),
    ]),
    ...activities.map((each): [string, string] => [
      write(`${isoDay(each.occurredAt)} 的互动记录`, `the interaction of ${isoDay(each.occurredAt)}`),
      [each.subject, each.notes, each.summary].join('\n'),
    ]),
    ...passages.map((each): [string, string] => [
      write(`资料${quoted(each.title)}`, `the document ${quoted(each.title)}`),
      each.text,
    ]),
  ];
  return texts.flatMap(([where, text]) => {
    const found = text ? findInstructions(text) : [];
    return found.length > 0 ? [{ where, found }] : [];
  });
};
