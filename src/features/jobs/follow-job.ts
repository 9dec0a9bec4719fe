import type { Ctx } from '#src/context.ts';
import { isLast, isOver, toEvent } from './domain.ts';
import { requireJob } from './require-job.ts';
import { selectEvents, selectState } from './store.ts';

const PAGE = 200;
/** The event table is asked this often. Listening instead would take one of the few connections for every open page. */
const ASK_AGAIN_MS = 300;

/** One event of a job, with its number. */
export type JobEvent = ReturnType<typeof toEvent>;

/**
 * The events of a job after a number, as they come, until its last one: `progress` any number of times, then one of `done`,
 * `failed`, `cancelled`. The numbers have no gap, so a reader resumes after the last it has seen.
 * @param signal ends the following; the job goes on
 * @throws LinchpinError `not_found`, before anything is answered
 */
export const followJob = async (
  ctx: Ctx,
  id: string,
  after: number,
): Promise<(signal: AbortSignal) => AsyncGenerator<JobEvent>> => {
  const { tenantId } = ctx.actor;
  const job = await ctx.db.inTenant(tenantId, (tx) => requireJob(ctx, tx, id));
  return async function* follow(signal) {
    let seen = after;
    while (!signal.aborted) {
      const { events, state } = await ctx.db.inTenant(tenantId, async (tx) => {
        // The state first: were it read last, a job could end in between and its last events be missed.
        const now = await selectState(tx, tenantId, id);
        return { state: now, events: await selectEvents(tx, tenantId, id, seen, PAGE) };
      });
      for (const event of events) {
        yield toEvent(job, event, ctx.language);
        seen = event.seq;
        if (isLast(event.event)) return;
      }
      if (state === null || (isOver(state) && events.length < PAGE)) return;
      if (events.length < PAGE) await pause(signal);
    }
  };
};

/** Waits until it is time to ask again, or the reader leaves. */
const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ASK_AGAIN_MS);
    signal.addEventListener('abort', over);
  });
