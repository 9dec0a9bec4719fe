import { EvalFailure, EXIT } from '../exit-codes.ts';
import { calibrateJudge } from '../judges/calibration.ts';
import { judgeOf, refuseDrafter } from '../judges/choose-judge.ts';
import { judgeDigest, judgesFolder, loadJudges } from '../judges/load-judges.ts';
import { replayLabelled, tellStale } from '../judges/replay-labelled.ts';
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
  const { prompts, rows } = await loadJudges(folder);
  const policy = await session.policy();
  const shelf = await openShelf(recordings);
  const digests = new Set([judgeDigest(prompts, 'zh'), judgeDigest(prompts, 'en')]);
  const model = judgeOf(shelf.rows, digests);
  if (model === null) throw new EvalFailure(EXIT.evidence, tellStale(rows, prompts, shelf));
  refuseDrafter(model, shelf.rows);
  const judged = await replayLabelled({ rows, prompts, shelf, model });
  const without = rows.filter(({ value }) => judged.some(({ id, word }) => id === value.id && word === 'unjudged'));
  if (without.length > 0) throw new EvalFailure(EXIT.evidence, tellStale(without, prompts, shelf));
  const calibration = calibrateJudge(judged, policy);
  const lines = [
    `judge ${model}: ${judged.length} labelled parts`,
    ...tellCalibration(calibration),
    ...tellDisagreements(judged),
  ];
  if (calibration.unreadableShare > policy.judges.unreadableShare)
    throw new EvalFailure(EXIT.infrastructure, [
      `judge ${model}: ${(100 * calibration.unreadableShare).toFixed(1)} % of its verdicts cannot be read, more than ${100 * policy.judges.unreadableShare} %`,
      ...lines,
    ]);
  for (const line of lines) print(line);
};
