import { describe, expect, it } from 'vitest';
import { openWorkspace } from '#test/house.ts';

type Fact = { id: string; field: string; current: boolean; asOf: string; value: string };
type Profile = {
  completeness: number;
  dimensions: {
    name: string;
    ratio: number;
    known: string[];
    missing: { field: string; question: string }[];
    newestDays: number | null;
    stale: string[];
  }[];
};

const open = async (account: Record<string, unknown> = {}) => {
  const house = await openWorkspace();
  const { id } = await house.json<{ id: string }>(201, 'POST', '/v1/accounts', { name: '甲', ...account });
  const path = `/v1/accounts/${id}`;
  const record = (send: Record<string, unknown>) =>
    house.json<Fact>(201, 'POST', `${path}/facts`, { source: '年报', dimension: 'finance', ...send });
  const facts = async (query = '') => (await house.json<{ items: Fact[] }>(200, 'GET', `${path}/facts${query}`)).items;
  const profile = async () => house.json<Profile>(200, 'GET', `${path}/profile`);
  return { house, path, record, facts, profile };
};

describe('profile facts (PROFILE-2)', () => {
  it('lets a newer fact supersede an older one of the same field, whatever word was used, and keeps both', async () => {
    const { record, facts } = await open();
    const old = await record({ field: '库存天数', value: '30 天', numeric: 30, unit: 'day', asOf: '2026-06-30' });
    const now = await record({ field: 'DIO', value: '60 天', numeric: 60, unit: 'day', asOf: '2026-09-30' });
    const late = await record({ dimension: 3, field: 'inventory_days', value: '28 天', asOf: '2026-03-31' });
    expect([old.field, now.field, late.field]).toEqual(Array(3).fill('inventory_days'));
    expect([old.current, now.current, late.current]).toEqual([true, true, false]);
    expect((await facts()).map((fact) => [fact.value, fact.current])).toEqual([
      ['28 天', false],
      ['60 天', true],
      ['30 天', false],
    ]);
    expect((await facts('?current=true')).map((fact) => fact.id)).toEqual([now.id]);
    expect((await facts('?current=false&dimension=3')).map((fact) => fact.id)).toEqual([late.id, old.id]);
    expect(await facts('?dimension=outline')).toEqual([]);
  });

  it('takes the one recorded last when two have the same date, and today when none is given', async () => {
    const { record, facts } = await open();
    await record({ field: '毛利率', value: '21%', asOf: '2026-11-21' });
    const second = await record({ field: '毛利率', value: '22%' });
    expect(second.asOf).toBe('2026-11-21');
    expect((await facts('?current=true')).map((fact) => fact.value)).toEqual(['22%']);
  });

  it.each([
    { dimension: 9 },
    { dimension: 'money' },
    { value: ' ' },
    { source: undefined },
    { asOf: '2026-12-31' },
    { asOf: '31.12.2026' },
  ])('refuses %j', async (wrong) => {
    const { house, path, facts } = await open();
    const send = { dimension: 1, field: 'size', value: '1200 人', source: '拜访', ...wrong };
    expect((await house.api('POST', `${path}/facts`, send)).status).toBe(400);
    expect(await facts()).toEqual([]);
  });

  it('tells per dimension what is known, how old it is, and what to ask', async () => {
    const { record, profile } = await open({ employees: 1200 });
    await record({ dimension: 1, field: '股权结构', value: '民营', asOf: '2025-01-01' });
    await record({ dimension: 1, field: '股权结构', value: '国资入股', asOf: '2026-11-11' });
    const answer = await profile();
    const [outline, business] = answer.dimensions;
    expect(answer.dimensions).toHaveLength(8);
    expect(outline).toMatchObject({ name: 'outline', known: ['ownership', 'size'], newestDays: 10, stale: [] });
    expect(outline?.ratio).toBeCloseTo(2 / 3);
    expect(outline?.missing).toMatchObject([{ field: 'history', question: expect.stringMatching(/公司.+？/) }]);
    expect(business).toMatchObject({ ratio: 0, newestDays: null });
    expect(answer.completeness).toBeCloseTo(2 / 3 / 8);
  });

  it('is closed to other workspaces', async () => {
    const { path } = await open();
    const other = await openWorkspace();
    for (const at of ['facts', 'profile']) expect((await other.api('GET', `${path}/${at}`)).status).toBe(404);
    const send = { dimension: 1, field: 'size', value: '1', source: 'x' };
    expect((await other.api('POST', `${path}/facts`, send)).status).toBe(404);
  });
});
