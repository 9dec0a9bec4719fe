import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '#src/db/rows.ts';
import { callTool } from '#src/features/copilot/registry.ts';
import { refreshSignals } from '#src/features/signals/index.ts';
import { turnDays } from '#src/jobs/turn-days.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';
import { rowsOf, standing } from './add-rows.ts';

type Signal = {
  id: string;
  rule: string;
  label: string;
  account: { id: string; name: string } | null;
  text: string;
  opening: string;
  state: string;
  stateReason?: string;
  createdAt: string;
};
type Page = { items: Signal[]; nextCursor: string | null };

let now = new Date('2026-11-21T08:00:00.000Z');
let house: TestWorkspace;
let add: ReturnType<typeof rowsOf>;
beforeAll(async () => {
  house = await openWorkspace({ now: () => now });
  add = rowsOf(house);
});

const of = (accountId: string, rule: string) =>
  house.json<Page>(200, 'GET', `/v1/accounts/${accountId}/signals?rule=${rule}`).then((page) => page.items);
const run = async (...accountIds: string[]) => {
  await add.flush();
  await refreshSignals(house.ctx(), { accountIds });
};
const set = (id: string, state: string, reason?: string) =>
  house.json<Signal>(200, 'PATCH', `/v1/signals/${id}`, { state, ...(reason ? { reason } : {}) });
const auditOf = (id: string) =>
  house.db.inTenant(house.tenantId, (tx) =>
    rows<{ action: string; details: Record<string, string> }>(
      tx,
      sql`select action, details from audit_log where entity_id = ${id} order by created_at, id`,
    ),
  );
/** Works in days that follow the fixed one, and comes back. */
const onDay = async (day: string, work: () => Promise<void>): Promise<void> => {
  const before = now;
  now = new Date(`${day}T08:00:00.000Z`);
  await work().finally(() => {
    now = before;
  });
};

describe('the states of a signal', () => {
  it('stay while it fires, however its text moves on, and are new again when it grows worse', async () => {
    const account = add.account({ tier: 'strategic' });
    add.visit(account, '2026-11-05');
    await run(account);
    const [first] = await of(account, 'SIG-silence');
    expect(first).toMatchObject({ label: '久未互动', state: 'new', account: { id: account, name: '澄川精密' } });
    await set(first?.id ?? '', 'dismissed', '客户休假');
    await onDay('2026-11-25', async () => {
      await run(account);
      const [later] = await of(account, 'SIG-silence');
      expect(later).toMatchObject({ id: first?.id, state: 'dismissed', stateReason: '客户休假' });
      expect(later?.text).toContain('20 天');
    });
    await onDay('2026-12-03', async () => {
      await run(account);
      const [worse] = await of(account, 'SIG-silence');
      expect(worse).toMatchObject({ id: first?.id, state: 'new', severity: 'high' });
      expect(worse).not.toHaveProperty('stateReason');
    });
    expect(await auditOf(first?.id ?? '')).toMatchObject([
      { action: 'state', details: { from: 'new', state: 'dismissed' } },
      { action: 'state', details: { state: 'new', because: 'worse' } },
    ]);
  });

  it('clear with the data, and are new when it fires again', async () => {
    const account = add.account({ tier: 'strategic' });
    add.visit(account, '2026-11-01');
    await run(account);
    const [first] = await of(account, 'SIG-silence');
    await set(first?.id ?? '', 'acted');
    const visit = add.visit(account, '2026-11-20');
    await run(account);
    expect(await of(account, 'SIG-silence')).toEqual([]);
    expect((await house.api('PATCH', `/v1/signals/${first?.id}`, { state: 'seen' })).status).toBe(404);
    await house.json(204, 'DELETE', `/v1/activities/${visit}`);
    await run(account);
    expect(await of(account, 'SIG-silence')).toMatchObject([{ id: first?.id, state: 'new' }]);
  });

  it('are written once for the same record: nothing flickers', async () => {
    const account = add.account({ isKey: true });
    add.contact(account, '高总', { roles: ['EB'] });
    await run(account);
    const before = (await standing(house)).sort((a, b) => a.id.localeCompare(b.id));
    now = new Date(now.getTime() + 60_000);
    await run(account);
    await refreshSignals(house.ctx(), { accountIds: 'all' });
    expect(
      (await standing(house)).sort((a, b) => a.id.localeCompare(b.id)).filter((row) => row.scope === account),
    ).toEqual(before.filter((row) => row.scope === account));
  });

  it('want a reason to be dismissed, and GET marks nothing as seen', async () => {
    const account = add.account({ isKey: true });
    await run(account);
    const [owner] = await of(account, 'SIG-owner');
    const refused = await house.api('PATCH', `/v1/signals/${owner?.id}`, { state: 'dismissed', reason: ' ' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ pointer: '/reason' }] });
    expect(await of(account, 'SIG-owner')).toMatchObject([{ state: 'new' }]);
  });
});

describe('signals follow the record', () => {
  it('by the change messages of the database, feedback and contacts through the API among them', async () => {
    const { id } = await house.json<{ id: string }>(201, 'POST', '/v1/accounts', { name: '滨江电子' });
    const contact = await house.json<{ id: string }>(201, 'POST', '/v1/contacts', {
      ...{ accountId: id, name: '吴总', title: '副总经理', roles: ['EB'] },
    });
    await house.json(200, 'PATCH', `/v1/contacts/${contact.id}`, { title: '总经理', stance: 1 });
    const complaint = await house.json<{ id: string }>(201, 'POST', `/v1/accounts/${id}/feedback`, {
      ...{ kind: 'complaint', text: '交货慢', happenedOn: '2026-11-18', contactId: contact.id },
    });
    await house.drain();
    const [moved] = await of(id, 'SIG-change');
    expect(moved?.text).toContain('副总经理 → 总经理');
    expect(await of(id, 'SIG-satisfaction')).toHaveLength(1);
    await house.json(200, 'PATCH', `/v1/feedback/${complaint.id}`, { closedOn: '2026-11-20' });
    await house.drain();
    expect(await of(id, 'SIG-satisfaction')).toEqual([]);
    const list = await house.json<{ items: { id: string }[] }>(200, 'GET', `/v1/accounts/${id}/feedback`);
    expect(list.items.map((each) => each.id)).toEqual([complaint.id]);
    await house.json(204, 'DELETE', `/v1/feedback/${complaint.id}`);
    expect((await house.api('PATCH', `/v1/feedback/${complaint.id}`, { text: 'x' })).status).toBe(404);
    const bad = await house.api('POST', `/v1/accounts/${id}/feedback`, {
      kind: 'score',
      happenedOn: '2026-11-18',
      closedOn: '2026-11-19',
    });
    expect(await bad.json()).toMatchObject({ errors: [{ pointer: '/score' }, { pointer: '/closedOn' }] });
  });

  it('and the calendar: one message a workspace and day, whoever asks', async () => {
    const waiting = () =>
      house.db.asDispatcher((tx) =>
        rows<{ day: string }>(
          tx,
          sql`select message ->> 'day' as day from outbox where tenant_id = ${house.tenantId} and topic = 'signals.daily'`,
        ),
      );
    await Promise.all([1, 2, 3].map(() => turnDays(house.db, new Date('2026-11-21T23:59:00Z'))));
    expect(await waiting()).toEqual([{ day: '2026-11-21' }]);
    await turnDays(house.db, new Date('2026-11-22T00:00:30Z'));
    await turnDays(house.db, new Date('2026-11-21T23:59:59Z'));
    expect((await waiting()).map((row) => row.day).sort()).toEqual(['2026-11-21', '2026-11-22']);
    const account = add.account({ tier: 'assault', tierWindowCloses: '2026-12-20' });
    await add.flush();
    await house.drain();
    expect(await of(account, 'SIG-window')).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });
});

describe('who sees which signals', () => {
  it('sellers those of their accounts and the pool, managers their line’s, all the market’s without names; other tenants none', async () => {
    const house = await openWorkspace({ language: 'en' });
    const add = rowsOf(house);
    const boss = await addPerson(house, 'Boss', 'manager');
    const mine = await addPerson(house, 'Mine', 'seller', boss.id);
    const other = await addPerson(house, 'Other', 'seller');
    const owned = (name: string, userId: string, tier: 'strategic' | null = 'strategic') => {
      const id = add.account({ name, isKey: true, tier, industry: 'Auto' });
      add.member(id, userId);
      return id;
    };
    const [a] = [owned('Alpha Works', mine.id), owned('Beta Works', mine.id)];
    const c = owned('Gamma Works', other.id);
    for (const name of ['Delta', 'Epsilon', 'Zeta']) owned(name, mine.id);
    for (const [n, day] of ['2026-06-30', '2026-09-30'].entries())
      for (const id of [a, c, owned(`Peer ${n}`, other.id)]) add.fact(id, 'inventory_days', n ? 60 : 30, day);
    const peer = owned('Peer', other.id);
    for (const [n, day] of ['2026-06-30', '2026-09-30'].entries()) add.fact(peer, 'inventory_days', n ? 60 : 30, day);
    await add.flush();
    await refreshSignals(house.ctx(), { accountIds: 'all' });

    const seen = async (person: { json: typeof mine.json }) =>
      (await person.json<Page>(200, 'GET', '/signals?limit=200')).items;
    const names = (items: Signal[]) => new Set(items.flatMap((item) => item.account?.name ?? []));
    const own = await seen(mine);
    expect([...names(own)].sort()).toEqual(['Alpha Works', 'Beta Works', 'Delta', 'Epsilon', 'Zeta']);
    expect(names(await seen(boss))).toEqual(names(own));
    expect(names(await seen(other)).has('Alpha Works')).toBe(false);
    // TIER-2 names the accounts to give up: only who sees them all is told.
    const focus = (items: Signal[]) => items.filter((item) => item.rule === 'SIG-focus').map((item) => item.text);
    expect(focus(own)).toEqual(['This owner holds 5 strategic accounts; the focus budget is 3.']);
    expect(focus(await seen(other)).join()).not.toContain('5 strategic');
    const market = (await seen(other)).filter((item) => item.rule === 'SIG-market');
    expect(market).toHaveLength(1);
    expect(JSON.stringify(market)).not.toMatch(/Works|acc_/);
    expect((await mine.json<Page>(200, 'GET', `/accounts/${a}/signals?rule=SIG-market`)).items).toHaveLength(1);
    expect(await mine.status('GET', `/accounts/${c}/signals`)).toBe(404);
    const [theirs] = (await seen(other)).filter((item) => item.account?.id === c);
    expect(await mine.status('PATCH', `/signals/${theirs?.id}`, { state: 'seen' })).toBe(404);

    const stranger = await openWorkspace();
    expect((await stranger.json<Page>(200, 'GET', '/v1/signals')).items).toEqual([]);
    expect((await stranger.api('PATCH', `/v1/signals/${theirs?.id}`, { state: 'seen' })).status).toBe(404);

    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const page: Page = await mine.json(200, 'GET', `/signals?limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items.map((item) => item.id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(paged.sort()).toEqual(own.map((item) => item.id).sort());

    const tool = await callTool(house.ctx('seller', mine.id), 'account_signals', {
      accountId: a,
      rule: 'SIG-inventory',
    });
    expect(tool.evidence?.map((item) => item.text)).toEqual(['Inventory days rose from 30 to 60, up 100 %.']);
  });
});
