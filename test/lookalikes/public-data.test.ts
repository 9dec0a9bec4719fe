import { describe, expect, it } from 'vitest';
import type { Results, Run } from '#src/features/lookalikes/index.ts';
import { openWorkspace } from '#test/house.ts';
import { finishRuns } from './finish-runs.ts';
import { addCustomers, addProspects, publicCompanies } from './market.ts';

const data = publicCompanies();
if (!data) console.info('lookalikes: the public list of companies is not here; its test is left out');

const SEEDS = 15;
const CLASSES = ['Healthcare -> Diagnostics', 'Real Estate and Construction -> Construction'];

describe.runIf(data)('on public companies', () => {
  it.each(CLASSES)('seeds of %s find more of their class than chance would', async (label) => {
    const { companies, labels } = data ?? { companies: [], labels: new Map<string, string>() };
    const house = await openWorkspace({ language: 'en' });
    const like = companies.filter((each) => labels.get(each.externalId) === label);
    // Every sixth company, and all of the class: enough to choose from, and seconds to score.
    const market = companies.filter((each, n) => n % 6 === 0 || labels.get(each.externalId) === label);
    const seeds = like.slice(0, SEEDS);
    await addCustomers(
      house.db,
      house.tenantId,
      seeds.map(({ externalId: _external, ...company }) => ({ ...company, deals: [{ stage: 'signed' as const }] })),
    );
    await addProspects(house.db, house.tenantId, market);
    const { id } = await house.json<{ id: string }>(202, 'POST', '/v1/lookalikes', {
      seeds: { filter: {} },
      limit: 50,
    });
    await finishRuns(house);
    const run = await house.json<Run>(200, 'GET', `/v1/lookalikes/${id}`);
    expect(run).toMatchObject({ state: 'done', counts: { ranked: 50 } });
    const { items } = await house.json<Results>(200, 'GET', `/v1/lookalikes/${id}/results?limit=50`);
    // The seeds are customers now and no candidates.
    const names = new Set(seeds.map((each) => each.name));
    expect(items.filter((item) => names.has(item.prospect.name))).toEqual([]);
    const hits = items.slice(0, 10).filter((item) => labels.get(item.prospect.externalId ?? '') === label).length;
    const chance = (10 * (like.length - SEEDS)) / (market.length - SEEDS);
    expect(chance).toBeLessThan(1);
    expect(hits).toBeGreaterThanOrEqual(3);
  });
});
