import type { ChainGap } from '#src/playbook/decision-chain.ts';
import type { PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import type { Candidate } from './candidates.ts';
import { type Maker, restsOf, withSubject } from './gap-candidate.ts';
import { insider, reachable } from './whom.ts';

const LONG = 40;

/** What is not known or not open about the economic buyer, as candidate bottlenecks (CHAIN-2, CHAIN-8). */
export const buyerCandidates = (material: PlanMaterial): Candidate[] => {
  const gaps = (code: ChainGap['code']) => material.chain.gaps.filter((gap) => gap.code === code);
  return [
    ...gaps('no_eb_known').map((gap) => noBuyer(material, gap)),
    ...gaps('eb_inferred').flatMap((gap) => withSubject(material, gap, inferredBuyer)),
    ...gaps('eb_never_met').flatMap((gap) => withSubject(material, gap, unmetBuyer)),
  ];
};

const noBuyer = (material: PlanMaterial, gap: ChainGap): Candidate => {
  const { write, list } = material.wording;
  const ask = reachable(material).slice(0, 2);
  const names =
    ask.length > 0 ? list(ask.map((contact) => contact.name)) : write('在任联系人', 'the contacts in office');
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
      observable: write(
        '两处说法一致，决策链上补全姓名与依据',
        'Both accounts agree; name and source are added to the chain',
      ),
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
    brokenWhen: write(
      `另一位知情人说明这次是否由${subject.name}拍板`,
      `A second person inside says whether ${subject.name} decides this time`,
    ),
    step: {
      task: write(
        `向${whom}核实：这次是否由${subject.name}最后定，并问清审批步骤`,
        `Check with ${whom} whether ${subject.name} decides this time, and through which steps`,
      ),
      observable: write(
        '得到明确答复，角色改为已证实或更正',
        'A clear answer; the role is confirmed or corrected on record',
      ),
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
