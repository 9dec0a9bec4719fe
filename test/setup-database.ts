import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateServer } from '#src/db/migrate.ts';
import { openEmbedded } from '#src/db/open-embedded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server under test; empty = embedded. */
    databaseUrl: string;
    /** A migrated, empty embedded database, packed; each test process starts from it. */
    template: string;
  }
}

const MIGRATIONS = new URL('../migrations', import.meta.url).pathname;

/** Before all tests: in mode `postgres` migrates the server of `DATABASE_URL`, else packs one migrated embedded database. */
export const setup = async (project: TestProject): Promise<() => void> => {
  const onServer = project.config.mode === 'postgres';
  const databaseUrl = onServer ? (process.env.DATABASE_URL ?? '') : '';
  if (onServer && !databaseUrl) throw new Error('test:postgres needs DATABASE_URL, an empty database with pgvector');
  project.provide('databaseUrl', databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-test-'));
  const template = join(folder, 'template.tar.gz');
  project.provide('template', template);
  if (databaseUrl) await migrateServer(databaseUrl, MIGRATIONS);
  else {
    const db = await openEmbedded({ dataDir: null, migrations: MIGRATIONS });
    writeFileSync(template, await db.client.dump());
    await db.close();
  }
  return () => rmSync(folder, { recursive: true, force: true });
};
