import type { Bilingual } from '#src/kernel/language.ts';
import { findImproper } from './guard-conduct.ts';
import { findPromises, type PromiseKind } from './guard-promises.ts';
import { findTone } from './guard-tone.ts';
import type { RuleId } from './rules.ts';

/** Something a draft must not say. Offsets are UTF-16 positions in the text given; `sentence` is where it stands. */
export type GuardHit = {
  rule: RuleId;
  kind: string;
  start: number;
  end: number;
  match: string;
  sentence: string;
  message: Bilingual;
};

/** What the guards need to know beyond the text. */
export type GuardContext = {
  /** Promises somebody authorised for this deal: these kinds are not reported. */
  authorised?: readonly PromiseKind[];
  /** Names of competitors, as the customer and we call them. */
  competitors?: readonly string[];
};

/** GUARD-2, GUARD-3 and GUARD-9 over one text meant for others, in the order of the text. */
export const guardText = (text: string, context: GuardContext = {}): GuardHit[] =>
  [...findPromises(text, context.authorised), ...findImproper(text, context.competitors), ...findTone(text)].sort(
    (a, b) => a.start - b.start,
  );
