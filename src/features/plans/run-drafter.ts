import type { Claim } from '#src/evidence/index.ts';
import { candidateBottlenecks } from './by-rules/candidates.ts';
import { milestonesOf } from './by-rules/milestones.ts';
import { ownerPart } from './by-rules/owner.ts';
import { periodOf } from './by-rules/period.ts';
import { premortemOf } from './by-rules/premortem.ts';
import { questionsByRules } from './by-rules/questions.ts';
import { whomToAsk } from './by-rules/whom.ts';
import type { PlanMaterial } from './material/material.ts';
import { type AskPart, CAPS, type PlanParts, type PlanStep } from './parts.ts';
import type { PlanDrafter } from './plan-drafter.ts';
import { type Aside, partSettler } from './settle-parts.ts';

/** How many of the questions may be a drafter’s own or statements that did not hold; the others stay with the claims. */
const EXTRA = 3;

/** Told as a step begins and as it ends, with the parts there are so far. */
export type StepListener = (step: PlanStep, state: 'started' | 'done', parts: Partial<PlanParts>) => void;

/**
 * Drafts a plan step by step in the order of PLAN-18, settling each step's claims before the next one builds on them.
 * What fell on the way stands among the questions, after those the record asks itself.
 */
export const runDrafter = async (
  material: PlanMaterial,
  drafter: PlanDrafter,
  tell: StepListener,
): Promise<{ parts: PlanParts; aside: Aside }> => {
  const settle = partSettler(material);
  const parts: Partial<PlanParts> = {};
  const step = async <Name extends PlanStep>(name: Name, make: () => PlanParts[Name] | Promise<PlanParts[Name]>) => {
    tell(name, 'started', parts);
    const made = await make();
    parts[name] = made;
    tell(name, 'done', parts);
    return made;
  };

  const period = settle.period(periodOf(material));
  parts.period = period;
  const candidates = candidateBottlenecks(material);
  const why = await step('why', async () => settle.why(await drafter.why(material)));
  const owner = await step('owner', () => settle.owner(ownerPart(material)));
  const base = { period, owner, candidates };
  const decision = await step('decision', async () => settle.decision(await drafter.decision(material, base)));
  const bottlenecks = await step('bottlenecks', async () =>
    settle.bottlenecks(await drafter.bottlenecks(material, { ...base, decision })),
  );
  const goals = await step('goals', async () =>
    settle.goals(await drafter.goals(material, { ...base, decision, bottlenecks })),
  );
  const actions = await step('actions', async () =>
    settle.actions(await drafter.actions(material, { ...base, decision, bottlenecks, goals }), bottlenecks),
  );
  const milestones = await step('milestones', () => milestonesOf(material, owner));
  const premortem = premortemOf(material, goals, actions);
  parts.premortem = premortem;
  const risks = await step('risks', async () =>
    settle.risks(await drafter.risks(material, { ...base, decision, bottlenecks, goals, actions, premortem })),
  );
  const questions = await step('questions', () => {
    const asked = settle.questions(questionsByRules(material, { owner, decision, goals, period }));
    const own = settle.questions(asAsks(material, drafter.questions?.() ?? []));
    const left = [...own, ...asAsks(material, settle.aside.questions)].slice(0, EXTRA);
    return unique([...asked.slice(0, CAPS.questions - left.length), ...left]);
  });
  return {
    parts: { period, why, owner, decision, bottlenecks, goals, actions, milestones, premortem, risks, questions },
    aside: settle.aside,
  };
};

const asAsks = (material: PlanMaterial, claims: readonly Claim[]): AskPart[] => {
  const whom = whomToAsk(material);
  return claims.map((claim) => ({ claim, whom: whom.name, contactId: whom.contactId }));
};

const unique = (asks: readonly AskPart[]): AskPart[] => [...new Map(asks.map((ask) => [ask.claim.text, ask])).values()];
