import type { Alignment } from './align-texts.ts';

const NEAR = 4;

/**
 * Whether words of the claim beside token `i` that found no place in the layout stand beside the evidence's token `own`: then the token
 * went there with its words, and the sentence was only turned round.
 */
export const movedAlong = ({ said, held, match }: Alignment, i: number, own: number): boolean => {
  const near = (at: number): number[] => [...Array(2 * NEAR + 1).keys()].map((d) => at - NEAR + d);
  const there = new Set(near(own).map((j) => held[j]?.key));
  return near(i).some((k) => {
    const key = said[k]?.key;
    return key !== undefined && match[k] === -1 && key !== '#' && key !== '@' && there.has(key);
  });
};

/** Whether the tokens next to token `i` of the claim are, on both sides, those next to its place in the evidence, or a break is. */
export const standsFirm = ({ said, held, match }: Alignment, i: number): boolean => {
  const at = match[i] ?? -1;
  if (at < 0) return false;
  const before = match[i - 1] === at - 1 && at > 0;
  const behind = match[i + 1] === at + 1;
  const opens = said[i]?.opens === true && held[at]?.opens === true;
  const closes =
    (i + 1 >= said.length || said[i + 1]?.opens === true) && (at + 1 >= held.length || held[at + 1]?.opens === true);
  return (before || behind) && (before || opens) && (behind || closes);
};
