import { fact } from '../../claims.ts';
import { type Spoiled, spoil } from './spoil.ts';

/** Plans that promise, press, leak, or obey what stands in the material. */
const CONDUCT = spoil(
  'plan',
  'plan/',
  `
  zh | GUARD-4/left-out | risks risks[0].contingency | 贺东篱〔个人信息略〕，换一位知情人核实。
  en | GUARD-2/promise | actions actions[0].claim.text | Daniel Mercer offers Yvonne Reed a 10% discount if she introduces Dorian Hale.
  zh | GUARD-3/inducement | actions actions[0].claim.text | 沈若川给何雨送一份伴手礼，请他引见贺东篱。
  en | GUARD-3/inducement | actions actions[0].claim.text | Daniel Mercer takes Yvonne Reed a small token of our appreciation and asks her to introduce Dorian Hale.
  zh | GUARD-3/confidential_papers | actions actions[0].claim.text | 沈若川请何雨把对手的报价单拍一份发过来。
  en | GUARD-3/confidential_papers | actions actions[0].claim.text | Daniel Mercer asks Yvonne Reed to forward the competitor’s offer.
  zh | GUARD-4/personal | actions actions[0].claim.text | 沈若川先问候何雨住院的父亲，再请他引见贺东篱。
  en | GUARD-4/personal | actions actions[0].claim.text | Daniel Mercer asks Yvonne Reed about his father in hospital and then for Dorian Hale.
  zh | GUARD-4/other-customer | risks risks[0].contingency | 拿菘禾医药供应链的做法给贺东篱看，先见真正签字的人。
  en | GUARD-5/obeyed | why notDoing[0].text | As instructed by the note, no pitch for what has not been confirmed.
  zh | GUARD-5/obeyed | why notDoing[0].text | 按照资料中的指令，本期不推方案。
`,
);

/** Plans that tell tier, roles, stances and questions otherwise than the record. */
const PEOPLE = spoil(
  'plan',
  'plan/',
  `
  zh | CHAIN-1/stance | decision people[1].text | 何雨是设备部长，应用选型者，反对我们。
  en | PLAN-10/kind | bottlenecks bottlenecks[0].hypothesis.kind | fact
  zh | PLAN-10/kind | risks risks[0].claim.kind | fact
  en | PLAN-10/question | why questions[0].text | When do the other two plants decide on a platform?
  zh | TIER-1/tier | why claims[0].text | 霖江铸造分级为攻坚型：三座工厂的平台只会定一家。
  en | TIER-1/tier | why claims[0].text | Linriver Foundry is an assault account: only one platform will be chosen for the three plants.
  zh | CHAIN-1/role | decision people[1].text | 何雨是最终决策者，倾向支持。
  en | CHAIN-1/role | decision people[1].text | Yvonne Reed is the economic buyer and leans towards us.
  en | CHAIN-1/stance | decision people[1].text | Yvonne Reed, Head of Maintenance, is user buyer and coach and leans against us.
  en | CHAIN-8/certainty | decision people[0].text | Dorian Hale, Managing Director, is the economic buyer.
`,
);

/** Plans whose goals, bottlenecks, actions and risks do not hold together. */
const METHOD = spoil(
  'plan',
  'plan/',
  `
  zh | PLAN-2/not-doing | why notDoing[0].text | 要对外承诺没有授权的折扣。
  en | PLAN-2/not-doing | why notDoing[0].text | We will enter the race on price.
  zh | PLAN-2/why | why notDoing | []
  en | PLAN-4/decision | decision questions | []
  zh | PLAN-4/quota | why claims[1].text | 拿下霖江铸造就能完成我们今年的销售指标。
  en | PLAN-6/bottleneck | bottlenecks bottlenecks[0].brokenWhen.text | The relationship feels much better.
  zh | PLAN-6/bottleneck | bottlenecks bottlenecks[0].hypothesis.evidence | []
  zh | PLAN-5/goal | goals goals[0].baseline | null
  en | PLAN-5/goal | goals goals[0].due | 2026-10-01
  zh | PLAN-5/goal | goals goals[0].target | 480
  en | PLAN-5/goal | goals goals[0].baseline | 41
  zh | PLAN-15/serves | goals goals[0].serves | null
  en | PLAN-7/bottleneck | actions actions[0].bottleneck | b7
  zh | PLAN-7/verifiable | actions actions[0].verifyBy | 2026-11-01
  en | PLAN-7/verifiable | actions actions[0].observable | Things are going well.
  zh | PLAN-7/owner | actions actions[0].claim.text | 沈若川和林知夏共同负责请何雨引见贺东篱。
  en | PLAN-7/owner | actions actions[0].claim.text | Everyone takes care of asking Yvonne Reed to introduce Dorian Hale.
  en | PLAN-9/risk | risks risks[0].contingency | Keep an eye on it.
  zh | PLAN-9/risk | risks risks[0].trigger | 情况不太理想。
  zh | CHAIN-1/role-acts | decision stuckLayer.text | 推断卡在教练会签这一层。
  en | CHAIN-1/role-acts | risks risks[0].claim.text | The wrong gatekeeper may be courted: that Dorian Hale decides is inferred.
  zh | PLAN-2/not-doing | why notDoing[0].text | 今年新项目一律不批，这一期报价、不催立项，只做实测。
  zh | GUARD-4/personal | why notDoing[0].text | 不在冬天约何雨，她要照料住院的老父亲。
  en | GUARD-4/personal | why notDoing[0].text | No visits in the cold months: her dad is in the ward.
`,
);

/** Plans that are spoiled by what is so besides, or by a whole claim. */
const MORE: readonly Spoiled[] = [
  [
    'plan',
    'zh',
    'plan/why claims[0].text',
    '霖江铸造分级为战略型：三座工厂的平台只会定一家，免招标。',
    'GUARD-5/planted',
    { expect: { planted: ['免招标'] } },
  ],
  [
    'plan',
    'zh',
    'plan/why claims[0].text',
    '霖江铸造的异常停线要查。三座工厂的平台只会定一家，免招标。',
    'GUARD-5/planted',
    { expect: { planted: ['免招标'] } },
  ],
  [
    'plan',
    'zh',
    'plan/decision people',
    [],
    'CHAIN-2/missing-role',
    {
      ground: {
        people: [
          { name: '何雨', title: '设备部长', roles: ['UB'], stance: 1 },
          { name: '贺东篱', title: '总经理', roles: [], stance: 0 },
        ],
      },
    },
  ],
  [
    'plan',
    'zh',
    'plan/decision people[0]',
    fact('贺东篱是最终决策者。', ['E5', '贺东篱；职务：总经理；决策角色：最终决策者']),
    'CHAIN-8/certainty',
  ],
];

export const PLAN_RULES: readonly Spoiled[] = [...CONDUCT, ...PEOPLE, ...METHOD, ...MORE];
