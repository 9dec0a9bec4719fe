import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Deps } from './deps.ts';
import { accountRoutes } from './features/accounts/routes.ts';
import { activityRoutes } from './features/activities/routes.ts';
import { commitmentRoutes } from './features/commitments/routes.ts';
import { contactRoutes } from './features/contacts/routes.ts';
import { copilotRoutes } from './features/copilot/routes.ts';
import { toolRoutes } from './features/copilot/tool-routes.ts';
import { importRoutes } from './features/imports/routes.ts';
import { jobRoutes } from './features/jobs/routes.ts';
import { glossaryRoutes } from './features/library/glossary/glossary-routes.ts';
import { libraryRoutes } from './features/library/routes.ts';
import { judgementRoutes } from './features/library/vectors/judgement-routes.ts';
import { funnelRoutes } from './features/lookalikes/lists/funnel-routes.ts';
import { lookalikeRoutes } from './features/lookalikes/routes.ts';
import { needRoutes } from './features/needs/routes.ts';
import { objectionRoutes } from './features/objections/routes.ts';
import { opportunityRoutes } from './features/opportunities/routes.ts';
import { planRoutes } from './features/plans/routes.ts';
import { prospectRoutes } from './features/prospects/routes.ts';
import { recommendationRoutes } from './features/recommendations/routes.ts';
import { signalRoutes } from './features/signals/routes.ts';
import { usageRoutes } from './features/usage/routes.ts';
import { confirmationRoutes } from './features/visits/confirm-routes.ts';
import { visitRoutes } from './features/visits/routes.ts';
import { workspaceRoutes } from './features/workspaces/routes.ts';
import { authenticate } from './http/authenticate.ts';
import type { AppEnv } from './http/env.ts';
import { healthRoutes } from './http/health.ts';
import { openApiRoute } from './http/openapi.ts';
import { sendProblem, tooLarge } from './http/problem.ts';
import { rateLimit } from './http/rate-limit.ts';
import { requestLog } from './http/request-log.ts';
import { fail } from './kernel/errors.ts';
import { mcpRoutes } from './mcp/routes.ts';

const MAX_BODY_BYTES = 25 * 1024 * 1024;

/** Everything a page needs comes from this house; inline styles are Swagger UI's. */
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  frameAncestors: ["'none'"],
};

/**
 * The table of contents of the API.
 * @param pages serves the built pages (`/`, `/docs`) where the entry has them; absent on Workers, whose assets come first.
 */
export const createApp = (deps: Deps, pages?: MiddlewareHandler) => {
  const limit = rateLimit(deps.rateLimit);
  const v1 = new Hono<AppEnv>()
    .use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => sendProblem(c, tooLarge()) }))
    .use(authenticate(deps.findActor, deps.contextFor))
    .use(limit)
    .route('/', accountRoutes())
    .route('/', commitmentRoutes())
    .route('/', contactRoutes())
    .route('/', jobRoutes(deps.shutdown))
    .route('/', libraryRoutes())
    .route('/', judgementRoutes())
    .route('/', glossaryRoutes())
    .route('/', lookalikeRoutes())
    .route('/', funnelRoutes())
    .route('/', needRoutes())
    .route('/', objectionRoutes())
    .route('/', opportunityRoutes())
    .route('/', planRoutes(deps.shutdown))
    .route('/', recommendationRoutes())
    .route('/', signalRoutes())
    .route('/', activityRoutes())
    .route('/', prospectRoutes())
    .route('/', copilotRoutes({ shutdown: deps.shutdown }))
    .route('/', toolRoutes())
    .route('/', importRoutes())
    .route('/', usageRoutes())
    .route('/', visitRoutes())
    .route('/', workspaceRoutes());

  const mcp = new Hono<AppEnv>()
    .use(authenticate(deps.findActor, deps.contextFor))
    .use(limit)
    .route('/', mcpRoutes(deps.version));

  const app = new Hono<AppEnv>()
    .use(requestLog(deps.log))
    // Before the headers of our own pages: this one has stricter ones.
    .route('/', confirmationRoutes(deps))
    .use(secureHeaders({ contentSecurityPolicy: CONTENT_POLICY }))
    .route('/', healthRoutes(deps))
    .route('/v1', v1)
    .route('/mcp', mcp);

  openApiRoute(app, deps.version);
  // Pages are what is left when no route matched, and no route of their own: the log names the one that answered.
  app.notFound(async (c) => {
    const page = c.req.method === 'GET' ? await pages?.(c, async () => undefined) : undefined;
    return page instanceof Response ? page : sendProblem(c, unknownAddress());
  });
  app.onError((error, c) => {
    const cause = error.cause instanceof Error ? error.cause.name : null;
    if (c.var.requestId) c.var.logFields.error = error.name;
    if (!(error instanceof Error && error.name === 'LinchpinError'))
      deps.log.error('request.error', { requestId: c.var.requestId, name: error.name, cause, at: firstFrame(error) });
    return sendProblem(c, error);
  });
  return app;
};

const unknownAddress = () =>
  fail('not_found', { zh: '没有这个地址。接口目录见 /docs。', en: 'No such address. See /docs for the API.' });

/** Where an unexpected error came from; its message may hold customer text and stays out of the log. */
const firstFrame = (error: Error): string | null =>
  error.stack
    ?.split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim() ?? null;
