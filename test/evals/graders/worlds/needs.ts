import { ask, fact, infer } from '../../claims.ts';
import { inBoth } from '../../in-both.ts';

/** A sound hierarchy of the account's needs, in both languages. */
export const NEEDS = inBoth((say) => ({
  'needs/hierarchy': {
    needs: [
      {
        level: 'strategic',
        need: fact(
          say('吨铸件电耗由620度降到580度。', 'Bring power per tonne down from 620 kWh to 580 kWh.'),
          ['E8', say('现状：620度；期望：580度', 'Present state: 620 kWh; Wanted state: 580 kWh')],
          ['E8', say('吨铸件电耗降到580度', 'Bring power per tonne down to 580 kWh')],
        ),
        problem: fact(say('电费占成本三成。', 'Power is a third of cost.'), [
          'E8',
          say('电费占成本三成', 'Power is a third of cost'),
        ]),
        holder: say('贺东篱', 'Dorian Hale'),
        priority: 'P1',
        explicit: true,
        under: null,
        nextQuestion: ask(say('贺总，580度这个数由谁来认可？', 'Dorian, who would have to accept the 580 kWh?')),
        technique: 'reflect',
      },
      {
        level: 'business',
        need: fact(
          say(
            '熔炼炉空转从月底才知道到一小时内发现。',
            'See an idling furnace within one hour, where it is known at the end of the month today.',
          ),
          ['E9', say('现状：月底才知道；期望：一小时内发现', 'See an idling furnace within one hour')],
          ['E9', say('熔炼炉空转一小时内发现', 'Present state: Known at the end of the month')],
        ),
        problem: fact(say('空转每月浪费11万元。', 'Idling wastes €110,000 a month.'), [
          'E9',
          say('空转每月浪费11万元', 'Idling wastes €110,000 a month'),
        ]),
        holder: say('何雨', 'Yvonne Reed'),
        priority: 'P0',
        explicit: true,
        under: 0,
        nextQuestion: null,
        technique: null,
      },
      {
        level: 'functional',
        need: fact(say('老仪表不换也能接入。', 'Old meters are read without being replaced.'), [
          'E10',
          say('老仪表不换也能接入', 'Old meters are read without being replaced'),
        ]),
        problem: fact(say('换表要停炉。', 'Changing a meter stops the furnace.'), [
          'E10',
          say('换表要停炉', 'Changing a meter stops the furnace'),
        ]),
        holder: say('何雨', 'Yvonne Reed'),
        priority: 'P2',
        explicit: true,
        under: 1,
        nextQuestion: ask(
          say('何部长，哪几块老仪表最怕动？', 'Yvonne, which of the old meters would you rather not touch?'),
        ),
        technique: 'reflect',
      },
      {
        level: 'implicit',
        need: infer(
          say(
            '何雨可能希望切换时不因停炉担责，值得留意。',
            'Yvonne Reed may prefer not to answer for a furnace stop during the change; worth keeping in mind.',
          ),
          ['E6', say('关切：切换时停炉', 'Concerns: Furnace stops during the change')],
        ),
        problem: null,
        holder: say('何雨', 'Yvonne Reed'),
        priority: 'P3',
        explicit: false,
        under: 1,
        nextQuestion: ask(say('何部长，切换那几天您最担心什么？', 'Yvonne, what worries you most about those days?')),
        technique: 'reflect',
      },
    ],
    questions: [
      ask(
        say(
          '集团对三座工厂的更高目标是什么？请问贺东篱。',
          'Which goal of the group stands above this for the three plants? Ask Dorian Hale.',
        ),
      ),
    ],
    conflicts: [],
  },
}));
