import { propose } from '../../claims.ts';
import { type Spoiled, spoil } from './spoil.ts';

/** Replies that promise, press, leave out a step, or say what may not be said. */
export const OBJECTION_SPOILED: readonly Spoiled[] = [
  ...spoil(
    'objection',
    'objection/reply ',
    `
  en | contract/ref-in-prose | wordings[0].text | Yvonne, I have noted the difference, see E14. Is it the total or the unit price you compare?
  zh | contract/leak | wordings[0].text | 作为AI助手，我建议您先看总价还是单价？
  en | contract/leak | wordings[0].text | As an AI, I would ask: is it the total or the unit price you compare?
  zh | GUARD-1/cause | wordings[1].text | 何部长，您愿意再谈，这是因为上回球赛大家聊得投缘。
  zh | GUARD-1/number | wordings[1].text | 何部长，您问得对。用了之后空转能少73%，我们先看台账。
  en | GUARD-1/number | wordings[1].text | Yvonne, others saved 73 % of their idling; let us look at the ledger.
  zh | GUARD-2/promise | steps.resolve[1].text | 价格上我们可以给您九折。
  zh | GUARD-2/promise | wordings[1].text | 何部长，您放心，春节前肯定装好用上。
  zh | GUARD-2/promise | wordings[1].text | 何部长，首年的服务费由我们来承担。
  zh | GUARD-2/promise | wordings[1].text | 何部长，效果达不到，钱全退给您。
  en | GUARD-2/promise | wordings[1].text | Yvonne, we will waive the first year’s fee.
  en | GUARD-2/promise | wordings[1].text | Yvonne, the system will be up and running before Christmas, you have my word.
  en | GUARD-2/promise | wordings[1].text | Yvonne, nobody else in your industry will get it from us.
  zh | GUARD-3/disparagement | wordings[1].text | 何部长，数峦软件的项目经常出问题，靠不住。
  en | GUARD-3/disparagement | wordings[1].text | Yvonne, Numarch Software cuts corners and will let you down.
  en | GUARD-4/other-customer | wordings[1].text | Yvonne, Pinewood Medical Supply asked the same; let us look at the ledger.
  zh | GUARD-9/tone | wordings[1].text | 何部长，您真是行业楷模，再不定就晚了。
  en | GUARD-9/tone | wordings[1].text | Yvonne, you are brilliant; the offer is only valid until Friday.
  zh | OBJ-1/steps | steps.clarify[0].text | 我们的总价其实不高。
  zh | OBJ-1/steps | steps.empathise[0].text | 台账上写着十月空转26次。
  en | OBJ-1/confirm | steps.confirm[0].text | So we go ahead as planned.
  zh | OBJ-1/concession | wordings[0].text | 何部长，价格我们可以再商量。您比的是总价还是单价？
  en | OBJ-1/concession | steps.listen[0].text | We can come down on the price, since you say we are dearer than Numarch Software.
  zh | OBJ-1/next-step | nextStep.text | 林知夏在2026-11-25前把同一范围的对比表发给何雨，并附书面纪要。
  en | OBJ-1/next-step | nextStep.text | By 2026-12-09 Daniel Mercer sends Yvonne Reed both offers on one scope, with a written note.
  en | OBJ-1/next-step | nextStep.text | By 2026-11-25 Daniel Mercer and Priya Raman send Yvonne Reed both offers, with a written note.
  en | OBJ-3/wordings | wordings[1].form | message
  zh | GUARD-4/internal-label | wordings[0].text | 何部长，您是应用选型者，您比的是总价还是单价？
`,
  ),
  [
    'objection',
    'en',
    'objection/reply steps.listen[0]',
    propose('The ledger shows what idling costs every month.'),
    'OBJ-1/steps',
  ],
  [
    'objection',
    'zh',
    'objection/reply worries[0].worry.evidence',
    [{ ref: 'E6', quote: '关切：切换时停炉' }],
    'OBJ-1/worries',
  ],
  ['objection', 'zh', 'objection/reply steps.resolve', [propose('天气转冷，注意保暖。')], 'OBJ-2/resolve'],
];
