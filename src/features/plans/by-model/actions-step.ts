import type * as z from 'zod';
import { toClaim } from '#src/features/drafts/index.ts';
import { actionFrame, actionsByRules } from '../by-rules/actions.ts';
import type { ActionPart, BottleneckPart } from '../parts.ts';
import type { SoFar } from '../plan-drafter.ts';
import { looseWordFaults } from './loose-words.ts';
import { askStep, holds, lessonLines, type ModelRun } from './model-step.ts';
import { planActionsSchema } from './schemas.ts';

type ModelAction = z.output<typeof planActionsSchema>['actions'][number];

/** Step 5: actions, each bound to a bottleneck. Without a bottleneck the model is not asked: the plan has questions (PLAN-7). */
export const actionsByModel = async (
  run: ModelRun,
  soFar: SoFar & { bottlenecks: BottleneckPart[] },
): Promise<ActionPart[]> => {
  const { material } = run;
  const { bottlenecks, owner, period, candidates } = soFar;
  if (bottlenecks.length === 0) return [];
  const value = await askStep(run, {
    id: 'plan/actions',
    output: planActionsSchema,
    claims: ({ actions }) => actions.map((action) => action.claim),
    complaints: ({ actions }) => actions.flatMap((action) => actionComplaints(run, action, soFar)),
    soFar: [
      material.wording.write(`计划周期到 ${period.to}`, `The period ends on ${period.to}`),
      ...bottlenecks.map((each) => `${each.id} ${each.layer}: ${each.hypothesis.text} → ${each.brokenWhen.text}`),
      ...lessonLines(run),
    ],
  });
  const sound = value.actions.filter((action) => {
    const complaints = actionComplaints(run, action, soFar);
    run.dropped.push(...complaints);
    return complaints.length === 0;
  });
  const parts = sound.map(
    (action, index): ActionPart => ({
      id: `a${index + 1}`,
      claim: toClaim(action.claim, run.pack, 'PLAN-7'),
      bottleneckId: action.bottleneck,
      ...actionFrame(material, owner, action.resource),
      dependsOn: action.afterActions.filter((number) => number <= index).map((number) => `a${number}`),
      start: action.start,
      verifyBy: action.verifyBy,
      observable: action.observable.trim(),
    }),
  );
  if (parts.some((part) => holds(run, [part.claim]))) return parts;
  run.filled.push('actions');
  return actionsByRules(material, candidates, bottlenecks, owner, period);
};

const actionComplaints = (
  run: ModelRun,
  action: ModelAction,
  { bottlenecks, period }: SoFar & { bottlenecks: readonly BottleneckPart[] },
): string[] => {
  const { material } = run;
  const { write } = material.wording;
  const name = `“${action.claim.text}”`;
  const inPeriod = (day: string) => !Number.isNaN(Date.parse(day)) && day >= material.today && day <= period.to;
  return [
    ...(bottlenecks.some((each) => each.id === action.bottleneck)
      ? []
      : [
          write(
            `${name}：没有卡点 ${action.bottleneck}（PLAN-7）。`,
            `${name}: there is no bottleneck ${action.bottleneck} (PLAN-7).`,
          ),
        ]),
    ...(inPeriod(action.start) &&
    inPeriod(action.verifyBy) &&
    action.start <= action.verifyBy &&
    action.verifyBy > material.today
      ? []
      : [
          write(
            `${name}：开始与验证日期要从今天起、到 ${period.to} 为止，先开始后验证（PLAN-7）。`,
            `${name}: start and verify dates lie between today and ${period.to}, the start first (PLAN-7).`,
          ),
        ]),
    ...(action.claim.kind === 'proposal'
      ? []
      : [write(`${name}：行动写成 proposal。`, `${name}: an action is a proposal.`)]),
    ...looseWordFaults(run, action.observable),
  ];
};
