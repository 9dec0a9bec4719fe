import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { lookalikeJobs, type Run } from '#src/features/lookalikes/index.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { finishRuns, startUnsent } from './finish-runs.ts';
import { addCustomers, addProspects, madeCompanies, madeCustomers } from './market.ts';
import { outcomeOf } from './outcome.ts';
import type { Orders } from './resume-worker.ts';

type Message = { runId: string; jobId: string };
/** Comes around every transaction of a worker; `count` is its number from 1. */
type Around = (count: number, work: () => Promise<unknown>) => Promise<unknown>;

const PROSPECTS = 520;

describe('a run that is disturbed', () => {
  let house: TestWorkspace;
  let undisturbed: string;

  const begin = (): Promise<Message> => startUnsent(house.ctx(), { seeds: { filter: {} }, limit: 50 });
  const background = (signal = new AbortController().signal): Ctx =>
    house.deps.backgroundContext(house.tenantId, 'req_test', signal);
  const work = (message: Message, ctx = background()) => lookalikeJobs['lookalikes.run'](ctx, message);
  /** A worker whose store does something of its own inside every transaction (before it commits) or around it. */
  const disturbed = (inside: Around, outside: Around = (_count, go) => go(), signal?: AbortSignal): Ctx => {
    let count = 0;
    const ctx = background(signal);
    const inTenant = <T>(tenantId: string, task: (tx: Tx) => Promise<T>): Promise<T> => {
      count += 1;
      const mine = count;
      const run = () => ctx.db.inTenant(tenantId, (tx) => inside(mine, () => task(tx)) as Promise<T>);
      return outside(mine, run) as Promise<T>;
    };
    return { ...ctx, db: { ...ctx.db, inTenant } };
  };
  const plain: Around = (_count, go) => go();
  const stateOf = async (message: Message) => {
    const { state, job } = await house.json<Run>(200, 'GET', `/v1/lookalikes/${message.runId}`);
    return { state, done: job.done };
  };

  beforeAll(async () => {
    house = await openWorkspace();
    await addCustomers(house.db, house.tenantId, madeCustomers());
    await addProspects(house.db, house.tenantId, [
      ...madeCompanies(PROSPECTS),
      { name: '第3号试验公司（总部）', description: '第3号公司的另一种写法' },
    ]);
    const message = await begin();
    await work(message);
    undisturbed = await outcomeOf(house.db, house.tenantId, message.runId);
  });

  it.each([
    ['before its commit', true],
    ['right after its commit', false],
  ])('by a crash in every transaction in turn, %s, comes to the same', async (_when, before) => {
    const message = await begin();
    const crashAt =
      (at: number): Around =>
      async (count, go) => {
        const answer = await go();
        if (count === at) throw new Error('the power is gone');
        return answer;
      };
    let crashes = 0;
    for (let at = 1; at < 20; at += 1) {
      const ctx = before ? disturbed(crashAt(at)) : disturbed(plain, crashAt(at));
      const died = await work(message, ctx).then(
        () => false,
        () => true,
      );
      if (!died) break;
      crashes += 1;
    }
    expect(crashes).toBeGreaterThan(5);
    expect(await outcomeOf(house.db, house.tenantId, message.runId)).toBe(undisturbed);
  });

  it('by a second worker, is finished by the later claim; the earlier writes nothing more and says nothing', async () => {
    const message = await begin();
    const overtaken: Around = async (count, go) => {
      if (count === 7) await work(message);
      return go();
    };
    await expect(work(message, disturbed(plain, overtaken))).resolves.toBeUndefined();
    expect(await outcomeOf(house.db, house.tenantId, message.runId)).toBe(undisturbed);
  });

  it('by a stop of the service, is given back at once and goes on from where it stood', async () => {
    const message = await begin();
    const stopping = new AbortController();
    const stopAfter: Around = async (count, go) => {
      const answer = await go();
      if (count === 8) stopping.abort();
      return answer;
    };
    await work(message, disturbed(plain, stopAfter, stopping.signal));
    const { state, done } = await stateOf(message);
    expect(state).toBe('running');
    expect(done).toBeGreaterThan(0);
    await work(message);
    expect(await outcomeOf(house.db, house.tenantId, message.runId)).toBe(undisturbed);
  });

  it('by a fault that stays, is given up after twenty attempts and says so', async () => {
    const message = await begin();
    const broken: Around = async (count, go) => {
      if (count > 1) throw new Error('always');
      return go();
    };
    for (let n = 0; n < 20; n += 1) await expect(work(message, disturbed(broken))).rejects.toThrow('always');
    await work(message, disturbed(broken));
    const { job } = await house.json<Run>(200, 'GET', `/v1/lookalikes/${message.runId}`);
    expect(job).toMatchObject({ state: 'failed', error: { code: 'internal', detail: expect.stringContaining('20') } });
  });

  it('by its seeds being deleted before it learnt, fails with the reason', async () => {
    const other = await openWorkspace();
    const [only] = await addCustomers(other.db, other.tenantId, madeCustomers(1));
    const { id } = await other.json<{ id: string }>(202, 'POST', '/v1/lookalikes', { seeds: { filter: {} } });
    await other.json(204, 'DELETE', `/v1/accounts/${only}`);
    await finishRuns(other);
    const run = await other.json<Run>(200, 'GET', `/v1/lookalikes/${id}`);
    expect(run).toMatchObject({ state: 'failed', job: { error: { code: 'unprocessable' } } });
  });
});

describe('a run whose process is killed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'linchpin-kill-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const open = (orders: Partial<Orders>): ChildProcess =>
    spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(import.meta.dirname, 'resume-worker.ts'),
        JSON.stringify({ dataDir, databaseUrl: inject('databaseUrl'), template: inject('template'), ...orders }),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
  /** Reads the lines of a process until one has this field. */
  const hear = async (child: ChildProcess, field: string): Promise<Record<string, unknown>> => {
    const heard: Record<string, unknown> = {};
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      Object.assign(heard, JSON.parse(line));
      if (field in heard) return heard;
    }
    throw new Error(`the process ended without ${field}: ${JSON.stringify(heard)}`);
  };

  it('with -9 inside a transaction loses nothing and doubles nothing', { timeout: 60_000 }, async () => {
    const first = open({ mode: 'begin', prospects: 1_200, stopAt: 1_000 });
    const begun = await hear(first, 'stuck');
    const gone = new Promise((resolve) => first.once('exit', (_code, signal) => resolve(signal)));
    first.kill('SIGKILL');
    expect(await gone).toBe('SIGKILL');
    const { tenantId, runId, jobId } = begun as { tenantId: string; runId: string; jobId: string };
    const second = open({ mode: 'resume', tenantId, runId, jobId });
    const { found, after, resumed, undisturbed } = await hear(second, 'undisturbed');
    // The chunk that was under way is undone as a whole; those before it stand.
    expect(found).toMatchObject({ done: 750, doubled: 0 });
    expect(after).toEqual({ done: 1_200, results: 100, doubled: 0 });
    expect(resumed).toBe(undisturbed);
  });
});
