import type { EvidenceItem } from '#src/evidence/index.ts';
import type { Dossier } from '#src/features/dossier/index.ts';
import { inOwnLanguage } from '#src/features/drafts/index.ts';
import { formatDate } from '#src/kernel/format-date.ts';
import type { Language } from '#src/kernel/language.ts';
import { STAGE_LABELS } from '#src/playbook/words.ts';
import { fieldWord } from './brief-words.ts';
import type { selectChangesSince } from './store.ts';

type History = Awaited<ReturnType<typeof selectChangesSince>>;

/** A stored value as a reader names it: stages by their label. */
const valueWord = (field: string, value: string | null, language: Language): string => {
  if (value === null || value === '') return language === 'zh' ? '空' : 'none';
  return field === 'stage' ? (STAGE_LABELS[value as keyof typeof STAGE_LABELS]?.[language] ?? value) : value;
};

/** The histories of deals and people, and the signals that stand, as computations of the service: each is one sentence to show and to cite. */
export const changeItems = (
  history: History,
  { account, opportunities, contacts }: Dossier,
  language: Language,
): Omit<EvidenceItem, 'ref'>[] => {
  const zh = language === 'zh';
  const item = (id: string, text: string, asOf: string): Omit<EvidenceItem, 'ref'> => ({
    source: { type: 'computation', id: `change:${id}` },
    label: zh ? `变更记录 ${asOf}` : `History ${asOf}`,
    text,
    accountId: account.id,
    asOf,
  });
  const moved = (
    id: string,
    name: string | undefined,
    field: string,
    before: string | null,
    after: string | null,
    at: Date,
  ) => {
    const word = fieldWord(field, language);
    const values = [valueWord(field, before, language), valueWord(field, after, language)] as const;
    if (!name || !word || ![name, ...values].every((each) => inOwnLanguage(each, language))) return [];
    const on = formatDate(at, language);
    return [
      item(
        id,
        zh
          ? `${on}，${name}的${word}由“${values[0]}”改为“${values[1]}”。`
          : `${on}: ${word} of ${name} went from “${values[0]}” to “${values[1]}”.`,
        at.toISOString().slice(0, 10),
      ),
    ];
  };
  return [
    ...history.deals.flatMap((each) =>
      moved(
        each.id,
        opportunities.find((deal) => deal.id === each.opportunityId)?.name,
        each.field,
        each.before,
        each.after,
        each.createdAt,
      ),
    ),
    ...history.people.flatMap((each) =>
      moved(
        each.id,
        contacts.find((contact) => contact.id === each.contactId)?.name,
        each.field,
        each.before,
        each.after,
        each.createdAt,
      ),
    ),
    ...history.signals
      .filter((each) => inOwnLanguage(each.text[language], language))
      .map((each) => item(each.id, each.text[language], each.since ?? each.createdAt.toISOString().slice(0, 10))),
  ];
};
