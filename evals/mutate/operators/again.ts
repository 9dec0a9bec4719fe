import type { Operator } from '../operator.ts';
import { AGAIN_CARDS } from './again-cards.ts';
import { AGAIN_CONDUCT } from './again-conduct.ts';
import { AGAIN_FIGURES } from './again-figures.ts';
import { AGAIN_METHOD } from './again-method.ts';
import { AGAIN_RECORD } from './again-record.ts';

/** The second family that was held out: known kinds of defect in other ways, words and places. Tried once after a freeze, open since. */
export const AGAIN: readonly Operator[] = [
  ...AGAIN_FIGURES,
  ...AGAIN_CONDUCT,
  ...AGAIN_RECORD,
  ...AGAIN_METHOD,
  ...AGAIN_CARDS,
];
