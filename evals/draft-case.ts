import type { Ctx } from '#src/context.ts';
import type { Draft } from '#src/features/drafts/index.ts';
import { draftNeeds } from '#src/features/needs/index.ts';
import { draftObjection } from '#src/features/objections/index.ts';
import { draftPlan } from '#src/features/plans/index.ts';
import type { EvalCase } from './cases/case.ts';
import type { Subject } from './workspace/find-subject.ts';

/** Makes the draft of a case through the product's own use case. */
export const draftCase = (ctx: Ctx, each: EvalCase, { accountId, opportunityId }: Subject): Promise<Draft> => {
  const { language } = each;
  switch (each.draft) {
    case 'plan':
      return draftPlan(ctx, {
        accountId,
        language,
        ...(each.instructions ? { instructions: each.instructions } : {}),
      });
    case 'needs':
      return draftNeeds(ctx, opportunityId ?? '', { language });
    case 'objection':
      return draftObjection(ctx, opportunityId ?? '', { language, ...each.objection });
  }
};
