import { countGrounds } from './graders/grounding.ts';
import type { Verdict } from './graders/verdict.ts';
import type { Answered } from './model/exchange.ts';
import type { CaseRun } from './run-cases.ts';

export type GradedRun = CaseRun & { verdicts: Verdict[] };

export const failed = ({ verdicts }: GradedRun): boolean => verdicts.some(({ problems }) => problems.length > 0);

/** Whether the material has moved since a case's answers were stored. */
export const moved = ({ exchanges }: CaseRun): boolean => exchanges.some((each) => each.moved);

const count = (exchanges: readonly Answered[], test: (each: Answered) => boolean): number =>
  exchanges.filter(test).length;

const provenance = (exchanges: readonly Answered[]): string =>
  [...new Set(exchanges.map((each) => each.row?.provenance ?? 'none'))].sort().join('+') || 'none';

const HEAD = ['case', 'draft', 'lang', 'answers', 'calls', 'repairs', 'facts', 'claims', 'fell', 'checks', 'ms', ''];

const row = (run: GradedRun): string[] => {
  const { draft, exchanges } = run;
  const { verified, facts, fell } = countGrounds(draft);
  const repairs = count(exchanges, ({ exchange }) => exchange.isRepair);
  const repeated = count(exchanges, ({ by }) => by === 'repeated');
  return [
    run.case.id,
    run.case.draft,
    run.case.language,
    provenance(exchanges),
    String(exchanges.length),
    repeated > 0 ? `${repairs} (${repeated} repeated)` : String(repairs),
    `${verified}/${facts}`,
    String(draft.claims.length),
    String(fell),
    `${draft.checks.filter((check) => check.ok).length}/${draft.checks.length}`,
    String(run.milliseconds),
    `${failed(run) ? 'FAIL' : 'pass'}${moved(run) ? ' (material moved)' : ''}`,
  ];
};

/** A table of fixed columns; everything in it is ASCII, so that widths are characters. */
const table = (rows: readonly string[][]): string[] => {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** The lines of a run: the table, what each failing case did wrong, the totals, and what the evidence is worth. */
export const report = (runs: readonly GradedRun[], seconds: { seed: number; all: number }): string[] => {
  const exchanges = runs.flatMap((run) => run.exchanges);
  const grounds = runs.map((run) => countGrounds(run.draft));
  const sum = (read: (each: (typeof grounds)[number]) => number) => grounds.reduce((all, each) => all + read(each), 0);
  const authored = count(exchanges, ({ row: stored }) => stored?.provenance === 'authored');
  const recorded = count(exchanges, ({ row: stored }) => stored?.provenance === 'recorded');
  const failures = runs.filter(failed);
  return [
    ...table([HEAD, ...runs.map(row)]),
    '',
    ...failures.flatMap((run) =>
      run.verdicts.flatMap(({ grader, problems }) => problems.map((each) => `FAIL ${run.case.id} [${grader}] ${each}`)),
    ),
    `${runs.length} cases: ${runs.length - failures.length} pass, ${failures.length} fail; ${sum((each) => each.verified)} of ${sum((each) => each.facts)} facts verified, ${sum((each) => each.fell)} claims taken back or trimmed`,
    `${exchanges.length} answers: ${recorded} recorded, ${authored} authored; ${count(exchanges, ({ by }) => by === 'repeated')} repair rounds heard the first answer again; ${runs.filter(moved).length} cases whose material has moved since`,
    `${seconds.all.toFixed(1)} s, of which ${seconds.seed.toFixed(1)} s for the workspace`,
    ...(recorded === 0
      ? ['UNPROVEN: no answer here was sampled from a model; this shows that the chain holds, not that the prompts do.']
      : []),
  ];
};
