import type { Rewriting } from '../operator.ts';
import { DATE_REWRITINGS } from './dates.ts';
import { FIGURE_REWRITINGS } from './figures.ts';
import { LIST_REWRITINGS } from './lists.ts';
import { MORE_REWRITINGS } from './more.ts';
import { PEOPLE_REWRITINGS } from './people.ts';
import { WORDING_REWRITINGS } from './wording.ts';

/** Every way to write a right answer otherwise without a change of meaning. */
export const REWRITINGS: readonly Rewriting[] = [
  ...FIGURE_REWRITINGS,
  ...DATE_REWRITINGS,
  ...WORDING_REWRITINGS,
  ...PEOPLE_REWRITINGS,
  ...LIST_REWRITINGS,
  ...MORE_REWRITINGS,
];
