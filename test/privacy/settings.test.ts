import { beforeAll, describe, expect, it } from 'vitest';
import { auditLog } from '#src/db/tables/index.ts';
import { readThresholds } from '#src/features/workspaces/index.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';

type Settings = {
  thresholds: { name: string; value: number; default: number; rule: string; label: string }[];
  sensitiveInPrompts: { on: boolean; reason: string | null };
  storeMinorsReason: string | null;
  tokenBudget: { perMonth: number | null };
};

let house: TestWorkspace;
beforeAll(async () => {
  house = await openWorkspace();
});

const change = (body: unknown, status = 200) => house.json<Settings>(status, 'PATCH', '/v1/settings', body);
const thresholdOf = (settings: Settings, name: string) => settings.thresholds.find((each) => each.name === name)?.value;

describe('settings', () => {
  it('show every threshold with its default, and what is off by default', async () => {
    const settings = await house.json<Settings>(200, 'GET', '/v1/settings');
    expect(settings.thresholds.length).toBeGreaterThan(30);
    expect(settings.thresholds.every((each) => each.value === each.default && each.label && each.rule)).toBe(true);
    expect(settings).toMatchObject({
      sensitiveInPrompts: { on: false, reason: null },
      storeMinorsReason: null,
      tokenBudget: { perMonth: null },
    });
  });

  it('change only what is named, take null as the default again, and are audited by name', async () => {
    await change({ thresholds: { chainStaleDays: 30 }, tokenBudget: { perMonth: 1000 } });
    const after = await change({
      thresholds: { windowDays: 20 },
      sensitiveInPrompts: { on: true, reason: '已获书面同意' },
    });
    expect([thresholdOf(after, 'chainStaleDays'), thresholdOf(after, 'windowDays')]).toEqual([30, 20]);
    expect(after).toMatchObject({ tokenBudget: { perMonth: 1000 }, sensitiveInPrompts: { on: true } });
    const back = await change({
      thresholds: { chainStaleDays: null },
      tokenBudget: { perMonth: null },
      sensitiveInPrompts: { on: false },
    });
    expect(thresholdOf(back, 'chainStaleDays')).toBe(60);
    expect(back).toMatchObject({ tokenBudget: { perMonth: null }, sensitiveInPrompts: { on: false } });
    const used = await house.db.inTenant(house.tenantId, (tx) => readThresholds(tx, house.tenantId));
    expect([used.windowDays, used.chainStaleDays]).toEqual([20, 60]);
    const log = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(auditLog));
    expect(log.flatMap((entry) => (entry.entityType === 'settings' ? [entry.details] : []))).toContainEqual({
      fields: ['sensitiveInPrompts', 'windowDays'],
    });
    expect(JSON.stringify(log)).not.toContain('书面同意');
  });

  it('refuse what cannot be, and keep the rest as it was', async () => {
    const before = await house.json(200, 'GET', '/v1/settings');
    for (const bad of [
      { sensitiveInPrompts: { on: true } },
      { sensitiveInPrompts: { on: true, reason: ' ' } },
      { tokenBudget: { perMonth: -1 } },
      { thresholds: { nothing: 3 } },
      { thresholds: { nothing: null } },
      { thresholds: { windowDays: 0 } },
      { colour: 'red' },
      { thresholds: { windowDays: 12, chainStaleDays: 100_000 } },
    ])
      expect((await house.api('PATCH', '/v1/settings', bad)).status, JSON.stringify(bad)).toBe(400);
    expect(await house.json(200, 'GET', '/v1/settings')).toEqual(before);
  });

  it('are for admins', async () => {
    for (const role of ['seller', 'manager', 'sales_ops'] as const) {
      const person = await addPerson(house, `某${role}`, role);
      expect(await person.status('GET', '/settings')).toBe(403);
      expect(await person.status('PATCH', '/settings', { tokenBudget: { perMonth: 5 } })).toBe(403);
    }
  });
});
