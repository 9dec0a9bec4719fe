export { needTreeSchema } from './chain.ts';
export type { NeedHierarchy } from './contract.ts';
export { draftNeeds } from './draft-needs.ts';
