import type { EvalCase } from './cases/case.ts';
import { readCases } from './cases/read-cases.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';
import { gradeCase } from './graders/grade.ts';
import { replayFrom } from './model/replay.ts';
import type { Options } from './options.ts';
import { chosen, type Project, promptsOf } from './project.ts';
import { failed, type GradedRun, moved, report } from './report.ts';
import { type CaseRun, runCases } from './run-cases.ts';
import { outputSchemas } from './schemas.ts';
import { checkEvidence, recordCommand } from './stored/check-evidence.ts';
import { openShelf } from './stored/shelf.ts';

/** Replay waits for nothing: a minute is far beyond what it needs. */
const DEADLINE_SECONDS = 60;

/**
 * Replays the stored answers through the real chains and grades the drafts.
 * @throws EvalFailure (3) when evidence is missing or stale, before any verdict; (1) when a case fails; (4) when a grader throws.
 */
export const run = async (project: Project, options: Options): Promise<void> => {
  const began = performance.now();
  const prompts = promptsOf(project);
  const rows = await readCases(project.datasets);
  const shelf = await openShelf(project.recordings);
  checkEvidence({ prompts, schemas: outputSchemas(), cases: rows, shelf });
  const { runs, seedMilliseconds } = await runCases({
    cases: chosen(rows, options),
    answer: replayFrom(shelf),
    door: { apiKey: undefined, model: 'replay', deadlineSeconds: DEADLINE_SECONDS, prompts },
  });
  refuseMissing(runs);
  const graded = runs.map((each): GradedRun => ({ ...each, verdicts: gradeCase(each) }));
  refuseStale(graded);
  const lines = report(graded, { seed: seedMilliseconds / 1000, all: (performance.now() - began) / 1000 });
  if (graded.some(failed)) throw new EvalFailure(EXIT.regression, lines);
  for (const line of lines) project.print(line);
};

const refuseMissing = (runs: readonly CaseRun[]): void => {
  const lines = runs.flatMap(({ case: each, exchanges }) =>
    exchanges.filter(({ by }) => by === 'missing').map(({ exchange }) => missing(each, exchange)),
  );
  if (lines.length > 0) throw new EvalFailure(EXIT.evidence, lines);
};

const missing = ({ id, language }: EvalCase, exchange: { prompt: string; digest: string; call: number }): string =>
  `${id}: no answer is stored to call ${exchange.call} of ${exchange.prompt} (${language}), digest ${exchange.digest}. Record: ${recordCommand([id])}`;

/** A case that fails on other material than its answers were given to has proved nothing. */
const refuseStale = (runs: readonly GradedRun[]): void => {
  const stale = runs.filter((each) => failed(each) && moved(each));
  if (stale.length === 0) return;
  throw new EvalFailure(
    EXIT.evidence,
    stale.flatMap(({ case: each, verdicts }) => [
      `${each.id}: its material has moved since its answers were stored, and it fails. Record: ${recordCommand([each.id])}`,
      ...verdicts.flatMap(({ grader, problems }) => problems.map((problem) => `  [${grader}] ${problem}`)),
    ]),
  );
};
