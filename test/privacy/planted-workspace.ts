import { opportunityCompetitors } from '#src/db/tables/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';

const SECRETS: Record<Language, readonly string[]> = {
  zh: [
    '他儿子今年高考#',
    '她爱人在#医院住院',
    '周末常去#水库钓鱼',
    '他信佛，在#寺吃斋',
    '上月做了心脏搭桥#号手术',
    '秦总生日是#日',
  ],
  en: [
    'His son # sits his school exams',
    'Her husband # is ill',
    'Plays golf at # on Sundays',
    'He is a devout Catholic of #',
    'She had heart surgery at # in May',
    'His birthday is on # May',
  ],
};
const TRADE: Record<Language, readonly string[]> = {
  zh: ['齐套率从78%提高到92%', '海外订单交付周期45天', '预算已经列入年度计划', '总装停工待料每月12小时'],
  en: [
    'The kit rate is 78 percent',
    'Export orders take 45 days',
    'The budget is in the yearly plan',
    'Assembly waits 12 hours a month',
  ],
};

/** Words that stand in planted sentences alone, and addresses that stand in records. */
export const PLANTED = /ZQ\d{4}/;
export const ADDRESSES = /secret\.example|13912345678|139-1234-5678/;

export type Planted = {
  house: TestWorkspace;
  accountId: string;
  dealId: string;
  contactId: string;
  activityId: string;
  /** A text of trade with a planted sentence and addresses in its midst. */
  text: () => string;
};

/** A workspace with a personal detail planted in every text of every record and in the library. */
export const plantedWorkspace = async (language: Language): Promise<Planted> => {
  const house = await openWorkspace({ language });
  let planted = 0;
  const text = (): string => {
    const n = planted++;
    const secret = (SECRETS[language][n % 6] ?? '').replace('#', `ZQ${String(n).padStart(4, '0')}`);
    const [before, after] = [TRADE[language][n % 4], TRADE[language][(n + 1) % 4]];
    return language === 'zh'
      ? `${before}。${secret}。${after}，电话13912345678，邮箱 zq@secret.example。`
      : `${before}. ${secret}. ${after}, phone 139-1234-5678, mail zq@secret.example.`;
  };
  const make = async (path: string, body: unknown): Promise<string> =>
    (await house.json<{ id: string }>(201, 'POST', `/v1${path}`, body)).id;
  const zh = language === 'zh';
  const accountId = await make('/accounts', {
    name: zh ? '衡峦重工' : 'Hengluan Heavy',
    industry: zh ? '工程机械' : 'machinery',
    description: text(),
    isKey: true,
    keyReason: text(),
    tier: 'strategic',
    tierReason: text(),
  });
  await make(`/accounts/${accountId}/facts`, { dimension: 'strategy', field: 'goal', value: text(), source: text() });
  const contactId = await make('/contacts', {
    accountId,
    name: zh ? '秦伯庸' : 'Marta Quill',
    title: text().slice(0, 200),
    department: text().slice(0, 200),
    email: 'zq@secret.example',
    phone: '13912345678',
    roles: ['EB'],
    roleCertainty: 'known',
    roleSource: text(),
    influence: 5,
    kpi: text(),
    concerns: text(),
    style: text(),
    needsFromUs: text(),
    personal: { [zh ? '爱好' : 'hobby']: 'ZQ9998', other: 'ZQ9999' },
  });
  const dealId = await make('/opportunities', {
    accountId,
    name: `${zh ? '三厂区MES' : 'Plant three MES'} ${text()}`.slice(0, 200),
    stage: 'needs',
    amount: 2_000_000,
    timingDriver: text(),
    procurementStep: text(),
    lostReason: text(),
  });
  await house.db.inTenant(house.tenantId, (tx) =>
    tx.insert(opportunityCompetitors).values({
      tenantId: house.tenantId,
      id: `comp_${accountId.slice(4)}`,
      opportunityId: dealId,
      name: zh ? '景宏软件' : 'Kestrel Software',
      strengths: text(),
      weaknesses: text(),
    }),
  );
  await make('/needs', {
    opportunityId: dealId,
    level: 'business',
    statement: text(),
    presentState: text(),
    wantedState: text(),
    problem: text(),
    kpi: text(),
    priority: 'P2',
    contactId,
  });
  const activityId = await make('/activities', {
    accountId,
    opportunityId: dealId,
    kind: 'visit',
    subject: text().slice(0, 200),
    occurredAt: '2026-11-10',
    notes: text(),
    summary: text(),
    contactIds: [contactId],
  });
  await make('/purchases', { accountId, product: 'MES', month: '2026-10', amount: 20_000 }).catch(() => '');
  const form = new FormData();
  const body = Array.from({ length: 4 }, () => `## ${zh ? '成果' : 'Results'}\n\n${text()}`).join('\n\n');
  form.set(
    'file',
    new File([`# ${zh ? '齐套率案例' : 'Kit rate case'}\n\n${body}\n`], 'case.md', { type: 'text/markdown' }),
  );
  form.set(
    'metadata',
    JSON.stringify({ type: 'case_study', industry: zh ? '工程机械' : 'machinery', shareable: true, language }),
  );
  await house.json(201, 'POST', '/v1/documents', form);
  return { house, accountId, dealId, contactId, activityId, text };
};
