import { describe, expect, it } from 'vitest';
import { openWorkspace } from '#test/house.ts';
import { addsUp, all, send } from './send.ts';

type Deal = {
  id: string;
  name: string;
  externalId: string | null;
  accountId: string | null;
  productId: string | null;
  productText: string | null;
  ownerId: string | null;
  ownerText: string | null;
  stage: string;
  stageSince: string | null;
  amount: number | null;
  closeDateMoves: number;
  version: number;
};

describe('rows of an import', () => {
  it('names row, column, code and reason of every bad row, stores the good ones whole, and adds up', async () => {
    const house = await openWorkspace({ language: 'en' });
    const answer = await send(house, {
      kind: 'accounts',
      file: 'name,employees,founded,status,tags\nAcme,12,1999,active,a\n,5,,,\n"Beta\nTwo",many,1750,asleep,\nGamma,7\nDelta,1.5,,,\n\nEpsilon,9,,,,extra\nZeta,3,12,,\n',
    });
    expect(addsUp(answer)).toBe(true);
    expect(answer).toMatchObject({ rows: 8, created: 1, skipped: 1 });
    expect(answer.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'name', 'required'],
      [4, 'employees', 'invalid_number'],
      [5, null, 'ragged_row'],
      [6, 'employees', 'invalid_number'],
      [8, null, 'ragged_row'],
      [9, 'founded', 'invalid_number'],
    ]);
    expect(answer.errors[1]?.more?.map(({ column, code }) => [column, code])).toEqual([['status', 'unknown_value']]);
    expect(answer.errors[1]?.message).toBe('Column "employees": "many" is not a number. The row was not imported.');
    expect((await all<{ name: string }>(house, '/v1/accounts')).map((each) => each.name)).toEqual(['Acme']);
  });

  it('speaks the language of the request, also when the import is looked up later', async () => {
    const house = await openWorkspace();
    const answer = await send(house, { kind: 'accounts', file: 'name,employees,其他\nAcme,many,1\n' });
    expect(answer.errors[0]?.message).toBe('“employees”列：“many”不是一个数字。该行未导入。');
    expect(answer.warnings).toMatchObject([{ code: 'column_ignored', column: '其他' }]);
    const later = await house.api('GET', `/v1/imports/${answer.id}`, undefined, {
      headers: { 'accept-language': 'en' },
    });
    expect(await later.json()).toMatchObject({
      errors: [{ row: 2, message: 'Column "employees": "many" is not a number. The row was not imported.' }],
      warnings: [{ message: expect.stringContaining('was left out') }],
    });
    expect(house.lines.join('\n')).not.toContain('many');
  });

  it('knows a row by its external id, else by its name; changed rows update, empty cells erase nothing', async () => {
    const house = await openWorkspace();
    const get = () =>
      all<{
        name: string;
        externalId: string | null;
        industry: string | null;
        employees: number | null;
        version: number;
      }>(house, '/v1/accounts');
    await send(house, {
      kind: 'accounts',
      file: 'externalId,name,industry,employees\nA1,Acme,IT,5\n,海川（上海）化工,化工,80\n',
    });
    const again = await send(house, {
      kind: 'accounts',
      file: 'externalId,name,industry,employees\nA1,Acme Corp,,6\n,海川(上海)化工,,80\n,ACME corp,,\n',
    });
    expect(again).toMatchObject({
      created: 0,
      updated: 1,
      skipped: 2,
      warnings: [{ code: 'spelling_matched', count: 2 }],
    });
    expect((await get()).sort((a, b) => a.name.localeCompare(b.name))).toMatchObject([
      { externalId: 'A1', name: 'Acme Corp', industry: 'IT', employees: 6, version: 2 },
      { externalId: null, name: '海川（上海）化工', industry: '化工', employees: 80, version: 1 },
    ]);
  });

  it('lets the later of two rows of one record win, with one warning', async () => {
    const house = await openWorkspace();
    const answer = await send(house, {
      kind: 'products',
      file: 'product,sales_price\nGTX Pro,10\nGTX Pro,10\nGTXPro,12\nMG,1\n',
    });
    expect(answer).toMatchObject({ created: 2, skipped: 1, updated: 1, errors: [] });
    expect(answer.warnings.map(({ code, rows }) => [code, rows])).toEqual([
      ['spelling_matched', [4]],
      ['repeated_key', [4]],
    ]);
  });

  it('adds an external id to the record that matches and has none, and refuses to choose among several', async () => {
    const house = await openWorkspace();
    await send(house, { kind: 'accounts', file: 'name\nAcme\n' });
    const adopted = await send(house, { kind: 'accounts', file: 'externalId,name\nA1,Acme\nA2,Acme\n' });
    expect(adopted).toMatchObject({ updated: 1, created: 1 });
    expect(adopted.warnings).toMatchObject([{ code: 'external_id_added', count: 1 }]);
    const unclear = await send(house, { kind: 'accounts', file: 'name,industry\nAcme,IT\n' });
    expect(unclear.errors).toMatchObject([{ row: 2, code: 'ambiguous_key' }]);
    const deal = await send(house, { kind: 'opportunities', file: 'name,account,stage\nOne,Acme,lead\nTwo,A2,lead\n' });
    expect(deal).toMatchObject({ created: 1, errors: [{ row: 2, column: 'account', code: 'ambiguous_reference' }] });
  });

  it('resolves references by external id, name, spelling or alias; keeps unknown owners and products as text', async () => {
    const house = await openWorkspace({ language: 'en' });
    await send(house, { kind: 'accounts', file: 'externalId,name,aliases\nA1,Acme,ACM\n' });
    await send(house, { kind: 'products', file: 'externalId,name\nP1,GTX Pro\n' });
    await send(house, { kind: 'users', file: 'name\n王芳\n' });
    const answer = await send(house, {
      kind: 'opportunities',
      file: 'id,name,account,product,owner,stage\n1,a,A1,P1,王芳,Prospecting\n2,b,ＡＣＭＥ,GTXPro,李雷,Engaging\n3,c,acm,XYZ,李雷,立项\n4,d,Nobody,,,lead\n5,e,,,,Closed Won\n6,f,Acme,,,whatever\n',
    });
    expect(addsUp(answer)).toBe(true);
    expect(answer.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, 'account', 'unknown_reference'],
      [7, 'stage', 'unknown_value'],
    ]);
    expect(answer.warnings.map(({ code, value, count }) => [code, value, count])).toEqual([
      ['spelling_matched', 'ＡＣＭＥ', 1],
      ['spelling_matched', 'GTXPro', 1],
      ['unknown_reference', '李雷', 2],
      ['spelling_matched', 'acm', 1],
      ['unknown_reference', 'XYZ', 1],
      ['unassigned', undefined, 1],
    ]);
    const deals = (await all<Deal>(house, '/v1/opportunities')).sort((a, b) => a.name.localeCompare(b.name));
    expect(deals.map((each) => each.stage)).toEqual(['lead', 'needs', 'committed', 'signed']);
    expect(deals[0]).toMatchObject({ ownerText: null, productText: 'GTX Pro' });
    expect(deals[0]?.ownerId).not.toBeNull();
    expect(deals[1]).toMatchObject({
      ownerId: null,
      ownerText: '李雷',
      productText: 'GTX Pro',
      productId: deals[0]?.productId,
    });
    expect(deals[2]).toMatchObject({ productId: null, productText: 'XYZ', accountId: deals[0]?.accountId });
    expect(deals[3]).toMatchObject({ accountId: null, name: 'e' });
  });

  it('leaves an owner in place who was put in by hand for a name that nobody has', async () => {
    const house = await openWorkspace();
    const file = (owner: string) => `id,name,stage,owner\n1,One,lead,${owner}\n`;
    await send(house, { kind: 'opportunities', file: file('李雷') });
    const [deal] = await all<Deal>(house, '/v1/opportunities');
    const { id: ownerId } = await house.json<{ id: string }>(201, 'POST', '/v1/users', {
      name: '王芳',
      role: 'seller',
    });
    await house.json(200, 'PATCH', `/v1/opportunities/${deal?.id}`, { ownerId });
    expect(await send(house, { kind: 'opportunities', file: file('李雷') })).toMatchObject({ skipped: 1 });
    expect(await all(house, '/v1/opportunities')).toMatchObject([{ ownerId }]);
    await send(house, { kind: 'opportunities', file: file('韩梅') });
    expect(await all(house, '/v1/opportunities')).toMatchObject([{ ownerId: null, ownerText: '韩梅' }]);
  });

  it('reads columns by `mapping` and words by `values`', async () => {
    const house = await openWorkspace();
    await send(house, { kind: 'accounts', file: 'name\nAcme\n' });
    const answer = await send(house, {
      kind: 'opportunities',
      file: 'Titel,Kunde,Phase,amount,owner\nEins,ACME AG,heiss,5,x\nZwei,-,kalt,6,x\n',
      mapping: { Titel: 'name', Kunde: 'account', phase: 'stage', amount: null },
      values: {
        stage: { heiss: 'negotiation', KALT: '输单' },
        account: { 'ACME AG': 'Acme', '-': null },
        owner: { x: null },
      },
    });
    expect(answer).toMatchObject({ created: 2, errors: [] });
    expect(answer.columns).toEqual([
      { column: 'Titel', field: 'name' },
      { column: 'Kunde', field: 'account' },
      { column: 'Phase', field: 'stage' },
      { column: 'owner', field: 'owner' },
    ]);
    const deals = (await all<Deal>(house, '/v1/opportunities')).sort((a, b) => a.name.localeCompare(b.name));
    expect(deals).toMatchObject([
      { name: 'Eins', stage: 'negotiation', amount: null, ownerText: null },
      { name: 'Zwei', stage: 'lost', accountId: null },
    ]);
  });

  it('keeps the history of deals that a file changes', async () => {
    const house = await openWorkspace();
    const file = (stage: string, close: string) =>
      `id,name,stage,closeDate,openedAt\n1,One,${stage},${close},2026-01-05\n`;
    await send(house, { kind: 'opportunities', file: file('lead', '2026-12-01') });
    await send(house, { kind: 'opportunities', file: file('tender', '2026-12-20') });
    await send(house, { kind: 'opportunities', file: file('tender', '2027-01-20') });
    const [deal] = await all<Deal>(house, '/v1/opportunities');
    expect(deal).toMatchObject({ stage: 'tender', stageSince: '2026-11-21', closeDateMoves: 2, version: 3 });
    const history = await all<{ field: string; before: string; after: string }>(
      house,
      `/v1/opportunities/${deal?.id}/changes`,
    );
    expect(history.map(({ field, before, after }) => [field, before, after])).toEqual(
      expect.arrayContaining([
        ['stage', 'lead', 'tender'],
        ['close_date', '2026-12-01', '2026-12-20'],
        ['close_date', '2026-12-20', '2027-01-20'],
      ]),
    );
  });

  it('makes a name for deals without one, and known again by it', async () => {
    const house = await openWorkspace();
    await send(house, { kind: 'accounts', file: 'name\nAcme\n' });
    const file =
      'id,account,product,stage,openedAt\n7,Acme,GTX,lead,2026-01-01\n,Acme,GTX,lead,2026-01-01\n,,,lead,2026-01-01\n';
    const answer = await send(house, { kind: 'opportunities', file });
    expect(answer).toMatchObject({ created: 2, errors: [{ row: 4, code: 'required' }] });
    expect((await all<Deal>(house, '/v1/opportunities')).map((each) => each.name).sort()).toEqual([
      'GTX · 7',
      'GTX · Acme',
    ]);
    expect(await send(house, { kind: 'opportunities', file })).toMatchObject({ created: 0, updated: 0, skipped: 2 });
  });

  it('takes people with their lines, in whatever order, and never puts anybody above themselves', async () => {
    const house = await openWorkspace();
    const answer = await send(house, {
      kind: 'users',
      file: '姓名,上级,角色\n甲,乙,\n乙,丙,经理\n丙,甲,经理\n丁,无名,\n戊,戊,\n',
    });
    expect(answer).toMatchObject({ created: 5, errors: [] });
    expect(answer.warnings.map(({ code, value }) => [code, value])).toEqual([
      ['unknown_reference', '甲'],
      ['unknown_reference', '无名'],
      ['unknown_reference', '戊'],
    ]);
    expect(await send(house, { kind: 'users', file: '姓名,上级,角色\n甲,乙,\n乙,丙,经理\n' })).toMatchObject({
      skipped: 2,
      updated: 0,
    });
  });

  it('takes contacts, activities and purchases of accounts', async () => {
    const house = await openWorkspace();
    await send(house, { kind: 'accounts', file: 'name\nAcme\n' });
    const people = await send(house, {
      kind: 'contacts',
      file: '姓名,客户,职务,决策角色,上级,影响力\n王芳,Acme,CIO,EB、教练,,5\n李雷,Acme,工程师,TB,王芳,9\n韩梅,Acme,工程师,TB,王芳,2\n',
    });
    expect(people).toMatchObject({ created: 2, errors: [{ row: 3, column: '影响力', code: 'out_of_range' }] });
    const contacts = await all<{
      id: string;
      name: string;
      roles: string[];
      roleCertainty: string;
      reportsToId: string | null;
    }>(house, '/v1/contacts');
    expect(contacts.find((each) => each.name === '王芳')).toMatchObject({
      roles: ['EB', 'coach'],
      roleCertainty: 'inferred',
    });
    expect(contacts.find((each) => each.name === '韩梅')?.reportsToId).toBe(
      contacts.find((each) => each.name === '王芳')?.id,
    );

    const calls =
      '客户,日期,方式,主题,内容,纪要,纪要状态\nAcme,2026-03-05 14:30,电话,报价,讨论价格,,\nAcme,2026/3/6,,,谈了交付。下周再谈,纪要内容,已确认\nAcme,2026-03-07,拜访,x,,,已发送\n';
    const activities = await send(house, { kind: 'activities', file: calls });
    expect(activities).toMatchObject({ created: 2, errors: [{ row: 4, code: 'required' }] });
    expect(activities.warnings).toMatchObject([{ code: 'kind_assumed', count: 1 }]);
    expect(await all(house, '/v1/activities')).toMatchObject([
      { kind: 'visit', subject: '谈了交付', summaryStatus: 'confirmed', occurredAt: '2026-03-06T00:00:00.000Z' },
      { kind: 'call', subject: '报价', summaryStatus: 'none', occurredAt: '2026-03-05T06:30:00.000Z' },
    ]);
    expect(await send(house, { kind: 'activities', file: calls })).toMatchObject({
      created: 0,
      updated: 0,
      skipped: 2,
    });

    const bought =
      'id,客户,产品,月份,数量,金额\n,Acme,GTX,2026-03,5,￥1.2万\n,Acme,gtx,2026年3月,6,\nB,Acme,GTX,2026-04-15,1,1\nC,Acme,GTX,2026-04,2,2\n';
    const purchases = await send(house, { kind: 'purchases', file: bought });
    expect(addsUp(purchases)).toBe(true);
    expect(purchases).toMatchObject({ created: 2, updated: 1, errors: [{ row: 5, code: 'duplicate_key' }] });
    expect(
      (await all<{ month: string }>(house, '/v1/purchases')).sort((a, b) => a.month.localeCompare(b.month)),
    ).toMatchObject([
      { month: '2026-03', quantity: 6, amount: 12_000, currency: 'CNY' },
      { month: '2026-04', quantity: 1 },
    ]);
    expect(await send(house, { kind: 'purchases', file: 'id,客户,产品,月份\nB,Acme,GTX,2026-03\n' })).toMatchObject({
      errors: [{ row: 2, code: 'duplicate_key' }],
    });
  });

  it('answers a dry run as the import would and writes nothing', async () => {
    const house = await openWorkspace();
    await send(house, { kind: 'accounts', file: 'name,industry\nAcme,IT\n' });
    const sending = { kind: 'accounts', file: 'name,industry\nAcme,Retail\nBeta,IT\n,IT\nBeta,IT\n' };
    const dry = await send(house, { ...sending, dryRun: true });
    expect(dry).toMatchObject({ dryRun: true, created: 1, updated: 1, skipped: 1, errors: [{ row: 4 }] });
    expect('id' in dry).toBe(false);
    expect(await all(house, '/v1/accounts')).toMatchObject([{ name: 'Acme', industry: 'IT', version: 1 }]);
    expect(await all(house, '/v1/imports')).toHaveLength(1);
    const { id: _id, dryRun: _dry, ...real } = await send(house, sending);
    const { dryRun: _dryToo, ...planned } = dry;
    expect(planned).toEqual(real);
  });

  it('asks for new recommendations of open deals alone, the latest, up to a cap', async () => {
    const house = await openWorkspace();
    const lines = Array.from(
      { length: 230 },
      (_, at) => `${at},D${at},${at % 230 < 215 ? 'lead' : 'won'},2026-01-01\n`,
    );
    await send(house, { kind: 'opportunities', file: `id,name,stage,openedAt\n${lines.join('')}` });
    const { sql } = await import('drizzle-orm');
    const { rows } = await import('#src/db/rows.ts');
    const queued = () =>
      house.db.inTenant(house.tenantId, (tx) =>
        rows<{ n: number }>(
          tx,
          sql`select count(*)::int as n from outbox where tenant_id = ${house.tenantId} and topic = 'recommendations.refresh'`,
        ),
      );
    expect(await queued()).toEqual([{ n: 200 }]);
    await send(house, {
      kind: 'opportunities',
      file: 'id,name,stage,openedAt,amount\n0,D0,tender,2026-01-01,\n1,D1,lead,2026-01-01,5\n',
    });
    expect(await queued()).toEqual([{ n: 201 }]);
  });
});
