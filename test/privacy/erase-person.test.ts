import { beforeAll, describe, expect, it } from 'vitest';
import { auditLog } from '#src/db/tables/index.ts';
import { withoutPerson } from '#src/features/contacts/domain-erase.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';
import { chat } from '../copilot/chat.ts';

const NAME = '秦伯庸';
const EMAIL = 'qin.boyong@hengluan.example';
const PHONE = '138-0013-8000';

let house: TestWorkspace;
let accountId = '';
let contactId = '';
let dealId = '';
let activityId = '';
let planId = '';

const make = async (path: string, body: unknown): Promise<{ id: string }> =>
  house.json(201, 'POST', `/v1${path}`, body);
const read = (path: string) => house.api('GET', `/v1${path}`).then((answer) => answer.text());

beforeAll(async () => {
  house = await openWorkspace();
  accountId = (await make('/accounts', { name: '衡峦重工', industry: '工程机械', description: `${NAME}一手创办。` }))
    .id;
  contactId = (
    await make('/contacts', {
      accountId,
      name: NAME,
      title: '总经理',
      roles: ['EB'],
      roleCertainty: 'known',
      email: EMAIL,
      phone: PHONE,
      style: '说话直',
      personal: { 爱好: '书法', 家庭: '妻子在银行', 其他: '爱坐前排' },
    })
  ).id;
  await make('/contacts', { accountId, name: '秦伯庸东', title: '采购经理', concerns: `听${NAME}的` });
  dealId = (await make('/opportunities', { accountId, name: '三厂区MES', stage: 'needs' })).id;
  await make('/needs', {
    opportunityId: dealId,
    level: 'business',
    statement: `${NAME}要求齐套率从78%到92%`,
    priority: 'P2',
    contactId,
  });
  activityId = (
    await make('/activities', {
      accountId,
      kind: 'visit',
      subject: '首访',
      occurredAt: '2026-11-10',
      notes: `秦 伯庸说每月返工2100小时。秦伯庸东在场。电话 13800138000，邮箱 ${EMAIL.toUpperCase()}。`,
      contactIds: [contactId],
    })
  ).id;
  planId = (await make(`/accounts/${accountId}/plans`, {})).id;
  await make(`/opportunities/${dealId}/needs`, {});
  await make(`/opportunities/${dealId}/objections`, { text: '太贵了', raisedBy: contactId });
  await chat(house, { message: `${NAME}最近说了什么？`, context: { accountId } });
});

describe('a card with personal details (PROFILE-3)', () => {
  it('tells what each detail is about, to who may see it alone', async () => {
    const card = await house.json<{ personalClasses: unknown }>(200, 'GET', `/v1/contacts/${contactId}`);
    expect(card.personalClasses).toEqual({ 爱好: 'hobby', 家庭: 'family', 其他: 'other' });
    const seller = await addPerson(house, '外人', 'seller');
    const seen = await seller.json(200, 'GET', `/contacts/${contactId}`);
    expect(Object.keys(seen)).not.toContain('personal');
    expect(Object.keys(seen)).not.toContain('personalClasses');
    expect(await seller.status('POST', `/contacts/${contactId}/erase`)).toBe(403);
  });
});

describe('erasing a person', () => {
  const places = () => [
    `/contacts?accountId=${accountId}`,
    `/accounts/${accountId}`,
    `/activities/${activityId}`,
    `/needs?opportunityId=${dealId}`,
    `/plans/${planId}`,
    `/plans/${planId}/export?format=md`,
    `/accounts/${accountId}/facts`,
  ];

  it('leaves the role in the chain and no trace of the name in the account', async () => {
    for (const path of places().slice(0, 5)) expect(await read(path), path).toMatch(/秦 ?伯庸/);
    const erased = await house.json<{
      label: string;
      redacted: Record<string, number>;
      sharedName: boolean;
      kept: string[];
    }>(200, 'POST', `/v1/contacts/${contactId}/erase`);
    expect(erased.label).toMatch(/^前联系人[0-9A-F]{4}$/);
    expect(erased.sharedName).toBe(false);
    expect(erased.kept.length).toBeGreaterThan(2);
    for (const table of [
      'accounts',
      'contacts',
      'activities',
      'needs',
      'plan_versions',
      'need_hierarchies',
      'messages',
    ])
      expect(erased.redacted[table], table).toBeGreaterThan(0);
    for (const path of places()) {
      const text = (await read(path)).replaceAll('秦伯庸东', '');
      expect(text, path).not.toMatch(/秦\s?伯庸/);
      expect(text.toLowerCase(), path).not.toContain(EMAIL);
      expect(text, path).not.toMatch(/138-?0013-?8000/);
    }
    const everything = await house.db.inTenant(house.tenantId, async (tx) => {
      const { rows } = await import('#src/db/rows.ts');
      const { sql } = await import('drizzle-orm');
      const tables = ['conversation_events', 'messages', 'need_hierarchies', 'objection_responses', 'plan_versions'];
      return Promise.all(tables.map((table) => rows(tx, sql.raw(`select * from ${table}`))));
    });
    expect(JSON.stringify(everything).replaceAll('秦伯庸东', '')).not.toMatch(/秦\s?伯庸/);
    const card = await house.json<Record<string, unknown>>(200, 'GET', `/v1/contacts/${contactId}`);
    expect(card).toMatchObject({
      name: erased.label,
      email: null,
      phone: null,
      style: null,
      roles: ['EB'],
      personal: {},
    });
    expect(await read(`/contacts?accountId=${accountId}`)).toContain('秦伯庸东');
  });

  it('is audited without content, and does nothing more the second time', async () => {
    const again = await house.json<{ redacted: object }>(200, 'POST', `/v1/contacts/${contactId}/erase`);
    expect(again.redacted).toEqual({});
    const log = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(auditLog));
    const own = log.filter((entry) => entry.entityId === contactId && entry.action === 'erase');
    expect(own.length).toBe(2);
    expect(JSON.stringify(log)).not.toContain('伯庸');
    expect((await house.api('POST', '/v1/contacts/con_none/erase')).status).toBe(404);
  });
});

describe('withoutPerson', () => {
  const erasure = {
    name: 'Ann Lee',
    addresses: ['ann@x.example', '+44 20 7946 0958'],
    longerNames: ['Ann Lee Parker'],
    label: 'Former contact 00FF',
  };
  it.each([
    ['Ann Lee said no; ANN  LEE left.', 'Former contact 00FF said no; Former contact 00FF left.'],
    ['Joann Leesburg and Ann Lee Parker stay', 'Joann Leesburg and Ann Lee Parker stay'],
    ['Write to Ann@X.example or +442079460958', 'Write to [contact detail erased] or [contact detail erased]'],
    ['Order +4420794609581', 'Order +4420794609581'],
  ])('%s', (text, after) => expect(withoutPerson(text, erasure)).toBe(after));
});
