import { fact } from '../../claims.ts';
import { rowsOf } from '../place-table.ts';
import { withFigures } from '../worlds/figures.ts';
import { type Spoiled, spoil, spoilBoth } from './spoil.ts';

/** Sentences of a reply whose figures stand in the wrong place, by the grader that must notice it. */
const SAID = `
  zh | GUARD-1/figures-crossed | 医院有1220块表，其中2100块靠人抄。
  en | GUARD-1/figures-crossed | 26 of 17 shifts ran late.
  zh | GUARD-1/figures-crossed | 请问1220块表是否含已有的2100块？
  zh | GUARD-1/rate | 蒸汽月费用4320万元。
  zh | GUARD-1/unit | 您估的两周重新测评，是因为什么？
  zh | GUARD-1/price-of-another | 我们报312万元，恒昶报312万元。
  en | GUARD-1/price-of-another | I will set our 3.12 million out line by line.
  zh | GUARD-1/dearer | 价格上我们比恒昶能控占优。
  en | GUARD-1/dearer | On price Calderan Controls is the dearer of the two.
  en | GUARD-1/run | Alarms went from 10 to 26 a month.
  zh | GUARD-1/bound | 非计划停线每条每月6小时以上。
  zh | GUARD-1/wanted-as-reached | 非计划停线如今就是6小时以内，已连续稳定了一个季度。
  en | GUARD-1/when | Your chains began to check temperatures next year.
  zh | GUARD-1/when | 客户后年开始抽查温度。
  zh | GUARD-1/nearly | 漏损接近三成。
  zh | GUARD-1/how-often | 值班长每月核对一次抄表本。
  zh | GUARD-1/done-how-often | 值班长每月核对一次抄表本。
  zh | GUARD-1/span | 重新测评您估三周。
  zh | GUARD-1/span | 那五天里夜班停了几次？
  zh | GUARD-1/part-of-month | 样表二月初交来。
  en | GUARD-1/part-of-month | The sample sheets come at the start of February.
  zh | GUARD-1/unheard-count | 我们在省内已有九家医院用了一年。
  en | GUARD-1/unheard-count | Nine foundries near you read their meters so.
  zh | GUARD-1/compared | 312万元超过我们报的385万元。
  en | GUARD-1/compared | The 3.12 million exceeds the 3.85 million we ask.
  en | GUARD-1/currency | The trial costs 5,000 pounds.
`;

/** Figures told of something else, of somebody else, in another measure or the other way round. */
export const FIGURES_SPOILED: readonly Spoiled[] = [
  ...rowsOf(SAID).map(([tongue, grader = '', text = '']): Spoiled => {
    const language = tongue === 'zh' ? 'zh' : 'en';
    return ['objection', language, 'objection/reply wordings[0].text', text, grader, withFigures(language)];
  }),
  ...spoil(
    'plan',
    'plan/',
    `
  zh | GUARD-1/figure-of-another | why questions[0].text | 两座工厂的平台只会定一家吗，请教何雨？
  zh | GUARD-1/figure-of-another | why questions[0].text | 另外四座工厂的平台只会定一家吗，请教何雨？
  zh | GUARD-1/goal-words | goals goals[0].claim.text | 2027-03-15前霖江熔炼能耗平台签约，金额达到0万元，基线320万元。
  en | GUARD-1/goal-words | goals goals[0].claim.text | The Linriver melting energy platform signed by 2027-03-15, reaching €0M; baseline €3.2M.
`,
  ),
  ...spoilBoth('plan', 'plan/why claims[1]', 'GUARD-1/quoted-place', {
    zh: fact('今年吨铸件电耗由26度降到580度。', ['E4', '今年吨铸件电耗由620度降到580度']),
    en: fact('This year power per tonne of castings is to fall from 26 kWh to 580 kWh.', [
      'E4',
      'This year power per tonne of castings is to fall from 620 kWh to 580 kWh',
    ]),
  }),
];
