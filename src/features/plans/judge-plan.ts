import type { Claim } from '#src/evidence/index.ts';
import { gateOf } from './action-gate.ts';
import type { Plan } from './contract.ts';
import { planFindings } from './findings.ts';
import type { PlanMaterial, PortfolioAccount } from './material/material.ts';
import { partsOf } from './parts-of.ts';
import { planChecks } from './plan-checks.ts';
import { readCharacters } from './render/render-plan.ts';

/** Findings that tell how the draft came about; they are the draft's and not the account's, so an edit keeps them. */
const OF_DRAFTING = ['GUARD-7', 'GUARD-8'];

/**
 * Judges a stored plan anew, as after an edit: the four questions of every action (PLAN-7), every check, and what is wrong with the
 * account today.
 */
export const judgePlan = (plan: Plan, material: PlanMaterial, portfolio: readonly PortfolioAccount[]): Plan => {
  const parts = partsOf(plan);
  const asked = new Map(parts.actions.map((action) => [action.id, gateOf(action, parts, material.now)]));
  const judged: Plan = {
    ...plan,
    sections: {
      ...plan.sections,
      actions: plan.sections.actions.map((action) => ({ ...action, gate: asked.get(action.id) ?? action.gate })),
    },
  };
  const rejected = plan.claims.filter((claim) => claim.status === 'rejected') as Claim[];
  const { checks, findings } = planChecks(material, parts, rejected, readCharacters(judged));
  return {
    ...judged,
    checks,
    findings: [
      ...findings,
      ...planFindings(material, portfolio),
      ...plan.findings.filter((finding) => OF_DRAFTING.includes(finding.rule)),
    ],
  };
};
