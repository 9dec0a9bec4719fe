import promptFiles from '../dist/prompts.json' with { type: 'json' };
import version from '../dist/version.json' with { type: 'json' };
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { openHyperdrive } from './db/open-hyperdrive.ts';
import { createDeps, type Deps } from './deps.ts';
import { jobHandlers } from './job-handlers.ts';
import { drainOutbox } from './jobs/drain.ts';
import { reviveJobs } from './jobs/revive-jobs.ts';
import { turnDays } from './jobs/turn-days.ts';
import { createLogger } from './kernel/logger.ts';
import { loadPrompts } from './llm/prompts.ts';
import { openModels } from './open-models.ts';

/** What wrangler.toml binds, besides the variables of `src/config.ts`. */
type Bindings = { HYPERDRIVE: { connectionString: string } } & Record<string, unknown>;

type Controller = { waitUntil: (promise: Promise<unknown>) => void };

const prompts = loadPrompts(new Map(Object.entries(promptFiles)));

/** Built anew for each event: nothing that does I/O may outlive the request that made it. */
const depsFor = (bindings: Bindings): Deps => {
  const variables = Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const config = readConfig(Object.fromEntries(variables));
  const log = createLogger((line) => console.log(line));
  const now = () => new Date();
  return createDeps({
    db: openHyperdrive(bindings.HYPERDRIVE.connectionString),
    ...openModels(config, prompts, log, now),
    log,
    now,
    shutdown: new AbortController().signal,
    // Counting in one isolate's memory would limit nothing; Cloudflare's own rate limiting stands in front.
    rateLimit: null,
    webhooksInside: config.LINCHPIN_WEBHOOK_INSIDE,
    version,
  });
};

/** Cloudflare Workers: the same app; jobs are drained by the cron trigger. Pages come from the assets binding. */
export default {
  fetch: (request: Request, bindings: Bindings, controller: Controller): Response | Promise<Response> =>
    createApp(depsFor(bindings)).fetch(
      request,
      bindings,
      controller as Parameters<ReturnType<typeof createApp>['fetch']>[2],
    ),

  scheduled: (_event: unknown, bindings: Bindings, controller: Controller): void => {
    const { db, now, log, backgroundContext } = depsFor(bindings);
    const work = async () => {
      await reviveJobs(db, now());
      await turnDays(db, now());
      await drainOutbox({
        db,
        handlers: jobHandlers,
        contextFor: backgroundContext,
        now,
        signal: new AbortController().signal,
        onError: (error, topic) =>
          log.error('job.error', { topic, name: error instanceof Error ? error.name : 'unknown' }),
      });
    };
    controller.waitUntil(work());
  },
};
