import type { Prompts } from '#src/llm/prompts.ts';
import type { Row } from '../read-lines.ts';
import type { Shelf } from '../stored/shelf.ts';
import type { JudgedRow } from './calibration.ts';
import { inLanes } from './judge-wire.ts';
import { JUDGE_PROMPT, judgeDigest, type Labelled } from './load-judges.ts';
import { questionOf } from './questions.ts';
import { withStoredVerdicts } from './replay-verdicts.ts';

/** Questions asked at the same time. */
const AT_ONCE = 8;
/** Most rows a line names: the rest is counted. */
const NAMED = 4;

/** A judge's word on a labelled part, with what it quoted or why it has none. */
export type JudgedPart = JudgedRow & { quote: string | null; why: string | null };

/** A judge's stored words on the labelled parts; `unjudged` where none is stored for part, question and prompt as they are. */
export const replayLabelled = ({
  rows,
  ...judge
}: {
  rows: readonly Row<Labelled>[];
  prompts: Prompts;
  shelf: Shelf;
  model: string;
}): Promise<JudgedPart[]> =>
  withStoredVerdicts(judge, (ask) =>
    inLanes(rows, AT_ONCE, async ({ value: { id, language, question: name, text, label } }) => {
      const question = questionOf(name);
      if (!question) throw new Error(`no question ${name}`);
      const { word, quote, why } = await ask({ id, language, question, part: text });
      return { id, language, question: name, label, word, quote, why };
    }),
  );

/** What is missing, by language: the prompt's version, the nearest stored one, and the command that records it. */
export const tellStale = (without: readonly Row<Labelled>[], prompts: Prompts, shelf: Shelf): string[] =>
  (['zh', 'en'] as const).flatMap((language) => {
    const ids = without.filter(({ value }) => value.language === language).map(({ value }) => value.id);
    if (ids.length === 0) return [];
    const digest = judgeDigest(prompts, language);
    const [nearest] = shelf.near({ case: ids[0] ?? '', prompt: JUDGE_PROMPT, language, digest });
    const stored = nearest ? `nearest stored ${nearest.digest} (${nearest.at.slice(0, 10)})` : 'nothing stored';
    const named = `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''}`;
    return [
      `${JUDGE_PROMPT} (${language}): digest ${digest} has no stored verdicts on ${named}; ${stored}. Record: OPENAI_BASE_URL=… OPENAI_MODEL=… npm run evals -- record --judge --language ${language}`,
    ];
  });
