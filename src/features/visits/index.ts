export { visitBriefSchema } from './brief-contract.ts';
export { briefAnswerSchema } from './chain-brief.ts';
export { summaryAnswerSchema } from './chain-summary.ts';
export { draftBrief } from './draft-brief.ts';
export { draftSummary } from './draft-summary.ts';
export { visitBriefJobs, visitSummaryJobs } from './jobs.ts';
export { visitSummarySchema } from './summary-contract.ts';
export { visitTools } from './tools.ts';
