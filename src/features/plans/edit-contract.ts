import * as z from 'zod';
import { idText, line } from '#src/kernel/wire.ts';

const itemId = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .meta({ description: 'Id of the item in its section, as `g1`, `a2`, `m3`' });
const day = z.iso.date();
const words = line(600);

/** `target` and `baseline` are numbers in `unit`; a `text` replaces the goal's sentence and stands as the editor's own words. */
const setGoal = z
  .strictObject({
    op: z.literal('set_goal'),
    goalId: itemId,
    target: z.number().optional(),
    baseline: z.number().nullable().optional(),
    unit: z.string().trim().max(20).optional(),
    due: day.optional(),
    text: words.optional(),
  })
  .meta({ title: 'SetGoal' });

/** `ownerId` names a user of the workspace; null takes the owner away. */
const setAction = z
  .strictObject({
    op: z.literal('set_action'),
    actionId: itemId,
    text: words.optional(),
    ownerId: idText().nullable().optional(),
    start: day.nullable().optional(),
    verifyBy: day.nullable().optional(),
    hours: z.number().min(0).max(10_000).nullable().optional(),
    people: z.int().min(0).max(1_000).nullable().optional(),
    authority: line(300).nullable().optional(),
    observable: line(300).nullable().optional(),
  })
  .meta({ title: 'SetAction' });

const addAction = z
  .strictObject({
    op: z.literal('add_action'),
    bottleneckId: itemId,
    text: words,
    ownerId: idText().optional(),
    verifyBy: day.optional(),
    observable: line(300).optional(),
  })
  .meta({ title: 'AddAction' });

/** One change of a plan (PLAN-11). What it does not name stays as it is. */
export const planEditSchema = z
  .discriminatedUnion('op', [
    setGoal,
    z.strictObject({ op: z.literal('drop_goal'), goalId: itemId }).meta({ title: 'DropGoal' }),
    setAction,
    z.strictObject({ op: z.literal('drop_action'), actionId: itemId }).meta({ title: 'DropAction' }),
    addAction,
    z.strictObject({ op: z.literal('set_owner'), userId: idText() }).meta({ title: 'SetOwner' }),
    z
      .strictObject({
        op: z.literal('set_milestone'),
        milestoneId: itemId,
        due: day.optional(),
        doneWhen: line(300).optional(),
      })
      .meta({ title: 'SetMilestone' }),
    z.strictObject({ op: z.literal('set_claim'), claimId: idText(), text: words }).meta({ title: 'SetClaim' }),
    z.strictObject({ op: z.literal('drop_claim'), claimId: idText() }).meta({ title: 'DropClaim' }),
  ])
  .meta({ id: 'PlanEdit', title: 'PlanEdit' });

/** `PATCH /plans/{id}`: `baseVersion` is the version the editor looked at. */
export const editPlanRequestSchema = z
  .strictObject({
    baseVersion: z.int().min(1),
    edits: z.array(planEditSchema).min(1).max(30),
    reason: line(500).optional(),
  })
  .meta({ id: 'EditPlanRequest' });

export type PlanEdit = z.output<typeof planEditSchema>;
export type EditPlanRequest = z.output<typeof editPlanRequestSchema>;
