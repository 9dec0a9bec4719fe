import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accounts, users } from '#src/db/tables/index.ts';
import { lookalikeJobs, type Result, type Results, type Run } from '#src/features/lookalikes/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { ModelDoor } from '#src/llm/port.ts';
import { draftingModel } from '#test/drafts/drafting-model.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';
import { finishRuns } from './finish-runs.ts';
import { addCustomers, addProspects, madeCompanies, madeCustomers } from './market.ts';

const model = await draftingModel();
const { provider } = model;
const BEARING = {
  description: '轴承制造，磨床联网，设备停机',
  industry: '轴承制造',
  employees: 500,
  regions: ['浙江'],
};

const QUALIFIED = ['预算：已批准', '需求：已提出', '采购：招标中'];

type Step = { step: string; effect: string; count: number; text: string; rows: string | null };
type Funnel = {
  steps: Step[];
  bant: { counts: Record<string, number>; unknown: { part: string; count: number; question: string }[] };
  matrix: { cell: string | null; count: number }[];
  groups: number;
  explaining: { state: string; written: number; byRules: number; tokens: number; of: number } | null;
};
type LeftOut = { prospect: { name: string }; reason: string; other: { name: string } | null; text: string };

let house: TestWorkspace;
let run: Run;
let items: Result[];
const start = (body: Record<string, unknown>) =>
  house.json<{ id: string; jobId: string }>(202, 'POST', '/v1/lookalikes', { seeds: { filter: {} }, ...body });
const resultsOf = async (id: string, query = '') =>
  (await house.json<Results>(200, 'GET', `/v1/lookalikes/${id}/results?limit=200${query}`)).items;
const funnelOf = (id: string, query = '') => house.json<Funnel>(200, 'GET', `/v1/lookalikes/${id}/funnel${query}`);
const leftOutOf = (id: string, query = '') =>
  house.json<{ items: LeftOut[]; nextCursor: string | null }>(200, 'GET', `/v1/lookalikes/${id}/left-out?${query}`);
const named = (list: readonly Result[], name: string) => list.find(({ prospect }) => prospect.name === name);

beforeAll(async () => {
  provider.listen();
  house = await openWorkspace();
  await addCustomers(house.db, house.tenantId, [
    ...madeCustomers(),
    { name: '上海林奇轴承有限公司', ...BEARING, deals: [{ stage: 'signed' }] },
    { name: '恒远控股集团有限公司', ...BEARING, deals: [{ stage: 'negotiation' }] },
    { name: '停供精密轴承有限公司', status: 'stop_listed', ...BEARING, deals: [{ stage: 'lost' }] },
  ]);
  await house.db.inTenant(house.tenantId, (tx) =>
    tx.insert(accounts).values({
      tenantId: house.tenantId,
      id: newId('acc'),
      name: '川峡轴承有限公司',
      nameKey: nameKey('川峡轴承有限公司'),
      parent: '岳麓重工集团',
    }),
  );
  await addProspects(house.db, house.tenantId, [
    ...madeCompanies(80),
    { name: '林奇轴承（上海）有限公司', ...BEARING },
    { name: '恒远轴承有限公司', ...BEARING },
    { name: '停供精密轴承厂有限公司', ...BEARING },
    { name: '岳麓重工', ...BEARING },
    { name: '澜石轴承科技有限公司', ...BEARING, tags: QUALIFIED },
    { name: '澜石轴承有限公司', ...BEARING, tags: QUALIFIED },
    { name: '无地轴承有限公司', description: BEARING.description, industry: '轴承制造' },
    { name: '成交客户0有限公司', ...BEARING },
  ]);
  const started = await start({ limit: 200, top: { inRegion: 5, inIndustry: 5, ways: 'both' } });
  await finishRuns(house);
  run = await house.json<Run>(200, 'GET', `/v1/lookalikes/${started.id}`);
  items = await resultsOf(run.id);
});
afterEach(() => provider.reset());
afterAll(() => provider.close());

describe('a clean list', () => {
  it('leaves out who is on record in another spelling, and says as whom', async () => {
    const { items: out } = await leftOutOf(run.id, 'limit=200');
    const of = (name: string) => out.find(({ prospect }) => prospect.name === name);
    expect(of('林奇轴承（上海）有限公司')).toMatchObject({
      reason: 'present_customer',
      other: { name: '上海林奇轴承有限公司' },
    });
    expect(of('停供精密轴承厂有限公司')).toMatchObject({
      reason: 'stop_listed',
      other: { name: '停供精密轴承有限公司' },
    });
    expect(of('成交客户0有限公司')).toMatchObject({ reason: 'present_customer', other: { name: '成交客户0' } });
    const double = out.find(({ reason }) => reason === 'duplicate');
    expect([double?.prospect.name, double?.other?.name].sort()).toEqual(['澜石轴承有限公司', '澜石轴承科技有限公司']);
    for (const { prospect } of out) expect(named(items, prospect.name)).toBeUndefined();
    for (const { text } of out) expect(text).not.toBe('');
  });

  it('pages through who was left out, each once, and by reason', async () => {
    const all = (await leftOutOf(run.id, 'limit=200')).items.map(({ prospect }) => prospect.name);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await leftOutOf(run.id, `limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ prospect }) => prospect.name));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(all);
    const stopped = (await leftOutOf(run.id, 'limit=50&reason=stop_listed')).items;
    expect(stopped.map(({ reason }) => reason)).toEqual(['stop_listed']);
    expect((await house.api('GET', `/v1/lookalikes/${run.id}/left-out?cursor=nonsense`)).status).toBe(400);
  });

  it('keeps a company of a customer’s group and marks it, by name or by the parent on record', () => {
    expect(named(items, '恒远轴承有限公司')?.pick?.groupOf).toMatchObject({ name: '恒远控股集团有限公司' });
    expect(named(items, '岳麓重工')?.pick?.groupOf).toMatchObject({ name: '川峡轴承有限公司' });
    expect(named(items, '无地轴承有限公司')?.pick?.groupOf).toBeNull();
  });
});

describe('the funnel', () => {
  it('counts from all prospects to the list, and each step can be listed', async () => {
    const funnel = await funnelOf(run.id);
    const count = (name: string) => funnel.steps.find(({ step }) => step === name)?.count ?? 0;
    expect(count('all')).toBe(88);
    expect(count('filtered') - count('present_customer')).toBe(count('scored'));
    expect(count('scored')).toBe(run.counts.scored);
    expect(count('above_min')).toBeLessThanOrEqual(count('scored'));
    expect(count('list')).toBe(items.length);
    const byName = funnel.steps
      .filter(({ step }) => step.endsWith('_by_name'))
      .reduce((sum, step) => sum + step.count, 0);
    expect(byName).toBe(3);
    expect(count('pool') - byName - count('passed_over')).toBe(count('list'));
    expect(count('top')).toBeLessThanOrEqual(Math.min(count('top_in_region'), count('top_in_industry')));
    for (const { rows } of funnel.steps.filter((step) => step.rows?.includes('/lookalikes/')))
      expect((await house.api('GET', rows ?? '')).status).toBe(200);
    const wider = await funnelOf(run.id, '?inRegion=1000&inIndustry=1000&ways=region');
    expect(wider.steps.find(({ step }) => step === 'top')?.count ?? 0).toBeGreaterThan(count('top'));
  });

  it('judges by BANT-1 what a list brought, takes nothing unknown for a no, and says what to find out', async () => {
    const { bant } = await funnelOf(run.id);
    expect(bant.counts).toMatchObject({ now: 1 });
    expect(Object.values(bant.counts).reduce((sum, each) => sum + each, 0)).toBe(items.length);
    expect(bant.unknown.find(({ part }) => part === 'budget')?.count).toBe(items.length - 1);
    const now = await resultsOf(run.id, '&bant=now');
    expect(now.map(({ prospect }) => prospect.tags)).toEqual([QUALIFIED]);
    const unknown = named(items, '无地轴承有限公司')?.pick?.bant;
    expect(unknown).toMatchObject({
      priority: 'later',
      unknown: expect.arrayContaining([{ part: 'budget', question: expect.stringContaining('预算') }]),
    });
  });

  it('says a cell of MATRIX-1 only where what is missing cannot change it', async () => {
    const { matrix } = await funnelOf(run.id);
    expect(matrix.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
    for (const { pick } of items) {
      expect(pick?.matrix.possible.length).toBeGreaterThan(0);
      if (pick?.matrix.cell) expect(pick.matrix.possible).toEqual([pick.matrix.cell]);
      expect(pick?.matrix.missing.length).toBeGreaterThan(0);
      expect(pick?.matrix.confidence).toBeLessThan(0.7);
    }
    for (const { cell } of matrix)
      for (const { pick } of await resultsOf(run.id, `&matrix=${cell ?? 'unknown'}`))
        expect(pick?.matrix.cell).toBe(cell);
  });

  it('pages by a filter, each once', async () => {
    const all = (await resultsOf(run.id, '&top=false')).map(({ rank }) => rank);
    const first = await house.json<Results>(200, 'GET', `/v1/lookalikes/${run.id}/results?limit=7&top=false`);
    const next = await house.json<Results>(
      200,
      'GET',
      `/v1/lookalikes/${run.id}/results?limit=7&top=false&cursor=${first.nextCursor}`,
    );
    expect([...first.items, ...next.items].map(({ rank }) => rank)).toEqual(all.slice(0, 14));
  });

  it('is nobody else’s', async () => {
    const other = await openWorkspace();
    for (const path of ['funnel', 'left-out'])
      expect((await other.api('GET', `/v1/lookalikes/${run.id}/${path}`)).status).toBe(404);
  });
});

describe('the territory (FIELD-1)', () => {
  it('is kept to when asked, and shown by rule', async () => {
    const seller = await addPerson(house, '区域销售', 'seller');
    await house.db.inTenant(house.tenantId, (tx) =>
      tx.update(users).set({ region: '华东' }).where(eq(users.id, seller.id)),
    );
    const mine = await start({ territory: 'common', limit: 200 });
    await finishRuns(house);
    const common = await resultsOf(mine.id);
    expect(common.length).toBeGreaterThan(5);
    expect(
      common.every(({ prospect }) => !prospect.regions.some((region) => ['浙江', '江苏', '山东'].includes(region))),
    ).toBe(true);
    expect(common.every(({ pick }) => pick?.territory.owners.length === 0)).toBe(true);
    const own = await seller.json<{ id: string }>(202, 'POST', '/lookalikes', {
      seeds: { filter: {} },
      territory: 'mine',
      limit: 200,
    });
    await finishRuns(house);
    const listed = await resultsOf(own.id);
    expect(listed.length).toBeGreaterThan(5);
    for (const { prospect, pick } of listed) {
      expect(['浙江', '江苏', '山东']).toContain(prospect.regions[0]);
      expect(pick?.territory.owners.map(({ id }) => id)).toContain(seller.id);
    }
    expect((await house.api('POST', '/v1/lookalikes', { seeds: { filter: {} }, territory: 'mine' })).status).toBe(422);
  });
});

describe('the back-test of a run', () => {
  it('says with the counts why there is none where there is too little history', () => {
    expect(run.backtest).toMatchObject({ state: 'refused', rule: 'LOOK-1' });
    expect(run.backtest?.text).toMatch(/\d+ 家/u);
  });
});

describe('first needs and opening lines', () => {
  const answer = {
    reasons: [],
    differs: [],
    firstNeed: null,
    opening: '想请教贵公司：设备停机现在由谁记录，多久汇总一次？',
    questions: [],
  };
  const explain = async (id: string, door: ModelDoor = model.door()) => {
    const ctx = { ...house.ctx(), model: door };
    for (let turn = 0; turn < 8; turn += 1) await lookalikeJobs['lookalikes.explain'](ctx, { runId: id });
  };

  it('are the rules’ for all of a list', () => {
    expect(items.filter(({ pick }) => pick?.card?.opening).length).toBeGreaterThan(50);
    expect(items.every(({ pick }) => pick?.card === null || pick?.card.by === 'rules')).toBe(true);
  });

  it('are the model’s for the first, each once, whatever how often the message comes', async () => {
    provider.answer(() => ({ content: answer }));
    const { id } = await start({ limit: 20, explain: { top: 4, maxTokens: 100_000 } });
    const ctx = { ...house.ctx(), model: model.door() };
    await lookalikeJobs['lookalikes.run'](ctx, {
      runId: id,
      jobId: (await house.json<Run>(200, 'GET', `/v1/lookalikes/${id}`)).jobId,
    });
    await explain(id);
    const list = await resultsOf(id);
    expect(list.slice(0, 4).map(({ pick }) => pick?.card)).toEqual(
      Array.from({ length: 4 }, () => ({ by: 'model', firstNeed: null, opening: answer.opening })),
    );
    expect(list.slice(4).every(({ pick }) => pick?.card?.by !== 'model')).toBe(true);
    expect((await funnelOf(id)).explaining).toMatchObject({ state: 'done', of: 4, written: 4, byRules: 0 });
    expect(provider.requests).toHaveLength(4);
  });

  it('stop when the tokens are spent, and the rest stays with the rules', async () => {
    provider.answer(() => ({ content: answer }));
    const { id, jobId } = await start({ limit: 20, explain: { top: 20, maxTokens: 1_000 } });
    await lookalikeJobs['lookalikes.run']({ ...house.ctx(), model: model.door() }, { runId: id, jobId });
    const cheap = model.door();
    // A door at which every call costs 400 tokens.
    const call: ModelDoor['call'] = async (request) => {
      const answered = await cheap.call(request);
      return { ...answered, usage: answered.usage.map((each) => ({ ...each, inputTokens: 300, outputTokens: 100 })) };
    };
    await explain(id, { ...cheap, call });
    const { explaining } = await funnelOf(id);
    expect(explaining).toMatchObject({ state: 'budget_spent', maxTokens: 1_000 });
    expect(explaining?.written).toBeGreaterThan(0);
    // At most one batch more than the budget: no card is begun once it is spent.
    expect(explaining?.tokens).toBeLessThan(1_000 + 3 * 400);
    expect(provider.requests.length).toBeLessThan(6);
    expect((await resultsOf(id)).filter(({ pick }) => pick?.card?.by === 'rules').length).toBeGreaterThan(0);
  });
});
