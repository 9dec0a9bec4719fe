import type { Ctx } from './context.ts';
import { libraryJobs } from './features/library/index.ts';
import { lookalikeJobs } from './features/lookalikes/index.ts';
import { needJobs } from './features/needs/index.ts';
import { objectionJobs } from './features/objections/index.ts';
import { planJobs } from './features/plans/index.ts';
import { recommendationJobs } from './features/recommendations/index.ts';
import { signalJobs } from './features/signals/index.ts';
import { visitBriefJobs, visitSummaryJobs } from './features/visits/index.ts';
import type { JobHandlers } from './jobs/handlers.ts';

type Handler = (ctx: Ctx, message: Record<string, string>) => Promise<void>;

/**
 * Lets several slices follow one topic, in the order given. All are called whatever happens to one of them; then the first fault is
 * thrown, and the message comes again (handlers do not mind).
 */
export const combineHandlers = (slices: readonly JobHandlers[]): JobHandlers => {
  const byTopic = new Map<string, Handler[]>();
  for (const slice of slices)
    for (const [topic, handler] of Object.entries(slice))
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), handler as Handler]);
  const together =
    (handlers: readonly Handler[]): Handler =>
    async (ctx, message) => {
      const faults: unknown[] = [];
      for (const handler of handlers) await handler(ctx, message).catch((fault: unknown) => faults.push(fault));
      if (faults.length > 0) throw faults[0];
    };
  return Object.fromEntries([...byTopic].map(([topic, handlers]) => [topic, together(handlers)])) as JobHandlers;
};

/** Which slices handle which message. */
export const jobHandlers: JobHandlers = combineHandlers([
  planJobs,
  signalJobs,
  libraryJobs,
  lookalikeJobs,
  recommendationJobs,
  needJobs,
  objectionJobs,
  visitBriefJobs,
  visitSummaryJobs,
]);
