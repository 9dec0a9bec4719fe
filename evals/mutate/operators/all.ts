import type { Operator } from '../operator.ts';
import { ABSTENTION } from './abstention.ts';
import { AGAIN } from './again.ts';
import { CITATIONS } from './citations.ts';
import { DATES } from './dates.ts';
import { FAIR_PLAY } from './fair-play.ts';
import { HELD_OUT, OPENED } from './fresh.ts';
import { INJECTION } from './injection.ts';
import { LANGUAGE } from './language.ts';
import { LEAKS } from './leaks.ts';
import { LOOKALIKE } from './lookalike.ts';
import { MODALITY } from './modality.ts';
import { NEED_SHAPE } from './need-shape.ts';
import { NEEDS } from './needs.ts';
import { NUMBERS } from './numbers.ts';
import { OBJECTION } from './objection.ts';
import { PLAN_ACTIONS } from './plan-actions.ts';
import { PLAN_FRAME } from './plan-frame.ts';
import { PLAN_GOALS } from './plan-goals.ts';
import { PLAN_PEOPLE } from './plan-people.ts';
import { PRIVACY } from './privacy.ts';
import { PROMISES } from './promises.ts';
import { RECOMMENDATION } from './recommendation.ts';
import { TURNED } from './turned.ts';

/** Every way to spoil an answer, the held-out kinds last (`family` begins with `held_out`). */
export const OPERATORS: readonly Operator[] = [
  ...NUMBERS,
  ...DATES,
  ...CITATIONS,
  ...MODALITY,
  ...ABSTENTION,
  ...LANGUAGE,
  ...INJECTION,
  ...PRIVACY,
  ...FAIR_PLAY,
  ...PROMISES,
  ...LEAKS,
  ...PLAN_FRAME,
  ...PLAN_PEOPLE,
  ...PLAN_GOALS,
  ...PLAN_ACTIONS,
  ...NEED_SHAPE,
  ...NEEDS,
  ...OBJECTION,
  ...LOOKALIKE,
  ...RECOMMENDATION,
  ...TURNED,
  ...AGAIN,
  ...OPENED,
  ...HELD_OUT,
];

/** Whether an operator belongs to the kinds kept from whoever writes graders. */
export const isHeldOut = ({ family }: Pick<Operator, 'family'>): boolean => family.startsWith('held_out');
