import { sql } from 'drizzle-orm';
import { newId } from '../kernel/ids.ts';
import type { Tx } from './database.ts';
import { outbox } from './tables/index.ts';

/** Every kind of message and the ids it carries. Messages never carry content (architecture, decision 9). */
export type Messages = {
  'recommendations.refresh': { opportunityId: string };
  'recommendations.refresh-open': { documentId: string };
  'library.embed': { documentId: string };
  /** The library is to be embedded by the configured model, whatever has no vector of it yet. */
  'library.reembed': Record<string, never>;
  /** Results were judged, or another embedding model serves: what vectors count is learnt anew. */
  'library.weigh': Record<string, never>;
  /** Passages wait to be indexed, or deleted ones to be taken out of the index. */
  'library.index': Record<string, never>;
  /** Documents stored before their shape was read are read for it, in the background. */
  'library.describe': Record<string, never>;
  'lookalikes.run': { runId: string; jobId: string };
  /** A run has ended: whoever asked to be told is told. */
  'lookalikes.webhook': { runId: string };
  /** What the run's way of making lists would have found in the past is counted, once. */
  'lookalikes.backtest': { runId: string };
  /** First need and opening line of the first of a list are written, a few at a time. */
  'lookalikes.explain': { runId: string };
  /** Sent by the database itself whenever a record of an account changes; `*` when one statement changed very many. */
  'accounts.changed': { accountId: string };
  /** Sent by the database itself when a document is changed or deleted. */
  'documents.changed': { documentId: string };
  /** The day has turned: what depends on the calendar is looked at again. */
  'signals.daily': { day: string };
};
export type Topic = keyof Messages;

export const TOPICS: readonly Topic[] = [
  'recommendations.refresh',
  'recommendations.refresh-open',
  'library.embed',
  'library.reembed',
  'library.weigh',
  'library.index',
  'library.describe',
  'lookalikes.run',
  'lookalikes.webhook',
  'lookalikes.backtest',
  'lookalikes.explain',
  'accounts.changed',
  'documents.changed',
  'signals.daily',
];

/** The channel a dispatcher listens on. */
export const OUTBOX_CHANNEL = 'linchpin_outbox';

/** Puts a message beside the change that causes it; both commit or neither does. NOTIFY is sent at commit. */
export const enqueue = async <T extends Topic>(
  tx: Tx,
  tenantId: string,
  topic: T,
  message: Messages[T],
  runAfter?: Date,
): Promise<void> => {
  await tx.insert(outbox).values({ tenantId, id: newId('out'), topic, message, ...(runAfter ? { runAfter } : {}) });
  await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
};

/** Puts many messages of one topic in at once: one statement, one NOTIFY. */
export const enqueueAll = async <T extends Topic>(
  tx: Tx,
  tenantId: string,
  topic: T,
  messages: readonly Messages[T][],
): Promise<void> => {
  if (messages.length === 0) return;
  await tx.insert(outbox).values(messages.map((message) => ({ tenantId, id: newId('out'), topic, message })));
  await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
};
