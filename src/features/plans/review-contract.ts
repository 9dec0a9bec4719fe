import * as z from 'zod';
import { idText, line } from '#src/kernel/wire.ts';
import { FAILURE_CAUSES, REVIEW_STATES } from '#src/playbook/plan-review.ts';

export const REVIEWED_KINDS = ['action', 'hypothesis', 'goal'] as const;

const evidence = z.object({
  source: z.object({ type: z.string().max(30), id: idText(), field: z.string().max(100).exactOptional() }),
  quote: line(1_000),
});

/**
 * `POST /plans/{id}/reviews` (PLAN-12): how an action, hypothesis or goal turned out. `evidence` quotes records; without any, the
 * result stands as the reviewer's own words. A failure says its cause and the lesson.
 */
export const reviewPlanRequestSchema = z
  .strictObject({
    itemKind: z.enum(REVIEWED_KINDS),
    itemId: line(40),
    state: z.enum(REVIEW_STATES),
    result: line(1_000),
    evidence: z.array(evidence).max(10).optional(),
    cause: z.enum(FAILURE_CAUSES).optional(),
    lesson: line(600).optional(),
  })
  .meta({ id: 'ReviewPlanRequest' });

export const planReviewSchema = z
  .object({
    id: z.string(),
    planId: z.string(),
    version: z.int().meta({ description: 'The version of the plan it was held against' }),
    itemKind: z.enum(REVIEWED_KINDS),
    itemId: z.string(),
    itemText: z.string(),
    pattern: z.string().nullable().meta({ description: 'The kind of bottleneck it concerned' }),
    state: z.enum(REVIEW_STATES),
    result: z.string(),
    evidence: z.array(evidence),
    cause: z.enum(FAILURE_CAUSES).nullable(),
    lesson: z.string().nullable(),
    reviewedBy: z.object({ userId: z.string(), name: z.string().nullable() }).nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'PlanReview' });

export const planReviewsSchema = z
  .object({
    items: z.array(planReviewSchema),
    /** Actions nobody has reviewed, with how they stand by their date. */
    open: z.array(
      z.object({
        itemKind: z.literal('action'),
        itemId: z.string(),
        itemText: z.string(),
        verifyBy: z.string().nullable(),
        state: z.enum(REVIEW_STATES),
      }),
    ),
  })
  .meta({ id: 'PlanReviews' });

export const lessonFilterSchema = z
  .object({
    accountId: idText(),
    pattern: line(60).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  })
  .meta({ id: 'LessonFilter' });

/** A lesson of this account or of a like one. What it was learned on is named only to who may see that account. */
export const lessonSchema = z
  .object({
    id: z.string(),
    lesson: z.string(),
    cause: z.enum(FAILURE_CAUSES).nullable(),
    pattern: z.string().nullable(),
    industry: z.string().nullable(),
    tier: z.string().nullable(),
    own: z.boolean(),
    likeness: z.array(z.enum(['own', 'pattern', 'industry', 'tier'])),
    account: z.object({ id: z.string(), name: z.string() }).nullable(),
    itemText: z.string().nullable(),
    result: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Lesson' });

export const lessonsSchema = z.object({ items: z.array(lessonSchema) }).meta({ id: 'Lessons' });

export type ReviewPlanRequest = z.output<typeof reviewPlanRequestSchema>;
export type PlanReview = z.output<typeof planReviewSchema>;
export type PlanReviews = z.output<typeof planReviewsSchema>;
export type LessonFilter = z.output<typeof lessonFilterSchema>;
export type LessonView = z.output<typeof lessonSchema>;
