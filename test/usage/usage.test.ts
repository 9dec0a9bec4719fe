import { describe, expect, it } from 'vitest';
import { recordUsage } from '#src/features/usage/index.ts';
import type { ModelUsage } from '#src/llm/port.ts';
import { openWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';

const call = (more: Partial<ModelUsage> = {}): ModelUsage => ({
  promptId: 'plan/value',
  promptVersion: 'abc',
  model: 'm-1',
  inputTokens: 100,
  outputTokens: 20,
  estimated: false,
  milliseconds: 12.7,
  outcome: 'ok',
  ...more,
});

describe('usage', () => {
  it('sums tokens per day, purpose and model, failed calls too', async () => {
    let now = new Date('2026-11-20T23:59:00Z');
    const house = await openWorkspace({ now: () => now });
    await recordUsage(house.ctx(), [call(), call({ outcome: 'repaired' })], 'plan');
    now = new Date('2026-11-21T00:01:00Z');
    await recordUsage(house.ctx(), [call({ outcome: 'timeout', estimated: true, outputTokens: 0 })], 'plan');
    await house.db.inTenant(house.tenantId, (tx) => recordUsage(house.ctx(), [call({ model: 'm-2' })], 'chat', tx));
    await recordUsage(house.ctx(), [], 'chat');
    const usage = await house.json<{ items: Record<string, unknown>[]; total: unknown }>(200, 'GET', '/v1/usage');
    expect(usage).toMatchObject({ from: '2026-10-23', to: '2026-11-21' });
    expect(usage.items).toEqual([
      {
        day: '2026-11-21',
        purpose: 'chat',
        model: 'm-2',
        calls: 1,
        failed: 0,
        inputTokens: 100,
        outputTokens: 20,
        estimatedCalls: 0,
      },
      {
        day: '2026-11-21',
        purpose: 'plan',
        model: 'm-1',
        calls: 1,
        failed: 1,
        inputTokens: 100,
        outputTokens: 0,
        estimatedCalls: 1,
      },
      {
        day: '2026-11-20',
        purpose: 'plan',
        model: 'm-1',
        calls: 2,
        failed: 0,
        inputTokens: 200,
        outputTokens: 40,
        estimatedCalls: 0,
      },
    ]);
    expect(usage.total).toEqual({ calls: 4, failed: 1, inputTokens: 400, outputTokens: 60, estimatedCalls: 1 });
    const day = await house.json<{ items: unknown[] }>(200, 'GET', '/v1/usage?from=2026-11-20&to=2026-11-20');
    expect(day.items).toHaveLength(1);
  });

  it('is undone with the transaction it was booked in', async () => {
    const house = await openWorkspace();
    const failing = house.db.inTenant(house.tenantId, async (tx) => {
      await recordUsage(house.ctx(), [call()], 'plan', tx);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await house.json(200, 'GET', '/v1/usage')).toMatchObject({ total: { calls: 0 } });
  });

  it('is for admins, and for their own workspace', async () => {
    const [house, other] = [await openWorkspace(), await openWorkspace()];
    await recordUsage(house.ctx(), [call()], 'plan');
    expect(await other.json(200, 'GET', '/v1/usage')).toMatchObject({ items: [] });
    const seller = await addPerson(house, '小李', 'seller');
    expect(await seller.status('GET', '/usage')).toBe(403);
    expect((await house.api('GET', '/v1/usage?from=soon')).status).toBe(400);
  });
});
