import { formatDate } from '#src/kernel/format-date.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { CONTACT_ROLE_LABELS } from '#src/playbook/contact-roles.ts';
import { PROFILE_DIMENSIONS, type ProfileDimension } from '#src/playbook/profile-dimensions.ts';
import { gapId } from '../material/compute-people.ts';
import { futureClose } from '../material/deal-facts.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { bare, fullMarks } from '../material/wording.ts';
import type { AskPart, PlanParts } from '../parts.ts';
import { claimWriter, type Rests } from './claim-writer.ts';
import { profileRests } from './profile-rests.ts';
import { colleague, holderOf, type Whom, whomToAsk } from './whom.ts';

type Ask = {
  zh: string;
  en: string;
  whom: Whom;
  rests?: Rests[];
  rule: Parameters<ReturnType<typeof claimWriter>['question']>[2];
};

const FIRST: readonly Ask['rule'][] = ['PLAN-3', 'PLAN-4', 'PLAN-5', 'PLAN-17'];

/** Everything the record leaves open that the plan needs, the weightiest first, each with whom to ask (PLAN-10, NEED-5). */
export const questionsByRules = (
  material: PlanMaterial,
  parts: Pick<PlanParts, 'owner' | 'decision' | 'goals' | 'period'>,
): AskPart[] => {
  const { question } = claimWriter(material);
  const { language, write } = material.wording;
  const missing = parts.decision.missingRoles as ContactRole[];
  const asks = [
    ...ownership(material, parts),
    ...roles(
      material,
      missing.filter((role) => role === 'EB'),
    ),
    ...closes(material),
    ...values(material, parts),
    ...plans(material, parts),
    ...roles(
      material,
      missing.filter((role) => role !== 'EB'),
    ),
    ...stale(material),
    ...profile(material),
  ];
  // What the plan's own checks miss is asked before the rest, so that a full list cannot push it out.
  const first = asks.filter(({ rule }) => FIRST.includes(rule));
  return [...first, ...asks.filter((ask) => !first.includes(ask))].map(({ zh, en, whom, rests, rule }) => ({
    claim: question(
      fullMarks(
        write(`${bareQuestion(zh)}？（问：${whom.name}）`, `${bareQuestion(en)}? (Ask: ${whom.name})`),
        language,
      ),
      rests ?? [],
      rule,
    ),
    whom: whom.name,
    contactId: whom.contactId,
  }));
};

const bareQuestion = (text: string): string => bare(text).replace(/[？?]+$/u, '');

const manager = (material: PlanMaterial): Whom => ({
  name: material.wording.write('销售经理', 'the sales manager'),
  contactId: null,
});

const ownership = (material: PlanMaterial, { owner }: Pick<PlanParts, 'owner'>): Ask[] => {
  const { accountable } = material.dossier.team;
  const { list } = material.wording;
  const names = list(accountable.map((each) => each.name));
  const asks: Ask[] = [];
  if (!owner.accountable)
    asks.push({
      zh: accountable.length === 0 ? '这个客户由谁一个人对结果负责' : `${names}之中，由谁一个人对结果负责`,
      en:
        accountable.length === 0
          ? 'Who alone answers for the result of this account'
          : `Which one of ${names} alone answers for the result`,
      whom: manager(material),
      rests: accountable.map((each) => itemOf(material, 'user', each.id)),
      rule: 'PLAN-3',
    });
  if (material.chain.people.length === 0)
    asks.push({
      zh: '客户那边现在能联系上谁，各管什么',
      en: 'Whom at the customer can we reach today, and what is each in charge of',
      whom: colleague(material),
      rule: 'CHAIN-1',
    });
  if (!material.dossier.account.tier)
    asks.push({
      zh: '这个客户定为哪一级（战略型、攻坚型、机会型），理由是什么',
      en: 'Which tier is this account (strategic, assault, opportunity), and why',
      whom: manager(material),
      rule: 'TIER-1',
    });
  return asks;
};

const ROLE_ASKS: Readonly<Record<string, { zh: string; en: string }>> = {
  EB: {
    zh: '这类采购以往由谁拍板，要经过哪几位',
    en: 'Who decided on a purchase like this before, and whom did it pass on the way',
  },
  UB: {
    zh: '日常使用的部门由谁说了算，最在意哪一点',
    en: 'Who speaks for the people who will use it, and what counts most to them',
  },
  TB: { zh: '技术评估由谁负责，按什么标准', en: 'Who evaluates the technical side, and by which criteria' },
  coach: {
    zh: '内部谁认可我们的做法，愿意讲清决策步骤',
    en: 'Who inside likes what we do and would explain the steps of the decision',
  },
};

const roles = (material: PlanMaterial, missing: readonly ContactRole[]): Ask[] =>
  missing.flatMap((role) => {
    const ask = ROLE_ASKS[role];
    const gap = material.chain.gaps.find((each) => each.code === (role === 'EB' ? 'no_eb_known' : 'no_coach'));
    const { write } = material.wording;
    return ask
      ? [
          {
            zh: `${write(CONTACT_ROLE_LABELS[role].zh, '')}：${ask.zh}`,
            en: `${CONTACT_ROLE_LABELS[role].en}: ${ask.en.charAt(0).toLowerCase()}${ask.en.slice(1)}`,
            whom: whomToAsk(material),
            ...(gap && (role === 'EB' || role === 'coach') ? { rests: [computedItem(material, gapId(gap))] } : {}),
            rule: 'CHAIN-8' as const,
          },
        ]
      : [];
  });

const values = (material: PlanMaterial, { decision }: Pick<PlanParts, 'decision'>): Ask[] => {
  const buyer = holderOf(material, 'EB');
  const asks: Ask[] = [];
  if (!decision.coreValue)
    asks.push({
      zh: '客户在这件事上最看重的是什么，用什么衡量',
      en: 'What counts most to the customer here, and how is it measured',
      whom:
        buyer && material.chain.meetings.has(buyer.id)
          ? { name: buyer.name, contactId: buyer.id }
          : whomToAsk(material),
      rule: 'PLAN-4',
    });
  const { lead } = material.deals;
  if (!lead)
    asks.push({
      zh: '未来一年里，客户最想改变的一件事是什么，谁受影响最大',
      en: 'What does the customer most want to change within a year, and who is most affected',
      whom: whomToAsk(material),
      rule: 'PLAN-5',
    });
  return asks;
};

const plans = (material: PlanMaterial, { goals, period }: Pick<PlanParts, 'goals' | 'period'>): Ask[] => {
  const asks: Ask[] = [];
  const unserved = goals.length === 0 || goals.some((goal) => goal.serves === null);
  const field = material.profile.find((row) => row.dimension === 'strategy')?.missing ?? [];
  const business =
    field.find((each) => each.field === 'business_plan') ?? field.find((each) => each.field === 'strategic_plan');
  if (unserved)
    asks.push({
      zh: business?.question.zh ?? '我们的目标对应客户今年经营计划的哪一项',
      en: business?.question.en ?? 'Which item of the customer’s own plan do our goals serve',
      whom: whomToAsk(material),
      rests: [profileRests(material, 'strategy')],
      rule: 'PLAN-15',
    });
  if (!period.basis)
    asks.push({
      zh: '客户每年什么时候报预算、什么时候定',
      en: 'When does the customer submit and settle its budget each year',
      whom: material.chain.people.find((contact) => contact.roles.includes('finance'))
        ? toWhom(holderOf(material, 'finance'), material)
        : whomToAsk(material),
      rule: 'PLAN-17',
    });
  return asks;
};

const toWhom = (contact: { id: string; name: string } | null, material: PlanMaterial): Whom =>
  contact ? { name: contact.name, contactId: contact.id } : whomToAsk(material);

const closes = (material: PlanMaterial): Ask[] =>
  material.deals.moving
    .filter((deal) => !futureClose(deal, material.today) || deal.amount === null)
    .slice(0, 2)
    .map((deal): Ask => {
      const { quoted } = material.wording;
      const was = deal.closeDate ? formatDate(deal.closeDate, 'zh') : null;
      return {
        zh: `${quoted(deal.name)}的预计成交日${was ? `（原为${was}）` : ''}和金额现在怎么看`,
        en: `What are date and amount of ${quoted(deal.name)} now${deal.closeDate ? ` (the date was ${formatDate(deal.closeDate, 'en')})` : ''}`,
        whom: deal.ownerName ? { name: deal.ownerName, contactId: null } : colleague(material),
        rests: [itemOf(material, 'opportunity', deal.id)],
        rule: 'PLAN-5',
      };
    });

const stale = (material: PlanMaterial): Ask[] => {
  const gap = material.chain.gaps.find((each) => each.code === 'chain_stale');
  return gap
    ? [
        {
          zh: '客户的组织最近有什么变化，这件事还是原来几位在看吗',
          en: 'Has the customer’s organisation changed, and are the same people still on it',
          whom: whomToAsk(material),
          rests: [computedItem(material, gapId(gap))],
          rule: 'CHAIN-2',
        },
      ]
    : [];
};

/** Dimensions by how much a plan needs them. */
const NEEDED: readonly ProfileDimension[] = [
  'power_map',
  'strategy',
  'suppliers',
  'finance',
  'process_it',
  'business',
  'key_people',
  'outline',
];
const HELD_BY: Partial<Record<ProfileDimension, string>> = {
  finance: 'finance',
  process_it: 'TB',
  suppliers: 'gatekeeper',
};

/** PROFILE-2: gaps of the file as questions, the emptiest of the dimensions a plan needs first, one each. */
const profile = (material: PlanMaterial): Ask[] =>
  PROFILE_DIMENSIONS.flatMap((dimension) => material.profile.find((row) => row.dimension === dimension) ?? [])
    .filter((row) => row.missing.length > 0)
    .sort((a, b) => a.ratio - b.ratio || NEEDED.indexOf(a.dimension) - NEEDED.indexOf(b.dimension))
    .flatMap((row): Ask[] => {
      const [first] = row.missing;
      const role = HELD_BY[row.dimension];
      const holder = role ? holderOf(material, role) : null;
      return first
        ? [
            {
              zh: first.question.zh,
              en: first.question.en,
              whom: holder ? { name: holder.name, contactId: holder.id } : whomToAsk(material),
              rests: [profileRests(material, row.dimension)],
              rule: 'PROFILE-2',
            },
          ]
        : [];
    });
