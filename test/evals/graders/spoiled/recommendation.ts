import type { Tongue } from '../../reading.ts';
import { CARDS } from '../worlds/cards.ts';
import { type Spoiled, spoil, spoilBoth } from './spoil.ts';

const PICKS = 'recommendation/card picks';
const picksOf = (language: Tongue) => CARDS[language]['recommendation/card'].picks;

/** Cards that choose, rank or explain wrongly, or hand out what stays in the house. */
export const RECOMMENDATION_SPOILED: readonly Spoiled[] = [
  ...spoil(
    'recommendation',
    'recommendation/card ',
    `
  en | REC-1/missing | missing | []
  en | REC-1/use | picks[0].howToUse.text | For reference.
  zh | REC-1/verdict | picks[0].reasons[0].fits | no
  zh | REC-1/verdict | picks[0].reasons[1].claim.text | 与需求阶段完全吻合。
  en | REC-1/verdict | picks[0].reasons[1].claim.text | It does not fit the stage of needs.
  zh | REC-1/outcome-run | picks[0].howToUse.text | 先讲空转时长由每月96小时降到7小时，请何雨对照台账。
  en | REC-1/outcome-run | picks[0].reasons[0].claim.text | It answers “See an idling furnace within one hour”: idling fell from 86 hours to 31 hours a month.
  zh | REC-1/outcome-turned | picks[0].howToUse.text | 先讲结果：空转时长由每月31小时降到96小时。
  en | REC-1/outcome-turned | picks[0].howToUse.text | Open with the result: idling went from 31 hours to 96 hours a month.
  en | REC-1/verdict | picks[0].reasons[0].fits | no
  zh | REC-1/offered | picks[0].document | D8
  en | REC-1/offered | picks[0].passage | E14
  zh | REC-1/share | picks[1].howToUse.text | 投标前把对策发给何雨看。
  en | REC-1/share | picks[1].forWhom | Yvonne Reed
  zh | REC-1/nothing-fits | nothingFits | true
  en | REC-1/fits | picks[0].reasons[1].fits | no
  zh | REC-1/fits | picks[0].reasons[1].fits | no
  zh | REC-1/reasons | picks[0].reasons[1].fits | unknown
  en | REC-1/for-whom | picks[0].forWhom | Marcus Dellworth
  zh | REC-1/for-whom | picks[0].howToUse.text | 请刚到任的信息总监先过目，再定怎么讲。
  en | REC-1/for-whom | picks[0].howToUse.text | Have the newly appointed head of IT read it first, then decide.
  zh | REC-1/outcome | picks[0].howToUse.text | 先讲何雨熟悉的空转，再讲96小时到13小时。
  en | REC-1/outcome | picks[0].howToUse.text | Begin with idling, then tell 96 hours to 13 hours and hold it against the ledger.
`,
  ),
  ...spoilBoth('recommendation', PICKS, 'REC-1/rank', {
    zh: picksOf('zh').toReversed(),
    en: picksOf('en').toReversed(),
  }),
  ...spoilBoth('recommendation', PICKS, 'REC-1/passed-over', {
    zh: picksOf('zh').slice(1),
    en: picksOf('en').slice(1),
  }),
  ...spoilBoth(
    'recommendation',
    'recommendation/card nothingFits',
    'REC-1/best',
    { zh: false, en: false },
    (language) => ({
      expect: language === 'zh' ? { best: ['对策：数峦软件'] } : { never: ['Battle card: Numarch'] },
    }),
  ),
  ['recommendation', 'en', 'recommendation/card nothingFits', false, 'GUARD-7/abstain', { expect: { abstain: true } }],
];
