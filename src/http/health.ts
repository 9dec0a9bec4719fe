import { Hono } from 'hono';
import type { AppEnv } from './env.ts';

/** `/healthz` answers while the process lives; `/readyz` only while it can serve: store reachable and not stopping. */
export const healthRoutes = (deps: { db: { ping: () => Promise<void> }; shutdown: AbortSignal; version: string }) =>
  new Hono<AppEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok', version: deps.version }))
    .get('/readyz', async (c) => {
      if (deps.shutdown.aborted) return c.json({ status: 'stopping' }, 503);
      const ready = await deps.db.ping().then(
        () => true,
        () => false,
      );
      return ready ? c.json({ status: 'ready' }) : c.json({ status: 'store unavailable' }, 503);
    });
