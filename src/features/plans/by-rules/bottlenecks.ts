import type { PlanMaterial } from '../material/material.ts';
import { type BottleneckPart, CAPS } from '../parts.ts';
import type { Candidate } from './candidates.ts';
import { claimWriter } from './claim-writer.ts';

/** How many bottlenecks, and so actions, a plan has that was asked to be short. */
const SHORT = 2;

/** PLAN-6: the weightiest candidates as hypotheses, each with evidence, layer, and how we would know it is broken. */
export const bottlenecksByRules = (material: PlanMaterial, candidates: readonly Candidate[]): BottleneckPart[] => {
  const { inference, proposal } = claimWriter(material);
  const most = material.wish.short ? SHORT : CAPS.bottlenecks;
  return candidates.slice(0, most).map((candidate, index) => ({
    id: `b${index + 1}`,
    code: candidate.code,
    hypothesis: inference(candidate.hypothesis, candidate.rests, candidate.rule),
    layer: candidate.layer,
    brokenWhen: proposal(candidate.brokenWhen, [], 'PLAN-6'),
  }));
};
