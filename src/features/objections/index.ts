export { objectionReplySchema } from './chain.ts';
export type { ObjectionResponse } from './contract.ts';
export { draftObjection } from './draft-objection.ts';
export { objectionTools } from './tools.ts';
