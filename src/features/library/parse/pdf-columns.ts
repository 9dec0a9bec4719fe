import type { PdfPiece } from './pdf-lines.ts';

/** A stretch of a row without a wide gap, and the pieces in it. */
type Segment = { left: number; right: number; letters: number; pieces: PdfPiece[] };
/** What stands at one height of a page. */
type Row = { y: number; size: number; segments: Segment[] };

/** Rows of prose that make a column; a list of short cells makes none. */
const MIN_ROWS = 4;
/** Share of a column's rows that fill it, and how full they are: prose runs to the edge, cells end where they end. */
const FILLED_ROWS = 0.5;
const FILLED = 0.75;
/** Columns are parted no deeper than this: two, and each of them once more. */
const MAX_DEPTH = 3;

const HAN = /\p{Script=Han}/u;
const told = (piece: PdfPiece): boolean => piece.text.trim() !== '';
const weightOf = (text: string): number => [...text].reduce((sum, char) => sum + (HAN.test(char) ? 2 : 1), 0);

const segmentsOf = (pieces: readonly PdfPiece[], size: number): Segment[] => {
  const segments: Segment[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const letters = weightOf(piece.text);
    if (last && piece.x - last.right <= size * 0.9) {
      last.right = Math.max(last.right, piece.x + piece.width);
      last.letters += letters;
      last.pieces.push(piece);
    } else segments.push({ left: piece.x, right: piece.x + piece.width, letters, pieces: [piece] });
  }
  return segments;
};

/** A page's rows from top to bottom, whatever order its file gives the pieces in. */
const rowsOf = (pieces: readonly PdfPiece[]): Row[] => {
  const groups: PdfPiece[][] = [];
  for (const piece of pieces.filter(told).sort((a, b) => b.y - a.y)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group && first && first.y - piece.y <= Math.min(first.size, piece.size) * 0.4) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => {
    const size = Math.max(...group.map((piece) => piece.size));
    return { y: group[0]?.y ?? 0, size, segments: segmentsOf(group, size) };
  });
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether segments at one side of a gap read like a column of prose. */
const isProse = (side: readonly Segment[][]): boolean => {
  const rows = side.filter((segments) => segments.length > 0);
  if (rows.length < MIN_ROWS || rows.filter(({ length }) => length > 1).length > rows.length * 0.2) return false;
  const left = Math.min(...rows.map(([first]) => first?.left ?? 0));
  const right = Math.max(...rows.map((segments) => segments.at(-1)?.right ?? 0));
  const filled = rows.filter((segments) => (segments.at(-1)?.right ?? 0) - left >= (right - left) * FILLED).length;
  return filled >= rows.length * FILLED_ROWS && median(rows.map(([first]) => first?.letters ?? 0)) >= 16;
};

/** Rows set at the same heights on both sides, with room between them, are those of a table of sentences. */
const isTable = (rows: readonly Row[], at: number): boolean => {
  const both = rows.filter(
    ({ segments }) => segments.some(({ right }) => right <= at) && segments.some(({ left }) => left >= at),
  );
  const gaps = both.slice(1).map((row, i) => (both[i]?.y ?? 0) - row.y);
  return both.length >= rows.length * 0.8 && median(gaps) > median(rows.map(({ size }) => size)) * 1.75;
};

/**
 * A run of rows without what only happens to leave the gap free below the columns: a heading, a table. The run ends with
 * the last row that fills a column, and what follows it closely.
 */
const withoutTail = (run: readonly Row[], at: number): Row[] => {
  const sides = [(each: Segment) => each.right <= at, (each: Segment) => each.left >= at].map((keep) => {
    const rows = run.map(({ segments }) => segments.filter(keep));
    const left = Math.min(...rows.flat().map((each) => each.left));
    const width = Math.max(...rows.flat().map((each) => each.right)) - left;
    return rows.map((segments) => ({
      parts: segments.length,
      filled: segments.length === 1 && (segments[0]?.right ?? 0) - left >= width * FILLED,
    }));
  });
  const single = (row: number) => sides.every((side) => (side[row]?.parts ?? 0) <= 1);
  let end = run.findLastIndex((_, row) => single(row) && sides.some((side) => side[row]?.filled)) + 1;
  while (
    end > 0 &&
    end < run.length &&
    single(end) &&
    (run[end - 1]?.y ?? 0) - (run[end]?.y ?? 0) <= (run[end]?.size ?? 0) * 1.7
  )
    end += 1;
  return run.slice(0, end);
};

type Gutter = { from: number; to: number; at: number };

/** The longest run of rows that one upright gap parts into two columns of prose. */
const gutterOf = (rows: readonly Row[]): Gutter | undefined => {
  const all = rows.flatMap(({ segments }) => segments);
  const [left, right] = [Math.min(...all.map((each) => each.left)), Math.max(...all.map((each) => each.right))];
  const half = Math.max(4, median(rows.map(({ size }) => size)) * 0.45);
  let best: Gutter | undefined;
  for (let at = left + (right - left) * 0.2; at <= left + (right - left) * 0.8; at += 2) {
    const crosses = ({ segments }: Row) => segments.some((each) => each.left < at + half && each.right > at - half);
    for (let from = 0; from < rows.length; ) {
      let to = from;
      while (to < rows.length && !crosses(rows[to] as Row)) to += 1;
      const run = to - from > (best ? best.to - best.from : MIN_ROWS - 1) ? withoutTail(rows.slice(from, to), at) : [];
      if (run.length >= MIN_ROWS && run.length > (best ? best.to - best.from : 0)) {
        const leftSide = run.map(({ segments }) => segments.filter((each) => each.right <= at));
        const rightSide = run.map(({ segments }) => segments.filter((each) => each.left >= at));
        if (isProse(leftSide) && isProse(rightSide) && !isTable(run, at)) best = { from, to: from + run.length, at };
      }
      from = to + 1;
    }
  }
  return best;
};

/** Parts rows at their gutter, and what comes of it again: above, left, right, below. */
const split = (rows: readonly Row[], depth: number): Segment[][] => {
  const gutter = depth < MAX_DEPTH && rows.length >= MIN_ROWS ? gutterOf(rows) : undefined;
  if (!gutter) return [rows.flatMap(({ segments }) => segments)];
  const { from, to, at } = gutter;
  const side = (keep: (each: Segment) => boolean): Row[] =>
    rows
      .slice(from, to)
      .map((row) => ({ ...row, segments: row.segments.filter(keep) }))
      .filter(({ segments }) => segments.length > 0);
  return [
    ...(from > 0 ? split(rows.slice(0, from), depth + 1) : []),
    ...split(
      side((each) => each.right <= at),
      depth + 1,
    ),
    ...split(
      side((each) => each.left >= at),
      depth + 1,
    ),
    ...(to < rows.length ? split(rows.slice(to), depth + 1) : []),
  ];
};

/**
 * Parts a page's pieces into what is read one after the other: what runs across the page, and between that the columns of
 * prose from left to right. Within each the file's own order stays. A page without columns is one part.
 */
export const columnsOf = (pieces: readonly PdfPiece[]): PdfPiece[][] => {
  const parts = split(rowsOf(pieces), 0);
  if (parts.length === 1) return [[...pieces]];
  const partOf = new Map(
    parts.flatMap((segments, part) => segments.flatMap((each) => each.pieces.map((piece) => [piece, part] as const))),
  );
  return parts.map((_, part) => pieces.filter((piece) => partOf.get(piece) === part));
};
