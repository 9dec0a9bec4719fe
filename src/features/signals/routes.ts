import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body, query } from '#src/http/validate.ts';
import { signalFilterSchema, signalSchema, signalStateSchema, signalsSchema } from './contract.ts';
import { createFeedback } from './create-feedback.ts';
import { deleteFeedback } from './delete-feedback.ts';
import {
  changeFeedbackSchema,
  feedbackFilterSchema,
  feedbackPageSchema,
  feedbackSchema,
  newFeedbackSchema,
} from './feedback-contract.ts';
import { listFeedback } from './list-feedback.ts';
import { listAccountSignals, listSignals } from './list-signals.ts';
import { setSignalState } from './set-signal-state.ts';
import { updateFeedback } from './update-feedback.ts';

const tag = 'Signals';

/** Signals (section 9), and what customers say of us, which SIG-satisfaction reads. */
export const signalRoutes = () =>
  new Hono<AppEnv>()
    .get(
      '/signals',
      describe({
        tag,
        summary: 'Signals at the accounts the asker sees, last fired first',
        description: 'Computed when a record changes and every day. Reading marks nothing as seen.',
        answers: signalsSchema,
      }),
      requires('read'),
      query(signalFilterSchema),
      async (c) => c.json(await listSignals(c.var.ctx, c.req.valid('query'))),
    )
    .get(
      '/accounts/:id/signals',
      describe({ tag, summary: 'Signals of one account, with the movements of its industry', answers: signalsSchema }),
      requires('read'),
      query(signalFilterSchema),
      async (c) => c.json(await listAccountSignals(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    )
    .patch(
      '/signals/:id',
      describe({
        tag,
        summary: 'Mark a signal as seen, acted on or dismissed (with the reason)',
        description: 'The state stays until the signal clears or grows worse; then it is new again.',
        answers: signalSchema,
      }),
      requires('write'),
      body(signalStateSchema),
      async (c) => c.json(await setSignalState(c.var.ctx, c.req.param('id'), c.req.valid('json'))),
    )
    .post(
      '/accounts/:id/feedback',
      describe({ tag, summary: 'Record a satisfaction score or a complaint', status: 201, answers: feedbackSchema }),
      requires('write'),
      body(newFeedbackSchema),
      async (c) => c.json(await createFeedback(c.var.ctx, c.req.param('id'), c.req.valid('json')), 201),
    )
    .get(
      '/accounts/:id/feedback',
      describe({ tag, summary: 'What the customer said of us, latest first', answers: feedbackPageSchema }),
      requires('read'),
      query(feedbackFilterSchema),
      async (c) => c.json(await listFeedback(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    )
    .patch(
      '/feedback/:id',
      describe({ tag, summary: 'Change feedback, or close a complaint', answers: feedbackSchema }),
      requires('write'),
      body(changeFeedbackSchema),
      async (c) => c.json(await updateFeedback(c.var.ctx, c.req.param('id'), c.req.valid('json'))),
    )
    .delete(
      '/feedback/:id',
      describe({ tag, summary: 'Delete feedback', status: 204 }),
      requires('write'),
      async (c) => {
        await deleteFeedback(c.var.ctx, c.req.param('id'));
        return c.body(null, 204);
      },
    );
