import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addIntegration, addPerson, walk } from '#test/people.ts';

type Account = {
  id: string;
  version: number;
  owner: { id: string; name: string } | null;
  findings: { rule: string }[];
};

const code = async (answer: Response) => ((await answer.json()) as { code: string }).code;

/** A workspace that stays empty, for requests that are refused. */
let empty: TestWorkspace;
beforeAll(async () => {
  empty = await openWorkspace();
});

describe('accounts', () => {
  it('keeps what it was given, trimmed, and answers it again', async () => {
    const house = await openWorkspace();
    const made = await house.json<Account>(201, 'POST', '/v1/accounts', {
      name: '  林奇（上海）精密机械有限公司 ',
      aliases: ['林奇精密', '林奇精密'],
      industry: '装备制造',
      employees: 1200,
      revenue: 860_000_000,
      currency: 'CNY',
      tags: ['华东'],
      description: '',
    });
    const read = await house.json(200, 'GET', `/v1/accounts/${made.id}`);
    expect(read).toMatchObject({
      name: '林奇（上海）精密机械有限公司',
      aliases: ['林奇精密'],
      employees: 1200,
      description: null,
      status: 'active',
      version: 1,
      createdAt: '2026-11-21T08:00:00.000Z',
    });
    for (const hidden of ['tenantId', 'nameKey', 'importId']) expect(read).not.toHaveProperty(hidden);
  });

  it.each([
    [{}, '/name'],
    [{ name: '   ' }, '/name'],
    [{ name: 'x'.repeat(201) }, '/name'],
    [{ name: 'a\u0000b' }, '/name'],
    [{ name: 'A', employees: -1 }, '/employees'],
    [{ name: 'A', employees: 3_000_000_000 }, '/employees'],
    [{ name: 'A', tier: 'opportunity' }, '/tier'],
    [{ name: 'A', tierWindowCloses: '2026-02-30' }, '/tierWindowCloses'],
    [{ name: 'A', colour: 'red' }, ''],
    [{ name: 'A', tier: 'assault', tierReason: '招标在即' }, '/tierWindowCloses'],
    [{ name: 'A', tier: 'strategic' }, '/tierReason'],
    [{ name: 'A', isKey: true }, '/keyReason'],
  ])('refuses %j and names the fault', async (send, pointer) => {
    const house = empty;
    const answer = await house.api('POST', '/v1/accounts', send);
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as { errors: { pointer: string }[] };
    expect(problem.errors.map((each) => each.pointer)).toContain(pointer);
    expect(await house.json(200, 'GET', '/v1/accounts')).toEqual({ items: [], nextCursor: null });
  });

  it('changes only what is sent, bumps the version, and refuses a change made on an older one', async () => {
    const house = await openWorkspace();
    const { id } = await house.json<Account>(201, 'POST', '/v1/accounts', {
      name: '甲',
      region: '华东',
      industry: '化工',
    });
    const changed = await house.json(200, 'PATCH', `/v1/accounts/${id}`, { industry: null, version: 1 });
    expect(changed).toMatchObject({ industry: null, region: '华东', version: 2 });
    const stale = await house.api('PATCH', `/v1/accounts/${id}`, { region: '华南', version: 1 });
    expect(stale.status).toBe(409);
    expect(await code(stale)).toBe('conflict');
    expect(await house.json(200, 'PATCH', `/v1/accounts/${id}`, { region: '华东' })).toMatchObject({ version: 2 });
    expect(await house.json(200, 'GET', `/v1/accounts/${id}`)).toMatchObject({ region: '华东', version: 2 });
  });

  it('is gone after deletion', async () => {
    const house = await openWorkspace();
    const { id } = await house.json<Account>(201, 'POST', '/v1/accounts', { name: '甲' });
    await house.json(204, 'DELETE', `/v1/accounts/${id}`);
    for (const method of ['GET', 'DELETE']) expect((await house.api(method, `/v1/accounts/${id}`)).status).toBe(404);
    expect((await house.api('GET', '/v1/accounts/%00')).status).toBe(404);
  });

  it('refuses a second account with the same external id', async () => {
    const house = await openWorkspace();
    await house.json(201, 'POST', '/v1/accounts', { name: '甲', externalId: 'C-1' });
    const again = await house.api('POST', '/v1/accounts', { name: '乙', externalId: 'C-1' });
    expect([again.status, await code(again)]).toEqual([409, 'conflict']);
  });

  it('does not let one workspace see, change or delete what another holds', async () => {
    const [mine, other] = [await openWorkspace(), await openWorkspace()];
    const { id } = await mine.json<Account>(201, 'POST', '/v1/accounts', { name: '甲' });
    for (const [method, send] of [['GET'], ['PATCH', { name: '乙' }], ['DELETE']] as const)
      expect((await other.api(method, `/v1/accounts/${id}`, send)).status).toBe(404);
    expect(await other.json(200, 'GET', '/v1/accounts')).toEqual({ items: [], nextCursor: null });
    expect(await mine.json(200, 'GET', `/v1/accounts/${id}`)).toMatchObject({ name: '甲', version: 1 });
  });

  it('finds by any spelling of the name, by alias and by filter', async () => {
    const house = await openWorkspace();
    await house.json(201, 'POST', '/v1/accounts', {
      name: '华东（苏州）机电',
      aliases: ['HD Motors'],
      industry: '装备制造',
    });
    await house.json(201, 'POST', '/v1/accounts', { name: '100%果汁', industry: '食品', tags: ['快消'] });
    const names = async (query: string) => {
      const { items } = await house.json<{ items: { name: string }[] }>(
        200,
        'GET',
        `/v1/accounts?${new URLSearchParams(query)}`,
      );
      return items.map((item) => item.name);
    };
    for (const q of ['q=华东(苏州)', 'q=ＨＤ motors', 'q=hd mot', 'industry=装备', 'pool=true&industry=装备'])
      expect(await names(q)).toEqual(['华东（苏州）机电']);
    for (const q of ['q=100%25', 'tag=快消', 'industry=食品']) expect(await names(q)).toEqual(['100%果汁']);
    for (const q of ['q=_', 'tag=快', 'pool=false', 'isKey=true']) expect(await names(q)).toEqual([]);
  });

  it('walks a list without loss or repeat while accounts come and go', async () => {
    const house = await openWorkspace();
    const admin = await addIntegration(house, 'admin');
    const add = async (n: number) => (await admin.json<Account>(201, 'POST', '/accounts', { name: `客户 ${n}` })).id;
    const stay: string[] = [];
    for (let n = 0; n < 7; n += 1) stay.push(await add(n));
    const doomed = await add(99);
    const seen = await walk(admin, '/accounts?limit=2', async (page) => {
      await add(100 + page);
      if (page === 1) await admin.json(204, 'DELETE', `/accounts/${doomed}`);
    });
    expect(seen.filter((id) => id !== doomed)).toEqual([...stay].reverse());
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'cursor=abc', 'cursor=WyJhIiwiYiJd', 'tier=gold'])(
    'refuses the query %s',
    async (query) => {
      expect((await empty.api('GET', `/v1/accounts?${query}`)).status).toBe(400);
    },
  );
});

describe('who sees which account', () => {
  it('shows a seller own, shared and pool accounts, a manager also the line’s, sales-ops and integrations all', async () => {
    const house = await openWorkspace();
    const director = await addPerson(house, '总监', 'manager');
    const manager = await addPerson(house, '经理', 'manager', director.id);
    const seller = await addPerson(house, '小李', 'seller', manager.id);
    const stranger = await addPerson(house, '小赵', 'seller');
    const rival = await addPerson(house, '另一经理', 'manager');
    const ops = await addPerson(house, '运营', 'sales_ops');
    const robot = await addIntegration(house, 'seller');
    const own = await seller.json<Account>(201, 'POST', '/accounts', { name: '小李的客户' });
    const pool = await ops.json<Account>(201, 'POST', '/accounts', { name: '公海客户' });
    expect(own.owner).toEqual({ id: seller.id, name: '小李' });
    expect(pool.owner).toBeNull();
    for (const person of [seller, manager, director, ops, robot]) {
      expect(await walk(person, '/accounts')).toEqual([pool.id, own.id]);
      expect(await person.status('GET', `/accounts/${own.id}`)).toBe(200);
    }
    for (const person of [stranger, rival]) {
      expect(await walk(person, '/accounts')).toEqual([pool.id]);
      for (const [method, send] of [['GET'], ['PATCH', { name: '抢' }], ['DELETE']] as const)
        expect(await person.status(method, `/accounts/${own.id}`, send)).toBe(404);
    }
    await seller.json(200, 'PUT', `/accounts/${own.id}/team`, { ownerId: seller.id, supporterIds: [stranger.id] });
    expect(await stranger.status('GET', `/accounts/${own.id}`)).toBe(200);
  });

  it('survives managers who report to one another', async () => {
    const house = await openWorkspace();
    const first = await addPerson(house, '甲', 'manager');
    const second = await addPerson(house, '乙', 'manager', first.id);
    await house.db.inTenant(house.tenantId, async (tx) => {
      const { users } = await import('#src/db/tables/index.ts');
      const { eq } = await import('drizzle-orm');
      await tx.update(users).set({ managerId: second.id }).where(eq(users.id, first.id));
    });
    const made = await second.json<Account>(201, 'POST', '/accounts', { name: '丙' });
    expect(await walk(first, '/accounts')).toEqual([made.id]);
  });
});

describe('the team of an account (PLAN-3)', () => {
  it('has one owner, supporters apart, and says when a key account has none', async () => {
    const house = await openWorkspace();
    const owner = await addPerson(house, '负责人', 'seller');
    const helper = await addPerson(house, '支持', 'seller');
    const { id } = await house.json<Account>(201, 'POST', '/v1/accounts', {
      name: '大客户',
      isKey: true,
      keyReason: '行业第一',
      tier: 'strategic',
      tierReason: '必须拿下',
    });
    const bare = await house.json<Account>(200, 'GET', `/v1/accounts/${id}`);
    expect(bare.findings.map((finding) => finding.rule)).toEqual(['PLAN-3']);
    const team = { ownerId: owner.id, supporterIds: [helper.id, helper.id, owner.id] };
    expect(await house.json(200, 'PUT', `/v1/accounts/${id}/team`, team)).toMatchObject({
      owner: { id: owner.id, name: '负责人' },
      ownerId: owner.id,
      supporters: [{ id: helper.id, name: '支持' }],
      findings: [],
    });
    expect(await helper.status('PUT', `/accounts/${id}/team`, { ownerId: helper.id })).toBe(403);
    const nobody = await house.api('PUT', `/v1/accounts/${id}/team`, { ownerId: 'usr_none' });
    expect(nobody.status).toBe(404);
    expect(await house.json(200, 'GET', `/v1/accounts/${id}`)).toMatchObject({ ownerId: owner.id });
  });

  it('lets a seller take an account from the pool', async () => {
    const house = await openWorkspace();
    const [seller, late] = [await addPerson(house, '小李', 'seller'), await addPerson(house, '小赵', 'seller')];
    const { id } = await house.json<Account>(201, 'POST', '/v1/accounts', { name: '公海客户' });
    await seller.json(200, 'PUT', `/accounts/${id}/team`, { ownerId: seller.id });
    expect(await late.status('PUT', `/accounts/${id}/team`, { ownerId: late.id })).toBe(404);
  });
});
