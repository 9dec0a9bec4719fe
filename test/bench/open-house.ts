import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { createApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import type { Ctx } from '#src/context.ts';
import {
  accounts,
  documents,
  imports,
  jobs,
  lookalikeRuns,
  opportunities,
  outbox,
  products,
  prospects,
  users,
} from '#src/db/tables/index.ts';
import { createDeps } from '#src/deps.ts';
import { createWorkspace } from '#src/features/workspaces/index.ts';
import { createLogger } from '#src/kernel/logger.ts';
import { openDatabase } from '#src/open-database.ts';

/** What a bench leaves behind goes with these; the rest hangs on them. Opportunities first: some have no account. */
const LEFT = [outbox, lookalikeRuns, jobs, imports, opportunities, accounts, documents, prospects, products, users];

/**
 * Opens the store of a bench: `DATABASE_URL` when set, else an embedded one in a new folder on disk, as `npm start` has it.
 * `tenant` makes a workspace of its own in it; `close` takes everything away again.
 */
export const openHouse = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-bench-'));
  const { DATABASE_URL } = process.env;
  const db = await openDatabase(readConfig({ DATABASE_URL, DATA_DIR: folder }));
  const now = () => new Date();
  const deps = createDeps({
    db,
    model: null,
    embedder: null,
    log: createLogger(() => undefined, now),
    now,
    shutdown: new AbortController().signal,
    rateLimit: null,
    version: 'bench',
  });
  const app = createApp(deps);
  const made: string[] = [];

  const tenant = async () => {
    const { id, key } = await createWorkspace(db, { name: 'Bench' });
    made.push(id);
    const ctx: Ctx = deps.backgroundContext(id, 'req_bench', new AbortController().signal);

    /** Calls the API as a client would. @throws when the status is another than expected */
    const call = async <T>(status: number, method: string, path: string, body?: FormData | object): Promise<T> => {
      const form = body instanceof FormData;
      const headers = { authorization: `Bearer ${key}`, ...(form ? {} : { 'content-type': 'application/json' }) };
      const sent = body === undefined ? {} : { body: form ? body : JSON.stringify(body) };
      const response = await app.request(path, { method, headers, ...sent });
      const text = await response.text();
      if (response.status !== status) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
      return JSON.parse(text) as T;
    };
    return { id, ctx, call };
  };

  const empty = (tenantId: string) =>
    db.inTenant(tenantId, async (tx) => {
      for (const table of LEFT) await tx.delete(table).where(eq(table.tenantId, tenantId));
    });

  const close = async (): Promise<void> => {
    if (db.engine === 'server') for (const id of made) await empty(id);
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, tenant, close };
};

export type House = Awaited<ReturnType<typeof openHouse>>;
export type Tenant = Awaited<ReturnType<House['tenant']>>;

/** Opens a house for some work and closes it in any case. */
export const inHouse = async <T>(work: (house: House) => Promise<T>): Promise<T> => {
  const house = await openHouse();
  try {
    return await work(house);
  } finally {
    await house.close();
  }
};
