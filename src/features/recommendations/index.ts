export type { RecommendationsView } from './contract.ts';
export { getRecommendations, recommendationsOf } from './get-recommendations.ts';
export { giveFeedback } from './give-feedback.ts';
export { recommendationJobs } from './jobs.ts';
export { recommendationTools } from './tools.ts';
