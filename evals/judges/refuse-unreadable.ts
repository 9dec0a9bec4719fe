import { EvalFailure, EXIT } from '../exit-codes.ts';
import type { Policy } from '../gate/policy.ts';
import type { JudgeWord } from './ask-judge.ts';

/** Share of a judge's answers that cannot be read; what was never answered does not count. */
export const unreadableShare = (words: readonly JudgeWord[]): number => {
  const answered = words.filter((word) => word !== 'unjudged');
  return answered.length === 0 ? 0 : answered.filter((word) => word === 'malformed').length / answered.length;
};

/**
 * @param more lines told below the refusal
 * @throws EvalFailure (5) when more of what a judge said cannot be read than the policy allows
 */
export const refuseUnreadable = (
  { model, share }: { model: string; share: number },
  { judges }: Policy,
  more: readonly string[] = [],
): void => {
  if (share > judges.unreadableShare)
    throw new EvalFailure(EXIT.infrastructure, [
      `judge ${model}: ${(100 * share).toFixed(1)} % of its verdicts cannot be read, more than ${100 * judges.unreadableShare} %`,
      ...more,
    ]);
};
