import type { Policy } from '../gate/policy.ts';
import { cohenKappa, countAgreement, judgeRates } from '../statistics/agreement.ts';
import { type Interval, wilson } from '../statistics/intervals.ts';
import type { JudgeWord } from './ask-judge.ts';
import { unreadableShare } from './refuse-unreadable.ts';

/** A judge's word on a labelled part. */
export type JudgedRow = {
  id: string;
  language: 'zh' | 'en';
  question: string;
  label: 'pass' | 'fail';
  word: JudgeWord;
};

/** A share or coefficient with where it lies; the value is null where no row could tell. */
export type Figure = { value: number | null; interval: Interval | null };

/** How a judge agrees with the labels. `n` counts readable words alone. */
export type Agreement = { n: number; malformed: number; unjudged: number; kappa: Figure; tpr: Figure; tnr: Figure };

/** `pooled`: over all questions of the language. A question is `trusted` when the pool holds and its own rows do not speak against it. */
export type LanguageCalibration = {
  language: 'zh' | 'en';
  pooled: Agreement;
  holds: boolean;
  questions: { question: string; own: Agreement; trusted: boolean }[];
};

export type Calibration = { languages: LanguageCalibration[]; unreadableShare: number };

/** Readable rows of its own a question needs, of both labels: fewer would let a pool speak for what it never saw. */
const OWN_ROWS = 6;

const readable = (rows: readonly JudgedRow[]) => rows.filter(({ word }) => word === 'pass' || word === 'fail');

/**
 * Agreement of words with labels. TPR is the share of sound parts that were passed, TNR that of failing parts that were failed, both
 * with Wilson's interval. The interval of κ is Wilson's for the observed agreement, put through κ with chance agreement as observed:
 * unlike the usual one it has a width at full agreement, too.
 */
export const agreementOf = (rows: readonly JudgedRow[], confidence: number): Agreement => {
  const told = readable(rows).map(({ label, word }) => ({ truth: label === 'pass', judged: word === 'pass' }));
  const { hits, alarms, misses, rejections } = countAgreement(told);
  const { tpr, tnr } = judgeRates(told);
  const n = told.length;
  const share = (value: number | null, good: number, of: number): Figure => ({
    value,
    interval: value === null ? null : wilson(good, of, confidence),
  });
  const kappa = cohenKappa(told);
  const chance =
    n === 0 ? 1 : ((hits + misses) * (hits + alarms) + (alarms + rejections) * (misses + rejections)) / (n * n);
  const seen = wilson(hits + rejections, n, confidence);
  const toKappa = (agreed: number): number => (agreed - chance) / (1 - chance);
  return {
    n,
    malformed: rows.filter(({ word }) => word === 'malformed').length,
    unjudged: rows.filter(({ word }) => word === 'unjudged').length,
    kappa: { value: kappa, interval: kappa === null ? null : { low: toKappa(seen.low), high: toKappa(seen.high) } },
    tpr: share(tpr, hits, hits + misses),
    tnr: share(tnr, rejections, alarms + rejections),
  };
};

const reaches = ({ value }: Figure, least: number): boolean => value !== null && value >= least;

/** Pools a language's rows over all questions, then lets each question's own rows veto. */
const calibrateLanguage = (
  language: 'zh' | 'en',
  rows: readonly JudgedRow[],
  { judges, statistics }: Pick<Policy, 'judges' | 'statistics'>,
): LanguageCalibration => {
  const pooled = agreementOf(rows, statistics.confidence);
  const rates = ({ tpr, tnr }: Agreement) => reaches(tpr, judges.tpr) && reaches(tnr, judges.tnr);
  const holds = pooled.n >= judges.minCalibrated && reaches(pooled.kappa, judges.kappa) && rates(pooled);
  const questions = [...Map.groupBy(rows, ({ question }) => question)].map(([question, own]) => {
    const agreement = agreementOf(own, statistics.confidence);
    return { question, own: agreement, trusted: holds && agreement.n >= OWN_ROWS && rates(agreement) };
  });
  return { language, pooled, holds, questions };
};

/**
 * Holds a judge's words on labelled parts against the policy, language by language. A question is trusted in a language only when, over
 * all questions of that language together, κ, TPR and TNR reach the policy's figures on enough readable rows, and its own rows reach
 * TPR and TNR too. What is malformed or unjudged enters no rate; the malformed share of what was answered is told.
 */
export const calibrateJudge = (
  rows: readonly JudgedRow[],
  policy: Pick<Policy, 'judges' | 'statistics'>,
): Calibration => ({
  languages: (['zh', 'en'] as const).map((language) =>
    calibrateLanguage(
      language,
      rows.filter((row) => row.language === language),
      policy,
    ),
  ),
  unreadableShare: unreadableShare(rows.map(({ word }) => word)),
});

/** Whether a question's word counts in a language; until then it is advisory. */
export const isTrusted = ({ languages }: Calibration, question: string, language: 'zh' | 'en'): boolean =>
  languages.some(
    (each) => each.language === language && each.questions.some((own) => own.question === question && own.trusted),
  );
