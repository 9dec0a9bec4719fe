import { toClaim } from '#src/features/drafts/index.ts';
import { bottlenecksByRules } from '../by-rules/bottlenecks.ts';
import type { BottleneckPart } from '../parts.ts';
import type { SoFar } from '../plan-drafter.ts';
import { looseWordFaults } from './loose-words.ts';
import { askStep, holds, type ModelRun } from './model-step.ts';
import { planBottlenecksSchema } from './schemas.ts';

/** Step 3: bottlenecks. The computed candidates are given; the model chooses, joins and words them (PLAN-6). */
export const bottlenecksByModel = async (run: ModelRun, soFar: SoFar): Promise<BottleneckPart[]> => {
  const { candidates } = soFar;
  const { write } = run.material.wording;
  const value = await askStep(run, {
    id: 'plan/bottlenecks',
    output: planBottlenecksSchema,
    claims: ({ bottlenecks }) => bottlenecks.flatMap((each) => [each.hypothesis, each.brokenWhen]),
    soFar: candidates.map((each, index) => `K${index + 1} ${each.layer}: ${each.hypothesis} → ${each.brokenWhen}`),
    complaints: ({ bottlenecks }) =>
      bottlenecks.flatMap(({ hypothesis, candidate, brokenWhen }) => [
        ...(hypothesis.kind === 'inference' && hypothesis.evidence.length > 0
          ? []
          : [
              write(
                `“${hypothesis.text}”：假设要写成 inference 并给出依据（PLAN-6）。`,
                `“${hypothesis.text}”: a hypothesis is an inference with evidence (PLAN-6).`,
              ),
            ]),
        ...(brokenWhen.kind === 'proposal'
          ? []
          : [
              write(
                `“${brokenWhen.text}”：打通的标志写成 proposal（PLAN-6）。`,
                `“${brokenWhen.text}”: the sign of being broken is a proposal (PLAN-6).`,
              ),
            ]),
        ...(candidate === null || candidateAt(candidates, candidate)
          ? []
          : [write(`没有候选 ${candidate}。`, `There is no candidate ${candidate}.`)]),
      ]),
  });
  const parts = value.bottlenecks.flatMap((each): Omit<BottleneckPart, 'id'>[] => {
    const hypothesis = toClaim(each.hypothesis, run.pack, 'PLAN-6');
    const brokenWhen = toClaim(each.brokenWhen, run.pack, 'PLAN-6');
    return hypothesis.kind === 'inference' && brokenWhen.kind === 'proposal'
      ? [
          {
            code: candidateAt(candidates, each.candidate)?.code ?? null,
            hypothesis,
            layer: layerOf(run, each.layer.trim(), candidateAt(candidates, each.candidate)?.layer),
            brokenWhen,
          },
        ]
      : [];
  });
  if (parts.some((part) => holds(run, [part.hypothesis, part.brokenWhen])) || candidates.length === 0)
    return parts.map((part, index) => ({ id: `b${index + 1}`, ...part }));
  run.filled.push('bottlenecks');
  return bottlenecksByRules(run.material, candidates);
};

/** Where in the chain, as the model says it; as the candidate does where its words are not fit to stand. */
const layerOf = (run: ModelRun, said: string, computed: string | undefined): string =>
  looseWordFaults(run, said).length === 0
    ? said
    : (computed ?? run.material.wording.write('决策链', 'the decision chain'));

const candidateAt = (candidates: SoFar['candidates'], name: string | null) =>
  name === null ? undefined : candidates[Number(name.slice(1)) - 1];
