import type { Ctx } from '../context.ts';
import type { Messages, Topic } from '../db/outbox.ts';

/** What a slice offers in its `jobs.ts`: one handler a topic. A handler may run twice for one message and must not mind. */
export type JobHandlers = { [T in Topic]?: (ctx: Ctx, message: Messages[T]) => Promise<void> };

export type Envelope = { tenantId: string; topic: Topic; message: Record<string, string> };

/** Makes the `Ctx` of background work for a tenant. */
export type BackgroundContext = (tenantId: string, requestId: string, signal: AbortSignal) => Ctx;

/** Hands one message to its slice. An unknown topic is a fault of ours and fails loudly. */
export const handle = async (
  handlers: JobHandlers,
  contextFor: BackgroundContext,
  envelope: Envelope,
  run: { id: string; signal: AbortSignal },
): Promise<void> => {
  const handler = handlers[envelope.topic] as
    | ((ctx: Ctx, message: Record<string, string>) => Promise<void>)
    | undefined;
  if (!handler) throw new Error(`no handler for topic ${envelope.topic}`);
  await handler(contextFor(envelope.tenantId, run.id, run.signal), envelope.message);
};
