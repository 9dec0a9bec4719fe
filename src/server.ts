import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { createDeps } from './deps.ts';
import { firstWorkspace } from './first-workspace.ts';
import { greeting } from './greeting.ts';
import { jobHandlers } from './job-handlers.ts';
import { startWorker } from './jobs/start-worker.ts';
import { LinchpinError } from './kernel/errors.ts';
import { createLogger } from './kernel/logger.ts';
import { loadPrompts } from './llm/prompts.ts';
import { readPromptFiles } from './llm/read-prompt-files.ts';
import { openDatabase } from './open-database.ts';
import { openDictionary } from './open-dictionary.ts';
import { openModels } from './open-models.ts';
import { projectPath } from './project-root.ts';

const TRACING = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

/** How long open streams get to end after their last event. */
const CLOSE_GRACE_MS = 2_000;

const start = async (): Promise<void> => {
  // LangChain sends traces to an outside service when one of these is set; customer text must not leave that way.
  for (const name of TRACING) delete process.env[name];
  const config = readConfig(process.env);
  const log = createLogger((line) => process.stdout.write(`${line}\n`));
  const now = () => new Date();
  const shutdown = new AbortController();
  const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string };

  const prompts = loadPrompts(await readPromptFiles(projectPath('prompts')));
  const dictionary = await openDictionary(config, log);
  const db = await openDatabase(config);
  const models = openModels(config, prompts, log, now);
  const deps = createDeps({
    db,
    ...models,
    dictionary,
    log,
    now,
    shutdown: shutdown.signal,
    rateLimit: config.LINCHPIN_RATE_LIMIT,
    webhooksInside: config.LINCHPIN_WEBHOOK_INSIDE,
    version,
  });
  const made = await firstWorkspace(deps, { adminKey: config.LINCHPIN_ADMIN_KEY, demo: config.LINCHPIN_DEMO });
  const worker = await startWorker({ db, handlers: jobHandlers, contextFor: deps.backgroundContext, log, now });

  const app = createApp(deps, serveStatic({ root: relative(process.cwd(), projectPath('dist/web')) || '.' }));
  const server = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, ({ port }) => {
    const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
    process.stdout.write(`${greeting(`http://${host}:${port}`, made, models.model?.model ?? 'rules')}\n`);
  });
  server.on('error', (error: NodeJS.ErrnoException) =>
    giveUp(`${config.HOST}:${config.PORT}: ${error.code ?? error.name}`),
  );

  const stop = async (signal: string) => {
    if (shutdown.signal.aborted) return;
    log.info('stopping', { signal });
    shutdown.abort();
    const closed = new Promise((resolve) => server.close(resolve));
    const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), CLOSE_GRACE_MS);
    await worker.stop();
    await closed;
    clearTimeout(force);
    await db.close();
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
};

const giveUp = (...lines: string[]): never => {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
};

await start().catch((error: unknown) => {
  if (error instanceof ConfigError) giveUp(...error.lines);
  if (error instanceof LinchpinError) giveUp(error.detail.zh, error.detail.en);
  giveUp(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
