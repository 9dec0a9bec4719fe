import { createApp } from '#src/app.ts';
import type { Ctx } from '#src/context.ts';
import { enDemoSet } from '#src/db/demo/en/index.ts';
import type { DemoSet } from '#src/db/demo/shape.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { type EmbeddedDatabase, openEmbedded } from '#src/db/open-embedded.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { createDeps, type Outside } from '#src/deps.ts';
import { createWorkspace } from '#src/features/workspaces/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Logger } from '#src/kernel/logger.ts';
import type { ModelDoor } from '#src/llm/port.ts';
import { projectPath } from '#src/project-root.ts';
import type { EvalCase } from '../cases/case.ts';
import type { Packs } from '../cases/read-packs.ts';

/** The instant every case is drafted at; the records count their dates back from here. */
export const CLOCK = '2026-11-21T08:00:00.000Z';

/** The records a case is drafted from: a tenant of its own for each split and language. */
export type World = {
  readonly db: EmbeddedDatabase;
  readonly tenantId: string;
  /** The API over it with this model, as an admin calls it. */
  api(model: ModelDoor | null): { request: (path: string, init: RequestInit) => Promise<Response> };
  /** What a use case is handed: an admin of the workspace, in this language, with this model or none. */
  ctx(language: Language, model: ModelDoor | null): Ctx;
};

export type EvalWorkspace = { world(of: Pick<EvalCase, 'split' | 'language'>): World; close(): Promise<void> };

const worldOf = ({ split, language }: Pick<EvalCase, 'split' | 'language'>): string =>
  split === 'demo' ? 'demo' : `${split}-${language}`;

/** The records of a split in one language, as one set. */
const setOf = ({ house, packs }: Packs, { split, language }: Pick<EvalCase, 'split' | 'language'>): DemoSet => {
  const mine = packs.filter((pack) => pack.split === split).map((pack) => pack[language]);
  return {
    language,
    users: house[language].users,
    products: house[language].products,
    accounts: mine.flatMap((each) => each.accounts),
    contacts: mine.flatMap((each) => each.contacts),
    opportunities: mine.flatMap((each) => each.opportunities),
    activities: mine.flatMap((each) => each.activities),
    purchases: mine.flatMap((each) => each.purchases),
    needs: mine.flatMap((each) => each.needs),
    documents: [...house[language].documents, ...mine.flatMap((each) => each.documents)],
    prospects: mine.flatMap((each) => each.prospects),
  };
};

/** A database in memory with the worlds the cases need, made once a run, at the fixed clock. */
export const openEvalWorkspace = async (
  log: Logger,
  cases: readonly Pick<EvalCase, 'split' | 'language'>[],
  packs: Packs,
): Promise<EvalWorkspace> => {
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
  const worlds = new Map<string, World>();
  for (const each of cases) {
    const name = worldOf(each);
    if (worlds.has(name)) continue;
    const { id: tenantId, key } = await createWorkspace(db, { name });
    const base = () => deps.backgroundContext(tenantId, 'evals', shutdown.signal);
    const sets = each.split === 'demo' ? [zhDemoSet, enDemoSet] : [setOf(packs, each)];
    for (const set of sets) await seedDemo(base(), set);
    worlds.set(name, {
      db,
      tenantId,
      api: (model) => {
        const app = createApp(createDeps({ ...outside, model }));
        const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
        return { request: async (path, init) => app.request(path, { ...init, headers }) };
      },
      ctx: (language, model) => ({ ...base(), language, model }),
    });
  }
  return {
    world: (of) => {
      const world = worlds.get(worldOf(of));
      if (!world) throw new Error(`no world ${worldOf(of)} was opened`);
      return world;
    },
    close: async () => {
      shutdown.abort();
      await db.close();
    },
  };
};
