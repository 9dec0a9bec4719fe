import { EvalFailure, EXIT } from '../exit-codes.ts';
import type { Recording } from '../stored/recording.ts';
import { JUDGE_PROMPT } from './load-judges.ts';

type Told = Pick<Recording, 'prompt' | 'model'>;

/** Models that drafted what is judged. */
export const draftersOf = (rows: readonly Told[]): Set<string> =>
  new Set(rows.filter(({ prompt }) => prompt !== JUDGE_PROMPT).map(({ model }) => model));

/**
 * A judge never judges its own drafts: models favour their own words.
 * @throws EvalFailure (2) when the judge's model is one that drafted
 */
export const refuseDrafter = (model: string, rows: readonly Told[]): void => {
  if (draftersOf(rows).has(model))
    throw new EvalFailure(EXIT.data, [
      `the judge ${model} also wrote stored answers: a judge is another model than the drafter; set OPENAI_MODEL to another`,
    ]);
};

/**
 * The judge whose verdicts count: the model with most of them to the prompts as they are, the newest of equals.
 * @param digests versions of the judges' prompt as it is
 * @returns null when there is none
 */
export const judgeOf = (
  rows: readonly Pick<Recording, 'prompt' | 'model' | 'digest' | 'at'>[],
  digests: ReadonlySet<string>,
): string | null => {
  const present = rows.filter(({ prompt, digest }) => prompt === JUDGE_PROMPT && digests.has(digest));
  const judges = [...Map.groupBy(present, ({ model }) => model)].map(([model, own]) => ({
    model,
    verdicts: own.length,
    newest:
      own
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
  }));
  judges.sort((a, b) => b.verdicts - a.verdicts || b.newest.localeCompare(a.newest));
  return judges[0]?.model ?? null;
};
