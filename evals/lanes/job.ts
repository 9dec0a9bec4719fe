import type { LockedAnswer } from '../gate/lock.ts';
import type { GradedRun } from '../grade-cases.ts';
import type { Project } from '../project.ts';

/** One run of a case: a sample of what is stored for the prompts as they are, or of what the baseline rests on. */
export type Job = { id: string; sample: number; locked: readonly LockedAnswer[] | null };

/** What a thread is given. */
export type LaneWork = { project: Pick<Project, 'files' | 'datasets' | 'packs' | 'recordings'>; jobs: readonly Job[] };

/** What a thread answers: its runs in the order of its jobs. */
export type LaneAnswer = { runs: GradedRun[] };
