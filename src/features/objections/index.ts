export { objectionReplySchema } from './chain.ts';
export type { ObjectionResponse } from './contract.ts';
export { draftObjection } from './draft-objection.ts';
export { gatherMaterial as gatherObjection } from './gather-material.ts';
export { objectionJobs } from './jobs.ts';
export { settleObjection } from './settle-objection.ts';
export { objectionTools } from './tools.ts';
