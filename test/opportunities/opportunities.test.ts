import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { outbox, products } from '#src/db/tables/index.ts';
import { openWorkspace } from '#test/house.ts';
import { addIntegration, addPerson, walk } from '#test/people.ts';

type Made = { id: string };
type Deal = Made & { stageSince: string; closeDateMoves: number; findings: { rule: string; message: string }[] };

const open = async () => {
  let day = '2026-11-21';
  const house = await openWorkspace({ now: () => new Date(`${day}T08:00:00Z`) });
  const account = await house.json<Made>(201, 'POST', '/v1/accounts', { name: '甲公司' });
  const add = (send: Record<string, unknown> = {}) =>
    house.json<Deal>(201, 'POST', '/v1/opportunities', { accountId: account.id, name: '产线改造', ...send });
  const change = (id: string, send: object) => house.json<Deal>(200, 'PATCH', `/v1/opportunities/${id}`, send);
  /** How many refreshes wait in the outbox, taken out of it. */
  const refreshes = async () => {
    const found = await house.db.inTenant(house.tenantId, (tx) =>
      tx.delete(outbox).where(eq(outbox.tenantId, house.tenantId)).returning(),
    );
    return found.filter((each) => each.topic === 'recommendations.refresh').length;
  };
  const history = async (id: string) =>
    (
      await house.json<{ items: { field: string; before: string | null; after: string | null }[] }>(
        200,
        'GET',
        `/v1/opportunities/${id}/changes`,
      )
    ).items.map((item) => [item.field, item.before, item.after]);
  return { house, account, add, change, refreshes, history, tomorrow: (next: string) => (day = next) };
};

describe('opportunities', () => {
  it('starts as a lead opened today and has its recommendations computed', async () => {
    const { account, add, refreshes, history } = await open();
    const deal = await add();
    expect(deal).toMatchObject({
      stage: 'lead',
      stageSince: '2026-11-21',
      openedAt: '2026-11-21',
      closeDateMoves: 0,
      account: { id: account.id, name: '甲公司' },
      competitors: [],
    });
    expect(await refreshes()).toBe(1);
    expect(await history(deal.id)).toEqual([['stage', null, 'lead']]);
  });

  it('dates a new stage, counts a close date moved later, and keeps the history', async () => {
    const { add, change, history, tomorrow } = await open();
    const { id } = await add({ closeDate: '2026-12-31', amount: 100 });
    tomorrow('2026-11-25');
    expect(await change(id, { stage: 'needs' })).toMatchObject({ stageSince: '2026-11-25', closeDateMoves: 0 });
    expect(await change(id, { closeDate: '2027-01-31' })).toMatchObject({
      closeDateMoves: 1,
      stageSince: '2026-11-25',
    });
    expect(await change(id, { closeDate: '2027-01-15' })).toMatchObject({ closeDateMoves: 1 });
    expect(await change(id, { closeDate: null })).toMatchObject({ closeDateMoves: 1, closeDate: null });
    expect(await history(id)).toEqual([
      ['close_date', '2027-01-15', null],
      ['close_date', '2027-01-31', '2027-01-15'],
      ['close_date', '2026-12-31', '2027-01-31'],
      ['stage', 'lead', 'needs'],
      ['stage', null, 'lead'],
    ]);
  });

  it.each([
    [{ stage: 'tender' }, 1],
    [{ industry: '化工' }, 1],
    [{ accountId: null }, 1],
    [{ stage: 'lead' }, 0],
    [{ amount: 5 }, 0],
    [{ name: '改名', closeDate: '2027-01-01' }, 0],
  ])('after %j refreshes recommendations %i times', async (send, times) => {
    const { add, change, refreshes } = await open();
    const { id } = await add();
    await refreshes();
    await change(id, send);
    expect(await refreshes()).toBe(times);
  });

  it('is refreshed when the industry of its account changes, unless it is closed', async () => {
    const { house, account, add, refreshes } = await open();
    await add();
    await add({ stage: 'on_hold' });
    await add({ stage: 'signed' });
    await refreshes();
    await house.json(200, 'PATCH', `/v1/accounts/${account.id}`, { industry: '化工' });
    expect(await refreshes()).toBe(2);
    await house.json(200, 'PATCH', `/v1/accounts/${account.id}`, { industry: '化工', region: '华东' });
    expect(await refreshes()).toBe(0);
  });

  it('lets a stage be left undone but says so (STAGE-1), and remembers what was done', async () => {
    const { add, change } = await open();
    const { id } = await add();
    const moved = await change(id, { stage: 'committed', done: ['latent_need', 'budget_asked'] });
    expect(moved.findings).toMatchObject([{ rule: 'STAGE-1', message: expect.stringContaining('约定了下一次见面') }]);
    expect(moved.findings[0]?.message).not.toContain('预算');
    expect((await change(id, { stage: 'lead', done: ['next_meeting'] })).findings).toEqual([]);
    expect((await change(id, { stage: 'committed' })).findings).toEqual([]);
  });

  it('shows product and owner by name and refuses those that are not there', async () => {
    const { house, add, account } = await open();
    const seller = await addPerson(house, '小李', 'seller');
    const product = { tenantId: house.tenantId, id: 'prod_x', name: 'GTX Pro', nameKey: 'gtxpro' };
    await house.db.inTenant(house.tenantId, (tx) => tx.insert(products).values(product));
    expect(await add({ productId: 'prod_x', ownerId: seller.id })).toMatchObject({
      product: { id: 'prod_x', name: 'GTX Pro' },
      owner: { id: seller.id, name: '小李' },
    });
    expect(await seller.json(201, 'POST', '/opportunities', { accountId: account.id, name: '自己的' })).toMatchObject({
      ownerId: seller.id,
    });
    for (const send of [{ productId: 'prod_y' }, { ownerId: 'usr_y' }, { accountId: 'acc_y' }]) {
      const answer = await house.api('POST', '/v1/opportunities', { name: '甲', ...send });
      expect(answer.status).toBe(404);
    }
  });

  it('keeps the unassigned for those who see everything, and for their owner', async () => {
    const { house, add } = await open();
    const owner = await addPerson(house, '甲', 'seller');
    const [manager, other] = [await addPerson(house, '乙', 'manager'), await addPerson(house, '丙', 'seller')];
    const [ops, robot] = [await addPerson(house, '丁', 'sales_ops'), await addIntegration(house, 'seller')];
    const { id } = await add({ accountId: undefined, ownerId: owner.id });
    for (const person of [owner, ops, robot]) {
      expect(await walk(person, '/opportunities?accountId=none')).toEqual([id]);
      expect(await person.status('GET', `/opportunities/${id}`)).toBe(200);
    }
    for (const person of [manager, other]) {
      expect(await walk(person, '/opportunities')).toEqual([]);
      expect(await person.status('GET', `/opportunities/${id}/changes`)).toBe(404);
      expect(await person.status('PUT', `/opportunities/${id}/competitors`, { competitors: [] })).toBe(404);
    }
  });

  it('lists by stage, owner, account and closing days', async () => {
    const { house, add, account } = await open();
    const lead = await add({ name: '一期', closeDate: '2026-12-01', ownerText: '老张' });
    const won = await add({ name: '二期', stage: 'signed', industry: '化工', closeDate: '2027-03-01' });
    const list = async (query: string) => {
      const { items } = await house.json<{ items: Made[] }>(200, 'GET', `/v1/opportunities?${query}`);
      return items.map((item) => item.id);
    };
    for (const query of ['stage=lead', 'q=老张', 'closesTo=2026-12-01']) expect(await list(query)).toEqual([lead.id]);
    for (const query of ['stage=signed,delivery', 'industry=化工', 'closesFrom=2026-12-02'])
      expect(await list(query)).toEqual([won.id]);
    expect(await list(`stage=lead,signed&accountId=${account.id}`)).toEqual([won.id, lead.id]);
    expect((await house.api('GET', '/v1/opportunities?stage=won')).status).toBe(400);
  });
});

describe('competitors (STAGE-4)', () => {
  it('keeps when a competitor was first named, and refreshes only when something changed', async () => {
    const { house, add, refreshes, history, tomorrow } = await open();
    const { id } = await add();
    await refreshes();
    const set = (competitors: object[]) =>
      house.json<{ competitors: { name: string; namedAt: string; id: string }[] }>(
        200,
        'PUT',
        `/v1/opportunities/${id}/competitors`,
        { competitors },
      );
    const first = await set([{ name: '对手 A', strengths: '本地关系' }]);
    expect(await refreshes()).toBe(1);
    tomorrow('2026-12-01');
    const second = await set([{ name: '对手Ａ', strengths: '本地关系', weaknesses: '交付慢' }, { name: 'B' }]);
    expect(await refreshes()).toBe(1);
    expect(second.competitors.map((each) => [each.name, each.namedAt.slice(0, 10)])).toEqual([
      ['B', '2026-12-01'],
      ['对手Ａ', '2026-11-21'],
    ]);
    expect(second.competitors[1]?.id).toBe(first.competitors[0]?.id);
    await set([{ name: 'B' }, { name: '对手Ａ', strengths: '本地关系', weaknesses: '交付慢' }]);
    expect(await refreshes()).toBe(0);
    expect((await set([])).competitors).toEqual([]);
    expect((await history(id)).filter(([field]) => field === 'competitors')).toHaveLength(3);
  });

  it('refuses one named twice, and a supporter from elsewhere', async () => {
    const { house, add } = await open();
    const { id } = await add();
    const elsewhere = await house.json<Made>(201, 'POST', '/v1/accounts', { name: '乙公司' });
    const stranger = await house.json<Made>(201, 'POST', '/v1/contacts', { accountId: elsewhere.id, name: '外人' });
    const put = async (competitors: object[]) =>
      (await house.api('PUT', `/v1/opportunities/${id}/competitors`, { competitors })).status;
    expect(await put([{ name: 'A' }, { name: ' ａ ' }])).toBe(400);
    expect(await put([{ name: 'A', supporterContactId: stranger.id }])).toBe(404);
    expect(await put([{ name: 'A', price: 1 }])).toBe(400);
    expect(await house.json(200, 'GET', `/v1/opportunities/${id}`)).toMatchObject({ competitors: [] });
  });
});
