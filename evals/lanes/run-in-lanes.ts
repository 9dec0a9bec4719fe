import type { EvalCase } from '../cases/case.ts';
import type { GradedRun } from '../grade-cases.ts';
import type { Project } from '../project.ts';
import { askThread } from './ask-thread.ts';
import type { Job, LaneAnswer, LaneWork } from './job.ts';
import { sharesOf } from './share.ts';

/** A plan is six calls and more checks; the others are one. */
const PLAN_WEIGHT = 4;

type Given = Pick<Project, 'files' | 'datasets' | 'packs' | 'recordings' | 'lanes'>;

/**
 * Does the runs in threads side by side, each with worlds of its own, and answers them in the order of the jobs.
 * @throws EvalFailure as a lane failed
 */
export const runInLanes = async (
  project: Given,
  cases: ReadonlyMap<string, EvalCase>,
  jobs: readonly Job[],
): Promise<GradedRun[]> => {
  const { files, datasets, packs, recordings, lanes } = project;
  const given = { files, datasets, packs, recordings };
  if (jobs.length === 0) return [];
  // Only whoever replays in this thread needs the product here.
  if (lanes === 0) return (await import('./do-jobs.ts')).doJobs({ project: given, jobs });
  // Whole worlds go to a lane: making a world twice costs more than it saves.
  const shares = sharesOf(jobs, lanes, {
    groupOf: ({ id }) => {
      const each = cases.get(id);
      return each?.split === 'demo' ? 'demo' : `${each?.split} ${each?.language}`;
    },
    weightOf: ({ id }) => (cases.get(id)?.draft === 'plan' ? PLAN_WEIGHT : 1),
  });
  const done = await Promise.all(shares.map((share) => runLane({ project: given, jobs: share })));
  const runs = new Map(done.flatMap((lane, at) => lane.map((run, index) => [shares[at]?.[index], run] as const)));
  return jobs.flatMap((job) => runs.get(job) ?? []);
};

const runLane = async (work: LaneWork): Promise<GradedRun[]> =>
  (await askThread<LaneAnswer>(new URL('./lane-thread.ts', import.meta.url), work)).runs;
