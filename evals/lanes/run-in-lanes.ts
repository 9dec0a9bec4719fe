import { Worker } from 'node:worker_threads';
import type { EvalCase } from '../cases/case.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import type { GradedRun } from '../grade-cases.ts';
import type { Project } from '../project.ts';
import { doJobs } from './do-jobs.ts';
import type { Job, LaneAnswer, LaneWork } from './job.ts';

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
  if (lanes === 0) return jobs.length === 0 ? [] : doJobs({ project: given, jobs });
  const shares = sharesOf(jobs, cases, lanes).filter((share) => share.length > 0);
  const done = await Promise.all(shares.map((share) => runLane({ project: given, jobs: share })));
  const runs = new Map(done.flatMap((lane, at) => lane.map((run, index) => [shares[at]?.[index], run] as const)));
  return jobs.flatMap((job) => runs.get(job) ?? []);
};

/** Whole worlds go to a lane, the heaviest first to the lane with least to do: making a world twice costs more than it saves. */
const sharesOf = (jobs: readonly Job[], cases: ReadonlyMap<string, EvalCase>, lanes: number): Job[][] => {
  const worldOf = ({ id }: Job): string => {
    const each = cases.get(id);
    return each?.split === 'demo' ? 'demo' : `${each?.split} ${each?.language}`;
  };
  const weightOf = (list: readonly Job[]): number =>
    list.reduce((sum, { id }) => sum + (cases.get(id)?.draft === 'plan' ? PLAN_WEIGHT : 1), 0);
  const worlds = [...Map.groupBy(jobs, worldOf).values()].sort((a, b) => weightOf(b) - weightOf(a));
  const shares: Job[][] = Array.from({ length: lanes }, () => []);
  for (const world of worlds) {
    const [least] = shares.toSorted((a, b) => weightOf(a) - weightOf(b));
    least?.push(...world);
  }
  return shares;
};

const runLane = (workerData: LaneWork): Promise<GradedRun[]> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./lane-thread.ts', import.meta.url), { workerData });
    thread.once('message', (answer: LaneAnswer) =>
      'runs' in answer ? resolve(answer.runs) : reject(new EvalFailure(answer.failed.code, answer.failed.lines)),
    );
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new EvalFailure(EXIT.infrastructure, [`a lane ended with ${code}`])));
  });
