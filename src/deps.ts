import type { Ctx } from './context.ts';
import type { Database } from './db/database.ts';
import { findActor } from './features/workspaces/index.ts';
import type { ContextMaker } from './http/authenticate.ts';
import type { BackgroundContext } from './jobs/handlers.ts';
import { ROLE_SCOPES } from './kernel/actor.ts';
import type { DictionaryDoor } from './kernel/dictionary.ts';
import type { Logger } from './kernel/logger.ts';
import { createPostingsMemory } from './kernel/postings-memory.ts';
import type { Embedder, ModelDoor, Reranker } from './llm/port.ts';

/** What an entry (server, worker, test) hands in: the things that differ between the ways to run. */
export type Outside = {
  db: Database;
  model: ModelDoor | null;
  embedder: Embedder | null;
  reranker?: Reranker | null;
  /** Shared by all workspaces; absent where none is set, and on Workers. */
  dictionary?: DictionaryDoor | null;
  log: Logger;
  now: () => Date;
  /** Aborts when the service begins to stop. */
  shutdown: AbortSignal;
  /** Requests a second and key before 429; null where the platform in front limits. */
  rateLimit: number | null;
  version: string;
  /** The lease of background jobs, milliseconds; a default when absent. Tests and benches of crashes shorten it. */
  jobLeaseMs?: number;
  /** Whether webhooks may be told at addresses of this machine and its networks; not when absent. */
  webhooksInside?: boolean;
};

/** Everything the app is built from. */
export type Deps = Outside & {
  findActor: ReturnType<typeof findActor>;
  contextFor: ContextMaker;
  backgroundContext: BackgroundContext;
};

/** What searches may remember of word indexes, all workspaces together. */
const POSTINGS_BYTES = 64 * 1024 * 1024;

/** The one place things are built: turns what an entry has into what the app needs. */
export const createDeps = (outside: Outside): Deps => {
  const {
    db,
    model,
    embedder,
    reranker = null,
    dictionary = null,
    log,
    now,
    jobLeaseMs,
    webhooksInside = false,
  } = outside;
  const postings = createPostingsMemory(POSTINGS_BYTES);
  const hands = {
    db,
    postings,
    model,
    embedder,
    reranker,
    dictionary,
    log,
    now,
    webhooksInside,
    ...(jobLeaseMs ? { jobLeaseMs } : {}),
  };
  return {
    ...outside,
    findActor: findActor(db),
    contextFor: (request): Ctx => ({ ...hands, ...request }),
    backgroundContext: (tenantId, requestId, signal): Ctx => ({
      ...hands,
      requestId,
      signal,
      language: 'zh',
      actor: { tenantId, keyId: 'background', userId: null, role: 'admin', scopes: ROLE_SCOPES.admin },
    }),
  };
};
