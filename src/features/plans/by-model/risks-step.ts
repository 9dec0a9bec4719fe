import { toClaim } from '#src/features/drafts/index.ts';
import { risksByRules } from '../by-rules/risks.ts';
import type { BottleneckPart, PremortemPart, RiskPart } from '../parts.ts';
import { askStep, holds, type ModelRun } from './model-step.ts';
import { planRisksSchema } from './schemas.ts';

/** Step 6: risks with trigger and contingency; the pre-mortem's threatening causes are given (PLAN-9, PLAN-14). */
export const risksByModel = async (
  run: ModelRun,
  soFar: { bottlenecks: readonly BottleneckPart[]; premortem: readonly PremortemPart[] },
): Promise<RiskPart[]> => {
  const { write } = run.material.wording;
  const value = await askStep(run, {
    id: 'plan/risks',
    output: planRisksSchema,
    claims: ({ risks }) => risks.map((risk) => risk.claim),
    complaints: ({ risks }) =>
      risks
        .filter((risk) => risk.claim.kind !== 'inference' || risk.claim.evidence.length === 0)
        .map((risk) =>
          write(
            `“${risk.claim.text}”：风险写成 inference 并给出依据（PLAN-9）。`,
            `“${risk.claim.text}”: a risk is an inference with evidence (PLAN-9).`,
          ),
        ),
    soFar: [
      ...soFar.bottlenecks.map((each) => `${each.id} ${each.hypothesis.text}`),
      ...soFar.premortem.filter((row) => row.threatens).map((row) => row.label),
    ],
  });
  const parts = value.risks
    .map(
      (risk, index): RiskPart => ({
        id: `r${index + 1}`,
        claim: toClaim(risk.claim, run.pack, 'PLAN-9'),
        trigger: risk.trigger.trim(),
        contingency: risk.contingency.trim(),
      }),
    )
    .filter((risk) => risk.claim.kind === 'inference');
  if (parts.some((risk) => holds(run, [risk.claim]))) return parts;
  run.filled.push('risks');
  return risksByRules(run.material, soFar.premortem);
};
