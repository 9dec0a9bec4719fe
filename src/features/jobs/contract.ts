import * as z from 'zod';

const STATES = ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'] as const;

const problemOfJob = z.object({ code: z.string(), detail: z.string() }).meta({ id: 'JobError' });

/** Durable work a person can watch. `done` and `total` count what the job works on; `counts` are the kind's own. */
export const jobSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(STATES),
    stage: z.string().nullable(),
    done: z.int(),
    total: z.int().nullable().describe('Null until it is known.'),
    counts: z.record(z.string(), z.int()),
    error: problemOfJob.optional(),
    cancelRequested: z.boolean(),
    pauseRequested: z.boolean().describe('It pauses after its present chunk.'),
    subjectId: z.string().nullable().describe('What the job works for: the look-alike run.'),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Job' });

export type Job = z.output<typeof jobSchema>;
export type JobState = Job['state'];
