export type { NeedHierarchy } from './contract.ts';
export { draftNeeds } from './draft-needs.ts';
export { needTreeSchema } from './need-tree.ts';
export { needTools } from './tools.ts';
