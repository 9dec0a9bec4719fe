import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body, query } from '#src/http/validate.ts';
import { pageOf } from '#src/kernel/wire.ts';
import {
  exportQuerySchema,
  newRunSchema,
  resultFilterSchema,
  resultsSchema,
  runFilterSchema,
  runSchema,
  runStartedSchema,
} from './contract.ts';
import { draftReason } from './reasons/draft-reason.ts';
import { reasonCardSchema, reasonRequestSchema } from './reasons/reason-contract.ts';
import { compareQuerySchema, comparisonSchema } from './runs/compare-contract.ts';
import { compareRuns } from './runs/compare-runs.ts';
import { exportResults } from './runs/export-results.ts';
import { getRun } from './runs/get-run.ts';
import { listResults } from './runs/list-results.ts';
import { listRuns } from './runs/list-runs.ts';
import { rerunRun } from './runs/rerun-run.ts';
import { startRun } from './runs/start-run.ts';
import { cancelRun, pauseRun, resumeRun } from './runs/steer-run.ts';

const tag = 'Look-alikes';

/** Look-alike runs (LOOK-1): started here, worked in the background, watched through their job. */
export const lookalikeRoutes = () =>
  new Hono<AppEnv>()
    .post(
      '/lookalikes',
      describe({
        tag,
        summary: 'Start a look-alike run',
        description:
          'Ranks prospects by likeness to won customers. Seeds: hand-picked `accountIds`, or a `filter` of the won accounts (`{}`: all). Follow `/v1/jobs/{jobId}/events`.',
        status: 202,
        answers: runStartedSchema,
      }),
      requires('draft'),
      body(newRunSchema),
      async (c) => c.json(await startRun(c.var.ctx, c.req.valid('json')), 202),
    )
    .get(
      '/lookalikes',
      describe({ tag, summary: 'List look-alike runs, newest first', answers: pageOf(runSchema) }),
      requires('read'),
      query(runFilterSchema),
      async (c) => c.json(await listRuns(c.var.ctx, c.req.valid('query'))),
    )
    .get(
      '/lookalikes/:id',
      describe({
        tag,
        summary: 'Read a look-alike run',
        description:
          'State, counts, what was left out and why, recipe, and the portrait of the won customers (FIELD-1).',
        answers: runSchema,
      }),
      requires('read'),
      async (c) => c.json(await getRun(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/lookalikes/:id/pause',
      describe({
        tag,
        summary: 'Pause a look-alike run',
        description: 'After its present chunk; what it found stays and is shown until it is resumed or cancelled.',
        answers: runSchema,
      }),
      requires('draft'),
      async (c) => c.json(await pauseRun(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/lookalikes/:id/resume',
      describe({ tag, summary: 'Resume a paused look-alike run', answers: runSchema }),
      requires('draft'),
      async (c) => c.json(await resumeRun(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/lookalikes/:id/cancel',
      describe({
        tag,
        summary: 'Stop a look-alike run',
        description: 'What it found is ranked and kept.',
        answers: runSchema,
      }),
      requires('draft'),
      async (c) => c.json(await cancelRun(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/lookalikes/:id/rerun',
      describe({
        tag,
        summary: 'Do a look-alike run again',
        description: 'The same recipe on the data of now; a seed filter is asked anew.',
        status: 202,
        answers: runStartedSchema,
      }),
      requires('draft'),
      async (c) => c.json(await rerunRun(c.var.ctx, c.req.param('id')), 202),
    )
    .get(
      '/lookalikes/:id/compare',
      describe({
        tag,
        summary: 'Compare the list of a run with an earlier one',
        description: 'Who entered, left and moved, how scores changed, and why: seeds, recipe or data.',
        answers: comparisonSchema,
      }),
      requires('read'),
      query(compareQuerySchema),
      async (c) => c.json(await compareRuns(c.var.ctx, c.req.param('id'), c.req.valid('query').with)),
    )
    .get(
      '/lookalikes/:id/results',
      describe({
        tag,
        summary: 'Results in rank order',
        description: 'While the run goes on: the best so far, marked `provisional`.',
        answers: resultsSchema,
      }),
      requires('read'),
      query(resultFilterSchema),
      async (c) => c.json(await listResults(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    )
    .post(
      '/lookalikes/:id/results/:prospectId/reason',
      describe({
        tag,
        summary: 'Draft the reason card of one result (LOOK-1)',
        description:
          'Why this prospect is like won customers, what differs, the likely first need, and an opening line that names no customer. Verified; not kept.',
        status: 201,
        answers: reasonCardSchema,
      }),
      requires('draft'),
      body(reasonRequestSchema),
      async (c) => {
        const { id, prospectId } = c.req.param();
        return c.json(await draftReason(c.var.ctx, id, prospectId, c.req.valid('json')), 201);
      },
    )
    .get(
      '/lookalikes/:id/export',
      describe({ tag, summary: 'The ranked list as a file', file: 'text/csv' }),
      requires('read'),
      query(exportQuerySchema),
      async (c) => {
        const file = await exportResults(c.var.ctx, c.req.param('id'), c.req.valid('query').format);
        return c.body(file.bytes, 200, {
          'content-type': file.mediaType,
          'content-disposition': `attachment; filename="${file.fileName}"`,
          'cache-control': 'no-store',
        });
      },
    );
