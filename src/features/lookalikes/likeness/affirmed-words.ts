import type { ComputedLikeness } from '../reasons/reason-material.ts';
import type { Reason } from './domain-reasons.ts';

/** What turns the words behind it, in the same clause, into their denial. */
const DENIES =
  /没有|并无|无(?![线人])|不(?:做|含|涉及|生产|经营|是)|未|非|\b(?:no|not|never|without|none of)\b|n['’]t\b/iu;
const CLAUSE = /[^，,；;。.！!？?\n]+/gu;

/** Whether a text says a word of itself, and not only that it lacks it (`没有染料业务`, `No dye business`). */
const affirms = (text: string, word: string): boolean => {
  const clauses = (text.normalize('NFKC').match(CLAUSE) ?? []).map((clause) => clause.toLowerCase());
  const holding = clauses.filter((clause) => clause.includes(word.toLowerCase()));
  return (
    holding.length === 0 || holding.some((clause) => !DENIES.test(clause.slice(0, clause.indexOf(word.toLowerCase()))))
  );
};

/**
 * Likeness without shared words that the prospect only denies: the words are compared one by one, and what a company says it does not do
 * is no likeness. A reason without a word left goes.
 */
export const withAffirmedWords = <Likeness extends Pick<ComputedLikeness, 'reasons'>>(
  likeness: Likeness,
  description: string | null,
): Likeness => ({
  ...likeness,
  reasons: likeness.reasons.flatMap((reason): Reason[] => {
    if (reason.kind !== 'text' && reason.kind !== 'opening') return [reason];
    const words = reason.words.filter((word) => affirms(description ?? '', word));
    return reason.kind === 'text' && words.length === 0 ? [] : [{ ...reason, words }];
  }),
});
