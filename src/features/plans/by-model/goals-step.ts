import type * as z from 'zod';
import { toClaim } from '#src/features/drafts/index.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import { goalsByRules } from '../by-rules/goals.ts';
import type { BottleneckPart, GoalPart } from '../parts.ts';
import type { SoFar } from '../plan-drafter.ts';
import { looseWordFaults } from './loose-words.ts';
import { askStep, claimOf, holds, type ModelRun } from './model-step.ts';
import { planGoalsSchema } from './schemas.ts';

type ModelGoal = z.output<typeof planGoalsSchema>['goals'][number];

/** Step 4: goals. The model proposes; the service checks date, baseline and target, and refuses what does not hold (PLAN-5). */
export const goalsByModel = async (
  run: ModelRun,
  soFar: SoFar & { bottlenecks: readonly BottleneckPart[] },
): Promise<GoalPart[]> => {
  const { material } = run;
  const value = await askStep(run, {
    id: 'plan/goals',
    output: planGoalsSchema,
    claims: ({ goals }) => goals.flatMap((goal) => [goal.claim, goal.reachableBecause, goal.serves]),
    complaints: ({ goals }) => goals.flatMap((goal) => goalComplaints(run, goal, soFar.period.to)),
    soFar: [
      material.wording.write(`计划周期到 ${soFar.period.to}`, `The period ends on ${soFar.period.to}`),
      ...soFar.bottlenecks.map((each) => `${each.id} ${each.hypothesis.text}`),
    ],
  });
  const parts = value.goals
    .filter((goal) => {
      const complaints = goalComplaints(run, goal, soFar.period.to);
      run.dropped.push(...complaints);
      return complaints.length === 0;
    })
    .map((goal, index): GoalPart => {
      const [because, serves] = [claimOf(run, goal.reachableBecause, 'PLAN-5'), claimOf(run, goal.serves, 'PLAN-15')];
      return {
        id: `g${index + 1}`,
        claim: toClaim(goal.claim, run.pack, 'PLAN-5'),
        measure: goal.measure.trim(),
        baseline: goal.baseline,
        target: goal.target,
        unit: goal.unit.trim(),
        due: goal.due,
        reachableBecause: because?.kind === 'question' ? null : because,
        serves: serves?.kind === 'question' ? null : serves,
      };
    })
    .filter((goal) => goal.claim.kind === 'proposal');
  const rules = goalsByRules(material, soFar.period);
  if (parts.some((goal) => holds(run, [goal.claim])) || rules.length === 0) return parts;
  run.filled.push('goals');
  return rules;
};

/** What is wrong with a goal's structure: the date, the baseline's source, a target that changes nothing. */
const goalComplaints = (run: ModelRun, goal: ModelGoal, end: string): string[] => {
  const { material, pack } = run;
  const { write } = material.wording;
  const name = `“${goal.measure}”`;
  const real = !Number.isNaN(Date.parse(goal.due));
  return [
    ...(real && goal.due > material.today && goal.due <= end
      ? []
      : [
          write(
            `${name}：日期要在今天之后、${end} 之前（PLAN-5）。`,
            `${name}: the date must lie after today and not after ${end} (PLAN-5).`,
          ),
        ]),
    ...(goal.target === null || goal.target === goal.baseline
      ? [
          write(
            `${name}：要有不同于基线的目标值（PLAN-5）。`,
            `${name}: it needs a target that differs from the baseline (PLAN-5).`,
          ),
        ]
      : []),
    ...(goal.baseline === null || goal.baseline === 0 || stands(goal, pack)
      ? []
      : [
          write(
            `${name}：基线 ${goal.baseline} 不在所引的依据里（PLAN-5）。`,
            `${name}: the baseline ${goal.baseline} does not stand in what it cites (PLAN-5).`,
          ),
        ]),
    ...(goal.claim.kind === 'proposal'
      ? []
      : [write(`${name}：目标写成 proposal。`, `${name}: a goal is a proposal.`)]),
    ...looseWordFaults(run, goal.measure),
  ];
};

/** Whether the baseline stands in an item the goal cites. */
const stands = (goal: ModelGoal, pack: ModelRun['pack']): boolean =>
  goal.claim.evidence.some(({ ref }) => {
    const item = pack.items.find((each) => each.ref === ref);
    return item !== undefined && readNumbers(item.text).some((number) => number.value === goal.baseline);
  });
