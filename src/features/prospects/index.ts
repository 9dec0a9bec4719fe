export type { ProspectRow } from './domain.ts';
export { requireProspect } from './require-prospect.ts';
