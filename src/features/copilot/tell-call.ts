import type { Ctx } from '#src/context.ts';
import { loadPlan, type Plan } from '#src/features/plans/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { tellChanges } from './edits/tell-changes.ts';
import type { TurnOutput } from './turn-output.ts';

/** The plan a call is about, as it stands before; null for other calls. @throws LinchpinError `not_found` */
export const loadPlanBefore = async (
  ctx: Ctx,
  { input }: { tool: string; input: Record<string, unknown> },
): Promise<Plan | null> => (typeof input.planId === 'string' ? loadPlan(ctx, input.planId) : null);

/** Tells what a confirmed call changed of a plan. */
export const tellPlanAfter = async (ctx: Ctx, before: Plan, language: Language, output: TurnOutput): Promise<void> =>
  tellChanges(output, before, await loadPlan(ctx, before.id), language);
