import type { Alignment } from './align-texts.ts';

const NEAR = 4;

/**
 * Whether the words of the claim beside token `i` rather go with the evidence's token `own` than with the one it was laid beside: they
 * found no place in the layout but stand there, or they were laid beside words there. The sentence was then only turned round.
 */
export const movedAlong = ({ said, held, match }: Alignment, i: number, own: number): boolean => {
  const at = match[i] ?? -1;
  const around = [...Array(2 * NEAR + 1).keys()].map((d) => d - NEAR).filter((d) => d !== 0);
  const there = new Set(around.map((d) => held[own + d]?.key));
  let [stays, goes] = [0, 0];
  for (const d of around) {
    const key = said[i + d]?.key;
    if (key === undefined || key === '#' || key === '@') continue;
    const laid = match[i + d] ?? -1;
    if (laid < 0 && there.has(key)) return true;
    if (laid === at + d) stays += 1;
    else if (laid >= 0 && Math.abs(laid - own) <= NEAR) goes += 1;
  }
  return goes > 0 && goes >= stays;
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
