import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

const ROOT = resolve(process.env.LINCHPIN_DATA ?? '../shared/data');

/** Whether a folder or file of the public data is here. */
export const hasData = (...path: string[]): boolean => existsSync(resolve(ROOT, ...path));

/** Says which data a bench misses. */
export const noData = (path: string): { skipped: string } => ({
  skipped: `no ${path} under LINCHPIN_DATA (default ../shared/data)`,
});

/** Where a file of the public data lies. */
export const dataPath = (...path: string[]): string => resolve(ROOT, ...path);

export const dataFile = (...path: string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(resolve(ROOT, ...path)));

const dataText = (...path: string[]): string => readFileSync(resolve(ROOT, ...path), 'utf8');

/** A file of one JSON value a line. */
export const dataJsonl = <Row>(...path: string[]): Row[] =>
  dataText(...path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** A file of cells parted by tabs, without a header. */
export const dataTsv = (...path: string[]): string[][] =>
  dataText(...path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** A CSV file's rows by header. */
export const dataCsv = (...path: string[]): Record<string, string>[] =>
  parse(dataText(...path), { columns: true, bom: true }) as Record<string, string>[];
