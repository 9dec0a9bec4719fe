import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { outbox } from '#src/db/tables/index.ts';
import type { NeedHierarchy } from '#src/features/needs/index.ts';
import { openWorkspace, ownDatabase, type TestWorkspace } from '#test/house.ts';
import { runWrangler, startWorker, workerFolder } from './start-worker.ts';

const databaseUrl = inject('databaseUrl');
const BUILT = ['dist/worker/worker.js', 'dist/web/index.html'];
const MAX_GZIP = 2.5 * 1024 * 1024;
const NOT_ABOARD = ['@electric-sql', 'unpdf', 'mammoth', 'parse-worker', 'pglite-worker'];

describe.runIf(databaseUrl)(
  'on Workers (with a Postgres server alone: npm run test:postgres)',
  { timeout: 60_000 },
  () => {
    let db: Awaited<ReturnType<typeof ownDatabase>>;
    let worker: Awaited<ReturnType<typeof startWorker>>;
    let mine: TestWorkspace;
    let other: TestWorkspace;
    let account: string;
    let deal: string;

    beforeAll(async () => {
      for (const file of BUILT) if (!existsSync(file)) throw new Error(`${file} is not there: npm run build makes it`);
      // Its cron trigger works off every message there is: those of other tests are none of its business.
      db = await ownDatabase();
      [mine, other] = [await openWorkspace({ db }), await openWorkspace({ db })];
      worker = await startWorker(('pool' in db && db.pool.options.connectionString) || databaseUrl);
    }, 120_000);
    afterAll(async () => {
      await worker?.stop();
      await db?.close();
    });

    const call = (key: string | null, method: string, path: string, send?: unknown, signal?: AbortSignal) =>
      fetch(`${worker.url}${path}`, {
        method,
        headers: {
          ...(key ? { authorization: `Bearer ${key}` } : {}),
          ...(send === undefined ? {} : { 'content-type': 'application/json' }),
          'accept-language': 'zh-CN',
        },
        ...(send === undefined ? {} : { body: JSON.stringify(send) }),
        ...(signal ? { signal } : {}),
      });
    const json = async <T>(status: number, ...asked: Parameters<typeof call>): Promise<T> => {
      const answer = await call(...asked);
      const text = await answer.text();
      expect(answer.status, `${text}\n${worker.spoken.output.slice(-2_000)}`).toBe(status);
      return (text ? JSON.parse(text) : undefined) as T;
    };

    it('writes and reads records through Hyperdrive', async () => {
      account = (
        await json<{ id: string }>(201, mine.key, 'POST', '/v1/accounts', { name: '衡峦重工', industry: '装备制造' })
      ).id;
      deal = (
        await json<{ id: string }>(201, mine.key, 'POST', '/v1/opportunities', {
          accountId: account,
          name: '二期',
          stage: 'needs',
        })
      ).id;
      await json(201, mine.key, 'POST', '/v1/needs', {
        opportunityId: deal,
        level: 'business',
        priority: 'P0',
        statement: '返工工时每月降三成',
      });
      const list = await json<{ items: { id: string }[] }>(200, mine.key, 'GET', '/v1/accounts');
      expect(list.items.map((each) => each.id)).toEqual([account]);
    });

    it('keeps tenants apart', async () => {
      expect(await json(200, other.key, 'GET', '/v1/accounts')).toEqual({ items: [], nextCursor: null });
      for (const [method, path, send] of [
        ['GET', `/v1/accounts/${account}`],
        ['PATCH', `/v1/accounts/${account}`, { name: '乙' }],
        ['POST', `/v1/opportunities/${deal}/needs`, {}],
      ] as const)
        expect((await call(other.key, method, path, send)).status).toBe(404);
      const many = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          json<{ items: unknown[] }>(200, at % 2 ? mine.key : other.key, 'GET', '/v1/accounts'),
        ),
      );
      expect(many.map((page) => page.items.length)).toEqual(many.map((_, at) => at % 2));
    });

    it('drafts a need hierarchy and a reply to an objection', async () => {
      const needs = await json<NeedHierarchy>(201, mine.key, 'POST', `/v1/opportunities/${deal}/needs`);
      expect(needs.drafter.by).toBe('rules');
      expect(needs.claims.map((claim) => claim.text)).toContain('返工工时每月降三成');
      const reply = await json<{ type: string }>(201, mine.key, 'POST', `/v1/opportunities/${deal}/objections`, {
        text: '太贵了',
      });
      expect(reply.type).toBe('price');
    });

    it('streams a turn of the chat to its one end', async () => {
      const answer = await call(mine.key, 'POST', '/v1/chat', {
        message: '给衡峦重工写一份大客户计划',
        language: 'zh',
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/event-stream');
      const events: { event: string; id: string | undefined; data: string }[] = [];
      for await (const { event = '', id, data } of (answer.body ?? new ReadableStream())
        .pipeThrough(new TextDecoderStream())
        .pipeThrough(new EventSourceParserStream()))
        events.push({ event, id, data });
      const names = events.map((each) => each.event);
      expect(names[0]).toBe('meta');
      expect(names.at(-1), JSON.stringify(events.at(-1))).toBe('done');
      expect(names.filter((name) => name === 'done' || name === 'error')).toHaveLength(1);
      const drafted = events.find((each) => each.event === 'draft');
      expect(JSON.parse(drafted?.data ?? '{}')).toMatchObject({ kind: 'plan' });
      const { id } = JSON.parse(drafted?.data ?? '{}') as { id: string };
      expect(await json(200, mine.key, 'GET', `/v1/plans/${id}`)).toMatchObject({
        kind: 'plan',
        account: { id: account },
      });
    });

    it('refuses as everywhere: a problem, in the language asked for', async () => {
      const answer = await call(null, 'GET', '/v1/accounts');
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({ code: 'unauthenticated', status: 401, retryable: false });
      for (const [path, send, status, code] of [
        ['/v1/accounts', { name: ' ' }, 400, 'invalid_request'],
        ['/v1/nowhere', {}, 404, 'not_found'],
      ] as const)
        expect(await json(status, mine.key, 'POST', path, send)).toMatchObject({
          code,
          detail: expect.stringMatching(/\p{Script=Han}/u),
        });
    });

    it('serves the page, the contract and its health', async () => {
      const page = await call(null, 'GET', '/');
      expect([page.status, await page.text()]).toEqual([200, readFileSync('dist/web/index.html', 'utf8')]);
      expect(await json(200, null, 'GET', '/openapi.json')).toMatchObject({ openapi: '3.1.0' });
      expect(await json(200, null, 'GET', '/readyz')).toMatchObject({ status: expect.any(String) });
    });

    it('reads documents, and says what it cannot read here', async () => {
      const send = (name: string, content: string) => {
        const form = new FormData();
        form.set('file', new File([content], name));
        return fetch(`${worker.url}/v1/documents`, {
          method: 'POST',
          headers: { authorization: `Bearer ${mine.key}`, 'accept-language': 'zh-CN' },
          body: form,
        });
      };
      const read = await send('案例.md', '# 返工案例\n\n返工由每月 2100 小时降到 1450 小时。');
      expect(read.status, await read.clone().text()).toBe(201);
      const found = await json<{ results: unknown[] }>(200, mine.key, 'POST', '/v1/library/search', { query: '返工' });
      expect(found.results).not.toEqual([]);
      const unread = await send('案例.pdf', '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF');
      const problem = (await unread.json()) as { detail: string };
      expect([unread.status, unread.headers.get('content-type')]).toEqual([
        415,
        expect.stringContaining('problem+json'),
      ]);
      expect(problem.detail).toMatch(/\p{Script=Han}/u);
    });

    it('works the outbox off when the cron trigger fires', async () => {
      const waiting = () =>
        mine.db.inTenant(mine.tenantId, (tx) => tx.select().from(outbox).where(eq(outbox.tenantId, mine.tenantId)));
      expect((await waiting()).length).toBeGreaterThan(0);
      // A message that is not due yet waits for the next minute's trigger.
      const left = async () => {
        expect((await call(null, 'GET', '/cdn-cgi/handler/scheduled')).status).toBe(200);
        return (await waiting()).map(({ topic }) => topic);
      };
      await expect.poll(left, { interval: 500, timeout: 30_000 }).toEqual([]);
      const { computedAt } = await json<{ computedAt: string | null }>(
        200,
        mine.key,
        'GET',
        `/v1/opportunities/${deal}/recommendations`,
      );
      expect(computedAt).toBeTruthy();
    });

    it('goes on after a client that left in mid-request', async () => {
      for (let n = 0; n < 3; n += 1) {
        const left = new AbortController();
        const asked = call(mine.key, 'POST', '/v1/chat', { message: '衡峦重工最近有什么变化？' }, left.signal);
        if (n > 0) await asked.then((answer) => answer.body?.getReader().read());
        left.abort();
        await asked.catch(() => undefined);
      }
      expect((await json<{ items: unknown[] }>(200, mine.key, 'GET', '/v1/accounts')).items).toHaveLength(1);
    });

    it('is small, and leaves at home what only Node can run', async () => {
      const { folder, config, remove } = workerFolder(databaseUrl);
      try {
        const run = runWrangler(['deploy', '--dry-run', '--config', config, '--outdir', join(folder, 'out')]);
        expect(await run.exit, run.spoken.output).toBe(0);
        const bundle = readFileSync(join(folder, 'out/worker.js'));
        expect(gzipSync(bundle).length).toBeLessThan(MAX_GZIP);
        expect(bundle.includes('linchpin_tenant'), 'it is our bundle, not minified').toBe(true);
        for (const name of NOT_ABOARD) expect(bundle.includes(name), name).toBe(false);
      } finally {
        remove();
      }
    });
  },
);
