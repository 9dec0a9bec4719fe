import type { ScoreCard } from '../mutate/score-card.ts';
import { type Scorecard, scorecardSchema } from './self-test.ts';

/** The figures of a mutation run as blessing reads them. */
export const toScorecard = (card: ScoreCard, gradersDigest: string): Scorecard => {
  const tally = ({ n, hits }: { n: number; hits: number }) => ({ of: n, hits });
  return {
    gradersDigest,
    operators: card.operators,
    // The held-out family is told for itself: it is held against the others.
    mutants: tally(card.known),
    critical: { zh: tally(card.critical.zh), en: tally(card.critical.en) },
    rightGrader: tally(card.right),
    heldOut: tally(card.heldOut),
    controls: tally(card.falseAlarms),
  };
};

/** The same card gives the same bytes. */
export const selfTestText = (card: Scorecard): string => `${JSON.stringify(card, null, 2)}\n`;

/** Reads a stored card; null when there is none or it is not one. */
export const readSelfTest = (text: string | null): Scorecard | null => {
  if (text === null) return null;
  try {
    return scorecardSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};
