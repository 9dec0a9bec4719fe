import { ask, fact, infer, propose } from './claims.ts';

/** Small right answers of every draft type in Chinese, resting on `ZH`. */
export const ANSWERS_ZH = {
  plan: {
    'plan/why': {
      claims: [
        fact(
          '楚麓分级为战略型；三个基地的平台归属由二期决定。',
          ['E1', '分级：战略型'],
          ['E1', '三个基地的平台归属由二期决定'],
        ),
        fact('近12个完整月向我方采购合计2,758,320元。', ['E2', '近 12 个完整月向我方采购合计 2,758,320元']),
        fact('许念说没有预算，部分产线要等到2027年3月才动。', ['E6', '没有预算，部分产线要等到2027年3月才动']),
        fact('焊接返修率由9.4%降到6.1%，提高3.3个百分点。', ['E6', '焊接返修率由9.4%降到6.1%，提高3.3个百分点']),
        fact('楚麓有员工1200人，年营业额18亿元。', ['E9', '员工1200人，年营业额18亿元']),
      ],
      notDoing: [propose('本期不为报表项目报价。'), propose('痛点没有确认之前先不谈总价。')],
      questions: [ask('二期由谁定？请问邓若谷。'), ask('预算归谁管？请问运营总监田亦山。')],
    },
    'plan/decision': {
      coreValue: infer('他们最看重停线有记录。', ['E5', '停线有记录']),
      stuckLayer: infer('卡在最终决策层：邓若谷可能是最终决策者，但只是推断。', ['E3', '最终决策者 (推断']),
      likelyDrop: null,
      people: [
        infer('邓若谷可能是最终决策者，需要核实。', ['E3', '职务：总经理']),
        fact(
          '田亦山是应用选型者，倾向支持，与许念计划明年换系统。',
          ['E4', '决策角色：应用选型者 (已证实'],
          ['E9', '田亦山与许念计划明年换系统'],
        ),
      ],
      questions: [ask('财务由谁会签？请问田亦山。')],
    },
    'plan/bottlenecks': {
      bottlenecks: [
        {
          candidate: 'K1',
          hypothesis: infer('卡在最终决策层：可能因为从未见过邓若谷。', ['E3', '邓若谷']),
          layer: '最终决策层',
          brokenWhen: propose('邓若谷确认会谈纪要。'),
        },
        {
          candidate: null,
          hypothesis: infer('停线损失还没有数字。', ['E5', '确认进度：已梳理']),
          layer: '需求',
          brokenWhen: propose('田亦山书面确认损失。'),
        },
      ],
      questions: [],
    },
    'plan/goals': {
      goals: [
        {
          claim: propose('2026年12月31日前与邓若谷会谈达到1次，基线0次。', ['E3', '邓若谷']),
          measure: '会谈次数',
          baseline: 0,
          target: 1,
          unit: '次',
          due: '2026-12-31',
          reachableBecause: infer('田亦山愿意引见。', ['E4', '立场：倾向支持']),
          serves: null,
        },
        {
          claim: propose('2027-02-19前四仓联网签约，金额34.8万元，基线0。', ['E7', '金额：34.8万元']),
          measure: '签约金额',
          baseline: 0,
          target: 34.8,
          unit: '万元',
          due: '2027-02-19',
          reachableBecause: null,
          serves: null,
        },
      ],
      questions: [],
    },
    'plan/actions': {
      actions: [
        {
          claim: propose('与田亦山一起算清停线损失，先看3天台账，请他书面确认。', ['E5', '停线有记录']),
          bottleneck: 'b2',
          resource: 'own_content',
          observable: '田亦山书面确认数字。',
          start: '2026-11-23',
          verifyBy: '2026-12-11',
          afterActions: [],
        },
        {
          claim: propose('请我方高层约见邓若谷，只听他看重什么。'),
          bottleneck: 'b1',
          resource: 'own_leaders',
          observable: '邓若谷确认会谈纪要。',
          start: '2026-12-14',
          verifyBy: '2027-01-15',
          afterActions: [1],
        },
      ],
      questions: [],
    },
    'plan/risks': {
      risks: [
        {
          claim: infer('可能找错了决策者：邓若谷拍板只是推断。', ['E3', '推断']),
          trigger: '有人说这件事不归邓若谷签字。',
          contingency: '换一位知情人核实。',
        },
      ],
      questions: [],
    },
  },
  needs: {
    'needs/hierarchy': {
      needs: [
        {
          level: 'business',
          need: fact('停线时间由每月47小时降到20小时以内。', ['E5', '现状：每月停线47小时；期望：20小时以内']),
          problem: fact('各条线的停线暂时没有记录。', ['E5', '停线有记录']),
          holder: '田亦山',
          priority: 'P0',
          explicit: true,
          under: null,
          nextQuestion: ask('田亦山，哪条线停得最多？'),
          technique: 'reflect',
        },
        {
          level: 'functional',
          need: fact('报表自动汇总。', ['E12', '报表自动汇总']),
          problem: null,
          holder: '许念',
          priority: 'P2',
          explicit: true,
          under: 0,
          nextQuestion: ask('许念，报表给谁看？'),
          technique: 'strategic',
        },
        {
          level: 'functional',
          need: fact('冷库温度可追溯。', ['E21', '冷库温度可追溯']),
          problem: null,
          holder: '田亦山',
          priority: 'P1',
          explicit: true,
          under: 0,
          nextQuestion: null,
          technique: null,
        },
        {
          level: 'implicit',
          need: infer('田亦山可能希望被老板看到。', ['E4', '考核：停线时间']),
          problem: null,
          holder: '田亦山',
          priority: 'P2',
          explicit: false,
          under: 0,
          nextQuestion: null,
          technique: null,
        },
      ],
      questions: [ask('公司的目标是什么？请问邓若谷。'), ask('预算何时定？请问许念。')],
      conflicts: [
        {
          a: '田亦山',
          b: '许念',
          topic: '先后',
          aKeeps: fact('停线要先解决。', ['E5', '停线有记录']),
          bKeeps: fact('三种控制器协议要先定。', ['E11', '三种控制器协议']),
          common: propose('先取一条线的台账一起看。'),
        },
      ],
    },
  },
  objection: {
    'objection/reply': {
      worries: [
        { worry: infer('可能担心预算没有着落。', ['E6', '没有预算']), question: ask('许念，预算卡在哪一步？') },
        {
          worry: infer('也可能担心协议资料不全。', ['E11', '三种控制器协议']),
          question: ask('许念，哪一种协议资料最不全？'),
        },
      ],
      steps: {
        listen: [propose('您的意思是：没有预算，要等到2027年3月。', ['E6', '没有预算'])],
        clarify: [ask('许念，是今年没有，还是还没有立项？'), ask('许念，谁来批？')],
        empathise: [propose('预算紧的时候先问清楚是应该的。')],
        resolve: [
          fact('同行停线由每月31小时降到12小时。', ['E30', '停线由每月31小时降到12小时']),
          propose('价格我核实后答复您。'),
        ],
        confirm: [ask('许念，这样是不是就清楚了？会后发书面纪要。')],
      },
      wordings: [
        { form: 'message', text: '许念，预算的事我记下了，11月27日前把测算发给您核。' },
        { form: 'meeting', text: '许念，没有预算的时候先看账是对的。我们按31小时降到12小时的口径算给您看。' },
      ],
      nextStep: propose('沈若川在2026-11-27前把测算表发给许念核对。'),
    },
  },
  lookalike: {
    'lookalike/reason': {
      reasons: [
        infer(
          '岳川冷链有限公司860人，楚麓物流有限公司1200人，都做冷链仓储。',
          ['E20', '员工860人'],
          ['E9', '员工1200人'],
        ),
        fact('岳川在湖北，楚麓在湖南。', ['E20', '位于湖北'], ['E9', '位于湖南']),
      ],
      differs: [fact('岳川有三座冷库。', ['E20', '三座冷库'])],
      firstNeed: infer('第一个需求可能是冷库温度可追溯。', ['E21', '冷库温度可追溯']),
      opening: '想请教：贵司的冷库温度现在怎么留记录？',
      questions: [ask('冷库由谁管？请问许念。')],
    },
  },
  recommendation: {
    'recommendation/card': {
      picks: [
        {
          document: 'D1',
          passage: 'E30',
          reasons: [
            {
              dimension: 'need',
              fits: 'yes',
              claim: fact('案例里停线由每月31小时降到12小时。', ['E30', '停线由每月31小时降到12小时']),
            },
            { dimension: 'stage', fits: 'unknown', claim: infer('阶段是否合适还不清楚。', ['E7', '阶段：立项']) },
          ],
          howToUse: propose('拜访田亦山时先讲背景，再给他看前后数字。'),
          forWhom: '田亦山',
        },
        {
          document: 'D2',
          passage: 'E31',
          reasons: [
            { dimension: 'competitor', fits: 'yes', claim: fact('内部要点讲到科嘉云。', ['E31', '科嘉云应对要点']) },
          ],
          howToUse: propose('只供自己准备，不外发。'),
          forWhom: null,
        },
      ],
      nothingFits: false,
      missing: [propose('缺一份同规模的案例，请运营补写。')],
    },
  },
} as const;
