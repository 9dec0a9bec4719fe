import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { rateLimiter } from 'hono-rate-limiter';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { answerLink, openLink, type PublicHands, type ShownLink } from './answer-link.ts';
import { confirmationPage, gonePage, refusedPage } from './confirmation-page.ts';
import { CONFIRMATION_STYLE } from './confirmation-style.ts';
import { readAnswer } from './read-answer.ts';

const MAX_FORM_BYTES = 32 * 1024;
/** Requests a second and client: a person reads, a guesser does not. */
const PER_SECOND = 20;

const TAG = 'Confirmation';

/**
 * The page by which somebody of the customer confirms a visit's summary without an account (PROFILE-4). It works without scripts and sets
 * no cookie; nothing of it is kept, indexed, framed or told to other sites.
 * @param hands.rateLimit null where the platform in front limits
 */
export const confirmationRoutes = (hands: PublicHands & { rateLimit: number | null }) =>
  new Hono<AppEnv>()
    .use('/confirm/*', closedHeaders, limitClients(hands.rateLimit))
    .get(
      '/confirm/:token',
      describe({ tag: TAG, summary: 'Show a visit’s summary to the customer, who needs no key', file: 'text/html' }),
      async (c) => send(c, await openLink(hands, asked(c))),
    )
    .post(
      '/confirm/:token',
      describe({
        tag: TAG,
        summary: 'Take the customer’s answer, once',
        description: 'A form: `name`, `answer` (confirmed or disputed), `comment`. A second answer changes nothing.',
        file: 'text/html',
      }),
      bodyLimit({
        maxSize: MAX_FORM_BYTES,
        onError: (c) => c.html(refusedPage('内容太长，没有提交。', 'Too long; nothing was sent.'), 413),
      }),
      async (c) => {
        if (isForeign(c))
          return c.html(refusedPage('请在原页面上提交。', 'Please send the form from its own page.'), 403);
        const { typed, answer, faults } = readAnswer(await c.req.parseBody().catch(() => ({})));
        if (answer) return send(c, await answerLink(hands, asked(c), answer));
        const link = await openLink(hands, asked(c));
        return link && !link.answer ? c.html(confirmationPage(link, typed, faults), 422) : send(c, link);
      },
    );

const asked = (c: Context<AppEnv>) => ({
  token: c.req.param('token') ?? '',
  requestId: c.var.requestId,
  signal: c.req.raw.signal,
});

const send = (c: Context<AppEnv>, link: ShownLink | null): Response | Promise<Response> =>
  link ? c.html(confirmationPage(link)) : c.html(gonePage(), 404);

/**
 * Whether a form was sent from another site. A page that tells no referrer sends the origin `null` with its own forms: then the browser's
 * word on where it comes from decides.
 */
const isForeign = (c: Context<AppEnv>): boolean => {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = c.req.header('origin');
  if (origin === undefined || origin === 'null') return false;
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
};

const closedHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(CONFIRMATION_STYLE));
  const style = btoa(String.fromCharCode(...new Uint8Array(digest)));
  const headers: Record<string, string> = {
    'content-security-policy': `default-src 'none'; style-src 'sha256-${style}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'strict-transport-security': 'max-age=15552000; includeSubDomains',
  };
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
};

/** At most so many requests a second and client, by the address the connection comes from. */
const limitClients = (rateLimit: number | null): MiddlewareHandler<AppEnv> => {
  if (rateLimit === null) return (_c, next) => next();
  return rateLimiter<AppEnv>({
    windowMs: 1_000,
    limit: Math.min(PER_SECOND, rateLimit),
    standardHeaders: 'draft-7',
    keyGenerator: (c) => clientOf(c),
    handler: (c) => {
      c.header('retry-after', '1');
      return c.html(refusedPage('打开得太频繁了，请一秒后再试。', 'Too many requests; try again in a second.'), 429);
    },
  });
};

/** The peer's address as the Node server knows it; what a request claims in its headers is not believed. */
const clientOf = (c: Context<AppEnv>): string => {
  const bindings = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return bindings?.incoming?.socket?.remoteAddress ?? 'unknown';
};
