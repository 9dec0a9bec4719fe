export { changeNeedSchema, type Need, type NeedHierarchy, newNeedSchema } from './contract.ts';
export { createNeed } from './create-need.ts';
export { draftNeeds } from './draft-needs.ts';
export { needJobs } from './jobs.ts';
export { listNeeds } from './list-needs.ts';
export { needTreeSchema } from './need-tree.ts';
export { type RaisedNeed, raiseNeedsByConfirmation } from './raise-by-confirmation.ts';
export { needTools } from './tools.ts';
export { updateNeed } from './update-need.ts';
