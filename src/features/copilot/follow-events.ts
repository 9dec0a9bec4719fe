import type { Ctx } from '#src/context.ts';
import { runningTurn } from './close-dead-turn.ts';
import { requireConversation } from './require-conversation.ts';
import { selectEvents } from './store.ts';
import { isTerminal, type NumberedEvent } from './turn.ts';
import type { TurnDesk } from './turn-desk.ts';

/** How long to wait before looking for events that another process may have written. */
const POLL_MS = 400;
const BATCH = 500;

/**
 * The events of a conversation after a number, in order, none twice: first what is stored, then what a running turn adds, until it
 * ends. `turnOnly` ends at the first `done` or `error`.
 * @param signal ends the stream early: the reader left, or the service stops
 * @throws LinchpinError `not_found`
 */
export async function* followEvents(
  ctx: Ctx,
  desk: TurnDesk,
  conversationId: string,
  options: { after: number; turnOnly: boolean },
  signal: AbortSignal,
): AsyncGenerator<NumberedEvent, void> {
  let last = options.after;
  while (!signal.aborted) {
    const waiter = new AbortController();
    // Listening begins before reading, so that an event between the two is not slept over.
    const woken = desk.next(conversationId, POLL_MS, AbortSignal.any([signal, waiter.signal]));
    const { events, running } = await readOn(ctx, desk, conversationId, last);
    if (events.length > 0 || !running) waiter.abort();
    for (const { seq, event, data } of events) {
      last = seq;
      yield { id: seq, event, data };
      if (options.turnOnly && isTerminal(event)) return;
      if (signal.aborted) return;
    }
    if (events.length === 0 && !running) return;
    if (events.length === 0) await woken;
  }
}

const readOn = (ctx: Ctx, desk: TurnDesk, conversationId: string, after: number) =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const conversation = await requireConversation(ctx, tx, conversationId);
    const running = await runningTurn(ctx, tx, desk, conversation);
    return { running, events: await selectEvents(tx, ctx.actor.tenantId, conversationId, after, BATCH) };
  });
