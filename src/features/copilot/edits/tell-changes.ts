import type { Plan } from '#src/features/plans/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { asCitation } from '../citations.ts';
import type { Citation } from '../contract.ts';
import type { TurnOutput } from '../turn-output.ts';
import { changesOf, type PartChange } from './show-changes.ts';

/**
 * Tells what a new version changed, each part before → after, cited: the version it stands in (the one before for what was taken
 * out), and what its sentence itself rests on. Ends with the version's number, and that the rest is as it was.
 */
export const tellChanges = async (output: TurnOutput, before: Plan, after: Plan, language: Language): Promise<void> => {
  const changes = changesOf(before, after);
  await output.say(
    language === 'zh'
      ? `**${after.title}** 已存为第 ${after.version} 版（原为第 ${before.version} 版）：\n`
      : `**${after.title}** is now version ${after.version} (it was version ${before.version}):\n`,
  );
  await output.sayAll(
    changes.map((change) => {
      const citations = citationsOf(change, before, after, language);
      const marks = [...new Set(citations.map((citation) => output.mark(citation)))].map((n) => `[${n}]`).join('');
      return {
        text: `- ${change.label}${language === 'zh' ? '：' : ': '}${arrow(change, language)} ${marks}\n`,
        citations,
      };
    }),
  );
  await output.say(
    changes.length === 0
      ? language === 'zh'
        ? '内容与原来相同，没有差别。\n'
        : 'It says the same as before.\n'
      : language === 'zh'
        ? '其余内容没有变。要撤回，说“撤销”。\n'
        : 'Everything else is as it was. To take it back, say “undo”.\n',
  );
  await output.draft('plan', after.id, after.version);
};

const arrow = ({ before, after }: PartChange, language: Language): string => {
  if (before === null) return language === 'zh' ? `新增“${after}”` : `added “${after}”`;
  if (after === null) return language === 'zh' ? `已删除“${before}”` : `dropped “${before}”`;
  return `${before} → ${after}`;
};

const citationsOf = (change: PartChange, before: Plan, after: Plan, language: Language): Omit<Citation, 'n'>[] => {
  const gone = change.after === null;
  const of = gone ? before : after;
  const quote = change.claim?.text ?? (gone ? change.before : change.after) ?? of.title;
  const own: Omit<Citation, 'n'> = {
    claimId: change.claim?.id ?? of.id,
    source: { type: 'plan', id: of.id, version: of.version },
    quote,
    label: language === 'zh' ? `${of.title} 第 ${of.version} 版` : `${of.title}, version ${of.version}`,
  };
  const { claim } = change;
  return [own, ...(claim && !gone ? claim.evidence.map((evidence) => asCitation(claim.id, evidence, new Map())) : [])];
};
