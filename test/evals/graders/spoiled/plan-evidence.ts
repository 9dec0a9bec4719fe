import { claim, fact } from '../../claims.ts';
import { withCondition, withForeignNote } from './grounds.ts';
import { type Spoiled, spoil, spoilBoth } from './spoil.ts';

/** Plans that break the contract, or write in another language. */
const FORM = spoil(
  'plan',
  'plan/',
  `
  en | contract/claims | risks risks | []
  zh | contract/json | goals goals | none
  zh | contract/ref-in-prose | why questions[0].text | 另外两座工厂何时定平台（见 E12）？请问贺东篱。
  en | contract/ref-in-prose | why claims[1].text | There were 26 idlings in October, at €4,200 each on average (E11).
  zh | contract/ref-in-prose | actions actions[0].claim.text | 沈若川请何雨引见贺东篱，先破K1，会后发纪要请他确认。
  en | contract/leak | risks risks[0].contingency | Each action breaks one bottleneck and nothing else; check with a second person.
  zh | contract/ref | why claims[0].evidence[0].ref | E77
  zh | GUARD-6/language | why claims[1].text | There were twenty-six idle periods in the month of October alone.
  en | GUARD-6/language | why notDoing[0].text | No pitch for what has not been 确认过的痛点 yet.
  zh | GUARD-6/language | why notDoing[0].text | 痛点没有确认的部分 we will not pitch any solution to them 先不推。
`,
);

/** Plans whose figures, days, names and quotes are not those of the evidence. */
const EVIDENCE = spoil(
  'plan',
  'plan/',
  `
  en | GUARD-1/currency | decision people[1].text | It is worth GBP 5 million to them.
  zh | GUARD-1/steady | decision people[1].text | 停机次数一直保持在3次。
  en | GUARD-1/direction | decision people[1].text | Stops fell from 3 hours to 9 hours.
  zh | GUARD-1/scope | decision people[1].text | 他只有所有产线要改。
  zh | GUARD-1/span | why claims[1].text | 一家中部铸造厂上线六个月后，空转时长降到31小时。
  zh | GUARD-1/done-how-often | why claims[1].text | 空转每天浪费11万元。
  zh | GUARD-1/reason | decision people[1].text | 他倾向支持，这是因为对手退出了。
  en | GUARD-1/done | decision people[1].text | The line has got a second shift.
  zh | GUARD-1/attribution | decision people[1].text | 贺东篱是设备部长，应用选型者，倾向支持。
  en | GUARD-1/attribution | decision people[1].text | Dorian Hale, Head of Maintenance, is user buyer and coach and leans towards us.
  zh | GUARD-1/role | decision people[1].text | 何雨是设备部长，最终决策者，倾向支持。
  zh | GUARD-1/citation | why claims[1].evidence | []
  en | GUARD-1/quote | why claims[1].evidence[0].quote | one idling costs €4,200 at most and there were 26 in October
  zh | GUARD-1/quote | why claims[1].evidence[0].quote | 空转一次平均损失4200元，九月发生26次
  zh | GUARD-1/number | why claims[1].text | 十月空转36次，一次平均损失4200元。
  en | GUARD-1/number | why claims[1].text | There were 26 idlings in October, at €42,000 each on average.
  zh | GUARD-1/number | why claims[1].text | 十月空转26次，一次平均损失4200万元。
  en | GUARD-1/number | why claims[1].text | There were 26 idlings in October, at $4,200 each on average.
  zh | GUARD-1/quoted-figure | why claims[1].text | 十月空转26次，每月浪费11万元。
  en | GUARD-1/quoted-figure | why claims[1].text | There were 26 idlings in October, at €110,000 a month.
  zh | GUARD-1/date | why claims[1].text | 9月空转26次，一次平均损失4200元。
  en | GUARD-1/date | why claims[1].text | There were 26 idlings by 30 September 2026, at €4,200 each on average.
  zh | GUARD-1/quoted-date | why claims[1].text | 2027-03-15前空转26次，一次平均损失4200元。
  zh | GUARD-1/quoted-date | why claims[1].text | 九月空转26次，一次平均损失4200元。
  en | GUARD-1/quoted-date | why claims[1].text | There were 26 idlings in September, at €4,200 each on average.
  zh | GUARD-1/name | decision people[1].text | 高启明是设备部长，应用选型者，倾向支持。
  en | GUARD-1/name | risks risks[0].trigger | Marcus Dellworth says that he signs this.
  zh | GUARD-1/foreign | why claims[1].text | 霖江铸造每月空转96小时。
  en | GUARD-1/foreign | why claims[1].text | Linriver Foundry idles for 96 hours a month.
  zh | GUARD-1/fact | why claims[1].text | 十月空转26次，可能是班组不愿关炉。
  en | GUARD-1/fact | why claims[1].text | The 26 idlings in October suggest that nobody feels answerable for them.
`,
);

/** Plans that are spoiled by what is so besides, or by a whole claim. */
const MORE: readonly Spoiled[] = [
  ['plan', 'zh', 'plan/why notDoing', [], 'contract/expected', { expect: { present: ['先不推方案'] } }],
  [
    'plan',
    'en',
    'plan/why notDoing[0].text',
    'No pitch, Northwind comes first.',
    'contract/expected',
    { expect: { absent: ['Northwind'] } },
  ],
  ...spoilBoth('plan', 'plan/goals questions', 'GUARD-1/source', { zh: [], en: [] }, withForeignNote),
  [
    'plan',
    'en',
    'plan/why claims[1]',
    fact(
      'Linriver Foundry is in the strategic tier: only one platform will be chosen for the three plants.',
      ['E2', 'Strategic'],
      ['E3', 'Only one platform will be chosen for the three plants'],
    ),
    'contract/duplicate',
  ],
  ...spoilBoth(
    'plan',
    'plan/why claims[1]',
    'GUARD-1/condition',
    {
      zh: fact('何雨愿意在一座工厂试用平台。', ['E11', '何雨愿意在一座工厂试用平台']),
      en: fact('Yvonne Reed wants to try the platform in one plant.', [
        'E11',
        'Yvonne Reed would try the platform in one plant',
      ]),
    },
    withCondition,
  ),
  [
    'plan',
    'zh',
    'plan/why claims',
    [claim('question', '霖江的情况怎样？请问何雨。')],
    'GUARD-1/count',
    { expect: { minVerifiedFacts: 2 } },
  ],
];

export const PLAN_EVIDENCE: readonly Spoiled[] = [...FORM, ...EVIDENCE, ...MORE];
