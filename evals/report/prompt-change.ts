import type { Language } from '#src/kernel/language.ts';
import { type CaseChange, changesOf } from './case-change.ts';
import type { ClaimChange } from './claim-diff.ts';
import { diffLines, type Hunk, hunksOf } from './line-diff.ts';
import { sortedBy } from './order.ts';
import type { ReportInput } from './report-input.ts';

/** What an open case's answer to this prompt says otherwise than the baseline's. */
export type OutputChange = { change: CaseChange; claims: ClaimChange[] };

/**
 * A prompt beside its answers. `words`: its text changed, it did not, or its digest did and the earlier words are not known
 * (or only settings or the output schema changed). `outputs` of the most telling cases come first.
 */
export type PromptChange = {
  id: string;
  language: Language;
  words: 'changed' | 'same' | 'unknown';
  hunks: Hunk[];
  outputs: OutputChange[];
};

const TURNED = { lost: 0, gained: 1, neither: 2 } as const;

const outputsOf = (id: string, language: Language, cases: readonly CaseChange[]): OutputChange[] =>
  sortedBy(
    cases
      .filter((each) => each.before !== null && each.case.language === language)
      .map((change) => ({ change, claims: changesOf(change, id) }))
      .filter(({ claims }) => claims.length > 0),
    ({ change, claims }) => [TURNED[change.turned], -claims.length, change.case.id],
  );

/** Whether the lock rests on a version of the prompt that is no longer among the stored ones. */
const isOther = ({ lock, ledger }: ReportInput, id: string, language: Language): boolean => {
  const locked = lock?.prompts.find((each) => each.id === id && each.language === language);
  const stored = ledger.filter((each) => each.prompt === id && each.language === language);
  return locked !== undefined && stored.length > 0 && !stored.some(({ digest }) => digest === locked.digest);
};

/** Every prompt whose words, version or answers changed since the baseline, by id and language. */
export const promptChanges = (input: ReportInput, cases: readonly CaseChange[]): PromptChange[] =>
  sortedBy(input.prompts, ({ id, language }) => [id, language]).flatMap(({ id, language, before, after }) => {
    const outputs = outputsOf(id, language, cases);
    const hunks = before === null ? [] : hunksOf(diffLines(before, after));
    const words = hunks.length > 0 ? 'changed' : isOther(input, id, language) ? 'unknown' : 'same';
    return words === 'same' && outputs.length === 0 ? [] : [{ id, language, words, hunks, outputs }];
  });
