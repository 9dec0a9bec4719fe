import type { Ctx } from '#src/context.ts';
import type { Plan } from './contract.ts';
import { eventsFrom } from './event-queue.ts';
import type { PlanEvent, PlanListener } from './plan-events.ts';

type ServerEvent = { event: string; data: unknown };

/**
 * The drafting of a plan as server-sent events: `step {name, state}`, `token {text}`, `citation {claimId, source, quote}`
 * in any number, then `draft {kind, id}` and `done {plan}`. After `step {state: "restarted"}` the text shown so far is void.
 */
export const streamPlan = (
  ctx: Ctx,
  signal: AbortSignal,
  draft: (ctx: Ctx, onEvent: PlanListener) => Promise<Plan>,
): AsyncGenerator<ServerEvent> =>
  eventsFrom<ServerEvent>(async (tell) => {
    const plan = await draft({ ...ctx, signal }, (event) => {
      for (const each of toServerEvents(event)) tell(each);
    });
    tell({ event: 'draft', data: { kind: 'plan', id: plan.id } });
    tell({ event: 'done', data: { plan } });
  });

const toServerEvents = (event: PlanEvent): ServerEvent[] => {
  const step = { event: 'step', data: { name: event.step, state: event.state } };
  if (event.state !== 'done') return [step];
  return [
    { event: 'token', data: { text: event.text } },
    ...event.claims.flatMap((claim) =>
      claim.evidence.map(({ source, quote }) => ({ event: 'citation', data: { claimId: claim.id, source, quote } })),
    ),
    step,
  ];
};
