import { chainOf, decisionByRules } from '../by-rules/decision.ts';
import type { DecisionPart } from '../parts.ts';
import type { SoFar } from '../plan-drafter.ts';
import { askStep, claimOf, holds, type ModelRun, statements } from './model-step.ts';
import { planDecisionSchema } from './schemas.ts';

/** Step 2: how the customer decides. The chain is the record's; each of the three answers of PLAN-4 may come from the rules. */
export const decisionByModel = async (run: ModelRun, soFar: SoFar): Promise<DecisionPart> => {
  const value = await askStep(run, {
    id: 'plan/decision',
    output: planDecisionSchema,
    claims: ({ coreValue, stuckLayer, likelyDrop, people }) => [coreValue, stuckLayer, likelyDrop, ...people],
    soFar: soFar.candidates.map((candidate, index) => `K${index + 1} ${candidate.layer}: ${candidate.hypothesis}`),
  });
  const rules = decisionByRules(run.material, soFar.candidates);
  const people = statements(run, value.people, 'CHAIN-8');
  const part = (['coreValue', 'stuckLayer', 'likelyDrop'] as const).map((name) => {
    const claim = claimOf(run, value[name], 'PLAN-4');
    return claim && claim.kind !== 'question' && holds(run, [claim]) ? claim : rules[name];
  });
  const [coreValue = null, stuckLayer = null, likelyDrop = null] = part;
  const three = [rules.coreValue, rules.stuckLayer, rules.likelyDrop];
  const ownPeople = people.some((claim) => holds(run, [claim]));
  if (!ownPeople && rules.chain.length > 0) run.filled.push('decision');
  return {
    ...chainOf(run.material),
    coreValue,
    stuckLayer,
    likelyDrop,
    claims: [
      ...part.filter((claim) => claim !== null),
      ...(ownPeople ? people : rules.claims.filter((claim) => !three.includes(claim))),
    ],
  };
};
