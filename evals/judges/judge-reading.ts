import type { Verdict } from '../graders/verdict.ts';
import type { Reading } from '../reading/reading.ts';
import type { JudgeAnswer } from './ask-judge.ts';
import type { Asked } from './judge-wire.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** Tells a judge's stored word on a part; `unjudged` where none is stored. */
export type VerdictsOf = (asked: Asked) => Promise<JudgeAnswer>;

/**
 * Every judge's verdict on one reading, by stored words. A question that is trusted in the reading's language is `major`, any other
 * `minor`: told, and fails nothing.
 * @param isCalibrated whether a question is trusted in a language (`isTrusted` of a calibration)
 */
export const judgeReading = (
  reading: Reading,
  verdictsOf: VerdictsOf,
  isCalibrated: (question: string, language: Reading['language']) => boolean,
  questions: readonly Question[] = QUESTIONS,
): Promise<Verdict[]> =>
  Promise.all(
    questions.map(async (question): Promise<Verdict> => {
      const { id, rule, drafts } = question;
      const severity = isCalibrated(id, reading.language) ? 'major' : 'minor';
      const verdict = { grader: id, rule, tier: 'judge', severity } as const;
      const part = drafts.includes(reading.case.draft) ? question.part(reading) : null;
      if (part === null) return { ...verdict, word: 'not_applicable', problems: [] };
      const { word, quote } = await verdictsOf({ id: reading.case.id, language: reading.language, question, part });
      const problems = quote === null ? [] : [{ at: id, text: quote, why: 'the judge says that the failure is there' }];
      return { ...verdict, word, problems };
    }),
  );
