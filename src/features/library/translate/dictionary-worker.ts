import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { dictionaryBuilder } from './dictionary-builder.ts';
import { isGzip, parseDictionaryLine } from './dictionary-line.ts';
import { arraysOf } from './dictionary-table.ts';

/** What the thread is told. */
export type DictionaryTask = { path: string; maxBytes: number };

const LINE_END = 0x0a;

const { path, maxBytes } = workerData as DictionaryTask;
const file = readFileSync(path);
const bytes = isGzip(file) ? gunzipSync(file, { maxOutputLength: maxBytes }) : file;
const builder = dictionaryBuilder();
for (let from = 0; from < bytes.length; ) {
  const found = bytes.indexOf(LINE_END, from);
  const to = found < 0 ? bytes.length : found;
  // A line is decoded by itself: a slice of the whole text would keep all of it in memory.
  const entry = parseDictionaryLine(bytes.toString('utf8', from, to));
  if (entry) builder.add(entry);
  from = to + 1;
}
const table = builder.done();
parentPort?.postMessage(
  table,
  arraysOf(table).map(({ buffer }) => buffer),
);
