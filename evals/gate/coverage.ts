import type { Pairing } from './pairs.ts';
import type { Policy } from './policy.ts';
import { namedCases, type Reason, reason } from './reason.ts';

/** Cases of the baseline that are missing now or could not be graded, when they are more than the policy lets go. */
export const coverage = ({ pairs, lost }: Pairing, policy: Policy): Reason[] => {
  const all = pairs.length + lost.length;
  if (all > 0 && pairs.length / all >= policy.coverage.share) return [];
  if (all === 0) return [reason('coverage', 'no case could be compared')];
  const { words, cases } = namedCases(lost);
  return [reason('coverage', `coverage lost: ${words} of ${all} missing or not gradeable`, { cases })];
};
