import readWorkbook from 'read-excel-file/node';
import { canonicalText, finishDocument } from './canonical-text.ts';
import { tableLines } from './mdast-text.ts';
import type { ParsedDocument, ParseLimits } from './parsed-document.ts';
import { damaged } from './refusals.ts';
import { proveZip } from './zip-contents.ts';

// A table up to this many characters fits in one passage and stays a table; a longer one becomes one self-telling line a row.
const MAX_TABLE_CHARS = 700;

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  // Binary fractions such as 0.30000000000000004 are shown to 15 digits, as a spreadsheet shows them.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return String(value).replace(/\s+/gu, ' ').trim();
};

const filled = (row: readonly string[]): number => row.filter((cell) => cell !== '').length;

const rowLine = (header: readonly string[], row: readonly string[]): string =>
  `- ${row.flatMap((cell, at) => (cell === '' ? [] : [header[at] ? `${header[at]}: ${cell}` : cell])).join('; ')}`;

/**
 * A sheet as readable blocks: lines above the table (a title, a unit), then the table.
 * @param rows texts of the cells; the first row with two or more filled cells is the header.
 */
const sheetBlocks = (rows: readonly (readonly string[])[]): string[] => {
  const told = rows.filter((row) => filled(row) > 0);
  const at = told.findIndex((row) => filled(row) >= 2);
  if (at < 0) return told.map((row) => row.join(' ').trim());
  const above = told.slice(0, at).map((row) => row.join(' ').trim());
  const [header = [], ...body] = told.slice(at);
  const table = tableLines([header, ...body].map((row) => row.map((cell) => cell.replaceAll('|', '\\|'))));
  if (table.length <= MAX_TABLE_CHARS || body.length === 0) return [...above, table];
  return [...above, body.map((row) => rowLine(header, row)).join('\n')];
};

/** Reads XLSX: one section a sheet, headed by the sheet's name; values as shown by their type, formulas by their stored result. */
export const readXlsx = async (bytes: Uint8Array, limits: ParseLimits): Promise<ParsedDocument> => {
  proveZip(bytes, limits, 'xlsx');
  const sheets = await readWorkbook(Buffer.from(bytes)).catch((error: unknown) => {
    throw damaged('xlsx', error);
  });
  const out = canonicalText(limits.maxTextChars);
  for (const { sheet, data } of sheets) {
    const rows = data.map((row) => row.map(cellText));
    if (!rows.some((row) => filled(row) > 0)) continue;
    out.open({ headingPath: [sheet], sheet });
    out.block(`## ${sheet}`);
    for (const block of sheetBlocks(rows)) out.block(block);
  }
  return finishDocument('xlsx', out, {});
};
