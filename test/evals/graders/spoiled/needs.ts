import { type Spoiled, spoil } from './spoil.ts';

/** Needs that are told, placed or asked wrongly. */
export const NEEDS_SPOILED: readonly Spoiled[] = [
  ...spoil(
    'needs',
    'needs/hierarchy ',
    `
  en | NEED-3/explicit | needs[0].need.kind | inference
  en | contract/json | needs | 7
  en | NEED-7/question | questions[0].text | Our platform is exactly what you need; when can you sign?
  zh | GUARD-1/figure | needs[1].problem.text | 空转每月浪费21万元。
  en | GUARD-1/figure | needs[0].need.text | Bring power per tonne down to 560 kWh.
  en | GUARD-1/polarity | needs[2].need.text | Old meters are not read without being replaced.
  zh | GUARD-1/polarity | needs[2].need.text | 老仪表要换了才能接入。
  en | NEED-1/tree | needs[0].under | 2
  zh | NEED-3/holder | needs[1].holder | 贺东篱
  en | NEED-2/priority | needs[3].need.text | Yvonne Reed must not answer for a furnace stop during the change.
  zh | NEED-2/priority | needs[2].priority | P0
  zh | NEED-6/step | needs[0].need.text | 贺东篱已书面确认：吨铸件电耗由620度降到580度。
  en | NEED-5/next-question | needs[0].nextQuestion | null
  zh | NEED-4/problem | needs[2].problem | null
  en | NEED-4/problem | needs[0].problem | null
  zh | NEED-7/solution | needs[0].need.text | 需要上线析能平台，把吨铸件电耗降到580度。
  en | NEED-7/solution | needs[2].need.text | They need our EnergyView Platform so that old meters are read.
`,
  ),
];
