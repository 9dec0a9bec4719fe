import { EvalFailure, EXIT } from '../exit-codes.ts';
import { judgesFolder } from '../judges/load-judges.ts';
import { openJudge } from '../judges/open-judge.ts';
import { refuseUnreadable } from '../judges/refuse-unreadable.ts';
import { tellStale } from '../judges/replay-labelled.ts';
import { tellCalibration, tellDisagreements } from '../judges/tell-calibration.ts';
import type { Options } from '../options.ts';
import type { Session } from '../session.ts';
import { openShelf } from '../stored/shelf.ts';

/**
 * Replays a judge's stored verdicts on the labelled parts, and prints per language how it agrees with the labels and which questions
 * are trusted. Until then a question is advisory.
 * @param folder where prompts and labelled parts stand
 * @throws EvalFailure (2) for a bad row or a judge that also drafted, (3) when verdicts are missing or stale, (5) when more of them
 * cannot be read than the policy allows
 */
export const calibrate = async (
  session: Session,
  _options: Options,
  folder: string = judgesFolder(),
): Promise<void> => {
  const { print, recordings } = session.project;
  const policy = await session.policy();
  const shelf = await openShelf(recordings);
  const { judge, bench } = await openJudge({ shelf, policy, folder });
  if (!judge) throw new EvalFailure(EXIT.evidence, tellStale(bench.rows, bench.prompts, shelf));
  const { model, rows, prompts, judged, calibration } = judge;
  const without = rows.filter(({ value }) => judged.some(({ id, word }) => id === value.id && word === 'unjudged'));
  if (without.length > 0) throw new EvalFailure(EXIT.evidence, tellStale(without, prompts, shelf));
  const lines = [
    `judge ${model}: ${judged.length} labelled parts`,
    ...tellCalibration(calibration),
    ...tellDisagreements(judged),
  ];
  refuseUnreadable({ model, share: calibration.unreadableShare }, policy, lines);
  for (const line of lines) print(line);
};
