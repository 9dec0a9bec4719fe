import type { ChainGap } from '#src/playbook/decision-chain.ts';
import { CUT, gapId } from '../material/compute-people.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import type { Candidate } from './candidates.ts';
import { buyerCandidates } from './candidates-buyer.ts';
import { type Maker, restsOf, withSubject } from './gap-candidate.ts';
import { reachable } from './whom.ts';

const LONG = 40;

/** The gaps of the decision chain as candidate bottlenecks (CHAIN-2). A stale chain is a question, not a bottleneck. */
export const chainCandidates = (material: PlanMaterial): Candidate[] => {
  const gaps = (code: ChainGap['code']) => material.chain.gaps.filter((gap) => gap.code === code);
  const between = new Set(peopleBetween(material).map((contact) => contact.id));
  return [
    ...buyerCandidates(material),
    ...wayBlocked(material),
    ...gaps('no_coach').map((gap) => noCoach(material, gap)),
    ...gaps('single_thread').flatMap((gap) => withSubject(material, gap, singleThread)),
    ...ignored(material, gaps('buyer_ignored')),
    ...gaps('strong_opponent')
      .filter((gap) => !between.has(gap.subjectContactId ?? ''))
      .slice(0, 1)
      .flatMap((gap) => withSubject(material, gap, opponent)),
  ];
};

/** The closed people on every way to the buyer, without the buyer. */
const peopleBetween = ({ chain: { cut, people } }: PlanMaterial) =>
  (cut?.cut ?? []).flatMap(({ contactId }) =>
    contactId === cut?.buyerId ? [] : people.filter((contact) => contact.id === contactId),
  );

/** PLAN-6: the smallest set of people that cuts us off from the buyer; opening one of each way is the shortest way on. */
const wayBlocked = (material: PlanMaterial): Candidate[] => {
  const between = peopleBetween(material);
  const computed = material.computations.get(CUT);
  const buyer = material.chain.people.find((contact) => contact.id === material.chain.cut?.buyerId);
  const [first] = between;
  if (!computed || !buyer || !first) return [];
  const { write, own } = material.wording;
  const concern = opening(own(first.concerns) ?? '', LONG);
  const opposed = (first.stance ?? 0) < 0;
  const met = (material.chain.meetings.get(first.id) ?? 0) > 0;
  const topic = concern
    ? write(`，回应其关注：${concern}`, ` and answer what they care about: ${concern}`)
    : write('，先听其标准和顾虑', ' and first hear their criteria and doubts');
  return [
    {
      code: 'way_blocked',
      weight: 88,
      rule: 'CHAIN-2',
      layer: write('通往决策者的路', 'the way to the decider'),
      hypothesis: write(
        `通往决策者的路不通：${computed.statement}，绕不过去，推进可能停在这里`,
        `The way to the decider is closed: ${computed.statement}; without them progress may stop here`,
      ),
      rests: [computedItem(material, CUT), ...between.map((contact) => itemOf(material, 'contact', contact.id))],
      brokenWhen: write(
        `${first.name}${opposed ? '认可对其标准的答复' : '的角色与态度得到证实'}，愿意把我们引见给${buyer.name}`,
        `${first.name} ${opposed ? 'accepts the answers to their criteria' : 'has a confirmed role and attitude'} and is ready to introduce us to ${buyer.name}`,
      ),
      step: {
        task: write(
          `${met ? '再次' : '首次'}拜访${first.name}${topic}`,
          `Call on ${first.name} ${met ? 'again' : 'for the first time'}${topic}`,
        ),
        observable: write(
          '一次面谈，纪要得到确认，角色与态度写进记录',
          'One meeting with a confirmed summary; role and attitude are on record',
        ),
        resource: opposed ? 'industry_experts' : 'partners',
        withinDays: 21,
        after: ['no_coach'],
      },
      contactIds: between.map((contact) => contact.id),
    },
  ];
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
    .filter(
      (contact) =>
        contact.id !== subject.id && contact.roles.some((role) => ['TB', 'UB', 'finance', 'EB'].includes(role)),
    )
    .sort((a, b) => (material.chain.meetings.get(a.id) ?? 0) - (material.chain.meetings.get(b.id) ?? 0))
    .slice(0, 2);
  const names =
    others.length > 0
      ? list(others.map((contact) => contact.name))
      : write('使用与技术部门的同事', 'colleagues in the using and technical departments');
  const share = Math.round((gap.numbers.share ?? 0) * 100);
  const seen = material.computations.get(gapId(gap))?.statement ?? '';
  return {
    code: 'single_thread',
    weight: 70,
    rule: 'CHAIN-2',
    layer: write('关系覆盖', 'coverage'),
    hypothesis: write(
      `关系压在一个人身上：${share}% 的互动只经过${subject.name}，其岗位一变，进展可能中断`,
      `${seen}; if that one person moves, progress may stop`,
    ),
    rests: restsOf(material, gap, subject),
    brokenWhen: write(
      '另有两位角色不同的人与我们有确认过的往来',
      'Two more people in other roles have confirmed contact with us',
    ),
    step: {
      task: write(
        `请${subject.name}牵线，分别拜访${names}，听取各自的看法`,
        `Ask ${subject.name} to connect us; call on ${names} and hear their own views`,
      ),
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
        task: write(
          `专门拜访${names}，请教选型标准里哪几条是底线`,
          `Call on ${names} and ask which of their criteria are floors`,
        ),
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
      observable: write(
        '顾虑逐条写进纪要，至少一条得到认可',
        'The doubts stand in a summary; one answer at least is accepted',
      ),
      resource: 'industry_experts',
      withinDays: 21,
      after: [],
    },
    contactIds: [subject.id],
  };
};
