import { describe, expect, it } from 'vitest';
import { products } from '#src/db/tables/index.ts';
import { openWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';

type Made = { id: string };

const open = async () => {
  let at = '2026-11-21T08:00:00.000Z';
  const house = await openWorkspace({ now: () => new Date(at) });
  const account = await house.json<Made>(201, 'POST', '/v1/accounts', { name: '甲公司' });
  const add = (send: Record<string, unknown> = {}) =>
    house.json<Made>(201, 'POST', '/v1/activities', { accountId: account.id, kind: 'visit', subject: '拜访', ...send });
  const change = (id: string, send: object) => house.json(200, 'PATCH', `/v1/activities/${id}`, send);
  return { house, account, add, change, later: (next: string) => (at = next) };
};

describe('activities', () => {
  it('is held now by whoever adds it, with the contacts who took part', async () => {
    const { house, account } = await open();
    const seller = await addPerson(house, '小李', 'seller');
    const contact = await seller.json<Made>(201, 'POST', '/contacts', { accountId: account.id, name: '王总' });
    const made = await seller.json<Made>(201, 'POST', '/activities', {
      accountId: account.id,
      kind: 'call',
      subject: '电话',
      contactIds: [contact.id, contact.id],
    });
    const whole = {
      user: { name: '小李' },
      occurredAt: '2026-11-21T08:00:00.000Z',
      contacts: [{ id: contact.id, name: '王总' }],
    };
    expect(made).toMatchObject(whole);
    expect(await seller.json(200, 'PATCH', `/activities/${made.id}`, { contactIds: [] })).toMatchObject({
      contacts: [],
    });
    await house.json(200, 'PATCH', `/v1/activities/${made.id}`, { contactIds: [contact.id] });
    await house.json(204, 'DELETE', `/v1/contacts/${contact.id}`);
    expect(await house.json(200, 'GET', `/v1/activities/${made.id}`)).toMatchObject({ contactIds: [] });
  });

  it('refuses people, contacts and opportunities of elsewhere', async () => {
    const { house, account } = await open();
    const other = await house.json<Made>(201, 'POST', '/v1/accounts', { name: '乙公司' });
    const contact = await house.json<Made>(201, 'POST', '/v1/contacts', { accountId: other.id, name: '外人' });
    const deal = await house.json<Made>(201, 'POST', '/v1/opportunities', { accountId: other.id, name: '商机' });
    for (const wrong of [{ contactIds: [contact.id] }, { opportunityId: deal.id }, { userId: 'usr_none' }]) {
      const send = { accountId: account.id, kind: 'visit', subject: '拜访', ...wrong };
      expect((await house.api('POST', '/v1/activities', send)).status).toBe(404);
    }
    expect(await house.json(200, 'GET', '/v1/activities')).toMatchObject({ items: [] });
  });

  it('lists the latest first and by days, both included', async () => {
    const { house, add } = await open();
    const old = await add({ occurredAt: '2026-11-01T23:59:59Z', subject: '早' });
    const late = await add({ occurredAt: '2026-11-03T00:00:00Z', kind: 'email' });
    const mid = await add({ occurredAt: '2026-11-02' });
    const list = async (query: string) =>
      (await house.json<{ items: Made[] }>(200, 'GET', `/v1/activities?${query}`)).items.map((item) => item.id);
    expect(await list('')).toEqual([late.id, mid.id, old.id]);
    expect(await list('from=2026-11-02&to=2026-11-02')).toEqual([mid.id]);
    expect(await list('kind=email')).toEqual([late.id]);
    expect(await list('q=早')).toEqual([old.id]);
  });
});

describe('visit summary (PROFILE-4)', () => {
  it('goes from drafted to sent to confirmed, each dated', async () => {
    const { add, change, later } = await open();
    const { id } = await add({ summary: '双方同意先试点' });
    expect(await change(id, { notes: 'x' })).toMatchObject({ summaryStatus: 'drafted', summarySentAt: null });
    later('2026-11-22T08:00:00.000Z');
    expect(await change(id, { summaryStatus: 'sent' })).toMatchObject({ summarySentAt: '2026-11-22T08:00:00.000Z' });
    later('2026-11-24T08:00:00.000Z');
    expect(await change(id, { summaryStatus: 'confirmed' })).toMatchObject({
      summarySentAt: '2026-11-22T08:00:00.000Z',
      summaryConfirmedAt: '2026-11-24T08:00:00.000Z',
    });
  });

  it('is a draft again when its words change: the customer confirmed others', async () => {
    const { add, change, later } = await open();
    const { id } = await add({ summary: '同意试点', summaryStatus: 'confirmed' });
    expect(await change(id, { summary: '同意试点' })).toMatchObject({ summaryStatus: 'confirmed' });
    const again = await change(id, { summary: '同意采购' });
    expect(again).toMatchObject({ summaryStatus: 'drafted', summarySentAt: null, summaryConfirmedAt: null });
    later('2026-11-25T08:00:00.000Z');
    await change(id, { summaryStatus: 'sent' });
    later('2026-11-26T08:00:00.000Z');
    const resent = await change(id, { summary: '同意分期采购', summaryStatus: 'sent' });
    expect(resent).toMatchObject({ summarySentAt: '2026-11-26T08:00:00.000Z' });
    expect(await change(id, { summary: null })).toMatchObject({ summaryStatus: 'none' });
  });

  it('is neither sent nor confirmed without words', async () => {
    const { house, add } = await open();
    const { id } = await add();
    for (const summaryStatus of ['sent', 'confirmed']) {
      const answer = await house.api('PATCH', `/v1/activities/${id}`, { summaryStatus });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'unprocessable']);
    }
  });
});

describe('purchases', () => {
  it('is one product in one month at one account', async () => {
    const { house, account } = await open();
    const product = { tenantId: house.tenantId, id: 'prod_p', name: 'GTX Pro', nameKey: 'gtxpro' };
    await house.db.inTenant(house.tenantId, (tx) => tx.insert(products).values(product));
    const send = {
      accountId: account.id,
      productId: 'prod_p',
      month: '2026-10-01',
      amount: 1_200_000,
      currency: 'CNY',
    };
    const made = await house.json<Made>(201, 'POST', '/v1/purchases', send);
    expect(made).toMatchObject({ product: 'GTX Pro', month: '2026-10', account: { name: '甲公司' } });
    expect(
      (await house.api('POST', '/v1/purchases', { ...send, productId: undefined, product: 'GTX Pro' })).status,
    ).toBe(409);
    expect((await house.api('POST', '/v1/purchases', { ...send, productId: null })).status).toBe(400);
    expect((await house.api('POST', '/v1/purchases', { ...send, month: '2026-09', productId: 'prod_q' })).status).toBe(
      404,
    );
    const moved = await house.json(200, 'PATCH', `/v1/purchases/${made.id}`, { month: '2026-08' });
    expect(moved).toMatchObject({ month: '2026-08', version: 2 });
  });

  it('lists months, both ends included, latest first', async () => {
    const { house, account } = await open();
    const ids: Record<string, string> = {};
    for (const month of ['2026-08', '2026-10', '2026-09']) {
      const send = { accountId: account.id, product: '轴承', month };
      ids[month] = (await house.json<Made>(201, 'POST', '/v1/purchases', send)).id;
    }
    const list = async (query: string) =>
      (await house.json<{ items: { month: string }[] }>(200, 'GET', `/v1/purchases?${query}`)).items.map(
        (item) => item.month,
      );
    expect(await list('q=轴')).toEqual(['2026-10', '2026-09', '2026-08']);
    expect(await list('from=2026-09&to=2026-10')).toEqual(['2026-10', '2026-09']);
  });
});
