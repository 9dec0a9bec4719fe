import type { Prompts } from '#src/llm/prompts.ts';
import type { Policy } from '../gate/policy.ts';
import type { Row } from '../read-lines.ts';
import type { Shelf } from '../stored/shelf.ts';
import { type Calibration, calibrateJudge } from './calibration.ts';
import { judgeOf, refuseDrafter } from './choose-judge.ts';
import { judgeDigest, judgesFolder, type Labelled, loadJudges } from './load-judges.ts';
import { type JudgedPart, replayLabelled } from './replay-labelled.ts';

/** The judge whose stored verdicts count, its words on the labelled parts, and what it is trusted in for them. */
export type Judge = {
  model: string;
  prompts: Prompts;
  rows: Row<Labelled>[];
  judged: JudgedPart[];
  calibration: Calibration;
};

/** Judges of a folder before one is chosen: prompts and labelled parts. */
export type Bench = Pick<Judge, 'prompts' | 'rows'>;

type Given = { shelf: Shelf; policy: Policy; folder?: string };

/**
 * Chooses the judge by what is stored and calibrates it on the labelled parts.
 * @returns the judge, or null with the bench when no verdict is stored for the judges' prompt as it is
 * @throws EvalFailure (2) for a bad labelled row, or a judge that also drafted
 */
export const openJudge = async ({
  shelf,
  policy,
  folder = judgesFolder(),
}: Given): Promise<{ judge: Judge | null; bench: Bench }> => {
  const { prompts, rows } = await loadJudges(folder);
  const digests = new Set([judgeDigest(prompts, 'zh'), judgeDigest(prompts, 'en')]);
  const model = judgeOf(shelf.rows, digests);
  if (model === null) return { judge: null, bench: { prompts, rows } };
  refuseDrafter(model, shelf.rows);
  const judged = await replayLabelled({ rows, prompts, shelf, model });
  const calibration = calibrateJudge(judged, policy);
  return { judge: { model, prompts, rows, judged, calibration }, bench: { prompts, rows } };
};
