export { activityView } from './activity-view.ts';
export { activitySchema } from './contract.ts';
export type { ActivityRow } from './domain.ts';
export type { PurchaseRow } from './purchase-domain.ts';
export { requireActivity } from './require-activity.ts';
export { updateActivityIn } from './update-activity.ts';
