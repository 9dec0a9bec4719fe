import { type GradedRun, passes } from '../grade-cases.ts';
import type { Answered } from '../model/exchange.ts';

const count = (exchanges: readonly Answered[], test: (each: Answered) => boolean): number =>
  exchanges.filter(test).length;

/** What the answers of a run are: recorded, authored, or of both kinds. */
export const provenanceOf = (exchanges: readonly Answered[]): 'recorded' | 'authored' | 'mixed' => {
  const kinds = new Set(exchanges.flatMap(({ row }) => (row ? [row.provenance] : [])));
  if (kinds.size > 1) return 'mixed';
  return kinds.has('recorded') ? 'recorded' : 'authored';
};

const HEAD = ['case', 'draft', 'lang', 'split', 'answers', 'calls', 'claims', 'failed graders', 'ms', ''];

const rowOf = (run: GradedRun): string[] => {
  const { case: each, exchanges, reading, verdicts } = run;
  const failed = verdicts.filter(({ word, severity }) => word === 'fail' && severity !== 'minor');
  return [
    each.id,
    each.draft,
    each.language,
    each.split,
    provenanceOf(exchanges),
    String(exchanges.length),
    String(reading.claims.length),
    failed.map(({ grader }) => grader).join(' '),
    String(run.milliseconds),
    passes(run) ? 'pass' : 'FAIL',
  ];
};

/** A table of fixed columns, one row a case; held-out cases stand in no row. Everything in it is ASCII, so that widths are characters. */
export const caseTable = (runs: readonly GradedRun[]): string[] => {
  const rows = [HEAD, ...runs.filter((run) => run.case.split !== 'held_out').map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** Totals by split, and what the evidence is worth. */
export const summaryOf = (runs: readonly GradedRun[]): string[] => {
  const exchanges = runs.flatMap((run) => run.exchanges);
  const splits = [...new Set(runs.map((run) => run.case.split))].sort();
  const authored = count(exchanges, ({ row }) => row?.provenance === 'authored');
  const recorded = count(exchanges, ({ row }) => row?.provenance === 'recorded');
  return [
    ...splits.map((split) => {
      const mine = runs.filter((run) => run.case.split === split);
      return `${split}: ${mine.filter(passes).length} of ${mine.length} cases pass`;
    }),
    `${exchanges.length} answers: ${recorded} recorded, ${authored} authored; ${count(exchanges, ({ by }) => by === 'repeated')} repair rounds heard the first answer again`,
    ...(authored > 0
      ? [
          `UNPROVEN: ${authored} of these answers are authored; they show that chains and graders hold, not that the prompts do.`,
        ]
      : []),
  ];
};
