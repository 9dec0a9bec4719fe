import { fact, infer, propose } from '../../claims.ts';
import { NEEDS as NEEDS_OF_ALL } from '../worlds/needs.ts';
import { type Spoiled, spoil, spoilBoth } from './spoil.ts';

/** A plan whose goals, bottlenecks and risks are ours where they should be the customer's. */
const OURS = spoil(
  'plan',
  'plan/',
  `
  zh | PLAN-6/theirs | bottlenecks bottlenecks[0].layer | 我司交付排期
  en | PLAN-6/theirs | bottlenecks bottlenecks[0].layer | our quote approval
  zh | PLAN-6/theirs | bottlenecks bottlenecks[0].layer | 售前团队人手
  en | PLAN-6/theirs | bottlenecks bottlenecks[0].hypothesis.text | It is stuck with our own engineers, who have no time.
  zh | PLAN-6/theirs | bottlenecks bottlenecks[0].hypothesis.text | 根子是他们一直没用上我们的平台。
  zh | PLAN-6/bottleneck | bottlenecks bottlenecks[0].brokenWhen.text | 我们把演示做完、样本留下。
  en | PLAN-6/bottleneck | bottlenecks bottlenecks[0].brokenWhen.text | When the proposal has been sent and the samples are out.
  en | PLAN-6/bottleneck | bottlenecks bottlenecks[0].hypothesis.text | Take the new slides to the plant next week.
  zh | PLAN-4/decision | decision stuckLayer.text | 卡在我们内部的折扣审批上。
  en | PLAN-4/decision | decision coreValue.text | A reference of this size counts for our ranking this year.
  zh | PLAN-5/reachable | goals goals[0].reachableBecause.text | 大家齐心冲一冲，肯定能拿下。
  en | PLAN-5/reachable | goals goals[0].reachableBecause.text | Head office has promised the number, so it has to be made.
  zh | PLAN-5/reachable | goals goals[0].reachableBecause.evidence | []
  zh | PLAN-15/serves | goals goals[0].serves.text | 帮我们部门补上年底的业绩。
  en | PLAN-15/serves | goals goals[0].serves.text | It lifts our margin in the region.
  en | PLAN-5/goal | goals goals[0].due | 2027-03-01
  zh | PLAN-5/goal | goals goals[0].measure | 与何雨的默契程度
  zh | PLAN-9/risk | risks risks[0].contingency | 对方降多少我们就降多少，先签下来再说。
  en | PLAN-9/risk | risks risks[0].contingency | Give a discount at once and sign first.
  zh | PLAN-9/risk | risks risks[0].contingency | 全靠何雨出面，我方等消息即可。
  en | PLAN-9/risk | risks risks[0].contingency | Leave it to Yvonne Reed; nothing for us to do.
  zh | PLAN-9/risk | risks risks[0].trigger | 说不清哪天，凭感觉吧
  en | PLAN-9/risk | risks risks[0].trigger | When our gut says that things go badly
  zh | CHAIN-1/role-acts | risks risks[0].contingency | 请内部教练签字后再往下走。
  en | CHAIN-1/role-acts | risks risks[0].contingency | Get the coach’s sign-off first, then go on with the smaller step.
  zh | PLAN-3/owner | actions actions[0].observable | 纪要确认，责任由沈若川与何雨各担一半。
  en | PLAN-3/owner | actions actions[0].observable | Daniel Mercer and Yvonne Reed are both accountable for it.
  en | PLAN-3/owner | actions actions[0].observable | Dorian Hale confirms the summary; Yvonne Reed answers for the outcome.
  zh | PLAN-7/price | actions actions[0].claim.text | 沈若川见贺东篱，当场让两个点，把单子抢下来。
  en | PLAN-7/price | actions actions[0].claim.text | Daniel Mercer offers Dorian Hale a discount of a tenth.
  zh | PLAN-7/bottleneck | actions actions[0].claim | {"text":"补齐我方客户系统的字段并更新官网。","kind":"proposal","evidence":[]}
  en | PLAN-7/verifiable | actions actions[0].observable | One will feel it when it is right
  zh | PLAN-2/not-doing | why notDoing[0].text | 痛点没有确认的部分先不推方案，把报价直接发过去。
`,
);

/** Actions that wait for one another, and a plan without a bottleneck that acts all the same. */
const ORDER: readonly Spoiled[] = [
  ['plan', 'zh', 'plan/bottlenecks bottlenecks', [], 'PLAN-7/bottleneck'],
  ...spoilBoth('plan', 'plan/bottlenecks bottlenecks[0].hypothesis.evidence', 'PLAN-6/bottleneck', { zh: [], en: [] }),
];

const conflict = (language: 'zh' | 'en', change: Readonly<Record<string, unknown>>) => {
  const zh = language === 'zh';
  return [
    {
      a: zh ? '何雨' : 'Yvonne Reed',
      b: zh ? '贺东篱' : 'Dorian Hale',
      topic: zh ? '不停炉与降电耗' : 'No stop, and less power',
      aKeeps: fact(zh ? '何雨放不下的是切换时停炉。' : 'Yvonne Reed fears a furnace stop during the change.', [
        'E6',
        zh ? '关切：切换时停炉' : 'Concerns: Furnace stops during the change',
      ]),
      bKeeps: infer(zh ? '贺东篱可能更看重吨铸件成本。' : 'Dorian Hale may care more for cost per tonne.', [
        'E5',
        zh ? '考核：吨铸件成本' : 'Measured by: Cost per tonne of castings',
      ]),
      common: propose(zh ? '请两位先写下哪几台炉可以试。' : 'Have both write down which furnaces may be tried.'),
      ...change,
    },
  ];
};

/** The needs of the sound hierarchy, none of which serves another. */
const flat = (language: 'zh' | 'en') =>
  NEEDS_OF_ALL[language]['needs/hierarchy'].needs.map((need) => ({
    ...need,
    under: null,
    nextQuestion: null,
    technique: null,
  }));

/** Needs and conflicts that the record does not have so. */
const NEEDS: readonly Spoiled[] = [
  ...spoil(
    'needs',
    'needs/hierarchy ',
    `
  zh | NEED-1/level | needs[2].level | strategic
  en | NEED-1/level | needs[1].level | functional
  en | NEED-7/solution | needs[2].need.text | A portal with chat bots and a data lake.
  zh | NEED-7/solution | needs[2].need.text | 一套低代码的采集中台，带智能大屏。
  zh | NEED-4/problem | needs[1].problem.text | 问题在于他们还没用上析能平台。
  en | NEED-4/problem | needs[1].problem.text | They do not have our platform yet.
  zh | NEED-6/step | needs[0].need.text | 吨铸件电耗由620度降到580度，各方都已签字。
  en | NEED-6/step | needs[0].need.text | Bring power per tonne down from 620 kWh to 580 kWh, as all sides have agreed.
  zh | NEED-5/next-question | needs[0].nextQuestion.text | 贺总，您肯定也想要更低的电耗吧？
  zh | NEED-5/next-question | needs[0].technique | what_if
  en | NEED-5/next-question | needs[2].technique | what_if
  en | NEED-2/priority | needs[3].need.kind | fact
  en | NEED-2/priority | needs[2].need.kind | proposal
`,
  ),
  ...spoilBoth('needs', 'needs/hierarchy needs', 'NEED-1/tree', { zh: flat('zh'), en: flat('en') }),
  ...spoilBoth('needs', 'needs/hierarchy conflicts', 'CHAIN-11/sides', {
    zh: conflict('zh', { b: '何雨' }),
    en: conflict('en', { b: 'Yvonne' }),
  }),
  ...spoilBoth('needs', 'needs/hierarchy conflicts', 'CHAIN-11/sides', {
    zh: conflict('zh', { b: '陆无名' }),
    en: conflict('en', { bKeeps: propose('Dorian Hale is simply wrong and must yield.') }),
  }),
  ...spoilBoth('needs', 'needs/hierarchy conflicts', 'CHAIN-11/common', {
    zh: conflict('zh', { common: propose('说服何雨放弃顾虑，以贺东篱的意见为准。') }),
    en: conflict('en', { common: propose('Persuade Yvonne Reed to give way.') }),
  }),
];

/** Replies that argue, and a prospect whose first need is our product. */
const REPLIES: readonly Spoiled[] = [
  ...spoil(
    'objection',
    'objection/reply ',
    `
  zh | OBJ-1/steps | steps.listen[0].text | 您的意思是，我们比数峦软件贵不少，您这边交代不了。但您这个算法有偏差。
  en | OBJ-1/steps | steps.empathise[0].text | It is a fair question. However, your figures are wrong.
  zh | OBJ-1/steps | steps.clarify[0].text | 责任不在我们，您比的是总价还是单价？
  en | OBJ-1/steps | steps.listen[0].text | You say that we are dearer than Numarch Software. That is not our fault.
  zh | OBJ-3/wordings | wordings[0].text | 何部长，我们的平台功能很全。上个月又多了三家用户。演示一天就够。这是方案。
  en | OBJ-3/wordings | wordings[1].text | Yvonne, with respect, you have the arithmetic all wrong.
`,
  ),
  ['lookalike', 'zh', 'lookalike/reason firstNeed.text', '他们的症结是还没有采购我们的平台。', 'NEED-7/first-need'],
  ['lookalike', 'en', 'lookalike/reason firstNeed.text', 'What they lack is our platform.', 'NEED-7/first-need'],
];

/** What the rules of method forbid, shown where they were once overlooked. */
export const METHOD_SPOILED: readonly Spoiled[] = [...OURS, ...ORDER, ...NEEDS, ...REPLIES];
