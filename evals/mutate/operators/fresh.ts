import type { Operator } from '../operator.ts';
import { seedOf } from '../picker.ts';
import { FRESH_CARDS } from './fresh-cards.ts';
import { FRESH_CONDUCT } from './fresh-conduct.ts';
import { FRESH_FIGURES } from './fresh-figures.ts';
import { FRESH_NEEDS } from './fresh-needs.ts';
import { FRESH_PLAN } from './fresh-plan.ts';
import { FRESH_RECORD } from './fresh-record.ts';
import { FRESH_REPLIES } from './fresh-replies.ts';

/** The third round: written from the playbook and the list of defects alone, by authors who had read no grader. */
const FRESH: readonly Operator[] = [
  ...FRESH_FIGURES,
  ...FRESH_RECORD,
  ...FRESH_CONDUCT,
  ...FRESH_PLAN,
  ...FRESH_NEEDS,
  ...FRESH_REPLIES,
  ...FRESH_CARDS,
];

/** A draw by the id alone, made before any grader had met the round. */
const isDrawn = ({ id }: Operator): boolean => seedOf(3, id) % 2 === 0;

/** The half of the round that was shown to the writers of graders. */
export const OPENED: readonly Operator[] = FRESH.filter((each) => !isDrawn(each)).map((each) => ({
  ...each,
  family: 'opened',
}));

/** The half kept from them: tried when the graders were frozen. */
export const HELD_OUT: readonly Operator[] = FRESH.filter(isDrawn);
