import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { lastEventId, streamEvents } from '#src/http/sse.ts';
import { cancelJob } from './cancel-job.ts';
import { jobSchema } from './contract.ts';
import { followJob } from './follow-job.ts';
import { getJob } from './get-job.ts';
import { pauseJob, resumeJob } from './pause-job.ts';

const tag = 'Jobs';

/**
 * Watching and stopping durable work.
 * @param shutdown ends open streams when the service stops
 */
export const jobRoutes = (shutdown: AbortSignal) =>
  new Hono<AppEnv>()
    .get(
      '/jobs/:id',
      describe({ tag, summary: 'Where a job stands', answers: jobSchema }),
      requires('read'),
      async (c) => c.json(await getJob(c.var.ctx, c.req.param('id'))),
    )
    .get(
      '/jobs/:id/events',
      describe({
        tag,
        summary: 'Follow a job',
        description:
          'Events `progress`, then one of `done`, `failed`, `cancelled`, after which the stream ends. Every event has an id; `Last-Event-ID` resumes after it.',
        stream: true,
      }),
      requires('read'),
      async (c) => streamEvents(c, shutdown, await followJob(c.var.ctx, c.req.param('id'), lastEventId(c))),
    )
    .post(
      '/jobs/:id/pause',
      describe({
        tag,
        summary: 'Pause a job',
        description: 'It pauses after its present chunk and keeps what it found until it is resumed or cancelled.',
        answers: jobSchema,
      }),
      requires('draft'),
      async (c) => c.json(await pauseJob(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/jobs/:id/resume',
      describe({ tag, summary: 'Resume a paused job', answers: jobSchema }),
      requires('draft'),
      async (c) => c.json(await resumeJob(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/jobs/:id/cancel',
      describe({
        tag,
        summary: 'Stop a job',
        description: 'It stops after its present chunk and keeps what it found. Asking again changes nothing.',
        answers: jobSchema,
      }),
      requires('draft'),
      async (c) => c.json(await cancelJob(c.var.ctx, c.req.param('id'))),
    );
