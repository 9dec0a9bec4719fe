import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { newId } from '../kernel/ids.ts';
import type { Logger } from '../kernel/logger.ts';
import type { AppEnv } from './env.ts';

const GIVEN_ID = /^[\w.-]{8,64}$/;

/** Gives each request an id (the caller's own, when it is a sane one) and writes one wide line when it is answered. */
export const requestLog =
  (log: Logger, now: () => number = () => performance.now()): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const given = c.req.header('x-request-id');
    const requestId = given && GIVEN_ID.test(given) ? given : newId('req');
    c.set('requestId', requestId);
    c.set('logFields', {});
    const started = now();
    await next();
    c.header('x-request-id', requestId);
    log.info('request', {
      requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: Math.round(now() - started),
      bytesIn: Number(c.req.header('content-length') ?? 0),
      ...c.var.logFields,
    });
  };
