import type { Ctx } from '#src/context.ts';
import { refreshOpenOpportunities } from './refresh-open-opportunities.ts';
import { refreshRecommendations } from './refresh-recommendations.ts';

/** The recommendations' background work, by topic. */
export const recommendationJobs = {
  'recommendations.refresh': (ctx: Ctx, { opportunityId }: { opportunityId: string }): Promise<void> =>
    refreshRecommendations(ctx, opportunityId),
  'recommendations.refresh-open': (ctx: Ctx): Promise<void> => refreshOpenOpportunities(ctx),
};
