import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { fail } from '../kernel/errors.ts';
import type { AppEnv } from './env.ts';

const WINDOW_MS = 1_000;

/** At most `perSecond` requests a second and key; the next one is `rate_limited` with Retry-After. Null: no limit here. */
export const rateLimit = (perSecond: number | null): MiddlewareHandler<AppEnv> => {
  if (perSecond === null) return (_c, next) => next();
  return rateLimiter<AppEnv>({
    windowMs: WINDOW_MS,
    limit: perSecond,
    standardHeaders: 'draft-7',
    keyGenerator: (c) => c.var.ctx.actor.keyId,
    handler: () => {
      throw fail(
        'rate_limited',
        {
          zh: `每秒请求数超过上限 ${perSecond}，本次请求没有执行。请一秒后重试。`,
          en: `More than ${perSecond} requests a second; this one was not carried out. Try again in a second.`,
        },
        { retryAfterSeconds: 1 },
      );
    },
  });
};
