import { sql } from 'drizzle-orm';
import { fromDrizzle, fromPglite, PgBoss } from 'pg-boss';
import type { Tx } from '../db/database.ts';
import type { EmbeddedDatabase } from '../db/open-embedded.ts';
import type { ServerDatabase } from '../db/open-server.ts';
import { TOPICS } from '../db/outbox.ts';
import type { OutboxItem } from './take-outbox.ts';

/** Retries of one message, with exponential back-off, before it goes to the dead-letter queue. */
const RETRY_LIMIT = 5;
const EXPIRE_SECONDS = 30 * 60;
const DEAD_LETTERS = 'dead-letters';

/**
 * pg-boss on the engine at hand. On the embedded engine it shares the one connection; `onLeaderChange` is hidden,
 * because pg-boss would take the engine's own start for a lost leader.
 */
export const createQueue = (db: EmbeddedDatabase | ServerDatabase): PgBoss => {
  if (db.engine === 'server')
    return new PgBoss({ db: { executeSql: (text, values) => db.pool.query(text, values) }, schema: 'pgboss' });
  const { client } = db;
  const shared = {
    query: client.query.bind(client),
    exec: client.exec.bind(client),
    listen: client.listen.bind(client),
  };
  return new PgBoss({ db: fromPglite(shared), backend: 'pglite', schema: 'pgboss', useListenNotify: true });
};

/** Starts the queue, makes one queue a topic, and lets the dispatcher's role write to it. The tenant role gets nothing. */
export const startQueue = async (boss: PgBoss, db: EmbeddedDatabase | ServerDatabase): Promise<void> => {
  await boss.start();
  await boss.createQueue(DEAD_LETTERS);
  for (const topic of TOPICS)
    await boss.createQueue(topic, {
      retryLimit: RETRY_LIMIT,
      retryBackoff: true,
      expireInSeconds: EXPIRE_SECONDS,
      deadLetter: DEAD_LETTERS,
      notify: true,
    });
  const grants = `
    GRANT USAGE ON SCHEMA pgboss TO linchpin_dispatcher;
    GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA pgboss TO linchpin_dispatcher;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO linchpin_dispatcher;`;
  if (db.engine === 'server') await db.pool.query(grants);
  else await db.client.exec(grants);
};

/** Hands outbox rows to the queue inside the dispatcher's transaction. A row keeps its id, so a second hand-over is one message. */
export const sendToQueue =
  (boss: PgBoss) =>
  async (items: OutboxItem[], tx: Tx): Promise<void> => {
    const db = fromDrizzle(tx as unknown as Parameters<typeof fromDrizzle>[0], sql);
    for (const { id, topic, tenantId, message, createdAt } of items)
      await boss.send(topic, { tenantId, message }, { db, id: asUuid(id), priority: priorityOf(createdAt) });
  };

/** Newest first: what somebody has just changed does not wait behind the backlog of an import. In seconds, as it must fit an int4. */
const priorityOf = (createdAt: Date): number => Math.floor(createdAt.getTime() / 1_000) % 2 ** 31;

const asUuid = (id: string): string =>
  id.replace(/^[a-z]+_/, '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
