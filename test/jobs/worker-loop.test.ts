import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enqueue } from '#src/db/outbox.ts';
import { outbox } from '#src/db/tables/index.ts';
import type { JobHandlers } from '#src/jobs/handlers.ts';
import { startWorker } from '#src/jobs/start-worker.ts';
import { newId } from '#src/kernel/ids.ts';
import { openWorkspace, ownDatabase } from '#test/house.ts';

let db: Awaited<ReturnType<typeof ownDatabase>>;
beforeAll(async () => {
  db = await ownDatabase();
});
afterAll(() => db.close());

let worker: { stop: () => Promise<void> } | undefined;
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

const waitFor = async (condition: () => boolean, milliseconds = 15_000): Promise<void> => {
  const until = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > until) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const start = async (handlers: JobHandlers) => {
  const house = await openWorkspace({ db });
  const seen: string[] = [];
  worker = await startWorker({
    db,
    handlers: {
      'recommendations.refresh': async (ctx, message) => {
        seen.push(message.opportunityId);
        await handlers['recommendations.refresh']?.(ctx, message);
      },
    },
    contextFor: house.deps.backgroundContext,
    log: house.deps.log,
    now: () => new Date(),
  });
  const send = (opportunityId: string) =>
    house.db.inTenant(house.tenantId, (tx) =>
      enqueue(tx, house.tenantId, 'recommendations.refresh', { opportunityId }),
    );
  return { house, seen, send };
};

describe('background work', () => {
  it('hands a committed message to its slice', async () => {
    const { seen, send } = await start({});
    await send('opp_1');
    await waitFor(() => seen.includes('opp_1'));
    expect(seen).toEqual(['opp_1']);
  });

  it('sends nothing of a change that was rolled back', async () => {
    const { house, seen, send } = await start({});
    await house.db
      .inTenant(house.tenantId, async (tx) => {
        await enqueue(tx, house.tenantId, 'recommendations.refresh', { opportunityId: 'opp_undone' });
        throw new Error('undone');
      })
      .catch(() => undefined);
    await send('opp_after');
    await waitFor(() => seen.includes('opp_after'));
    expect(seen).not.toContain('opp_undone');
  });

  it('tries a message again that failed, and logs neither its message nor customer text', async () => {
    let failures = 0;
    const { house, seen, send } = await start({
      'recommendations.refresh': async () => {
        failures += 1;
        if (failures === 1) throw new Error('secret customer text');
      },
    });
    await send('opp_again');
    await waitFor(() => seen.filter((id) => id === 'opp_again').length === 2, 15_000);
    expect(house.lines.join('\n')).not.toContain('secret customer text');
    expect(house.lines.some((line) => line.includes('job.error'))).toBe(true);
  });

  it('serves what has just changed before a backlog of an hour ago', async () => {
    const { house, seen, send } = await start({
      'recommendations.refresh': () => new Promise((resolve) => setTimeout(resolve, 50)),
    });
    const createdAt = new Date(Date.now() - 3_600_000);
    const backlog = Array.from({ length: 20 }, (_, n) => ({
      tenantId: house.tenantId,
      id: newId('out'),
      topic: 'recommendations.refresh',
      message: { opportunityId: `opp_old_${n}` },
      createdAt,
      runAfter: createdAt,
    }));
    await house.db.inTenant(house.tenantId, (tx) => tx.insert(outbox).values(backlog));
    await send('opp_new');
    await waitFor(() => seen.length === backlog.length + 1);
    expect(seen.indexOf('opp_new')).toBeLessThan(10);
  });
});
