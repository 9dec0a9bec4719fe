import { joinWrapped, tableLines } from './mdast-text.ts';
import { joinRuns, type PdfLine, type PdfRun } from './pdf-lines.ts';

/** A block of a PDF page. `level` is 0 for body text; 1, 2, 3 for headings, 1 being the largest type. */
export type PdfBlock = { text: string; level: number };

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const rounded = (size: number): number => Math.round(size * 2) / 2;

/** The type size most of the document is set in, and the larger sizes that head it (largest first, at most three). */
export const typeSizes = (pages: readonly (readonly PdfLine[])[]): { body: number; headings: number[] } => {
  const weight = new Map<number, number>();
  for (const line of pages.flat())
    weight.set(rounded(line.size), (weight.get(rounded(line.size)) ?? 0) + line.text.length);
  const body = [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const headings = [...weight.keys()].filter((size) => size >= body * 1.15).sort((a, b) => b - a);
  return { body, headings: headings.slice(0, 3) };
};

const MAX_HEADING = 80;

const levelOf = (line: PdfLine, headings: readonly number[]): number => {
  if (line.cells.length > 1 || line.text.length > MAX_HEADING || !/\p{L}/u.test(line.text)) return 0;
  return headings.indexOf(rounded(line.size)) + 1;
};

const furnitureKey = (line: PdfLine): string => line.text.replace(/\d+/gu, '#');

/** Lines at a page's edge: highest, lowest, and first and last in the file's order. */
const edgeLines = (page: readonly PdfLine[]): Set<PdfLine> => {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return new Set([byHeight[0], byHeight.at(-1), page[0], page.at(-1)].filter((line) => line !== undefined));
};

/** Drops running heads, feet and page numbers: edge lines that repeat, numbers aside, on most of three or more pages. */
export const withoutFurniture = (pages: readonly (readonly PdfLine[])[]): PdfLine[][] => {
  const count = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set([...edgeLines(page)].map(furnitureKey))) count.set(key, (count.get(key) ?? 0) + 1);
  }
  const repeats = (line: PdfLine): boolean =>
    pages.length >= 3 && (count.get(furnitureKey(line)) ?? 0) > pages.length * 0.6;
  return pages.map((page) => {
    const edges = edgeLines(page);
    return page.filter((line) => !(edges.has(line) && repeats(line)));
  });
};

const STARTS_ITEM = /^(?:[•·●◆■□▪○◦‣–—]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、]\s?)/u;

/** How wide the first word of a line is, by its letters: what did not fit on the line before. */
const firstWordWidth = ({ text, size }: PdfLine): number => {
  const word = /^(?:\p{Script=Han}.?|[^\s\p{Script=Han}]+)/u.exec(text)?.[0] ?? '';
  return /^\p{Script=Han}/u.test(word) ? size * 2 : size * 0.5 * (word.length + 1);
};

/** True when `next` carries on the paragraph that `line` is in. */
const carriesOn = (line: PdfLine, next: PdfLine, page: { gap: number; right: number }): boolean => {
  const gap = line.y - next.y;
  if (Math.abs(line.size - next.size) > line.size * 0.1 || gap <= 0 || gap > page.gap * 1.4) return false;
  if (STARTS_ITEM.test(next.text)) return false;
  if (next.left > line.left + next.size * 1.4 && !STARTS_ITEM.test(line.text)) return false;
  return line.right + firstWordWidth(next) >= page.right - line.size;
};

const isRow = (line: PdfLine | undefined): line is PdfLine =>
  line !== undefined && line.cells.length >= 2 && !line.text.includes(' … ');

/** Joins lines of a table that are one row: those below a row that have not a cell in every column and stand closer than rows do. */
const wholeRows = (lines: readonly PdfLine[]): PdfLine[][] => {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const full = lines.filter(({ cells }) => cells.length === width);
  const pitch = Math.min(...full.slice(1).map((line, at) => (full[at]?.y ?? 0) - line.y));
  const rows: PdfLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const gap = (row?.at(-1)?.y ?? 0) - line.y;
    const close = full.length > 1 ? gap < pitch * 0.85 : gap < line.size * 1.6;
    if (row && close && (line.cells.length < width || (row[0]?.cells.length ?? 0) < width)) row.push(line);
    else rows.push([line]);
  }
  return rows;
};

const hasCells = (line: PdfLine | undefined): boolean => isRow(line);

/** Lines of one table as rows of the same columns: the columns of its fullest rows, each run going to the one nearest its middle. */
const tableRows = (lines: readonly PdfLine[]): string[][] => {
  const width = Math.max(...lines.map((line) => line.cells.length));
  const full = lines.filter((line) => line.cells.length === width);
  const columns = Array.from({ length: width }, (_, at) => ({
    left: Math.min(...full.map((line) => line.cells[at]?.left ?? Number.POSITIVE_INFINITY)),
    right: Math.max(...full.map((line) => line.cells[at]?.right ?? 0)),
  }));
  const columnOf = (run: PdfRun): number => {
    const middle = (run.left + run.right) / 2;
    const away = columns.map(({ left, right }) => Math.max(left - middle, middle - right, 0));
    return away.indexOf(Math.min(...away));
  };
  return wholeRows(lines).map((row) =>
    columns.map((_, at) =>
      row
        .map((line) =>
          joinRuns(
            line.runs.filter((run) => columnOf(run) === at),
            line.size,
          ),
        )
        .filter((text) => text !== '')
        .reduce((joined, next) => (joined === '' ? next : joinLines(joined, next)), '')
        .replaceAll('|', '\\|'),
    ),
  );
};

/** Joins two lines of one paragraph; a word parted by a hyphen at the line's end is made whole. */
const joinLines = (joined: string, next: string): string =>
  /[a-z]-$/u.test(joined) && /^[a-z]/u.test(next) ? joined.slice(0, -1) + next : joinWrapped(`${joined}\n${next}`);

const paragraphEnd = (
  lines: readonly PdfLine[],
  from: number,
  headings: readonly number[],
  page: { gap: number; right: number },
): number => {
  let end = from + 1;
  for (; ; end += 1) {
    const [last, next] = [lines[end - 1], lines[end]];
    if (!last || !next || levelOf(next, headings) > 0 || isRow(next) || !carriesOn(last, next, page)) return end;
  }
};

/** Where a table that begins at `at` ends: at the first line of one cell that is not the rest of a cell above it. */
const tableEnd = (lines: readonly PdfLine[], at: number): number => {
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const [line, before, next] = [lines[end], lines[end - 1], lines[end + 1]];
    if (hasCells(line)) continue;
    const above = lines
      .slice(at, end)
      .reduce((widest, each) => (each.cells.length > widest.cells.length ? each : widest));
    // Under its own cell a line stands close; above the middle of the next row it may stand further off.
    const close = line && before && before.y - line.y < line.size * (isRow(next) ? 2.6 : 1.6);
    if (!(close && withinCell(line, above))) break;
  }
  return end;
};

/** Whether a line stands under one cell of a row, and does not reach into the next. */
const withinCell = (line: PdfLine, row: PdfLine): boolean =>
  row.cells.some(
    (cell, at) =>
      line.left >= cell.left - line.size * 0.3 &&
      line.right <= (row.cells[at + 1]?.left ?? Number.POSITIVE_INFINITY) &&
      at < row.cells.length - 1,
  );

/** Reads on from one part of a page to the next: a paragraph that a column's end broke off goes on in the next column. */
export const readOn = (before: PdfBlock[], next: PdfBlock[]): PdfBlock[] => {
  const [last, first] = [before.at(-1), next[0]];
  const plain = (block: PdfBlock | undefined): block is PdfBlock => block?.level === 0 && !block.text.startsWith('|');
  if (!plain(last) || !plain(first) || ENDS.test(last.text) || STARTS_ITEM.test(first.text))
    return [...before, ...next];
  return [...before.slice(0, -1), { text: joinLines(last.text, first.text), level: 0 }, ...next.slice(1)];
};
const ENDS = /[。！？.!?：:；;…”"）)]$/u;

/** Gathers a page's lines into headings, paragraphs and tables (two or more neighbouring lines of several cells). */
export const toBlocks = (lines: readonly PdfLine[], headings: readonly number[]): PdfBlock[] => {
  const gaps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const page = { gap: median(gaps.filter((gap) => gap > 0)), right: Math.max(0, ...lines.map((line) => line.right)) };
  const blocks: PdfBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const level = levelOf(line, headings);
    let end = at + 1;
    if (isRow(line) && (isRow(lines[end]) || isRow(lines[end + 1]))) {
      end = tableEnd(lines, at);
      blocks.push({ text: tableLines(tableRows(lines.slice(at, end))), level: 0 });
    } else if (level > 0) {
      blocks.push({ text: line.text, level });
    } else {
      end = paragraphEnd(lines, at, headings, page);
      const texts = lines.slice(at, end).map((each) => each.text);
      blocks.push({ text: texts.reduce(joinLines), level: 0 });
    }
    at = end;
  }
  return blocks;
};
