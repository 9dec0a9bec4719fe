import type { Claim } from '#src/evidence/index.ts';
import type { CARD_DIMENSIONS, CARD_FITS } from './card-schema.ts';

export type CardReason = {
  dimension: (typeof CARD_DIMENSIONS)[number];
  fits: (typeof CARD_FITS)[number];
  claim: Claim;
};

/** One document chosen: by the number it was offered under, with the ref of the passage to show. */
export type CardPick = {
  document: string;
  passage: string;
  reasons: CardReason[];
  howToUse: Claim;
  /** Name of a person of the record; null when nobody in particular, or when it stays in the house. */
  forWhom: string | null;
};

/** Drafted cards, before or after verification: each drafter fills all of it. */
export type CardParts = { picks: CardPick[]; missing: Claim[] };

/** Every claim of one pick, in reading order. */
export const claimsOfPick = ({ reasons, howToUse }: CardPick): Claim[] => [
  ...reasons.map(({ claim }) => claim),
  howToUse,
];

/** Every claim of the cards, in reading order. */
export const claimsOf = ({ picks, missing }: CardParts): Claim[] => [...picks.flatMap(claimsOfPick), ...missing];
