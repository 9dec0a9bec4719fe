import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body } from '#src/http/validate.ts';
import { cardRequestSchema, recommendationCardSetSchema } from './cards/card-contract.ts';
import { draftCards } from './cards/draft-cards.ts';
import { coverageSchema } from './case-coverage/coverage-contract.ts';
import { getCoverage } from './case-coverage/get-coverage.ts';
import { feedbackSchema, newFeedbackSchema, recommendationsSchema } from './contract.ts';
import { getRecommendations } from './get-recommendations.ts';
import { giveFeedback } from './learning/give-feedback.ts';
import { replaySchema } from './learning/replay-contract.ts';
import { replayFeedback } from './learning/replay-feedback.ts';

const tag = 'Recommendations';
const path = '/opportunities/:id/recommendations';

/** Documents for an opportunity (REC-1). */
export const recommendationRoutes = () =>
  new Hono<AppEnv>()
    .get(
      '/recommendations/coverage',
      describe({
        tag,
        summary: 'Where the library serves open deals, stage × industry, and what to write first (REC-1, REC-2)',
        answers: coverageSchema,
      }),
      requires('read'),
      async (c) => c.json(await getCoverage(c.var.ctx)),
    )
    .get(
      '/recommendations/replay',
      describe({
        tag,
        summary: 'Whether feedback makes the lists better: the log replayed with only the past known (REC-1)',
        answers: replaySchema,
      }),
      requires('read'),
      async (c) => c.json(await replayFeedback(c.var.ctx)),
    )
    .get(
      path,
      describe({
        tag,
        summary: 'Documents that fit an opportunity, with passages and reasons (REC-1)',
        description:
          'Computed by itself whenever the opportunity or the library changes. Empty when nothing fits; `gaps` says what is missing.',
        answers: recommendationsSchema,
      }),
      requires('read'),
      async (c) => c.json(await getRecommendations(c.var.ctx, c.req.param('id'))),
    )
    .post(
      `${path}/cards`,
      describe({
        tag,
        summary: 'Draft recommendation cards (REC-1)',
        description:
          'Up to five documents, best first: the passage to show, reasons by dimension, how to use it and with whom; or that nothing fits and what to write. Verified; not kept.',
        status: 201,
        answers: recommendationCardSetSchema,
      }),
      requires('draft'),
      body(cardRequestSchema),
      async (c) => c.json(await draftCards(c.var.ctx, c.req.param('id'), c.req.valid('json')), 201),
    )
    .post(
      `${path}/:documentId/feedback`,
      describe({
        tag,
        summary: 'Say what was done with a recommended document: opened, used, dismissed, won_with',
        status: 201,
        answers: feedbackSchema,
      }),
      requires('write'),
      body(newFeedbackSchema),
      async (c) =>
        c.json(await giveFeedback(c.var.ctx, c.req.param('id'), c.req.param('documentId'), c.req.valid('json')), 201),
    );
