import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { lookalikeRuns } from '#src/db/tables/index.ts';
import { openWorkspace } from '#test/house.ts';
import { finishRuns } from './finish-runs.ts';
import { addCustomers, addProspects } from './market.ts';

type Row = { score: number; chance: number | null; rank: number };

it('tells the chance of a score where the run learnt it, and shows runs of an older service as they are', async () => {
  const house = await openWorkspace();
  await addCustomers(house.db, house.tenantId, [
    {
      name: '临渊轴承有限公司',
      description: '精密轴承，磨床二百台。',
      industry: '轴承制造',
      deals: [{ stage: 'signed' }],
    },
  ]);
  await addProspects(house.db, house.tenantId, [
    { name: '沐川轴承制造有限公司', description: '精密轴承磨削，磨床一百二十台。', industry: '轴承制造' },
    { name: '九曲冷链物流有限公司', description: '冷库十二座。', industry: '冷链物流' },
  ]);
  const { id } = await house.json<{ id: string }>(202, 'POST', '/v1/lookalikes', { seeds: { filter: {} } });
  await finishRuns(house);
  const read = async () => (await house.json<{ items: Row[] }>(200, 'GET', `/v1/lookalikes/${id}/results`)).items;
  const change = (model: ReturnType<typeof sql>) =>
    house.db.inTenant(house.tenantId, (tx) => tx.update(lookalikeRuns).set({ model }));

  const first = await read();
  expect(first.map(({ chance }) => chance)).toEqual([null, null]);
  const between = ((first[0]?.score ?? 0) + (first[1]?.score ?? 0)) / 2;
  const chance = JSON.stringify({ from: [0, between], share: [0.2, 0.7], won: 40, lost: 40 });
  await change(sql`jsonb_set(${lookalikeRuns.model}, '{chance}', ${chance}::jsonb)`);
  expect((await read()).map((row) => row.chance)).toEqual([0.7, 0.2]);

  // As version 1 stored it: a vocabulary and profiles, neither groups nor notes nor chance.
  const old = JSON.stringify({
    version: 1,
    candidates: 2,
    vocabulary: [],
    weights: { text: 0.5, industry: 0.3, size: 0.1, region: 0.1, tags: 0, buying: 0, contrast: 0 },
    won: [],
    lost: [],
    portrait: { accounts: 1, industries: [], regions: [], tags: [], words: [], employees: null },
  });
  await change(sql`${old}::jsonb`);
  const run = await house.json<{ state: string; portrait: { accounts: number }; notes: unknown[] }>(
    200,
    'GET',
    `/v1/lookalikes/${id}`,
  );
  expect([run.state, run.portrait.accounts]).toEqual(['done', 1]);
  expect((await read()).map(({ rank, chance: none }) => [rank, none])).toEqual([
    [1, null],
    [2, null],
  ]);
});
