import type { jobs } from '#src/db/tables/index.ts';
import { type Language, say } from '#src/kernel/language.ts';
import type { Job, JobState } from './contract.ts';

export type JobRow = typeof jobs.$inferSelect;
export type JobEventRow = { seq: number; event: string; data: Record<string, unknown> };

/** What an event tells: where the job stood when it was written. Texts of an error stand in both languages. */
export type Snapshot = Pick<JobRow, 'state' | 'stage' | 'done' | 'total' | 'counts' | 'error'>;

/** True when a job will not change any more. */
export const isOver = (state: JobState): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** An event whose name is a final state is the last of its job. */
export const isLast = (event: string): boolean => isOver(event as JobState);

export const snapshotOf = ({ state, stage, done, total, counts, error }: JobRow): Snapshot => ({
  state,
  stage,
  done,
  total,
  counts,
  error,
});

const sayError = (error: Snapshot['error'], language: Language): Pick<Job, 'error'> =>
  error ? { error: { code: error.code, detail: say(error.detail, language) } } : {};

/** The job as it goes over the wire. */
export const toJob = (row: JobRow, language: Language): Job => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  stage: row.stage,
  done: row.done,
  total: row.total,
  counts: row.counts,
  ...sayError(row.error, language),
  cancelRequested: row.cancelRequested,
  pauseRequested: row.pauseRequested,
  subjectId: row.subjectId,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
});

/** One event as it goes over the wire. */
export const toEvent = (job: Pick<JobRow, 'id' | 'kind'>, row: JobEventRow, language: Language) => {
  const { error, ...data } = row.data as Snapshot;
  return { id: row.seq, event: row.event, data: { id: job.id, kind: job.kind, ...data, ...sayError(error, language) } };
};
