import { whyByRules } from '../by-rules/why.ts';
import type { WhyPart } from '../parts.ts';
import { askStep, holds, type ModelRun, statements } from './model-step.ts';
import { planWhySchema } from './schemas.ts';

/** Step 1: why this account and what we will not do. Unusable without one claim that holds. */
export const whyByModel = async (run: ModelRun): Promise<WhyPart> => {
  const value = await askStep(run, {
    id: 'plan/why',
    output: planWhySchema,
    claims: ({ claims, notDoing }) => [...claims, ...notDoing],
  });
  const claims = statements(run, value.claims, 'PLAN-2');
  const notDoing = statements(run, value.notDoing, 'PLAN-2').filter((claim) => claim.kind === 'proposal');
  const rules = whyByRules(run.material);
  const usable = claims.some((claim) => holds(run, [claim]));
  if (!usable) run.filled.push('why');
  return {
    tier: rules.tier,
    claims: usable ? claims : rules.claims,
    notDoing: notDoing.some((claim) => holds(run, [claim])) ? notDoing : rules.notDoing,
  };
};
