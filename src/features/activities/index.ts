export type { ActivityRow } from './domain.ts';
export type { PurchaseRow } from './purchase-domain.ts';
export { requireActivity } from './require-activity.ts';
