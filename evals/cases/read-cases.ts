import { EvalFailure, EXIT } from '../exit-codes.ts';
import { jsonlFiles, type Row, readRows } from '../read-lines.ts';
import { caseSchema, type EvalCase } from './case.ts';

/**
 * Reads every case of a folder, in the order of files and rows.
 * @throws EvalFailure (2) naming file and row of each bad row, of each id that stands twice, and when there is no case.
 */
export const readCases = async (folder: string): Promise<Row<EvalCase>[]> => {
  const rows = await readRows(folder, await jsonlFiles(folder), caseSchema, EXIT.data);
  if (rows.length === 0) throw new EvalFailure(EXIT.data, ['no case in evals/datasets/*.jsonl']);
  const twice = rows.filter((row, index) => rows.findIndex((each) => each.value.id === row.value.id) !== index);
  if (twice.length > 0)
    throw new EvalFailure(
      EXIT.data,
      twice.map(({ file, line, value }) => `${file}, row ${line}: the id ${value.id} stands twice`),
    );
  return rows;
};

/** The names of all guards that cases exercise. */
export const guardsOf = (cases: readonly Row<EvalCase>[]): Set<string> =>
  new Set(cases.flatMap(({ value }) => value.guards));
