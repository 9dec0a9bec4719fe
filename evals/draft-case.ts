import type { Draft } from '#src/features/drafts/index.ts';
import { draftReasonFor } from '#src/features/lookalikes/index.ts';
import { draftNeeds } from '#src/features/needs/index.ts';
import { draftObjection } from '#src/features/objections/index.ts';
import { draftPlan } from '#src/features/plans/index.ts';
import { draftCards } from '#src/features/recommendations/index.ts';
import { draftBrief, draftSummary } from '#src/features/visits/index.ts';
import type { ModelDoor } from '#src/llm/port.ts';
import { askInChat } from './ask-in-chat.ts';
import type { EvalCase } from './cases/case.ts';
import { findVisit, type Subject } from './workspace/find-subject.ts';
import type { World } from './workspace/open-workspace.ts';

/** Makes the draft of a case through the product's own use case; by rules when there is no model. */
export const draftCase = async (
  world: World,
  each: EvalCase,
  { accountId, opportunityId, prospectId }: Subject,
  model: ModelDoor | null,
): Promise<Draft> => {
  const { language } = each;
  const ctx = world.ctx(language, model);
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
    case 'lookalike':
      return draftReasonFor(ctx, { prospectId: prospectId ?? '', language });
    case 'recommendation':
      return draftCards(ctx, opportunityId ?? '', { language });
    case 'visit_brief':
      return draftBrief(ctx, accountId, { language, ...(opportunityId ? { opportunityId } : {}) });
    case 'visit_summary':
      return draftSummary(ctx, await findVisit(world, each, accountId), { language });
    case 'answer':
      return askInChat(world.api(model), { accountId, language, question: each.question });
  }
};
