import { expect } from 'vitest';
import type { Plan } from '#src/features/plans/index.ts';

const TODAY = '2026-11-21';

/** The claim ids a plan's sections refer to. */
export const referred = ({ sections: s, period }: Plan): string[] =>
  [
    ...s.why.claims,
    ...s.why.notDoing,
    ...s.owner.claims,
    ...s.decision.claims,
    s.decision.coreValue,
    s.decision.stuckLayer,
    s.decision.likelyDrop,
    period.basis,
    ...s.bottlenecks.flatMap((each) => [each.hypothesis, each.brokenWhen]),
    ...s.goals.flatMap((each) => [each.claim, each.reachableBecause, each.serves]),
    ...s.actions.map((each) => each.claim),
    ...s.risks.map((each) => each.claim),
    ...s.questions,
  ].filter((id): id is string => id !== null);

/** What holds for every plan, whoever drafted it: claims verified, references whole, nothing planned for the past. */
export const expectSound = (plan: Plan): void => {
  const claims = new Map(plan.claims.map((claim) => [claim.id, claim]));
  for (const id of referred(plan)) {
    expect(claims.has(id), `claim ${id}`).toBe(true);
    expect(claims.get(id)?.status, claims.get(id)?.text).not.toBe('rejected');
  }
  for (const claim of plan.claims.filter((each) => each.kind === 'fact' || each.kind === 'inference')) {
    if (claim.status === 'rejected') continue;
    expect(claim.status, `${claim.text} ${claim.note ?? ''}`).toBe('verified');
    expect(claim.evidence.length, claim.text).toBeGreaterThan(0);
  }
  for (const { quote } of plan.claims.flatMap((claim) => claim.evidence)) expect(quote.trim()).not.toBe('');
  const { goals, actions, milestones, bottlenecks, risks, questions, asks } = plan.sections;
  const dates = [
    ...goals.map((goal) => goal.due),
    ...actions.flatMap((action) => [action.start, action.verifyBy]),
    ...milestones.filter((milestone) => !milestone.reached).map((milestone) => milestone.due),
    plan.period.to,
    plan.period.nextReview,
  ].filter((day) => day !== null);
  for (const date of dates) expect(date > TODAY, date).toBe(true);
  expect([
    bottlenecks.length <= 4,
    goals.length <= 4,
    actions.length <= 6,
    risks.length <= 5,
    questions.length <= 8,
  ]).toEqual([true, true, true, true, true]);
  expect(asks.map((ask) => ask.claim)).toEqual(questions);
  for (const ask of asks) expect(ask.whom).not.toBe('');
  for (const action of actions) expect(bottlenecks.map((each) => each.id)).toContain(action.bottleneckId);
};

export const failing = (plan: Plan): string[] => plan.checks.filter((check) => !check.ok).map((check) => check.rule);

export const textOf = (plan: Plan): string =>
  plan.claims
    .filter((claim) => claim.status !== 'rejected')
    .map((claim) => claim.text)
    .join('\n');
