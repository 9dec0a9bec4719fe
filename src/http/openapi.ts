import type { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import type { AppEnv } from './env.ts';

/** `/openapi.json`: OpenAPI 3.1 from the same zod schemas that validate. */
export const openApiRoute = (app: Hono<AppEnv>, version: string): void => {
  app.get(
    '/openapi.json',
    openAPIRouteHandler(app, {
      documentation: {
        openapi: '3.1.0',
        info: {
          title: 'Linchpin',
          version,
          description: 'Sales copilot for key-account selling. 大客户销售助手。Every error is a problem (RFC 9457).',
        },
        components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
        security: [{ key: [] }],
      },
    }),
  );
};
