import type { MiddlewareHandler } from 'hono';
import type { Ctx } from '../context.ts';
import type { Actor, Scope } from '../kernel/actor.ts';
import { fail } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secret.ts';
import type { AppEnv } from './env.ts';
import { languageOf } from './problem.ts';

export type ContextMaker = (request: {
  actor: Actor;
  language: Ctx['language'];
  requestId: string;
  signal: AbortSignal;
}) => Ctx;

/**
 * Reads `Authorization: Bearer KEY`, finds whose it is by the key's SHA-256, and puts the `Ctx` in place.
 * Every wrong key gets the same answer, whether it is unknown, revoked or malformed.
 */
export const authenticate =
  (findActor: (keyHash: string) => Promise<Actor | null>, makeContext: ContextMaker): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const key = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const actor = key ? await findActor(await sha256Hex(key)) : null;
    if (!actor)
      throw fail('unauthenticated', {
        zh: '请求没有带有效的密钥。请在请求头中写 Authorization: Bearer <密钥>。',
        en: 'The request carries no valid key. Send the header Authorization: Bearer <key>.',
      });
    c.set('ctx', makeContext({ actor, language: languageOf(c), requestId: c.var.requestId, signal: c.req.raw.signal }));
    Object.assign(c.var.logFields, { tenantId: actor.tenantId, keyId: actor.keyId });
    await next();
  };

/** Lets a request through only when its key has the scope. */
export const requires =
  (scope: Scope): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (!c.var.ctx.actor.scopes.includes(scope))
      throw fail('forbidden', {
        zh: `这把密钥没有“${scope}”权限，没有做任何改动。请向管理员申请。`,
        en: `This key lacks the scope "${scope}"; nothing was changed. Ask an admin for it.`,
      });
    await next();
  };
