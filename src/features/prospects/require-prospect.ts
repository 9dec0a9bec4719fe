import { recordFor } from '#src/db/record.ts';
import { PROSPECT } from './store.ts';

/** The prospect with this id; everybody of a workspace sees all of its prospects. @throws LinchpinError `not_found` */
export const requireProspect = recordFor(PROSPECT, { zh: '个潜在客户', en: 'prospect' });
