import { sql } from 'drizzle-orm';
import type { Tx } from './database.ts';
import { enqueue, type Messages, type Topic } from './outbox.ts';
import { rows } from './rows.ts';
import { outbox } from './tables/index.ts';

/**
 * Puts a message in the outbox that starts in some seconds, unless one that will do the same work is waiting there: many
 * changes in a row cause one piece of work, after the last of them.
 * A waiting row is held until this transaction ends, so that its work starts after this change is there to be seen; a
 * row that is due, or that the dispatcher holds, may have started and does not count.
 * @param options.anyMessage any waiting message of the topic will do, whatever it carries
 * @returns whether a message was put in
 */
export const enqueueOnce = async <T extends Topic>(
  tx: Tx,
  tenantId: string,
  topic: T,
  message: Messages[T],
  options: { afterSeconds: number; anyMessage?: boolean },
): Promise<boolean> => {
  const sameWork = options.anyMessage ? sql`true` : sql`${outbox.message} = ${JSON.stringify(message)}::jsonb`;
  const waiting = await rows(
    tx,
    sql`select 1 from ${outbox} where ${outbox.tenantId} = ${tenantId} and ${outbox.topic} = ${topic} and ${sameWork}
      and ${outbox.runAfter} > clock_timestamp() limit 1 for update skip locked`,
  );
  if (waiting.length > 0) return false;
  // By the store's clock, which is the one the outbox goes by.
  const [clock] = await rows<{ at: string | number }>(
    tx,
    sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as at`,
  );
  await enqueue(tx, tenantId, topic, message, new Date(Math.round(Number(clock?.at)) + options.afterSeconds * 1000));
  return true;
};
