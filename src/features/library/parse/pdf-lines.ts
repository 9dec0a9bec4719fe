import { RADICALS } from '#src/kernel/radicals.ts';

/** One piece of text as the PDF places it: baseline start, width and height in points, origin at the bottom left. */
export type PdfPiece = { text: string; x: number; y: number; width: number; size: number };

/** A run of text on a line, with its left and right edge. */
export type PdfRun = { text: string; left: number; right: number };

/** One visual line. `cells` are more than one where wide gaps part it, as in a table row; `runs` are the pieces as placed. */
export type PdfLine = PdfRun & { cells: PdfRun[]; runs: PdfRun[]; y: number; size: number };

/** Turns Kangxi and supplement radicals, and ligatures such as ﬁ, into the characters that are meant. */
export const foldRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf\ufb00-\ufb06]/gu, (char) => RADICALS.get(char) ?? char.normalize('NFKC'));

/** Words of a line or cell: folded, single spaces, the dots that lead to a page number shortened. */
const tidy = (text: string): string =>
  foldRadicals(text)
    .replace(/(?:\s?\.){5,}\s?/gu, ' … ')
    .replace(/\s+/gu, ' ')
    .trim();

const WIDE_END = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u;
const MARKER = /^(?:[•·●◆■□▪○◦‣–—-]|[（(]?(?:\d{1,2}|[a-z])[)）.、])$/iu;

/** Joins runs into one text, with a space where the gap between two Latin words shows one. */
export const joinRuns = (runs: readonly PdfRun[], size: number): string => {
  let text = '';
  let right = runs[0]?.left ?? 0;
  for (const run of runs) {
    const spaced = run.left - right > size * 0.18 && text !== '' && !/\s$/u.test(text) && !/^\s/u.test(run.text);
    text += (spaced && !(WIDE_END.test(text) && run.left - right < size) ? ' ' : '') + run.text;
    right = Math.max(right, run.right);
  }
  return tidy(text);
};

/** Groups runs into cells at gaps wider than the type is high; a list marker stays with what it marks. */
const toCells = (runs: readonly PdfRun[], size: number): PdfRun[] => {
  const groups: PdfRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const gap = run.left - (group?.at(-1)?.right ?? 0);
    if (!group || (gap > size && !(group.length <= 2 && MARKER.test(joinRuns(group, size))))) groups.push([run]);
    else group.push(run);
  }
  return groups
    .map((group) => ({
      text: joinRuns(group, size),
      left: group[0]?.left ?? 0,
      right: Math.max(...group.map((run) => run.right)),
    }))
    .filter((cell) => cell.text !== '');
};

const lineOf = (pieces: readonly PdfPiece[]): PdfLine | undefined => {
  const told = pieces.filter((piece) => piece.text.trim() !== '');
  const [first] = told;
  if (!first) return undefined;
  const size = Math.max(...told.map((piece) => piece.size));
  const runs = told.map((piece) => ({ text: piece.text, left: piece.x, right: piece.x + piece.width }));
  return lineOfRuns(runs, first.y, size);
};

/** One visual line out of its runs, which come from left to right; undefined when they say nothing. */
export const lineOfRuns = (runs: PdfRun[], y: number, size: number): PdfLine | undefined => {
  const cells = toCells(runs, size);
  const [first] = runs;
  if (!first || cells.length === 0) return undefined;
  const text = cells.map((cell) => cell.text).join('  ');
  return { text, cells, runs, left: first.left, right: Math.max(...runs.map((run) => run.right)), y, size };
};

/** Gathers a page's pieces, in the order the file gives them, into lines. */
export const toLines = (pieces: readonly PdfPiece[]): PdfLine[] => {
  const lines: PdfLine[] = [];
  let open: PdfPiece[] = [];
  let anchor: PdfPiece | undefined;
  const close = (): void => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
    anchor = undefined;
  };
  for (const piece of pieces) {
    const told = piece.text.trim() !== '';
    if (told && anchor) {
      const moved = Math.abs(piece.y - anchor.y) > Math.max(anchor.size, piece.size) * 0.5;
      if (moved || piece.x + piece.width < anchor.x) close();
    }
    open.push(piece);
    if (told) anchor ??= piece;
  }
  close();
  return lines;
};
