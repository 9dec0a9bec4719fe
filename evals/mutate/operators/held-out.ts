import type { Operator } from '../operator.ts';
import { HELD_OUT_CARDS } from './held-out-cards.ts';
import { HELD_OUT_CONDUCT } from './held-out-conduct.ts';
import { HELD_OUT_FIGURES } from './held-out-figures.ts';
import { HELD_OUT_METHOD } from './held-out-method.ts';
import { HELD_OUT_RECORD } from './held-out-record.ts';

/** The second held-out family: defects of the families graders know, in other ways, words and places. Tried once, after the freeze. */
export const HELD_OUT: readonly Operator[] = [
  ...HELD_OUT_FIGURES,
  ...HELD_OUT_CONDUCT,
  ...HELD_OUT_RECORD,
  ...HELD_OUT_METHOD,
  ...HELD_OUT_CARDS,
];
