import type { Language } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { ModelCallError } from '#src/llm/model-call-error.ts';
import type { ModelDoor, ModelFault } from '#src/llm/port.ts';
import type { Word } from '../graders/verdict.ts';
import { JUDGE_PROMPT } from './load-judges.ts';
import type { Question } from './questions.ts';
import { judgeVerdictSchema } from './verdict-schema.ts';

/** A judge's word: `malformed` when the answer cannot be read, `unjudged` when there is none. Only pass and fail enter rates. */
export type JudgeWord = Exclude<Word, 'not_applicable'>;
export type JudgeAnswer = {
  word: JudgeWord;
  /** The words that fail; null with any other word. */
  quote: string | null;
  /** Why there is no word; null when there is one. */
  why: string | null;
};

/** Faults by which an endpoint answered, but nothing that could be read; after any other there is no answer. */
const UNREADABLE: readonly ModelFault[] = [
  'schema_breach',
  'truncated',
  'empty',
  'refused',
  'not_a_completion',
  'too_large',
];

/**
 * Puts one question about one part to a judge, through the product's own door.
 * A `yes` counts only with words that stand in the part: a judge that cannot show the failure has not been read.
 */
export const askJudge = async (
  door: ModelDoor,
  question: Question,
  part: string,
  language: Language,
): Promise<JudgeAnswer> => {
  try {
    const { value } = await door.call({
      prompt: { id: JUDGE_PROMPT, language },
      inputs: { question: say(question.ask, language), part },
      output: judgeVerdictSchema,
      signal: new AbortController().signal,
    });
    if (value.verdict === 'no') return { word: 'pass', quote: null, why: null };
    const quote = value.quote?.trim() ?? '';
    if (quote === '') return { word: 'malformed', quote: null, why: 'yes without a quote' };
    if (!bare(part).includes(bare(quote)))
      return { word: 'malformed', quote: null, why: `the quote does not stand in the part: “${quote.slice(0, 80)}”` };
    return { word: 'fail', quote, why: null };
  } catch (error) {
    if (!(error instanceof ModelCallError)) throw error;
    const word = UNREADABLE.includes(error.fault) ? 'malformed' : 'unjudged';
    return { word, quote: null, why: `${error.fault}: ${error.reason}` };
  }
};

/** Words without what a faithful copy may change: width, case, spaces, and which marks stand for quotes and dashes. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, '');
