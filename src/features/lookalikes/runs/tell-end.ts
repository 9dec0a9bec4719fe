import type { Ctx } from '#src/context.ts';
import type { Job } from '#src/features/jobs/index.ts';
import { isOver } from '#src/features/jobs/index.ts';
import { selectPlaces } from './compare-store.ts';
import { postWebhook, WebhookRefused } from './post-webhook.ts';
import { requireRun } from './require-run.ts';
import { type RunRow, selectWorkedRun, writeDelivery } from './run-store.ts';
import type { Delivery, Webhook, WebhookFault } from './webhook-contract.ts';

/** After so many calls without a good answer it is given up; the queue waits longer from call to call. */
const MOST_CALLS = 6;
const MOST_NAMES = 100;

type Told = { run: RunRow; webhook: Webhook; body: string };

/**
 * Tells whoever asked that a run has ended: one signed POST with state, counts and where to read the list; names only where they
 * were asked for. At least once: the same `Linchpin-Id` comes with every call for one run.
 * @throws when there was no good answer and it is to be tried again
 */
export const tellEnd = async (ctx: Ctx, { runId }: { runId: string }): Promise<void> => {
  const told = await ctx.db.inTenant(ctx.actor.tenantId, async (tx): Promise<Told | null> => {
    const run = await requireRun(ctx, tx, runId);
    const webhook = (await selectWorkedRun(tx, ctx.actor.tenantId, runId))?.webhook;
    const over = run.delivery?.state === 'delivered' || run.delivery?.state === 'failed';
    if (!webhook || over || !isOver(run.job.state)) return null;
    const names = webhook.names ? (await selectPlaces(tx, ctx.actor.tenantId, runId)).slice(0, MOST_NAMES) : null;
    return { run, webhook, body: JSON.stringify({ ...eventOf(run), ...(names ? { results: names } : {}) }) };
  });
  if (!told) return;
  const outcome = await call(ctx, told);
  const delivery = deliveryOf(told, outcome, ctx.now());
  await ctx.db.inTenant(ctx.actor.tenantId, (tx) => writeDelivery(tx, ctx.actor.tenantId, runId, delivery));
  if (delivery.state === 'waiting') throw new Error(`webhook answered ${outcome.status ?? 'nothing'}`);
};

/** What happened, without a word of customer text. */
const eventOf = ({ id, job, skipped }: RunRow) => ({
  event: 'lookalike_run.ended' as const,
  runId: id,
  state: job.state satisfies Job['state'],
  counts: job.counts,
  skipped,
  finishedAt: job.finishedAt?.toISOString() ?? null,
  run: `/v1/lookalikes/${id}`,
  results: `/v1/lookalikes/${id}/results`,
});

type Outcome = { status: number | null; fault: WebhookFault | null; final: boolean };

const call = async (ctx: Ctx, { run, webhook, body }: Told): Promise<Outcome> => {
  const timestamp = String(Math.floor(ctx.now().getTime() / 1000));
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'linchpin-webhook',
    'linchpin-id': `${run.id}.ended`,
    'linchpin-timestamp': timestamp,
    ...(webhook.secret ? { 'linchpin-signature': `v1=${await sign(webhook.secret, `${timestamp}.${body}`)}` } : {}),
  };
  try {
    const inside = ctx.webhooksInside ?? false;
    return outcomeOf(await postWebhook(webhook.url, { body, headers, signal: ctx.signal, inside }));
  } catch (error) {
    if (error instanceof WebhookRefused) return { status: null, fault: error.fault, final: true };
    return { status: null, fault: 'no_answer', final: false };
  }
};

/** A redirect is not followed: it could lead inside. Gone means do not come again. */
const outcomeOf = (status: number): Outcome => {
  if (status >= 200 && status < 300) return { status, fault: null, final: true };
  if (status >= 300 && status < 400) return { status, fault: 'redirected', final: true };
  return { status, fault: 'bad_status', final: status === 410 };
};

const deliveryOf = ({ run, webhook }: Told, { status, fault, final }: Outcome, at: Date): Delivery => {
  const attempts = (run.delivery?.attempts ?? 0) + 1;
  const state = fault === null ? 'delivered' : final || attempts >= MOST_CALLS ? 'failed' : 'waiting';
  return { state, host: new URL(webhook.url).host, attempts, status, at: at.toISOString(), fault };
};

/** HMAC-SHA256 (RFC 2104) as lower-case hex. */
const sign = async (secret: string, text: string): Promise<string> => {
  const encode = (value: string) => new TextEncoder().encode(value);
  const key = await crypto.subtle.importKey('raw', encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, encode(text)));
  return Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
