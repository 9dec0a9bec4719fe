import type { Language } from '#src/kernel/language.ts';
import { NEED_STEP_TABLE, stepIndex } from '#src/playbook/need-validation.ts';
import type { NeedHierarchy } from './contract.ts';
import type { ConflictSide, NeedPart, NeedsParts } from './parts.ts';

/** The settled parts as they go over the wire: claims by their ids. */
export const toSections = (parts: NeedsParts, language: Language): NeedHierarchy['sections'] => ({
  needs: parts.needs.map((need) => toDrafted(need, parts.needs, language)),
  conflicts: parts.conflicts.map(({ id, topic, a, b, common }) => ({
    id,
    topic,
    a: toSide(a),
    b: toSide(b),
    smallestCommon: common.id,
  })),
  questions: parts.questions.map((each) => each.claim.id),
  asks: parts.questions.map(({ claim, ask }) => ({ ...ask, claim: claim.id })),
});

const toSide = ({ keeps, ...side }: ConflictSide) => ({ ...side, cannotGiveUp: keeps.id });

const toDrafted = (
  need: NeedPart,
  all: readonly NeedPart[],
  language: Language,
): NeedHierarchy['sections']['needs'][number] => {
  const above = all.find((each) => each.id === need.parentId);
  const carried = stepIndex(need.provenStep) < stepIndex(need.step) ? need.provenStep : need.step;
  return {
    ...need,
    claim: need.claim.id,
    present: need.present?.id ?? null,
    wanted: need.wanted?.id ?? null,
    problem: need.problem?.id ?? null,
    diagnosis: need.diagnosis.map((claim) => claim.id),
    kpi: need.kpi?.id ?? null,
    nextQuestion: need.nextQuestion?.id ?? null,
    aboveProofs: stepIndex(need.step) > stepIndex(need.provenStep),
    mayBeCalled: NEED_STEP_TABLE[carried].wording[language],
    steps: need.steps.map((step) => ({
      ...step,
      proofs: step.proofs.map((each) => ({ ...each, claim: each.claim?.id ?? null })),
    })),
    serves: above ? { id: above.id, layer: above.layer } : null,
  };
};
