import { FIGURES_SPOILED } from './spoiled/figures.ts';
import { LOOKALIKE_SPOILED } from './spoiled/lookalike.ts';
import { METHOD_SPOILED } from './spoiled/method.ts';
import { NEEDS_SPOILED } from './spoiled/needs.ts';
import { OBJECTION_SPOILED } from './spoiled/objection.ts';
import { PLAN_EVIDENCE } from './spoiled/plan-evidence.ts';
import { PLAN_RULES } from './spoiled/plan-rules.ts';
import { RECOMMENDATION_SPOILED } from './spoiled/recommendation.ts';
import { SENSE_SPOILED } from './spoiled/sense.ts';
import type { Spoiled } from './spoiled/spoil.ts';

/** Every spoiled answer: each grader fails at least one. */
export const SPOILED: readonly Spoiled[] = [
  ...PLAN_EVIDENCE,
  ...PLAN_RULES,
  ...SENSE_SPOILED,
  ...FIGURES_SPOILED,
  ...NEEDS_SPOILED,
  ...METHOD_SPOILED,
  ...OBJECTION_SPOILED,
  ...LOOKALIKE_SPOILED,
  ...RECOMMENDATION_SPOILED,
];
