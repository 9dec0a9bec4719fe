import type { Ctx } from '../context.ts';

/** What a route finds in `c.var`. `ctx` is set behind authentication only. */
export type AppEnv = {
  Variables: { ctx: Ctx; requestId: string; logFields: Record<string, string | number | boolean> };
};
