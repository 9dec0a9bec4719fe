import type { Config } from './config.ts';
import { migrateServer } from './db/migrate.ts';
import { type EmbeddedDatabase, openEmbedded } from './db/open-embedded.ts';
import { openServer, type ServerDatabase } from './db/open-server.ts';

/** Opens the store the configuration names, embedded or server, with its schema up to date. */
export const openDatabase = async (config: Config, migrations: string): Promise<EmbeddedDatabase | ServerDatabase> => {
  if (!config.DATABASE_URL) return openEmbedded({ dataDir: config.DATA_DIR, migrations });
  await migrateServer(config.DATABASE_URL, migrations);
  return openServer({ databaseUrl: config.DATABASE_URL });
};
