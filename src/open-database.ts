import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { migrateServer } from './db/migrate.ts';
import { type EmbeddedDatabase, openEmbedded } from './db/open-embedded.ts';
import { openServer, type ServerDatabase } from './db/open-server.ts';
import { projectPath } from './project-root.ts';

/** Opens the store the configuration names, embedded or server, with its schema up to date. */
export const openDatabase = async (config: Config): Promise<EmbeddedDatabase | ServerDatabase> => {
  const migrations = projectPath('migrations');
  if (config.DATABASE_URL) {
    await migrateServer(config.DATABASE_URL, migrations);
    return openServer({ databaseUrl: config.DATABASE_URL });
  }
  const packed = projectPath('dist/template.tar.gz');
  const isNew = !existsSync(join(config.DATA_DIR, 'pg'));
  return openEmbedded({
    dataDir: config.DATA_DIR,
    migrations,
    ...(isNew && existsSync(packed) ? { template: await readFile(packed) } : {}),
  });
};
