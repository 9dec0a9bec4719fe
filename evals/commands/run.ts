import { EvalFailure, EXIT } from '../exit-codes.ts';
import { type GradedRun, passes, refuseMissing } from '../grade-cases.ts';
import { runInLanes } from '../lanes/run-in-lanes.ts';
import type { Options } from '../options.ts';
import { chosen } from '../project.ts';
import { caseTable, summaryOf } from '../report/case-table.ts';
import { outputSchemas } from '../schemas.ts';
import type { Session } from '../session.ts';
import { checkEvidence } from '../stored/check-evidence.ts';

/**
 * Replays the stored answers of the chosen cases through the real chains, grades them, and prints what every grader has to say.
 * @throws EvalFailure (3) when evidence is missing or stale, before any verdict; (1) when a case fails; (4) when a grader throws.
 */
export const run = async (session: Session, options: Options): Promise<void> => {
  const began = performance.now();
  const suite = await session.suite();
  const cases = chosen(suite.rows, options);
  const wanted = new Set(cases.map(({ id }) => id));
  checkEvidence({ ...suite, schemas: outputSchemas(), cases: suite.rows, wanted });
  const graded = await runInLanes(
    session.project,
    new Map(cases.map((each) => [each.id, each])),
    cases.map(({ id }) => ({ id, sample: 1, locked: null })),
  );
  refuseMissing(graded, suite);
  const lines = [...caseTable(graded), '', ...graded.flatMap(problemsOf), ...summaryOf(graded)];
  lines.push(`${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (!graded.every(passes)) throw new EvalFailure(EXIT.regression, lines);
  for (const line of lines) session.project.print(line);
};

/** Held-out cases are told in sum alone: whoever reads one singly could write a prompt for it. */
const problemsOf = ({ case: each, verdicts }: GradedRun): string[] =>
  each.split === 'held_out'
    ? []
    : verdicts
        .filter(({ word }) => word === 'fail')
        .flatMap(({ grader, severity, problems }) =>
          problems.map(({ at, text, why }) => `${severity} ${each.id} [${grader}] ${at}: ${why}: “${text}”`),
        );
