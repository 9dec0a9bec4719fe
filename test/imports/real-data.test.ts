import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { rows } from '#src/db/rows.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addsUp, dataFile, hasData, send } from './send.ts';

const FILES = [
  ['users', 'sales_teams.csv'],
  ['products', 'products.csv'],
  ['accounts', 'accounts.csv'],
  ['opportunities', 'sales_pipeline.csv'],
] as const;

const importAll = async (house: TestWorkspace) => {
  const answers = [];
  for (const [kind, name] of FILES) answers.push(await send(house, { kind, file: dataFile('maven_crm', name), name }));
  return answers;
};

const ask = <Row extends Record<string, unknown>>(house: TestWorkspace, query: ReturnType<typeof sql>) =>
  house.db.inTenant(house.tenantId, (tx) => rows<Row>(tx, query));

/** A fingerprint of every record of the four kinds. */
const fingerprint = (house: TestWorkspace) =>
  ask(
    house,
    sql`select md5(string_agg(t, '|' order by t)) as hash from (
      select o::text as t from opportunities o where o.tenant_id = ${house.tenantId} union all
      select a::text from accounts a where a.tenant_id = ${house.tenantId} union all
      select p::text from products p where p.tenant_id = ${house.tenantId} union all
      select u::text from users u where u.tenant_id = ${house.tenantId}) each`,
  );

if (!hasData('maven_crm')) console.info('skipped: no maven_crm under LINCHPIN_DATA (default ../shared/data)');
if (!hasData('companies')) console.info('skipped: no companies under LINCHPIN_DATA (default ../shared/data)');

describe.runIf(hasData('maven_crm'))('the real CRM data', () => {
  it('goes in whole in 20 s, and a second time changes nothing', { timeout: 60_000 }, async () => {
    const house = await openWorkspace({ language: 'en' });
    const started = performance.now();
    const answers = await importAll(house);
    const seconds = (performance.now() - started) / 1000;
    expect(seconds).toBeLessThan(20);
    expect(answers.map((each) => each.created)).toEqual([35, 7, 85, 8800]);
    expect(answers.every((each) => addsUp(each) && each.errors.length === 0)).toBe(true);
    expect(answers[3]?.warnings.map(({ code, value, count }) => [code, value, count])).toEqual([
      ['spelling_matched', 'GTXPro', 1480],
      ['unassigned', undefined, 1425],
    ]);
    const [found] = await ask<Record<string, number>>(
      house,
      sql`select count(*) filter (where stage = 'signed')::int as won, count(*) filter (where stage = 'lost')::int as lost,
        count(*) filter (where stage = 'needs')::int as engaging, count(*) filter (where stage = 'lead')::int as prospecting,
        count(*) filter (where account_id is null)::int as unassigned, count(*) filter (where product_id is null)::int as strange,
        count(*) filter (where owner_id is null)::int as ownerless, sum(amount)::int as amount
        from opportunities where tenant_id = ${house.tenantId}`,
    );
    expect(found).toEqual({
      won: 4238,
      lost: 2473,
      engaging: 1589,
      prospecting: 500,
      unassigned: 1425,
      strange: 0,
      ownerless: 0,
      amount: 10_005_534,
    });
    expect(
      await ask(
        house,
        sql`select count(*)::int as n from outbox where tenant_id = ${house.tenantId} and topic = 'recommendations.refresh'`,
      ),
    ).toEqual([{ n: 200 }]);

    const before = await fingerprint(house);
    const again = await importAll(house);
    expect(again.map(({ created, updated, skipped, errors }) => [created, updated, skipped, errors.length])).toEqual([
      [0, 0, 35, 0],
      [0, 0, 7, 0],
      [0, 0, 85, 0],
      [0, 0, 8800, 0],
    ]);
    expect(await fingerprint(house)).toEqual(before);
  });

  it('explains its own words by `values`, and managers once they are there', async () => {
    const house = await openWorkspace();
    await send(house, {
      kind: 'users',
      file: `name,role\n${['Dustin Brinkmann', 'Melvin Marxen', 'Cara Losch', 'Rocco Neubert', 'Celia Rouche', 'Summer Sewald'].map((name) => `${name},manager`).join('\n')}\n`,
    });
    const users = await send(house, { kind: 'users', file: dataFile('maven_crm', 'sales_teams.csv') });
    expect(users).toMatchObject({ created: 35, warnings: [] });
    const accounts = await send(house, {
      kind: 'accounts',
      file: dataFile('maven_crm', 'accounts.csv'),
      values: { industry: { technolgy: 'technology' } },
    });
    expect(accounts.created).toBe(85);
    expect(
      await ask(
        house,
        sql`select count(*)::int as n from accounts where tenant_id = ${house.tenantId} and industry = 'technolgy'`,
      ),
    ).toEqual([{ n: 0 }]);
  });
});

describe.runIf(hasData('companies'))('the company list', () => {
  it('goes in whole, line ends inside cells and all', { timeout: 30_000 }, async () => {
    const house = await openWorkspace();
    const sending = { kind: 'prospects', file: dataFile('companies', 'yc.csv'), name: 'yc.csv' };
    const answer = await send(house, sending);
    expect(addsUp(answer)).toBe(true);
    expect(answer).toMatchObject({ rows: 4269, created: 4269, errors: [] });
    const [one] = await ask<{ description: string; regions: string[]; employees: number }>(
      house,
      sql`select description, regions, employees from prospects where tenant_id = ${house.tenantId} and external_id = '6'`,
    );
    expect(one?.description).toContain('repair your device in 30 minutes or less. Yes, seriously. \n\nWe exist');
    expect(one).toMatchObject({ regions: ['United States of America', 'America / Canada'], employees: 51 });
    expect(await send(house, sending)).toMatchObject({ created: 0, updated: 0, skipped: 4269 });
  });
});
