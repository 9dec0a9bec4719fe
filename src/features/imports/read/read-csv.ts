import { CsvError, type Options, Parser } from 'csv-parse';
import { brokenCsv, openQuote, tooManyRows } from './refusals.ts';
import { breathe, MAX_COLUMNS, MAX_ROWS, type TableRow } from './table.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const SLICE = 262_144;
/** The first line of some exports says the delimiter; spreadsheets do not show it as a row. */
const SAYS_DELIMITER = /^sep=(.)\r?\n/u;

/** The delimiter that stands most often in the first line that has any, outside quotes. */
export const detectDelimiter = (text: string): string => {
  const counts = new Map<string, number>();
  let quoted = false;
  for (let at = 0; at < Math.min(text.length, 65_536); at += 1) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r') && counts.size > 0) break;
    else if (!quoted && (DELIMITERS as readonly string[]).includes(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
};

/** Feeds the parser slice by slice, so that a large file does not hold up other requests. */
const parseSlices = async (text: string, options: Options, signal: AbortSignal): Promise<string[][]> => {
  const records: string[][] = [];
  const parser = new Parser(options);
  const done = new Promise<void>((resolve, reject) => {
    parser.on('data', (record: string[]) => records.push(record));
    parser.on('end', resolve);
    parser.on('error', reject);
  });
  done.catch(() => undefined);
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length && !parser.destroyed; at += SLICE) {
    parser.write(bytes.subarray(at, at + SLICE));
    await breathe(signal);
    if (records.length > MAX_ROWS + 1) throw tooManyRows();
  }
  if (!parser.destroyed) parser.end();
  await done;
  return records;
};

/**
 * Reads delimited text (comma, semicolon or tab, found by itself) into rows. Quoted line ends stay in their cell and rows are
 * counted as a spreadsheet shows them; blank lines are rows.
 * @throws LinchpinError `unreadable_file` for a quote that is never closed, `payload_too_large` for too many rows.
 */
export const readCsv = async (decoded: string, signal: AbortSignal): Promise<TableRow[]> => {
  const unmarked = decoded.replace(/^\uFEFF/u, '');
  const said = SAYS_DELIMITER.exec(unmarked);
  const text = said ? unmarked.slice(said[0].length) : unmarked;
  try {
    const records = await parseSlices(
      text,
      {
        delimiter: said?.[1] ?? detectDelimiter(text),
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        relax_quotes: true,
      },
      signal,
    );
    if (records.length > MAX_ROWS + 1 || records.some((record) => record.length > MAX_COLUMNS)) throw tooManyRows();
    return records.map((cells, at) => ({ number: at + 1, cells }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw error.code === 'CSV_QUOTE_NOT_CLOSED' ? openQuote(Number(error.lines ?? 0)) : brokenCsv(error);
  }
};
