import { findImproper } from './guard-conduct.ts';
import type { GuardHit } from './guard-hit.ts';
import { findPromises } from './guard-promises.ts';
import { findTone } from './guard-tone.ts';

export type { GuardHit } from './guard-hit.ts';

/** What the guards need to know beyond the text. */
export type GuardContext = {
  /** Whether a promise is one that somebody authorised: then it is not reported. */
  mayPromise?: (hit: GuardHit) => boolean;
  /** Names of competitors, as the customer and we call them. */
  competitors?: readonly string[];
};

/** GUARD-2, GUARD-3 and GUARD-9 over one text meant for others, in the order of the text. */
export const guardText = (text: string, context: GuardContext = {}): GuardHit[] =>
  [...findPromises(text, context.mayPromise), ...findImproper(text, context.competitors), ...findTone(text)].sort(
    (a, b) => a.start - b.start,
  );
