import { expect } from 'vitest';
import type { Plan } from '#src/features/plans/index.ts';
import { namedIn } from '#test/drafts/check-draft.ts';

const TODAY = '2026-11-21';

/** What holds for every plan, whoever drafted it: claims verified, references whole, nothing planned for the past. */
export const expectSound = (plan: Plan): void => {
  const claims = new Map(plan.claims.map((claim) => [claim.id, claim]));
  for (const id of namedIn([plan.sections, plan.period.basis])) {
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
