import { type GradedRun, gradeRuns, REPLAY_DOOR } from '../grade-cases.ts';
import { loadSuite } from '../load-suite.ts';
import { replayFrom } from '../model/replay.ts';
import { replayLocked } from '../model/replay-locked.ts';
import { goesFirst, inTurn, inWorlds } from '../run-cases.ts';
import type { LaneWork } from './job.ts';

/** Cases drafted at the same time: while one waits for the database another is worked on. */
const AT_ONCE = 3;

/**
 * Replays the runs asked for in worlds of its own, and grades them.
 * @throws EvalFailure (2) for bad data; (4) when a grader throws
 */
export const doJobs = async ({ project, jobs }: LaneWork): Promise<GradedRun[]> => {
  const { rows, packs, shelf, prompts } = await loadSuite(project);
  const known = new Map(rows.map(({ value }) => [value.id, value]));
  const work = jobs.flatMap((job) => {
    const each = known.get(job.id);
    return each ? [{ job, each }] : [];
  });
  return inWorlds({ cases: work.map(({ each }) => each), packs, door: REPLAY_DOOR }, async (runCase) =>
    gradeRuns(
      await inTurn(
        work,
        AT_ONCE,
        ({ job: { locked, sample }, each }) =>
          runCase(each, locked ? replayLocked(shelf, locked, sample) : replayFrom(shelf, { sample }), prompts),
        ({ each }) => goesFirst(each),
      ),
    ),
  );
};
