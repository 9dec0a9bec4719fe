import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { needs, outbox, tenants } from '#src/db/tables/index.ts';
import { makesRing } from '#src/features/contacts/domain.ts';
import { requireContact } from '#src/features/contacts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { openWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';

type Made = { id: string };
type Card = Made & { personal?: Record<string, string> };

const open = async () => {
  const house = await openWorkspace();
  const account = await house.json<Made>(201, 'POST', '/v1/accounts', { name: '甲公司' });
  const add = (send: Record<string, unknown>) =>
    house.json<Card>(201, 'POST', '/v1/contacts', { accountId: account.id, name: '王总', ...send });
  /** What waits in the outbox, taken out of it. */
  const waiting = () =>
    house.db.inTenant(house.tenantId, async (tx) => {
      const found = await tx.delete(outbox).where(eq(outbox.tenantId, house.tenantId)).returning();
      return found.flatMap((each) => each.message.opportunityId ?? []);
    });
  return { house, account, add, waiting };
};

describe('contacts', () => {
  it('refreshes the open opportunities of the account when roles change, and only then', async () => {
    const { house, account, add, waiting } = await open();
    const opportunity = (stage: string) =>
      house.json<Made>(201, 'POST', '/v1/opportunities', { accountId: account.id, name: stage, stage });
    const open1 = await opportunity('needs');
    await opportunity('lost');
    await waiting();
    const { id } = await add({ roles: ['EB', 'EB', 'coach'], roleCertainty: 'inferred' });
    expect(await waiting()).toEqual([open1.id]);
    const patch = (send: object) => house.json(200, 'PATCH', `/v1/contacts/${id}`, send);
    await patch({ title: '副总', roles: ['EB', 'coach'] });
    expect(await waiting()).toEqual([]);
    for (const send of [{ roles: ['UB'] }, { roleCertainty: 'known' }, { leftAt: '2026-11-01' }]) {
      await patch(send);
      expect(await waiting()).toEqual([open1.id]);
    }
    await house.json(204, 'DELETE', `/v1/contacts/${id}`);
    expect(await waiting()).toEqual([open1.id]);
    await add({ name: '无角色' });
    expect(await waiting()).toEqual([]);
  });

  it('knows who reports to whom, at one account and in no ring', async () => {
    const { house, add } = await open();
    const boss = await add({ name: '老板' });
    const chief = await add({ name: '总监', reportsToId: boss.id });
    const elsewhere = await house.json<Made>(201, 'POST', '/v1/accounts', { name: '乙公司' });
    const stranger = await house.json<Made>(201, 'POST', '/v1/contacts', { accountId: elsewhere.id, name: '外人' });
    const report = async (id: string, reportsToId: string | null) =>
      (await house.api('PATCH', `/v1/contacts/${id}`, { reportsToId })).status;
    expect(await report(boss.id, chief.id)).toBe(400);
    expect(await report(boss.id, boss.id)).toBe(400);
    expect(await report(chief.id, stranger.id)).toBe(404);
    expect(await report(chief.id, null)).toBe(200);
    expect(await report(boss.id, chief.id)).toBe(200);
    expect(
      makesRing(
        [
          { id: 'a', reportsToId: 'b' },
          { id: 'b', reportsToId: 'a' },
        ],
        'c',
        'a',
      ),
    ).toBe(false);
  });

  it('can be deleted where subordinates, needs and competitors name them', async () => {
    const { house, account, add } = await open();
    const boss = await add({ name: '老板' });
    const chief = await add({ name: '总监', reportsToId: boss.id });
    const deal = await house.json<Made>(201, 'POST', '/v1/opportunities', { accountId: account.id, name: '商机' });
    await house.json(200, 'PUT', `/v1/opportunities/${deal.id}/competitors`, {
      competitors: [{ name: '对手', supporterContactId: boss.id }],
    });
    const need = { tenantId: house.tenantId, id: newId('need'), opportunityId: deal.id, contactId: boss.id };
    await house.db.inTenant(house.tenantId, (tx) =>
      tx.insert(needs).values({ ...need, level: 'business', statement: '降库存', priority: 'P1' }),
    );
    await house.json(204, 'DELETE', `/v1/contacts/${boss.id}`);
    expect(await house.json(200, 'GET', `/v1/contacts/${chief.id}`)).toMatchObject({ reportsToId: null, version: 2 });
    expect(await house.json(200, 'GET', `/v1/opportunities/${deal.id}`)).toMatchObject({
      competitors: [{ name: '对手', supporterContactId: null }],
    });
    const [kept] = await house.db.inTenant(house.tenantId, (tx) =>
      tx.select().from(needs).where(eq(needs.id, need.id)),
    );
    expect(kept).toMatchObject({ contactId: null, version: 2 });
    await house.json(204, 'DELETE', `/v1/accounts/${account.id}`);
  });

  it('is found by name, title and role', async () => {
    const { house, add } = await open();
    const boss = await add({ name: '王建国', title: '总经理', roles: ['EB'] });
    await add({ name: 'Ann Lee', department: 'Procurement', leftAt: '2026-01-01' });
    for (const query of ['q=建国', 'q=总经理', 'role=EB', 'left=false']) {
      const { items } = await house.json<{ items: Made[] }>(200, 'GET', `/v1/contacts?${query}`);
      expect(items.map((item) => item.id)).toEqual([boss.id]);
    }
  });
});

describe('personal details (PROFILE-3)', () => {
  const people = async () => {
    const { house, account, add } = await open();
    const manager = await addPerson(house, '经理', 'manager');
    const owner = await addPerson(house, '负责人', 'seller', manager.id);
    const helper = await addPerson(house, '支持', 'seller');
    const ops = await addPerson(house, '运营', 'sales_ops');
    await house.json(200, 'PUT', `/v1/accounts/${account.id}/team`, { ownerId: owner.id, supporterIds: [helper.id] });
    const contact = await add({ personal: { 爱好: '围棋' } });
    return { house, account, contact, manager, owner, helper, ops };
  };

  it('stand in the answers for the owner, their managers and admins alone', async () => {
    const { house, contact, manager, owner, helper, ops } = await people();
    const path = `/contacts/${contact.id}`;
    expect(contact.personal).toEqual({ 爱好: '围棋' });
    for (const person of [manager, owner]) {
      expect((await person.json<Card>(200, 'GET', path)).personal).toEqual({ 爱好: '围棋' });
      const { items } = await person.json<{ items: Card[] }>(200, 'GET', '/contacts');
      expect(items[0]?.personal).toEqual({ 爱好: '围棋' });
    }
    for (const person of [helper, ops])
      for (const [method, at, send] of [
        ['GET', path],
        ['GET', '/contacts'],
        ['PATCH', path, { title: '总监' }],
      ] as const)
        expect(await (await person.call(method, at, send)).text()).not.toMatch(/围棋|personal/);
    const row = await house.db.inTenant(house.tenantId, (tx) => requireContact(house.ctx('admin'), tx, contact.id));
    expect(row).not.toHaveProperty('personal');
  });

  it('are written and deleted by nobody else', async () => {
    const { contact, owner, helper, ops, account } = await people();
    const path = `/contacts/${contact.id}`;
    for (const person of [helper, ops]) {
      expect(await person.status('PATCH', path, { personal: {} })).toBe(403);
      expect(await person.status('DELETE', `${path}/personal`)).toBe(403);
      expect(
        await person.status('POST', '/contacts', { accountId: account.id, name: '李', personal: { a: 'b' } }),
      ).toBe(403);
    }
    await owner.json(200, 'PATCH', path, { personal: { 健康: '忌酒' } });
    expect((await owner.json<Card>(200, 'GET', path)).personal).toEqual({ 健康: '忌酒' });
    await owner.json(204, 'DELETE', `${path}/personal`);
    expect(await owner.json(200, 'GET', path)).toMatchObject({ personal: {}, name: '王总', version: 3 });
  });

  it('tell nothing about minors, unless the workspace states a reason', async () => {
    const { house, add } = await open();
    const answer = await house.api('POST', '/v1/contacts', {
      accountId: 'x',
      name: '李',
      personal: { 女儿: '小学三年级' },
    });
    expect(answer.status).toBe(404);
    const { id } = await add({});
    const patch = () => house.api('PATCH', `/v1/contacts/${id}`, { personal: { hobby: 'chess', family: 'two kids' } });
    const refused = await patch();
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ pointer: '/personal/family', code: 'minor' }] });
    await house.db.inTenant(house.tenantId, (tx) =>
      tx
        .update(tenants)
        .set({ settings: { storeMinorsReason: '家庭日活动报名' } })
        .where(eq(tenants.id, house.tenantId)),
    );
    expect((await patch()).status).toBe(200);
  });
});
