import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { outbox } from '#src/db/tables/index.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';

type Row = { id: string; version: number; parentId: string | null; contactId: string | null };

let house: TestWorkspace;
let deal: string;
let otherDeal: string;
let contact: string;
let stranger: string;
beforeAll(async () => {
  house = await openWorkspace();
  const make = async (path: string, send: unknown) => (await house.json<Row>(201, 'POST', `/v1/${path}`, send)).id;
  const [mine, other] = [await make('accounts', { name: '甲厂' }), await make('accounts', { name: '乙厂' })];
  deal = await make('opportunities', { accountId: mine, name: '一期', stage: 'needs' });
  otherDeal = await make('opportunities', { accountId: other, name: '二期', stage: 'needs' });
  contact = await make('contacts', { accountId: mine, name: '周工' });
  stranger = await make('contacts', { accountId: other, name: '吴工' });
});

const statement = '检测节拍 6 秒以内';
const add = (more: object = {}) =>
  house.json<Row>(201, 'POST', '/v1/needs', {
    opportunityId: deal,
    level: 'functional',
    priority: 'P1',
    statement,
    ...more,
  });
const refused = async (method: string, path: string, send: unknown) => {
  const answer = await house.api(method, path, send);
  return [answer.status, ((await answer.json()) as { code: string }).code];
};
const queued = () =>
  house.db.inTenant(house.tenantId, async (tx) =>
    (await tx.select().from(outbox).where(eq(outbox.tenantId, house.tenantId)))
      .filter((row) => row.topic === 'recommendations.refresh')
      .map((row) => row.message),
  );

describe('needs on record', () => {
  it('are kept, changed and deleted, and each change has the documents looked at anew', async () => {
    await house.drain();
    const made = await add({ contactId: contact, problem: '停线', presentState: '', explicit: false });
    expect(await house.json(200, 'GET', `/v1/needs/${made.id}`)).toMatchObject({
      opportunityId: deal,
      contactId: contact,
      statement,
      presentState: null,
      explicit: false,
      step: 'guessed',
      version: 1,
    });
    expect(await queued()).toEqual([{ opportunityId: deal }]);
    await house.drain();
    expect(await house.json(200, 'PATCH', `/v1/needs/${made.id}`, { priority: 'P2' })).toMatchObject({
      version: 2,
    });
    expect(await queued()).toEqual([{ opportunityId: deal }]);
    await house.drain();
    await house.json(200, 'PATCH', `/v1/needs/${made.id}`, { priority: 'P2' });
    expect(await queued(), 'no change, no work').toEqual([]);
    expect(await refused('PATCH', `/v1/needs/${made.id}`, { version: 1, priority: 'P0' })).toEqual([409, 'conflict']);
    await house.json(204, 'DELETE', `/v1/needs/${made.id}`);
    expect(await queued()).toEqual([{ opportunityId: deal }]);
    expect((await house.api('GET', `/v1/needs/${made.id}`)).status).toBe(404);
  });

  it('are listed by opportunity', async () => {
    const { id } = await add();
    const page = await house.json<{ items: Row[] }>(200, 'GET', `/v1/needs?opportunityId=${deal}&limit=200`);
    expect(page.items.map((each) => each.id)).toContain(id);
    const none = await house.json<{ items: Row[] }>(200, 'GET', `/v1/needs?opportunityId=${otherDeal}`);
    expect(none.items).toEqual([]);
    expect((await house.api('GET', '/v1/needs?opportunityId=opp_none')).status).toBe(404);
    expect((await house.api('GET', '/v1/needs')).status).toBe(400);
  });

  it('form a tree: no loop, no parent of another deal, no parent that is not there', async () => {
    const top = await add({ level: 'strategic' });
    const middle = await add({ level: 'business', parentId: top.id });
    const low = await add({ parentId: middle.id });
    for (const parentId of [low.id, middle.id, top.id])
      expect(await refused('PATCH', `/v1/needs/${top.id}`, { parentId })).toEqual([400, 'invalid_request']);
    expect(await refused('PATCH', `/v1/needs/${low.id}`, { parentId: 'need_none' })).toEqual([404, 'not_found']);
    const elsewhere = await add({ opportunityId: otherDeal });
    expect(await refused('PATCH', `/v1/needs/${elsewhere.id}`, { parentId: top.id })).toEqual([400, 'invalid_request']);
    await house.json(204, 'DELETE', `/v1/needs/${middle.id}`);
    expect(await house.json(200, 'GET', `/v1/needs/${low.id}`), 'moves up').toMatchObject({
      parentId: top.id,
      version: 2,
    });
  });

  it('do not close a loop when two changes come at once', async () => {
    const [a, b] = [await add(), await add()];
    const answers = await Promise.all([
      house.api('PATCH', `/v1/needs/${a.id}`, { parentId: b.id }),
      house.api('PATCH', `/v1/needs/${b.id}`, { parentId: a.id }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400]);
  });

  it('are held by a person of the same customer', async () => {
    const send = { opportunityId: deal, level: 'business', priority: 'P1', statement, contactId: stranger };
    expect(await refused('POST', '/v1/needs', send)).toEqual([400, 'invalid_request']);
    const { id } = await add({ contactId: contact });
    expect(await refused('PATCH', `/v1/needs/${id}`, { contactId: stranger })).toEqual([400, 'invalid_request']);
    expect(await house.json(200, 'PATCH', `/v1/needs/${id}`, { contactId: null })).toMatchObject({ contactId: null });
  });

  it.each([
    [{ level: 'urgent' }, '/level'],
    [{ priority: 'P4' }, '/priority'],
    [{ statement: ' ' }, '/statement'],
    [{ problemType: 'unclassified' }, '/problemType'],
    [{ step: 'sold' }, '/step'],
  ])('refuse %j and name the fault', async (send, pointer) => {
    const answer = await house.api('POST', '/v1/needs', {
      opportunityId: deal,
      level: 'business',
      priority: 'P1',
      statement,
      ...send,
    });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe(pointer);
  });

  it('stay inside the workspace, and inside what a seller may see', async () => {
    const { id } = await add();
    const other = await openWorkspace();
    for (const [method, send] of [['GET'], ['PATCH', { priority: 'P0' }], ['DELETE']] as const)
      expect((await other.api(method, `/v1/needs/${id}`, send)).status).toBe(404);
    expect((await other.api('GET', `/v1/needs?opportunityId=${deal}`)).status).toBe(404);
    const owner = await addPerson(house, '主人', 'seller');
    const accounts = await house.json<{ items: { id: string; name: string }[] }>(200, 'GET', '/v1/accounts?q=甲厂');
    await house.json(200, 'PUT', `/v1/accounts/${accounts.items[0]?.id}/team`, { ownerId: owner.id, supporterIds: [] });
    const seller = await addPerson(house, '旁人', 'seller');
    expect(await owner.status('GET', `/needs/${id}`)).toBe(200);
    expect(await seller.status('GET', `/needs/${id}`)).toBe(404);
    expect(await seller.status('POST', `/opportunities/${deal}/needs`)).toBe(404);
  });
});
