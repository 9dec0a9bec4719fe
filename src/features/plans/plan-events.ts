import type { Claim, Evidence } from '#src/evidence/index.ts';
import type { PlanSections } from './contract.ts';
import type { PlanMaterial } from './material/material.ts';
import type { PlanParts, PlanStep } from './parts.ts';
import { createCitations } from './render/citations.ts';
import { renderSection } from './render/render-section.ts';
import { SECTION_TITLES } from './render/render-words.ts';
import type { StepListener } from './run-drafter.ts';
import { claimsOf, toSections } from './to-sections.ts';

/**
 * What a listener hears while a plan is drafted. `started` and `done` per step, in order; `done` brings the section as
 * Markdown (with the numbers it has in the finished plan), its claims, and what the numbers so far stand for. `restarted`
 * once, when the model failed and the rules draft all of it anew: what was shown before is void.
 */
export type PlanEvent =
  | { step: PlanStep; state: 'started' }
  | {
      step: PlanStep;
      state: 'done';
      text: string;
      claims: Claim[];
      citations: { number: number; evidence: Evidence }[];
    }
  | { step: 'why'; state: 'restarted' };

export type PlanListener = (event: PlanEvent) => void;

const EMPTY: PlanParts = {
  period: { from: '', to: '', nextReview: '', basis: null },
  why: { tier: null, claims: [], notDoing: [] },
  owner: { accountable: null, proposed: null, supporters: [], claims: [] },
  decision: { chain: [], missingRoles: [], claims: [], coreValue: null, stuckLayer: null, likelyDrop: null },
  bottlenecks: [],
  goals: [],
  actions: [],
  milestones: [],
  risks: [],
  premortem: [],
  questions: [],
};

/** Turns the steps of one run into events; numbering goes on from section to section. */
export const eventsOf = (material: PlanMaterial, onEvent: PlanListener): StepListener => {
  const { language } = material.wording;
  const citations = createCitations();
  const told = new Set<string>();
  return (step, state, soFar) => {
    if (state === 'started') return onEvent({ step, state });
    const parts = { ...EMPTY, ...soFar };
    const claims = claimsOf(parts);
    const sections: PlanSections = toSections(parts, material.now);
    const frame = {
      language,
      citations,
      basis: parts.period.basis?.id ?? null,
      claims: new Map(claims.map((claim) => [claim.id, claim])),
    };
    const fresh = claims.filter((claim) => !told.has(claim.id));
    for (const claim of fresh) told.add(claim.id);
    const text = `## ${SECTION_TITLES[step][language]}\n\n${renderSection(step, sections, frame)}\n\n`;
    return onEvent({ step, state, text, claims: fresh, citations: citations.list() });
  };
};
