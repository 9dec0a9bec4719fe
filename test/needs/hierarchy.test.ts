import { beforeAll, describe, expect, it } from 'vitest';
import { needs as needTable } from '#src/db/tables/index.ts';
import { type NeedHierarchy, raiseNeedsByConfirmation } from '#src/features/needs/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Language } from '#src/kernel/language.ts';
import { mayServe } from '#src/playbook/need-layers.ts';
import { pitchesTooEarly } from '#src/playbook/needs.ts';
import { claimOf, expectSound, failed } from '#test/drafts/check-draft.ts';
import { type Deal, openDemoDeals } from '#test/drafts/demo-deals.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { dataFile, hasData, send } from '#test/imports/send.ts';

const draft = (house: TestWorkspace, id: string, language: Language) =>
  house.json<NeedHierarchy>(201, 'POST', `/v1/opportunities/${id}/needs`, { language });

/** What issue 3 asks of every hierarchy, whoever drafted it and from whatever record. */
const expectSigned = (hierarchy: NeedHierarchy, language: Language): void => {
  expectSound(hierarchy, language);
  const { needs, conflicts, questions, asks } = hierarchy.sections;
  for (const need of needs) {
    const { text } = claimOf(hierarchy, need.claim);
    expect(need.steps.map((each) => each.step)).toEqual([
      'restructured',
      'pain_confirmed',
      'benefits_agreed',
      'consensus',
    ]);
    for (const { proven, missing } of need.steps) if (proven) expect(missing, text).toEqual([]);
    if (need.provenStep !== 'consensus') expect(need.nextQuestion, text).not.toBeNull();
    expect(need.ask === null, 'how and whom, for every question').toBe(need.nextQuestion === null);
    if (need.ask)
      expect(
        [need.ask.person, need.ask.role].filter((each) => each !== null),
        text,
      ).toHaveLength(1);
    if (!need.explicit && !['pain_confirmed', 'benefits_agreed', 'consensus'].includes(need.step))
      expect(need.priority).not.toBe('P0');
    expect(need.serves?.id ?? null).toBe(need.parentId);
    expect(need.mayBeCalled).not.toBe('');
    expect(pitchesTooEarly(text, need.step)).toEqual([]);
  }
  expect(asks.map((each) => each.claim)).toEqual(questions);
  for (const { a, b, smallestCommon } of conflicts) {
    expect(a.contactId).not.toBe(b.contactId);
    for (const side of [a, b]) expect(claimOf(hierarchy, side.cannotGiveUp).status).toBe('verified');
    const { kind, text } = claimOf(hierarchy, smallestCommon);
    expect([kind, pitchesTooEarly(text, 'guessed')]).toEqual(['proposal', []]);
  }
  expect(failed(hierarchy)).toEqual([]);
};

const ACCOUNTS = { zh: ['hl', 'xq'], en: ['vennholt', 'castermoor'] } as const;

describe.each(['zh', 'en'] as const)('a hierarchy on the %s demo set', (own) => {
  let house: TestWorkspace;
  let deals: Deal[];
  let deal: (name: string) => Deal;
  beforeAll(async () => {
    ({ house, deals, deal } = await openDemoDeals(own, { only: ACCOUNTS[own] }));
    const { items } = await house.json<{ items: { id: string }[] }>(
      200,
      'GET',
      '/v1/activities?summaryStatus=confirmed&limit=100',
    );
    await house.db.inTenant(house.tenantId, async (tx) => {
      for (const { id } of items) await raiseNeedsByConfirmation(house.ctx(), tx, { activityId: id });
    });
  });

  it.each(['zh', 'en'] as const)('would be signed in %s on every deal', async (language) => {
    expect(deals.length).toBeGreaterThan(1);
    let conflicts = 0;
    for (const { id } of deals) {
      const hierarchy = await draft(house, id, language);
      expectSigned(hierarchy, language);
      conflicts += hierarchy.sections.conflicts.length;
    }
    expect(conflicts).toBeGreaterThan(0);
  });

  it('shows the proofs of each step in the words of the confirmed summary, and what stands above them', async () => {
    const { id } = deal(own === 'zh' ? '衡峦重工三厂区二期MES' : 'Cold-chain visibility for 14 hubs');
    const hierarchy = await draft(house, id, own);
    const proven = hierarchy.sections.needs.flatMap((need) => need.steps.slice(1)).flatMap((step) => step.proofs);
    expect(proven.length).toBeGreaterThan(3);
    const told = proven.flatMap(({ claim }) => (claim ? [claimOf(hierarchy, claim)] : []));
    expect(told.length).toBeGreaterThan(3);
    for (const { kind, status, evidence } of told)
      expect([kind, status, evidence[0]?.source.type]).toEqual(['fact', 'verified', 'activity']);
    const above = hierarchy.sections.needs.filter((need) => need.aboveProofs);
    expect(above.length).toBeGreaterThan(0);
    expect(hierarchy.findings.filter((each) => each.rule === 'NEED-6')).toHaveLength(above.length);
  });
});

describe('a hierarchy', () => {
  let house: TestWorkspace;
  let deal: string;
  let account: string;
  const make = async (path: string, body: unknown) =>
    (await house.json<{ id: string }>(201, 'POST', `/v1/${path}`, body)).id;
  beforeAll(async () => {
    house = await openWorkspace();
    account = await make('accounts', { name: '甲厂' });
    deal = await make('opportunities', { accountId: account, name: '一期', stage: 'needs' });
  });
  /** As an import would write it. */
  const insert = (more: object) =>
    house.db.inTenant(house.tenantId, (tx) =>
      tx.insert(needTable).values({
        tenantId: house.tenantId,
        id: newId('need'),
        opportunityId: deal,
        level: 'implicit',
        statement: '厂长想在集团里站稳',
        priority: 'P0',
        explicit: false,
        step: 'guessed',
        ...more,
      }),
    );

  it('computes an implicit P0 down before its pain is confirmed, and says so', async () => {
    await insert({});
    const hierarchy = await draft(house, deal, 'zh');
    expect(hierarchy.sections.needs[0]).toMatchObject({ level: 'implicit', priority: 'P1' });
    expect(hierarchy.findings).toContainEqual(expect.objectContaining({ rule: 'NEED-2', severity: 'warning' }));
    expect(failed(hierarchy)).not.toContain('NEED-2');
  });

  it('asks a role to find when nobody on record can answer', async () => {
    const { needs, asks } = (await draft(house, deal, 'zh')).sections;
    expect(needs[0]?.ask).toMatchObject({ person: null, role: 'coach' });
    expect(asks[0]).toMatchObject({ person: null, role: 'EB', technique: 'strategic' });
  });

  it('places each need in a strategy layer, and reports a tree that stands on its head', async () => {
    const [top, low] = [newId('need'), newId('need')];
    await insert({ id: top, level: 'strategic', statement: '建好班组培训', explicit: true, priority: 'P1' });
    await insert({
      id: low,
      level: 'business',
      statement: '降低采购成本',
      explicit: true,
      priority: 'P1',
      parentId: top,
    });
    const hierarchy = await draft(house, deal, 'zh');
    const layers = hierarchy.sections.needs.map((need) => [need.needId, need.layer]);
    expect(layers).toContainEqual([top, 'learning']);
    expect(layers).toContainEqual([low, 'finance']);
    expect(mayServe('finance', 'learning')).toBe(false);
    expect(hierarchy.findings.map((each) => each.rule)).toContain('CHAIN-7');
  });
});

describe.runIf(hasData('maven_crm'))('a hierarchy on imported deals', () => {
  it('is an honest question in both languages where the record is thin', { timeout: 30_000 }, async () => {
    const house = await openWorkspace({ language: 'en' });
    const text = new TextDecoder().decode(dataFile('maven_crm', 'sales_pipeline.csv'));
    const [head = '', ...rows] = text.split(/\r?\n/);
    const open = rows.filter((row) => /,(?:Engaging|Prospecting),/.test(row) && row.split(',')[3] !== '').slice(0, 5);
    await send(house, { kind: 'products', file: dataFile('maven_crm', 'products.csv'), name: 'products.csv' });
    await send(house, { kind: 'accounts', file: dataFile('maven_crm', 'accounts.csv'), name: 'accounts.csv' });
    const file = `${[head, ...open].join('\n')}\n`;
    await send(house, { kind: 'opportunities', file, name: 'sales_pipeline.csv' });
    const { items } = await house.json<{ items: Deal[] }>(200, 'GET', '/v1/opportunities?limit=10');
    expect(items).toHaveLength(5);
    for (const { id } of items)
      for (const language of ['en', 'zh'] as const) expectSigned(await draft(house, id, language), language);
  });
});

if (!hasData('maven_crm')) console.info('skipped: no maven_crm under LINCHPIN_DATA (default ../shared/data)');
