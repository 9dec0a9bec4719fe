const at = (ref: string, quote: string) => ({ ref, quote });
const claim = (kind: string, text: string, ...evidence: { ref: string; quote: string }[]) => ({ text, kind, evidence });

/** A sound hierarchy of the account's needs, in both languages. */
export const NEEDS = {
  zh: {
    'needs/hierarchy': {
      needs: [
        {
          level: 'strategic',
          need: claim(
            'fact',
            '吨铸件电耗由620度降到580度。',
            at('E8', '现状：620度；期望：580度'),
            at('E8', '吨铸件电耗降到580度'),
          ),
          problem: claim('fact', '电费占成本三成。', at('E8', '电费占成本三成')),
          holder: '贺东篱',
          priority: 'P1',
          explicit: true,
          under: null,
          nextQuestion: claim('question', '贺总，580度这个数由谁来认可？'),
          technique: 'reflect',
        },
        {
          level: 'business',
          need: claim(
            'fact',
            '熔炼炉空转从月底才知道到一小时内发现。',
            at('E9', '现状：月底才知道；期望：一小时内发现'),
            at('E9', '熔炼炉空转一小时内发现'),
          ),
          problem: claim('fact', '空转每月浪费11万元。', at('E9', '空转每月浪费11万元')),
          holder: '何雨',
          priority: 'P0',
          explicit: true,
          under: 0,
          nextQuestion: null,
          technique: null,
        },
        {
          level: 'functional',
          need: claim('fact', '老仪表不换也能接入。', at('E10', '老仪表不换也能接入')),
          problem: claim('fact', '换表要停炉。', at('E10', '换表要停炉')),
          holder: '何雨',
          priority: 'P2',
          explicit: true,
          under: 1,
          nextQuestion: claim('question', '何部长，哪几块老仪表最怕动？'),
          technique: 'reflect',
        },
        {
          level: 'implicit',
          need: claim('inference', '何雨可能希望切换时不因停炉担责，值得留意。', at('E6', '关切：切换时停炉')),
          problem: null,
          holder: '何雨',
          priority: 'P3',
          explicit: false,
          under: 1,
          nextQuestion: claim('question', '何部长，切换那几天您最担心什么？'),
          technique: 'reflect',
        },
      ],
      questions: [claim('question', '集团对三座工厂的更高目标是什么？请问贺东篱。')],
      conflicts: [],
    },
  },
  en: {
    'needs/hierarchy': {
      needs: [
        {
          level: 'strategic',
          need: claim(
            'fact',
            'Bring power per tonne down from 620 kWh to 580 kWh.',
            at('E8', 'Present state: 620 kWh; Wanted state: 580 kWh'),
            at('E8', 'Bring power per tonne down to 580 kWh'),
          ),
          problem: claim('fact', 'Power is a third of cost.', at('E8', 'Power is a third of cost')),
          holder: 'Dorian Hale',
          priority: 'P1',
          explicit: true,
          under: null,
          nextQuestion: claim('question', 'Dorian, who would have to accept the 580 kWh?'),
          technique: 'reflect',
        },
        {
          level: 'business',
          need: claim(
            'fact',
            'See an idling furnace within one hour, where it is known at the end of the month today.',
            at('E9', 'See an idling furnace within one hour'),
            at('E9', 'Present state: Known at the end of the month'),
          ),
          problem: claim('fact', 'Idling wastes €110,000 a month.', at('E9', 'Idling wastes €110,000 a month')),
          holder: 'Yvonne Reed',
          priority: 'P0',
          explicit: true,
          under: 0,
          nextQuestion: null,
          technique: null,
        },
        {
          level: 'functional',
          need: claim(
            'fact',
            'Old meters are read without being replaced.',
            at('E10', 'Old meters are read without being replaced'),
          ),
          problem: claim(
            'fact',
            'Changing a meter stops the furnace.',
            at('E10', 'Changing a meter stops the furnace'),
          ),
          holder: 'Yvonne Reed',
          priority: 'P2',
          explicit: true,
          under: 1,
          nextQuestion: claim('question', 'Yvonne, which of the old meters would you rather not touch?'),
          technique: 'reflect',
        },
        {
          level: 'implicit',
          need: claim(
            'inference',
            'Yvonne Reed may prefer not to answer for a furnace stop during the change; worth keeping in mind.',
            at('E6', 'Concerns: Furnace stops during the change'),
          ),
          problem: null,
          holder: 'Yvonne Reed',
          priority: 'P3',
          explicit: false,
          under: 1,
          nextQuestion: claim('question', 'Yvonne, what worries you most about those days?'),
          technique: 'reflect',
        },
      ],
      questions: [
        claim('question', 'Which goal of the group stands above this for the three plants? Ask Dorian Hale.'),
      ],
      conflicts: [],
    },
  },
} as const;
