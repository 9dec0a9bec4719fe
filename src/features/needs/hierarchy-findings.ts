import { type Finding, findingIn } from '#src/features/drafts/index.ts';
import { mayServe, STRATEGY_LAYER_LABELS } from '#src/playbook/need-layers.ts';
import { NEED_STEP_TABLE, stepIndex } from '#src/playbook/need-validation.ts';
import { isDiagnosed } from './check-hierarchy.ts';
import type { NeedPart, NeedsMaterial, NeedsParts } from './parts.ts';

/** What is wrong with the record itself, as far as the hierarchy shows it: grades and steps above their proofs, layers upside down. */
export const hierarchyFindings = ({ needs }: NeedsParts, { deal, language }: NeedsMaterial): Finding[] => {
  const place = (need: NeedPart) => needs.indexOf(need) + 1;
  const say = findingIn(language);
  return needs.flatMap((need) => {
    const row = deal.needs.find((each) => each.id === need.needId);
    const parent = needs.find((each) => each.id === need.parentId);
    const nth = { zh: `第 ${place(need)} 条需求`, en: `Need ${place(need)}` };
    return [
      ...(row && row.priority !== need.priority
        ? [
            say('NEED-2', 'warning', {
              zh: `${nth.zh}是隐性需求，痛点尚未确认，记录的 ${row.priority} 按 ${need.priority} 列出。`,
              en: `${nth.en} is implicit and its pain is not confirmed: recorded as ${row.priority}, shown as ${need.priority}.`,
            }),
          ]
        : []),
      ...(row && need.level === 'business' && !isDiagnosed(need)
        ? [
            say('NEED-4', 'info', {
              zh: `${nth.zh}缺持有人、背后的问题或问题类型，见追问。`,
              en: `${nth.en} lacks its person, the problem behind it or its type; see the questions.`,
            }),
          ]
        : []),
      ...(stepIndex(need.step) > stepIndex(need.provenStep)
        ? [
            say('NEED-6', 'warning', {
              zh: `${nth.zh}记录的进度“${NEED_STEP_TABLE[need.step].label.zh}”高于依据（“${NEED_STEP_TABLE[need.provenStep].label.zh}”）：请补依据或退回。`,
              en: `${nth.en} is recorded above its proofs: “${NEED_STEP_TABLE[need.step].label.en}” on record, “${NEED_STEP_TABLE[need.provenStep].label.en}” proven. Add the proofs or move it down.`,
            }),
          ]
        : []),
      ...(parent && need.link === 'recorded' && need.level !== 'implicit' && !mayServe(need.layer, parent.layer)
        ? [
            say('CHAIN-7', 'info', {
              zh: `${nth.zh}（${STRATEGY_LAYER_LABELS[need.layer].zh}层）挂在更低的${STRATEGY_LAYER_LABELS[parent.layer].zh}层之下，请核对它到底服务于什么。`,
              en: `${nth.en} (${STRATEGY_LAYER_LABELS[need.layer].en}) hangs under the lower layer ${STRATEGY_LAYER_LABELS[parent.layer].en}: check what it serves.`,
            }),
          ]
        : []),
    ];
  });
};
