import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addIntegration, addPerson, walk } from '#test/people.ts';

type Made = { id: string; version: number };

/** The kinds of record that stand under an account, or beside it: how to make the nth, and what to change. */
const KINDS = [
  {
    path: '/contacts',
    body: (n: number) => ({ name: `联系人 ${n}` }),
    change: { title: '总监' },
    wrong: { influence: 9 },
  },
  {
    path: '/opportunities',
    body: (n: number) => ({ name: `商机 ${n}` }),
    change: { amount: 12.5 },
    wrong: { stage: '赢单' },
  },
  {
    path: '/activities',
    body: (n: number) => ({
      kind: 'visit',
      subject: `拜访 ${n}`,
      occurredAt: `2026-11-${10 + (n % 3)}T09:00:00+08:00`,
    }),
    change: { notes: '谈了预算' },
    wrong: { occurredAt: 'yesterday' },
  },
  {
    path: '/purchases',
    body: (n: number) => ({ product: `产品 ${n}`, month: n % 2 ? '2026-10' : '2026-09' }),
    change: { quantity: 3 },
    wrong: { month: '2026-13' },
  },
  {
    path: '/prospects',
    body: (n: number) => ({ name: `潜客 ${n}` }),
    change: { employees: 80 },
    wrong: { employees: 0.5 },
  },
];

let house: TestWorkspace;
let other: TestWorkspace;
let admin: Awaited<ReturnType<typeof addIntegration>>;

beforeAll(async () => {
  [house, other] = [await openWorkspace(), await openWorkspace()];
  admin = await addIntegration(house, 'admin');
});

/** An account of its own for a test, and how to make records at it. */
const place = async ({ path, body }: (typeof KINDS)[number]) => {
  const account =
    path === '/prospects' ? undefined : await admin.json<Made>(201, 'POST', '/accounts', { name: '甲公司' });
  const list = account ? `${path}?accountId=${account.id}` : path;
  const add = (n: number) => admin.json<Made>(201, 'POST', path, { ...body(n), accountId: account?.id });
  return { account, list, add };
};

describe.each(KINDS)('$path', (kind) => {
  const { path, body, change, wrong } = kind;

  it('is made, changed on its version, and deleted', async () => {
    const { id } = await (await place(kind)).add(1);
    const at = `${path}/${id}`;
    expect(await admin.json(200, 'PATCH', at, { ...change, version: 1 })).toMatchObject({ ...change, version: 2 });
    const stale = await admin.call('PATCH', at, { ...change, version: 1 });
    expect([stale.status, ((await stale.json()) as { code: string }).code]).toEqual([409, 'conflict']);
    expect(await admin.json(200, 'GET', at)).toMatchObject({ ...change, version: 2 });
    await admin.json(204, 'DELETE', at);
    for (const method of ['GET', 'DELETE']) expect(await admin.status(method, at)).toBe(404);
  });

  it('refuses what it does not know and writes nothing', async () => {
    const { account, list } = await place(kind);
    const before = await walk(admin, list);
    const sound = { ...body(1), accountId: account?.id };
    for (const send of [{ ...sound, colour: 'red' }, { ...sound, ...wrong }, { accountId: account?.id }, [], 'text'])
      expect(await admin.status('POST', path, send)).toBe(400);
    expect(await walk(admin, list)).toEqual(before);
  });

  it('needs the scope write to change and read to look', async () => {
    const at = `${path}/${(await (await place(kind)).add(1)).id}`;
    const status = async (scope: string, method: string, to: string, send?: unknown) => {
      const made = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'admin', scopes: [scope] });
      return (await house.api(method, `/v1${to}`, send, { key: made.key })).status;
    };
    expect(await status('read', 'GET', at)).toBe(200);
    expect(await status('read', 'DELETE', at)).toBe(403);
    expect(await status('read', 'PATCH', at, change)).toBe(403);
    expect(await status('read', 'POST', path, body(2))).toBe(403);
    for (const to of [path, at]) expect(await status('draft', 'GET', to)).toBe(403);
  });

  it('is walked without loss or repeat while others are added', async () => {
    const { list, add } = await place(kind);
    const stay = new Set<string>();
    for (let n = 0; n < 5; n += 1) stay.add((await add(n)).id);
    const seen = await walk(admin, `${list}${list.includes('?') ? '&' : '?'}limit=2`, (page) => add(10 + page));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => stay.has(id)).sort()).toEqual([...stay].sort());
  });

  it('refuses a cursor or limit that is not its own', async () => {
    // In turn: no text, a date that does not exist, NUL; then a limit out of range.
    for (const query of ['cursor=e30', 'cursor=WyIyMDI2LTk5LTk5IiwiYSJd', 'cursor=WyJhXHUwMDAwIl0', 'limit=1000'])
      expect(await admin.status('GET', `${path}?${query}`)).toBe(400);
  });

  it('belongs to its workspace alone', async () => {
    const { account, add } = await place(kind);
    const { id } = await add(1);
    for (const [method, send] of [['GET'], ['PATCH', change], ['DELETE']] as const)
      expect((await other.api(method, `/v1${path}/${id}`, send)).status).toBe(404);
    expect(await other.json(200, 'GET', `/v1${path}`)).toEqual({ items: [], nextCursor: null });
    if (account)
      expect((await other.api('POST', `/v1${path}`, { ...body(2), accountId: account.id })).status).toBe(404);
  });
});

it.each(KINDS.filter(({ path }) => path !== '/prospects'))(
  '$path: not found where the account is not to be seen',
  async (kind) => {
    const { path, body, change } = kind;
    const { account, list, add } = await place(kind);
    const { id } = await add(1);
    const [owner, stranger] = [await addPerson(house, '负责人', 'seller'), await addPerson(house, '外人', 'seller')];
    expect(await stranger.status('GET', `${path}/${id}`)).toBe(200);
    await admin.json(200, 'PUT', `/accounts/${account?.id}/team`, { ownerId: owner.id });
    for (const [method, send] of [['GET'], ['PATCH', change], ['DELETE']] as const)
      expect(await stranger.status(method, `${path}/${id}`, send)).toBe(404);
    expect(await walk(stranger, list)).toEqual([]);
    expect(await stranger.status('POST', path, { ...body(2), accountId: account?.id })).toBe(404);
    expect(await walk(owner, list)).toEqual([id]);
  },
);
