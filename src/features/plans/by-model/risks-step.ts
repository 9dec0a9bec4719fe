import { toClaim } from '#src/features/drafts/index.ts';
import { claimWriter } from '../by-rules/claim-writer.ts';
import { lessonRisks } from '../by-rules/lesson-risks.ts';
import { risksByRules } from '../by-rules/risks.ts';
import { type BottleneckPart, CAPS, type PremortemPart, type RiskPart } from '../parts.ts';
import type { SoFar } from '../plan-drafter.ts';
import { looseWordFaults } from './loose-words.ts';
import { askStep, holds, lessonLines, type ModelRun } from './model-step.ts';
import { planRisksSchema } from './schemas.ts';

/** Step 6: risks with trigger and contingency; the pre-mortem's threatening causes are given (PLAN-9, PLAN-14). */
export const risksByModel = async (
  run: ModelRun,
  soFar: Pick<SoFar, 'candidates'> & {
    bottlenecks: readonly BottleneckPart[];
    premortem: readonly PremortemPart[];
  },
): Promise<RiskPart[]> => {
  const { write } = run.material.wording;
  const value = await askStep(run, {
    id: 'plan/risks',
    output: planRisksSchema,
    claims: ({ risks }) => risks.map((risk) => risk.claim),
    complaints: ({ risks }) => [
      ...risks.flatMap((risk) => wordsOf(risk).flatMap((words) => looseWordFaults(run, words))),
      ...risks
        .filter((risk) => risk.claim.kind !== 'inference' || risk.claim.evidence.length === 0)
        .map((risk) =>
          write(
            `“${risk.claim.text}”：风险写成 inference 并给出依据（PLAN-9）。`,
            `“${risk.claim.text}”: a risk is an inference with evidence (PLAN-9).`,
          ),
        ),
    ],
    soFar: [
      ...soFar.bottlenecks.map((each) => `${each.id} ${each.hypothesis.text}`),
      ...soFar.premortem
        .filter((row) => row.threatens)
        .map((row) => write(`输因：${row.label}`, `Cause of loss: ${row.label}`)),
      ...lessonLines(run),
    ],
  });
  const parts = value.risks
    .filter((risk) => {
      const faults = wordsOf(risk).flatMap((words) => looseWordFaults(run, words));
      run.dropped.push(...faults);
      return faults.length === 0;
    })
    .map(
      (risk, index): RiskPart => ({
        id: `r${index + 1}`,
        claim: toClaim(risk.claim, run.pack, 'PLAN-9'),
        trigger: risk.trigger.trim(),
        contingency: risk.contingency.trim(),
      }),
    )
    .filter((risk) => risk.claim.kind === 'inference');
  if (parts.some((risk) => holds(run, [risk.claim]))) return [...parts, ...unheeded(run, parts, soFar.candidates)];
  run.filled.push('risks');
  return risksByRules(run.material, soFar.premortem, soFar.candidates);
};

const wordsOf = (risk: { trigger: string; contingency: string }): string[] => [risk.trigger, risk.contingency];

/** PLAN-12: the lessons that no risk of the model cites, as far as there is room: they are offered in any case. */
const unheeded = ({ material }: ModelRun, parts: readonly RiskPart[], candidates: SoFar['candidates']): RiskPart[] => {
  const cited = new Set(parts.flatMap((part) => part.claim.evidence.map(({ source }) => source.id)));
  const free = parts.map((part) => Number(part.id.slice(1)));
  const first = Math.max(0, ...free) + 1;
  return lessonRisks(material, claimWriter(material), candidates)
    .filter(({ claim }) => claim.evidence.every(({ source }) => !cited.has(source.id)))
    .slice(0, Math.max(0, CAPS.risks - parts.length))
    .map((risk, index) => ({ ...risk, id: `r${first + index}` }));
};
