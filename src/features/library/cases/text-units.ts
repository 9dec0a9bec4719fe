/**
 * A stretch of canonical text as a reader takes it in: a heading with its depth, or a line, list, table or row of body text.
 * `start` and `end` are UTF-16 units of the text; `title` of a heading is its words alone.
 */
export type TextUnit = HeadingUnit | TableUnit | LineUnit;
export type HeadingUnit = { kind: 'heading'; start: number; end: number; level: number; title: string };
export type TableUnit = { kind: 'table'; start: number; end: number; text: string };
export type LineUnit = { kind: 'text'; start: number; end: number; text: string };

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;
const HEADING = /^(#{1,6}) (.+)$/u;

/** Lines with where they start; line ends are not part of them. */
function* linesOf(text: string): Generator<{ line: string; start: number }> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { line, start };
    start += line.length + 1;
  }
}

/**
 * Cuts a canonical text (Markdown-like, as the readers write it) into headings, tables and lines of text, in order. Code is
 * left out: it says nothing to a reader of cases.
 */
export const textUnits = (text: string): TextUnit[] => {
  const units: TextUnit[] = [];
  let inCode = false;
  for (const { line, start } of linesOf(text)) {
    if (FENCE.test(line)) {
      inCode = !inCode;
      continue;
    }
    if (inCode || line.trim() === '') continue;
    const end = start + line.length;
    const [, marks, title] = HEADING.exec(line) ?? [];
    const last = units.at(-1);
    const isRow = line.startsWith('|') && line.trimEnd().endsWith('|');
    if (marks && title) units.push({ kind: 'heading', start, end, level: marks.length, title });
    else if (isRow && last?.kind === 'table' && last.end + 1 === start) {
      last.end = end;
      last.text = text.slice(last.start, end);
    } else if (isRow) units.push({ kind: 'table', start, end, text: line });
    else units.push({ kind: 'text', start, end, text: line });
  }
  return units;
};

/** One row of a table: its cells, and where it stands. */
export type TableRow = { cells: string[]; start: number; end: number };

const RULE = /^\|(?:\s*:?-+:?\s*\|)+$/u;

/** The rows of a table unit, without the rule below its header. */
export const tableRowsOf = (unit: { start: number; text: string }): TableRow[] =>
  [...linesOf(unit.text)]
    .filter(({ line }) => !RULE.test(line.trim()))
    .map(({ line, start }) => ({
      cells: line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/u)
        .map((cell) => cell.replaceAll('\\|', '|').trim()),
      start: unit.start + start,
      end: unit.start + start + line.length,
    }));
