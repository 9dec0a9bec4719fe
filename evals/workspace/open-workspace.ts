import { createApp } from '#src/app.ts';
import type { Ctx } from '#src/context.ts';
import { enDemoSet } from '#src/db/demo/en/index.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { type EmbeddedDatabase, openEmbedded } from '#src/db/open-embedded.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { createDeps, type Outside } from '#src/deps.ts';
import { createWorkspace } from '#src/features/workspaces/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Logger } from '#src/kernel/logger.ts';
import type { ModelDoor } from '#src/llm/port.ts';
import { projectPath } from '#src/project-root.ts';

/** The instant every case is drafted at; the demo data counts its dates back from here. */
export const CLOCK = '2026-11-21T08:00:00.000Z';

export type EvalWorkspace = {
  readonly db: EmbeddedDatabase;
  readonly tenantId: string;
  /** The API over it with this model, as an admin calls it. */
  api(model: ModelDoor): { request: (path: string, init: RequestInit) => Promise<Response> };
  /** What a use case is handed: an admin of the demo workspace, in this language, with this model. */
  ctx(language: Language, model: ModelDoor): Ctx;
  close(): Promise<void>;
};

/** A database in memory with both demo sets, made once a run, at the fixed clock. */
export const openEvalWorkspace = async (log: Logger): Promise<EvalWorkspace> => {
  const db = await openEmbedded({ dataDir: null, migrations: projectPath('migrations') });
  const shutdown = new AbortController();
  const outside: Outside = {
    db,
    model: null,
    embedder: null,
    log,
    now: () => new Date(CLOCK),
    shutdown: shutdown.signal,
    rateLimit: null,
    version: 'evals',
  };
  const deps = createDeps(outside);
  const { id: tenantId, key } = await createWorkspace(db, { name: 'Evals' });
  const base = () => deps.backgroundContext(tenantId, 'evals', shutdown.signal);
  await seedDemo(base(), zhDemoSet);
  await seedDemo(base(), enDemoSet);
  return {
    db,
    tenantId,
    api: (model) => {
      const app = createApp(createDeps({ ...outside, model }));
      return {
        request: async (path, init) =>
          app.request(path, {
            ...init,
            headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          }),
      };
    },
    ctx: (language, model) => ({ ...base(), language, model }),
    close: async () => {
      shutdown.abort();
      await db.close();
    },
  };
};
