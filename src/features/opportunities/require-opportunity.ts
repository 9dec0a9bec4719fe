import { recordFor } from '#src/db/record.ts';
import { OPPORTUNITY } from './store.ts';
import { visibleOpportunities } from './visibility.ts';

/** The opportunity with this id, if the asker may see it. @throws LinchpinError `not_found` */
export const requireOpportunity = recordFor(OPPORTUNITY, { zh: '个商机', en: 'opportunity' }, visibleOpportunities);
