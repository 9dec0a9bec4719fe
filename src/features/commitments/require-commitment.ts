import { recordFor } from '#src/db/record.ts';
import { COMMITMENT } from './store.ts';

/** The line of the table with this id. @throws LinchpinError `not_found` */
export const requireCommitment = recordFor(COMMITMENT, { zh: '条承诺授权', en: 'commitment' });
