import { ConfigError, readConfig } from './config.ts';
import { createWorkspace } from './features/workspaces/index.ts';
import { LinchpinError } from './kernel/errors.ts';
import { openDatabase } from './open-database.ts';

const USAGE = `usage: npm run workspace -- create NAME     makes another tenant and prints {"id", "key"}
用法：npm run workspace -- create 名称          新建一个租户，输出 {"id", "key"}`;

/** Runs one command; answers the process's exit code: 0 done, 1 failed, 2 usage. */
const run = async (words: readonly string[]): Promise<number> => {
  const [room, verb, name, ...rest] = words;
  if (room !== 'workspace' || verb !== 'create' || !name?.trim() || rest.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const config = readConfig(process.env);
  const db = await openDatabase(config);
  try {
    process.stdout.write(`${JSON.stringify(await createWorkspace(db, { name: name.trim() }))}\n`);
    return 0;
  } finally {
    await db.close();
  }
};

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  const lines =
    error instanceof ConfigError
      ? error.lines
      : error instanceof LinchpinError
        ? [error.detail.zh, error.detail.en]
        : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
});
