import type { ChainGap } from '#src/playbook/decision-chain.ts';
import type { DossierContact } from '#src/features/dossier/index.ts';
import { gapId } from '../material/compute-people.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import type { Candidate } from './candidates.ts';
import { insider, reachable } from './whom.ts';

const LONG = 40;

/** The gaps of the decision chain as candidate bottlenecks (CHAIN-2). A stale chain is a question, not a bottleneck. */
export const chainCandidates = (material: PlanMaterial): Candidate[] => {
  const gaps = (code: ChainGap['code']) => material.chain.gaps.filter((gap) => gap.code === code);
  return [
    ...gaps('no_eb_known').map((gap) => noBuyer(material, gap)),
    ...gaps('eb_inferred').flatMap((gap) => withSubject(material, gap, inferredBuyer)),
    ...gaps('eb_never_met').flatMap((gap) => withSubject(material, gap, unmetBuyer)),
    ...gaps('no_coach').map((gap) => noCoach(material, gap)),
    ...gaps('single_thread').flatMap((gap) => withSubject(material, gap, singleThread)),
    ...ignored(material, gaps('buyer_ignored')),
    ...gaps('strong_opponent').slice(0, 1).flatMap((gap) => withSubject(material, gap, opponent)),
  ];
};

type Maker = (material: PlanMaterial, gap: ChainGap, subject: DossierContact) => Candidate;

const withSubject = (material: PlanMaterial, gap: ChainGap, make: Maker): Candidate[] => {
  const subject = material.chain.people.find((contact) => contact.id === gap.subjectContactId);
  return subject ? [make(material, gap, subject)] : [];
};

const restsOf = (material: PlanMaterial, gap: ChainGap, ...contacts: readonly (DossierContact | undefined)[]) => [
  computedItem(material, gapId(gap)),
  ...contacts.map((contact) => (contact ? itemOf(material, 'contact', contact.id) : undefined)),
];

const noBuyer = (material: PlanMaterial, gap: ChainGap): Candidate => {
  const { write, list } = material.wording;
  const ask = reachable(material).slice(0, 2);
  const names = ask.length > 0 ? list(ask.map((contact) => contact.name)) : write('在任联系人', 'the contacts in office');
  return {
    code: 'no_eb_known',
    weight: 100,
    rule: 'CHAIN-2',
    layer: write('最终决策层', 'economic buyer'),
    hypothesis: write(
      '卡在最终决策层：记录里没有人能说明这次由谁拍板，方案可能送不到做主的人面前',
      'Stuck at the economic buyer: nobody on record can say who decides, and the offer may never reach that person',
    ),
    rests: restsOf(material, gap),
    brokenWhen: write(
      '两位客户人员分别说出同一位拍板的人，并说清审批经过哪几位',
      'Two people of the customer name the same decider apart, and the steps of approval',
    ),
    step: {
      task: write(
        `分别请教${names}：这类项目以往由谁拍板，要经过哪几位`,
        `Ask ${names} apart: who decided on a project like this before, and whom did it pass on the way`,
      ),
      observable: write('两处说法一致，决策链上补全姓名与依据', 'Both accounts agree; name and source are added to the chain'),
      resource: 'partners',
      withinDays: 14,
      after: ['no_coach'],
    },
    contactIds: ask.map((contact) => contact.id),
  };
};

const inferredBuyer: Maker = (material, gap, subject) => {
  const { write } = material.wording;
  const ask = insider(material, [subject.id]);
  const whom = ask?.name ?? write('另一位知情人', 'a second person inside');
  return {
    code: 'eb_inferred',
    weight: 96,
    rule: 'CHAIN-8',
    layer: write('最终决策层', 'economic buyer'),
    hypothesis: write(
      `卡在最终决策层：${subject.name}是否拍板只是推测，判断若有误，力气可能用错地方`,
      `Stuck at the economic buyer: that ${subject.name} decides is only inferred; if it is wrong, the effort may go to the wrong place`,
    ),
    rests: restsOf(material, gap, subject),
    brokenWhen: write(`另一位知情人说明这次是否由${subject.name}拍板`, `A second person inside says whether ${subject.name} decides this time`),
    step: {
      task: write(
        `向${whom}核实：这次是否由${subject.name}最后定，并问清审批步骤`,
        `Check with ${whom} whether ${subject.name} decides this time, and through which steps`,
      ),
      observable: write('得到明确答复，角色改为已证实或更正', 'A clear answer; the role is confirmed or corrected on record'),
      resource: 'partners',
      withinDays: 14,
      after: [],
    },
    contactIds: ask?.contactId ? [ask.contactId, subject.id] : [subject.id],
  };
};

const unmetBuyer: Maker = (material, gap, subject) => {
  const { write, own } = material.wording;
  const bridge = reachable(material).find((contact) => contact.reportsToId === subject.id);
  const ask = bridge ? { name: bridge.name, contactId: bridge.id } : insider(material, [subject.id]);
  const whom = ask?.name ?? write('在任联系人', 'a contact in office');
  const wish = opening(own(subject.needsFromUs) ?? own(subject.concerns) ?? '', LONG);
  return {
    code: 'eb_never_met',
    weight: 90,
    rule: 'CHAIN-2',
    layer: write('最终决策层', 'economic buyer'),
    hypothesis: write(
      `卡在最终决策层：我们从未见过${subject.name}，其看重的事只能听人转述`,
      `Stuck at the economic buyer: we never met ${subject.name} and hear what counts only through others`,
    ),
    rests: restsOf(material, gap, subject),
    brokenWhen: write(
      `与${subject.name}当面谈过，会后纪要经其确认`,
      `We have met ${subject.name}, who confirmed the summary`,
    ),
    step: {
      task: wish
        ? write(
            `请${whom}引荐，与${subject.name}做一次对等的高层面谈，带一页结论回应其关注：${wish}`,
            `Ask ${whom} for an introduction and arrange a meeting of equals with ${subject.name}; bring one page that answers: ${wish}`,
          )
        : write(
            `请${whom}引荐，与${subject.name}做一次对等的高层面谈，带一页结论去`,
            `Ask ${whom} for an introduction and arrange a meeting of equals with ${subject.name}; bring one page with the conclusion`,
          ),
      observable: write('面谈一次，纪要得到确认', 'One meeting held, its summary confirmed'),
      resource: 'own_leaders',
      withinDays: 28,
      after: ['no_eb_known', 'eb_inferred', 'no_coach'],
    },
    contactIds: ask?.contactId ? [ask.contactId, subject.id] : [subject.id],
  };
};

const noCoach = (material: PlanMaterial, gap: ChainGap): Candidate => {
  const { write, own } = material.wording;
  const friend = reachable(material).find((contact) => (contact.stance ?? 0) >= 0);
  const wish = opening(own(friend?.needsFromUs) ?? '', LONG);
  const name = friend?.name ?? write('一位在任联系人', 'a contact in office');
  return {
    code: 'no_coach',
    weight: 74,
    rule: 'CHAIN-2',
    layer: write('内部引路人', 'inside guide'),
    hypothesis: write(
      '内部没有引路人：没有人公开帮我们说明决策方式，判断只能靠推测',
      'No guide inside: nobody openly explains how they decide, so we guess',
    ),
    rests: restsOf(material, gap),
    brokenWhen: write(
      '有人公开说明决策步骤，并在内部推动过一件事',
      'Somebody openly explains the steps and has pushed something inside',
    ),
    step: {
      task: wish
        ? write(
            `先帮${name}做成一件事（${wish}），再请教决策方式，全程公开`,
            `First help ${name} with one thing (${wish}), then ask how decisions are made, all in the open`,
          )
        : write(
            `先帮${name}解决一个工作难题，再请教决策方式，全程公开`,
            `First help ${name} with a problem at work, then ask how decisions are made, all in the open`,
          ),
      observable: write('对方说清决策步骤，并引荐一位同事', 'They lay out the steps and introduce a colleague'),
      resource: 'own_content',
      withinDays: 21,
      after: [],
    },
    contactIds: friend ? [friend.id] : [],
  };
};

const singleThread: Maker = (material, gap, subject) => {
  const { write, list } = material.wording;
  const others = material.chain.people
    .filter((contact) => contact.id !== subject.id && contact.roles.some((role) => ['TB', 'UB', 'finance', 'EB'].includes(role)))
    .sort((a, b) => (material.chain.meetings.get(a.id) ?? 0) - (material.chain.meetings.get(b.id) ?? 0))
    .slice(0, 2);
  const names = others.length > 0 ? list(others.map((contact) => contact.name)) : write('使用与技术部门的同事', 'colleagues in the using and technical departments');
  const share = Math.round((gap.numbers.share ?? 0) * 100);
  return {
    code: 'single_thread',
    weight: 70,
    rule: 'CHAIN-2',
    layer: write('关系覆盖', 'coverage'),
    hypothesis: write(
      `关系压在一个人身上：${share}% 的互动只经过${subject.name}，其岗位一变，进展可能中断`,
      `Everything rests on one person: ${share}% of the interactions go through ${subject.name}; a move could stop it`,
    ),
    rests: restsOf(material, gap, subject),
    brokenWhen: write('另有两位角色不同的人与我们有确认过的往来', 'Two more people in other roles have confirmed contact with us'),
    step: {
      task: write(`请${subject.name}牵线，分别拜访${names}，听取各自的看法`, `Ask ${subject.name} to connect us; call on ${names} and hear their own views`),
      observable: write('两次拜访的纪要得到各自确认', 'Two visits, each summary confirmed'),
      resource: 'industry_experts',
      withinDays: 30,
      after: [],
    },
    contactIds: [subject.id, ...others.map((contact) => contact.id)],
  };
};

const NAMED = 3;

const ignored = (material: PlanMaterial, gaps: readonly ChainGap[]): Candidate[] => {
  const { write, list } = material.wording;
  const found = gaps
    .flatMap((gap) => {
      const contact = material.chain.people.find((each) => each.id === gap.subjectContactId);
      return contact ? [{ gap, contact }] : [];
    })
    .slice(0, NAMED);
  if (found.length === 0) return [];
  const names = list(found.map(({ contact }) => contact.name));
  return [
    {
      code: 'buyer_ignored',
      weight: 58,
      rule: 'CHAIN-2',
      layer: write('选型层', 'evaluators'),
      hypothesis: write(
        `选型的人被冷落：${names}从未接触或久未联系，评审时可能成为阻力`,
        `Evaluators are left out: ${names} were never contacted or not for long, and may resist at the evaluation`,
      ),
      rests: found.map(({ gap }) => computedItem(material, gapId(gap))),
      brokenWhen: write('拿到其选型标准，并逐条回应', 'We have their criteria and an answer to each'),
      step: {
        task: write(`专门拜访${names}，请教选型标准里哪几条是底线`, `Call on ${names} and ask which of their criteria are floors`),
        observable: write('选型标准写进纪要并得到确认', 'The criteria stand in a confirmed summary'),
        resource: 'industry_experts',
        withinDays: 21,
        after: [],
      },
      contactIds: found.map(({ contact }) => contact.id),
    },
  ];
};

const opponent: Maker = (material, gap, subject) => {
  const { write, own } = material.wording;
  const doubt = opening(own(subject.concerns) ?? '', LONG);
  return {
    code: 'strong_opponent',
    weight: 86,
    rule: 'CHAIN-2',
    layer: own(subject.department) ?? write('反对者所在部门', 'the opponent’s department'),
    hypothesis: write(
      `${subject.name}持反对态度且有分量，顾虑得不到回应，方案可能在内部被挡下`,
      `${subject.name} is against us and carries weight; unanswered, the offer may be stopped inside`,
    ),
    rests: restsOf(material, gap, subject),
    brokenWhen: write(
      `${subject.name}当面认可我们对其最大顾虑的回应`,
      `${subject.name} accepts our answer to the weightiest doubt`,
    ),
    step: {
      task: doubt
        ? write(
            `单独拜访${subject.name}，先听完顾虑（${doubt}），再带实测数据回应`,
            `Call on ${subject.name} alone, hear the doubts out (${doubt}), come back with measured values`,
          )
        : write(
            `单独拜访${subject.name}，先听完顾虑，再带实测数据回应最要紧的一条`,
            `Call on ${subject.name} alone, hear the doubts out, come back with measured values on the weightiest`,
          ),
      observable: write('顾虑逐条写进纪要，至少一条得到认可', 'The doubts stand in a summary; one answer at least is accepted'),
      resource: 'industry_experts',
      withinDays: 21,
      after: [],
    },
    contactIds: [subject.id],
  };
};
