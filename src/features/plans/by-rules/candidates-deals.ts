import type { DossierOpportunity } from '#src/features/dossier/index.ts';
import { NEED_STEP_LABELS } from '#src/playbook/need-words.ts';
import { silenceDays } from '#src/playbook/signals-account.ts';
import { STAGE_LABELS, STAGE_TABLE } from '#src/playbook/stages.ts';
import { daysBetween } from '#src/playbook/time.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import type { Candidate } from './candidates.ts';
import { holderOf, insider, whomToAsk } from './whom.ts';

const LONG = 60;

/** What holds up the lead deal or the account as candidate bottlenecks: needs, competition, delay, budget, silence. */
export const dealCandidates = (material: PlanMaterial): Candidate[] => {
  const { lead } = material.deals;
  return [
    ...(lead
      ? [...needs(material, lead), ...competition(material, lead), ...delay(material, lead), ...budget(material, lead)]
      : []),
    ...silence(material),
  ];
};

const ORDER = ['P0', 'P1'];

const needs = (material: PlanMaterial, lead: DossierOpportunity): Candidate[] => {
  const { write, quoted, language, own } = material.wording;
  const layer = write('需求共识', 'agreement on the need');
  if (lead.needs.length === 0) {
    const ask = whomToAsk(material);
    return [
      {
        code: 'no_needs',
        weight: 84,
        rule: 'NEED-7',
        layer,
        hypothesis: write(
          `需求没有摸清：${quoted(lead.name)}名下没有一条需求记录，推进可能靠的是产品而不是客户的问题`,
          `The need is not known: ${quoted(lead.name)} has no need on record, so it may rest on our product and not on their problem`,
        ),
        rests: [computedItem(material, `needs:${lead.id}`)],
        brokenWhen: write(
          '谁、遇到什么问题、想要什么，写进客户确认的纪要',
          'Person, problem and need stand in a summary the customer confirmed',
        ),
        step: {
          task: write(
            `请教${ask.name}：${quoted(lead.name)}要解决的问题是什么，谁最受影响，现状用数字怎么说`,
            `Ask ${ask.name} which problem ${quoted(lead.name)} is to solve, who is most affected, and what today looks like in numbers`,
          ),
          observable: write(
            '记下至少一条需求：人、问题、现状、期望',
            'At least one need on record: person, problem, present, wanted',
          ),
          resource: 'own_content',
          withinDays: 14,
          after: [],
        },
        contactIds: ask.contactId ? [ask.contactId] : [],
      },
    ];
  }
  const open = lead.needs
    .filter((need) => ORDER.includes(need.priority) && (need.step === 'guessed' || need.step === 'restructured'))
    .sort((a, b) => ORDER.indexOf(a.priority) - ORDER.indexOf(b.priority) || (a.id < b.id ? -1 : 1));
  const [need] = open;
  if (!need) return [];
  const holder = material.chain.people.find((contact) => contact.id === need.contactId);
  const ask = holder ? { name: holder.name, contactId: holder.id } : whomToAsk(material);
  const words = opening(own(need.statement) ?? '', LONG);
  const topic = words ? quoted(words) : write('这条需求', 'this need');
  return [
    {
      code: 'need_unconfirmed',
      weight: need.priority === 'P0' ? 82 : 62,
      rule: 'NEED-6',
      layer,
      hypothesis: write(
        `关键需求没有证实：${topic}只到${quoted(NEED_STEP_LABELS[need.step].zh)}这一步，方案可能答非所问`,
        `A key need is not confirmed: ${topic} has only reached ${quoted(NEED_STEP_LABELS[need.step][language].toLowerCase())}; the offer may answer the wrong question`,
      ),
      rests: [itemOf(material, 'need', need.id)],
      brokenWhen: write(
        '客户用数字说出现状与损失，并书面确认',
        'The customer states today and its cost in numbers, and confirms it in writing',
      ),
      step: {
        task: write(
          `请${ask.name}用数字说一遍${topic}的现状与影响，当场复述，会后发纪要请其确认`,
          `Ask ${ask.name} to put ${topic} into numbers, today and its effect; restate it and send a summary to confirm`,
        ),
        observable: write(
          '纪要写明现状、期望、损失，并得到确认',
          'A confirmed summary with present state, wanted state and cost',
        ),
        resource: 'own_content',
        withinDays: 14,
        after: [],
      },
      contactIds: ask.contactId ? [ask.contactId] : [],
    },
  ];
};

const competition = (material: PlanMaterial, lead: DossierOpportunity): Candidate[] => {
  const { write, quoted, own } = material.wording;
  const rival =
    lead.competitors.find((each) => each.supporterContactId) ??
    lead.competitors.find((each) => each.strengths) ??
    lead.competitors[0];
  if (!rival) return [];
  const strength = opening(own(rival.strengths) ?? '', LONG);
  const judge = holderOf(material, 'TB') ?? holderOf(material, 'UB');
  const ask = judge ? { name: judge.name, contactId: judge.id } : whomToAsk(material);
  return [
    {
      code: 'competition',
      weight: rival.supporterContactId ? 72 : 56,
      rule: 'STAGE-4',
      layer: write('竞争格局', 'competition'),
      hypothesis: write(
        `选型标准可能偏向对手：${quoted(lead.name)}上有${rival.name}${strength ? `，其优势是${strength}` : ''}`,
        `The criteria may lean towards a competitor: ${rival.name} is in ${quoted(lead.name)}${strength ? `; its strengths: ${strength}` : ''}`,
      ),
      rests: [itemOf(material, 'opportunity', lead.id)],
      brokenWhen: write(
        '客户写下选型标准的先后，其中有我们难以被复制的一条',
        'The customer ranks its criteria in writing, one of them ours and hard to copy',
      ),
      step: {
        task: write(
          `与${ask.name}一起把选型标准排出先后，逐条用案例和实测数据说明，不评价对手`,
          `Rank the criteria together with ${ask.name} and answer each with a case or a measured value, without judging others`,
        ),
        observable: write('拿到排好先后的选型标准', 'The ranked criteria are in our hands'),
        resource: 'own_content',
        withinDays: 21,
        after: ['buyer_ignored'],
      },
      contactIds: ask.contactId ? [ask.contactId] : [],
    },
  ];
};

const delay = (material: PlanMaterial, lead: DossierOpportunity): Candidate[] => {
  const { write, quoted } = material.wording;
  const late = material.computations.get(`late:${lead.id}`);
  const moved = lead.closeDateMoves >= material.thresholds.closeDateMoves;
  if (!late && !moved) return [];
  const ask = whomToAsk(material);
  return [
    {
      code: 'delay',
      weight: 66,
      rule: 'SIG-delay',
      layer: write('推进节奏', 'momentum'),
      hypothesis: late
        ? write(
            `推进停滞：${late.statement}，内部可能还有没说出口的顾虑`,
            `Stalled: ${late.statement}; there may be doubts left unsaid`,
          )
        : write(
            `推进拖延：${quoted(lead.name)}的推迟次数为 ${lead.closeDateMoves}，内部可能还有没说出口的顾虑`,
            `Slipping: ${quoted(lead.name)}, times moved later: ${lead.closeDateMoves}; there may be doubts left unsaid`,
          ),
      rests: [computedItem(material, `late:${lead.id}`), itemOf(material, 'opportunity', lead.id)],
      brokenWhen: write(
        '客户说出卡住的环节，并定下下一步的日期和经办人',
        'The customer names what holds it and sets date and person for the next step',
      ),
      step: {
        task: write(
          `当面请教${ask.name}最卡的是哪一步；整体难推时，商定一个更小的第一步`,
          `Ask ${ask.name} in person what holds it most; if the whole is hard to move, agree on a smaller first step`,
        ),
        observable: write(
          '下一步的日期和经办人写进确认的纪要',
          'Date and person of the next step stand in a confirmed summary',
        ),
        resource: 'own_leaders',
        withinDays: 14,
        after: [],
      },
      contactIds: ask.contactId ? [ask.contactId] : [],
    },
  ];
};

/** From the stage on in which a budget must be there. */
const BUDGET_STAGE = STAGE_TABLE.needs.order ?? 0;

const budget = (material: PlanMaterial, lead: DossierOpportunity): Candidate[] => {
  const { write, quoted, language } = material.wording;
  const computed = material.computations.get(`budget:${lead.id}`);
  if (!computed || (STAGE_TABLE[lead.stage].order ?? 0) < BUDGET_STAGE) return [];
  const money = holderOf(material, 'finance');
  const ask = money ? { name: money.name, contactId: money.id } : whomToAsk(material);
  return [
    {
      code: 'budget',
      weight: 64,
      rule: 'BANT-1',
      layer: write('预算与审批', 'budget and approval'),
      hypothesis: write(
        `预算没有着落：${quoted(lead.name)}在${quoted(STAGE_LABELS[lead.stage].zh)}阶段，${computed.statement}`,
        `No budget in sight: ${quoted(lead.name)} is in the stage ${quoted(STAGE_LABELS[lead.stage][language].toLowerCase())}. ${computed.statement}`,
      ),
      rests: [computedItem(material, `budget:${lead.id}`)],
      brokenWhen: write(
        '预算的来源、审批人和时间得到客户说明',
        'The customer has told source, approver and date of the budget',
      ),
      step: {
        task: write(
          `请教${ask.name}：预算走哪一项、由谁批、什么时候定`,
          `Ask ${ask.name} under which item the budget runs, who approves it and when`,
        ),
        observable: write('预算状态、审批人、时间写进记录', 'Budget state, approver and date on record'),
        resource: 'own_content',
        withinDays: 21,
        after: [],
      },
      contactIds: ask.contactId ? [ask.contactId] : [],
    },
  ];
};

const silence = (material: PlanMaterial): Candidate[] => {
  const { write, own } = material.wording;
  const { account, activities } = material.dossier;
  const last = activities.find((activity) => activity.occurredAt <= material.now);
  const computed = material.computations.get('silence');
  if (!last || !computed || daysBetween(last.occurredAt, material.now) < silenceDays(account.tier, material.thresholds))
    return [];
  const ask = insider(material);
  const industry = own(account.industry);
  const news = industry
    ? write(`与${industry}有关、对方用得上的消息`, `something useful about ${industry.toLowerCase()}`)
    : write('对方用得上的消息', 'something useful to them');
  return [
    {
      code: 'silence',
      weight: 60,
      rule: 'SIG-silence',
      layer: write('日常往来', 'day-to-day contact'),
      hypothesis: write(
        `往来中断：${computed.statement}，热度可能在下降`,
        `Contact broke off: ${computed.statement}; interest may be cooling`,
      ),
      rests: [computedItem(material, 'silence')],
      brokenWhen: write('双方恢复往来，下一次见面有日期', 'Contact resumes and the next meeting has a date'),
      step: {
        task: write(
          `带一条${news}拜访${ask?.name ?? '在任联系人'}，不提要求，约定下一次见面`,
          `Call on ${ask?.name ?? 'a contact in office'} with ${news} and no request; agree on the next meeting`,
        ),
        observable: write('一次互动，下次见面的日期已约定', 'One interaction; the next meeting is dated'),
        resource: 'own_content',
        withinDays: 10,
        after: [],
      },
      contactIds: ask?.contactId ? [ask.contactId] : [],
    },
  ];
};
