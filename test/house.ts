import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { createApp } from '#src/app.ts';
import type { Ctx } from '#src/context.ts';
import { migrateServer } from '#src/db/migrate.ts';
import { type EmbeddedDatabase, openEmbedded } from '#src/db/open-embedded.ts';
import { openServer, type ServerDatabase } from '#src/db/open-server.ts';
import { createDeps, type Deps, type Outside } from '#src/deps.ts';
import { createKey, createUser, createWorkspace } from '#src/features/workspaces/index.ts';
import { jobHandlers } from '#src/job-handlers.ts';
import { drainOutbox } from '#src/jobs/drain.ts';
import { ROLE_SCOPES, type Role } from '#src/kernel/actor.ts';
import type { Language } from '#src/kernel/language.ts';
import { createLogger } from '#src/kernel/logger.ts';
import type { Embedder, ModelDoor } from '#src/llm/port.ts';

/** One database for a test process, on the engine under test; every test makes its own tenant in it. */
const shared = globalThis as { linchpinTestDatabase?: Promise<EmbeddedDatabase | ServerDatabase> };

const MIGRATIONS = new URL('../migrations', import.meta.url).pathname;

export const testDatabase = (): Promise<EmbeddedDatabase | ServerDatabase> => {
  shared.linchpinTestDatabase ??= inject('databaseUrl')
    ? Promise.resolve(openServer({ databaseUrl: inject('databaseUrl') }))
    : openEmbedded({ dataDir: null, migrations: MIGRATIONS, template: readFileSync(inject('template')) });
  return shared.linchpinTestDatabase;
};

/**
 * A database of its own, for tests that run the real background worker: in the shared one it would take other tests'
 * messages. On a server it is a new database beside the one under test, dropped at `close`.
 */
export const ownDatabase = async (): Promise<EmbeddedDatabase | ServerDatabase> => {
  const databaseUrl = inject('databaseUrl');
  if (!databaseUrl)
    return openEmbedded({ dataDir: null, migrations: MIGRATIONS, template: readFileSync(inject('template')) });
  const name = `linchpin_own_${crypto.randomUUID().replaceAll('-', '')}`;
  const shared = openServer({ databaseUrl, maxConnections: 1 });
  await shared.pool.query(`create database ${name}`);
  const own = new URL(databaseUrl);
  own.pathname = `/${name}`;
  await migrateServer(own.href, MIGRATIONS);
  const db = openServer({ databaseUrl: own.href });
  return {
    ...db,
    close: async () => {
      await db.close();
      await shared.pool.query(`drop database ${name} with (force)`);
      await shared.close();
    },
  };
};

export type TestWorkspace = Awaited<ReturnType<typeof openWorkspace>>;

/**
 * A tenant of its own, with an admin key, the app over it, and the hands a test needs.
 * @param options.now the clock; fixed to 2026-11-21T08:00Z by default.
 */
export const openWorkspace = async (
  options: {
    language?: Language;
    model?: ModelDoor | null;
    embedder?: Embedder | null;
    now?: () => Date;
    outside?: Partial<Outside>;
    /** Another database than the process's shared one (`ownDatabase`). */
    db?: EmbeddedDatabase | ServerDatabase;
  } = {},
) => {
  const db = options.db ?? (await testDatabase());
  const lines: string[] = [];
  const shutdown = new AbortController();
  const now = options.now ?? (() => new Date('2026-11-21T08:00:00.000Z'));
  const deps: Deps = createDeps({
    db,
    model: options.model ?? null,
    embedder: options.embedder ?? null,
    log: createLogger((line) => lines.push(line), now),
    now,
    shutdown: shutdown.signal,
    rateLimit: 10_000,
    version: 'test',
    ...options.outside,
  });
  const app = createApp(deps);
  const { id: tenantId, key } = await createWorkspace(db, { name: 'Test workspace' });
  const language = options.language ?? 'zh';

  /** A `Ctx` as a request of this role would have it. */
  const ctx = (role: Role = 'admin', userId: string | null = null, signal = new AbortController().signal): Ctx =>
    deps.contextFor({
      actor: { tenantId, keyId: 'key_test', userId, role, scopes: ROLE_SCOPES[role] },
      language,
      requestId: 'req_test',
      signal,
    });

  /** Calls the API as a client would. JSON bodies are encoded; FormData is sent as it is. */
  const api = (
    method: string,
    path: string,
    send?: unknown,
    more: { key?: string; headers?: Record<string, string>; signal?: AbortSignal } = {},
  ): Promise<Response> => {
    const form = send instanceof FormData;
    return Promise.resolve(
      app.request(path, {
        method,
        headers: {
          authorization: `Bearer ${more.key ?? key}`,
          'accept-language': language === 'zh' ? 'zh-CN' : 'en',
          ...(send === undefined || form ? {} : { 'content-type': 'application/json' }),
          ...more.headers,
        },
        ...(send === undefined ? {} : { body: form ? send : JSON.stringify(send) }),
        ...(more.signal ? { signal: more.signal } : {}),
      }),
    );
  };

  /** Calls and reads JSON; fails the test with the body when the status is another. */
  const json = async <T = Record<string, unknown>>(
    status: number,
    method: string,
    path: string,
    send?: unknown,
  ): Promise<T> => {
    const response = await api(method, path, send);
    const text = await response.text();
    if (response.status !== status)
      throw new Error(`${method} ${path}: ${response.status}, expected ${status}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };

  /** Handles this tenant's messages now, in this process. Errors of handlers fail the test. */
  const drain = (): Promise<number> =>
    drainOutbox({
      db,
      handlers: jobHandlers,
      contextFor: deps.backgroundContext,
      now: () => new Date(Date.now() + 3_600_000),
      signal: new AbortController().signal,
      tenantId,
      onError: (error) => {
        throw error;
      },
    });

  return { db, deps, app, tenantId, key, ctx, api, json, drain, lines, shutdown, now, createUser, createKey };
};
