import * as z from 'zod';
import { modelClaimSchema } from '#src/features/drafts/index.ts';
import { RESOURCES } from '#src/playbook/resources.ts';
import { CAPS } from '../parts.ts';

const claim = modelClaimSchema;
const text = (most: number) => z.string().min(1).max(most);
const questions = z.array(claim).max(4);

/** Step 1 (PLAN-2): why this account, and what we will not do. */
export const planWhySchema = z
  .object({
    claims: z.array(claim).max(CAPS.whyClaims),
    notDoing: z.array(claim).max(CAPS.notDoing),
    questions,
  })
  .meta({ title: 'PlanWhy' });

/** Step 2 (PLAN-4): how the customer decides. The chain itself is the record's and not asked for. */
export const planDecisionSchema = z
  .object({
    coreValue: claim.nullable(),
    stuckLayer: claim.nullable(),
    likelyDrop: claim.nullable(),
    people: z.array(claim).max(CAPS.peopleClaims),
    questions,
  })
  .meta({ title: 'PlanDecision' });

/** Step 3 (PLAN-6). `candidate`: the computed candidate it takes up (K1 …), or null. */
export const planBottlenecksSchema = z
  .object({
    bottlenecks: z
      .array(
        z
          .object({
            candidate: z
              .string()
              .regex(/^K\d{1,2}$/)
              .nullable(),
            hypothesis: claim,
            layer: text(60),
            brokenWhen: claim,
          })
          .meta({ title: 'Bottleneck' }),
      )
      .max(CAPS.bottlenecks),
    questions,
  })
  .meta({ title: 'PlanBottlenecks' });

/** Step 4 (PLAN-5, PLAN-15). Numbers and dates are checked by the service; a baseline must stand in what the claim cites. */
export const planGoalsSchema = z
  .object({
    goals: z
      .array(
        z
          .object({
            claim,
            measure: text(120),
            baseline: z.number().nullable(),
            target: z.number().nullable(),
            unit: z.string().max(20),
            due: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
            reachableBecause: claim.nullable(),
            serves: claim.nullable(),
          })
          .meta({ title: 'Goal' }),
      )
      .max(CAPS.goals),
    questions,
  })
  .meta({ title: 'PlanGoals' });

/** Step 5 (PLAN-7, PLAN-13, PLAN-18). The owner and the authority are set by the service. */
export const planActionsSchema = z
  .object({
    actions: z
      .array(
        z
          .object({
            claim,
            bottleneck: z.string().regex(/^b\d{1,2}$/),
            resource: z.enum(RESOURCES),
            observable: text(160),
            start: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
            verifyBy: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
            afterActions: z.array(z.int().min(1).max(CAPS.actions)).max(CAPS.actions),
          })
          .meta({ title: 'Action' }),
      )
      .max(CAPS.actions),
    questions,
  })
  .meta({ title: 'PlanActions' });

/** Step 6 (PLAN-9, PLAN-14). */
export const planRisksSchema = z
  .object({
    risks: z
      .array(z.object({ claim, trigger: text(160), contingency: text(160) }).meta({ title: 'Risk' }))
      .max(CAPS.risks),
    questions,
  })
  .meta({ title: 'PlanRisks' });

/** The output schemas of the plan's prompts, by title: for prompt lint and evals. */
export const PLAN_PROMPT_SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['PlanWhy', planWhySchema],
  ['PlanDecision', planDecisionSchema],
  ['PlanBottlenecks', planBottlenecksSchema],
  ['PlanGoals', planGoalsSchema],
  ['PlanActions', planActionsSchema],
  ['PlanRisks', planRisksSchema],
]);
