const at = (ref: string, quote: string) => ({ ref, quote });
const claim = (kind: string, text: string, ...evidence: { ref: string; quote: string }[]) => ({ text, kind, evidence });

/** A sound plan of the account, in both languages. */
export const PLAN = {
  zh: {
    'plan/why': {
      claims: [
        claim(
          'fact',
          '霖江铸造分级为战略型：三座工厂的平台只会定一家。',
          at('E2', '战略型'),
          at('E3', '三座工厂的平台只会定一家'),
        ),
        claim('fact', '十月空转26次，一次平均损失4200元。', at('E11', '空转一次平均损失4200元，十月发生26次')),
      ],
      notDoing: [claim('proposal', '痛点没有确认的部分先不推方案。')],
      questions: [claim('question', '另外两座工厂何时定平台？请问贺东篱。')],
    },
    'plan/decision': {
      coreValue: claim('inference', '他们可能最看重不停炉。', at('E5', '关切：停炉')),
      stuckLayer: claim(
        'inference',
        '卡在最终决策层：贺东篱可能是最终决策者，我们从未见过他。',
        at('E12', '从未见过推测中的最终决策者贺东篱'),
      ),
      likelyDrop: null,
      people: [
        claim(
          'inference',
          '贺东篱是总经理，可能是最终决策者，需要核实。',
          at('E5', '贺东篱；职务：总经理；决策角色：最终决策者 (推断'),
        ),
        claim(
          'fact',
          '何雨是设备部长，应用选型者，倾向支持。',
          at('E6', '何雨；职务：设备部长；决策角色：应用选型者、教练 (已证实)；立场：倾向支持'),
        ),
      ],
      questions: [claim('question', '哪一步最容易掉？请问何雨。')],
    },
    'plan/bottlenecks': {
      bottlenecks: [
        {
          candidate: 'K1',
          hypothesis: claim(
            'inference',
            '卡在最终决策层：我们从未见过推测中的最终决策者贺东篱。',
            at('E12', '从未见过推测中的最终决策者贺东篱'),
          ),
          layer: '最终决策层',
          brokenWhen: claim('proposal', '与贺东篱当面谈过，会后纪要经其确认。'),
        },
      ],
      questions: [],
    },
    'plan/goals': {
      goals: [
        {
          claim: claim('proposal', '2027-03-15前霖江熔炼能耗平台签约，金额320万元，基线0。', at('E7', '金额：320万元')),
          measure: '签约金额',
          baseline: 0,
          target: 320,
          unit: '万元',
          due: '2027-03-15',
          reachableBecause: claim('inference', '预算已列入计划。', at('E7', '预算：已列入计划')),
          serves: claim(
            'inference',
            '支撑今年吨铸件电耗由620度降到580度。',
            at('E4', '今年吨铸件电耗由620度降到580度'),
          ),
        },
      ],
      questions: [],
    },
    'plan/actions': {
      actions: [
        {
          claim: claim(
            'proposal',
            '沈若川请何雨引见贺东篱，只听他看重什么，会后发纪要请他确认。',
            at('E12', '从未见过推测中的最终决策者贺东篱'),
          ),
          bottleneck: 'b1',
          resource: 'own_leaders',
          observable: '贺东篱确认会谈纪要。',
          start: '2026-11-23',
          verifyBy: '2026-12-18',
          afterActions: [],
        },
      ],
      questions: [],
    },
    'plan/risks': {
      risks: [
        {
          claim: claim(
            'inference',
            '可能找错了决策者：贺东篱是否拍板只是推测。',
            at('E12', '从未见过推测中的最终决策者贺东篱'),
          ),
          trigger: '有人说这件事不归贺东篱签字。',
          contingency: '换一位知情人核实，先见真正签字的人。',
        },
      ],
      questions: [],
    },
  },
  en: {
    'plan/why': {
      claims: [
        claim(
          'fact',
          'Linriver Foundry is in the strategic tier: only one platform will be chosen for the three plants.',
          at('E2', 'Strategic'),
          at('E3', 'Only one platform will be chosen for the three plants'),
        ),
        claim(
          'fact',
          'There were 26 idlings in October, at €4,200 each on average.',
          at('E11', 'one idling costs €4,200 on average and there were 26 in October'),
        ),
      ],
      notDoing: [claim('proposal', 'No pitch for what has not been confirmed as a pain.')],
      questions: [claim('question', 'When do the other two plants decide on a platform? Ask Dorian Hale.')],
    },
    'plan/decision': {
      coreValue: claim('inference', 'They may value most that no furnace stops.', at('E5', 'Concerns: Furnace stops')),
      stuckLayer: claim(
        'inference',
        'The chain is stuck at the economic buyer, who may be Dorian Hale: we never met him.',
        at('E12', 'We never met Dorian Hale, who is inferred to be the economic buyer'),
      ),
      likelyDrop: null,
      people: [
        claim(
          'inference',
          'Dorian Hale, Managing Director, may be the economic buyer; to be checked.',
          at('E5', 'Dorian Hale; Title: Managing Director; Decision role: Economic buyer (Inferred'),
        ),
        claim(
          'fact',
          'Yvonne Reed, Head of Maintenance, is user buyer and coach and leans towards us.',
          at(
            'E6',
            'Yvonne Reed; Title: Head of Maintenance; Decision role: User buyer, Coach (Known); Stance: Leans towards us',
          ),
        ),
      ],
      questions: [claim('question', 'Which step drops most easily? Ask Yvonne Reed.')],
    },
    'plan/bottlenecks': {
      bottlenecks: [
        {
          candidate: 'K1',
          hypothesis: claim(
            'inference',
            'Stuck at the economic buyer: we never met Dorian Hale, who is inferred to be the one.',
            at('E12', 'We never met Dorian Hale, who is inferred to be the economic buyer'),
          ),
          layer: 'economic buyer',
          brokenWhen: claim('proposal', 'Dorian Hale has met us and confirms the summary of the meeting.'),
        },
      ],
      questions: [],
    },
    'plan/goals': {
      goals: [
        {
          claim: claim(
            'proposal',
            'The Linriver melting energy platform signed by 2027-03-15, reaching €3.2M; baseline 0.',
            at('E7', 'Amount: €3.2M'),
          ),
          measure: 'amount signed',
          baseline: 0,
          target: 3.2,
          unit: 'EUR million',
          due: '2027-03-15',
          reachableBecause: claim('inference', 'The budget is planned.', at('E7', 'Budget: planned')),
          serves: claim(
            'inference',
            'It serves power per tonne of castings falling from 620 kWh to 580 kWh.',
            at('E4', 'This year power per tonne of castings is to fall from 620 kWh to 580 kWh'),
          ),
        },
      ],
      questions: [],
    },
    'plan/actions': {
      actions: [
        {
          claim: claim(
            'proposal',
            'Daniel Mercer asks Yvonne Reed to introduce Dorian Hale, listens first, and sends a summary to confirm.',
            at('E12', 'We never met Dorian Hale'),
          ),
          bottleneck: 'b1',
          resource: 'own_leaders',
          observable: 'Dorian Hale confirms the summary of the talk.',
          start: '2026-11-23',
          verifyBy: '2026-12-18',
          afterActions: [],
        },
      ],
      questions: [],
    },
    'plan/risks': {
      risks: [
        {
          claim: claim(
            'inference',
            'We may have the wrong decider: that Dorian Hale signs is only inferred.',
            at('E12', 'We never met Dorian Hale, who is inferred to be the economic buyer'),
          ),
          trigger: 'Somebody says that Dorian Hale does not sign this.',
          contingency: 'Check with a second person and meet whoever signs first.',
        },
      ],
      questions: [],
    },
  },
} as const;
