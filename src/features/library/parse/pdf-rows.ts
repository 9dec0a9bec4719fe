import { lineOfRuns, type PdfLine } from './pdf-lines.ts';

/** Lines that a table given cell by cell may have between a cell and the next one up, and how far up that is in type sizes. */
const MAX_BACK = 16;
const MAX_UP = 14;

/**
 * Puts tables that the file gives cell by cell (a cell of two lines, then its neighbour at the first one's height) in rows:
 * where a line stands higher than the one before it and to its right, what lies between the two heights is regrouped by height.
 */
export const inRows = (lines: readonly PdfLine[]): PdfLine[] => {
  const out: PdfLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = cellwiseEnd(lines, at);
    const line = lines[at];
    if (!line) break;
    if (end > at + 1) out.push(...byHeight(lines.slice(at, end)));
    else out.push(line);
    at = Math.max(end, at + 1);
  }
  return out;
};

/** Where a stretch that begins at `at` and is given cell by cell ends; `at` when it is none. */
const cellwiseEnd = (lines: readonly PdfLine[], at: number): number => {
  const first = lines[at];
  if (!first) return at;
  let end = at;
  let floor = first.y;
  for (let next = at + 1; next < lines.length && next - end <= MAX_BACK; next += 1) {
    const [line, before] = [lines[next], lines[next - 1]];
    if (!line || !before || line.y > first.y + first.size * 0.5) break;
    if (Math.abs(line.size - first.size) > first.size * 0.25) break;
    const up = line.y > before.y + line.size * 0.3 && line.left >= before.left + line.size;
    if (up && line.y - floor <= line.size * MAX_UP) end = next + 1;
    // What follows below all that came back up belongs to the next stretch.
    else if (end > at && line.y < floor - line.size * 0.3 && line.left <= first.left + line.size) break;
    floor = Math.min(floor, line.y);
    if (end > at && line.y >= floor - line.size * 0.3 && next >= end) end = next + 1;
  }
  return end;
};

const byHeight = (lines: readonly PdfLine[]): PdfLine[] => {
  const rows: PdfLine[][] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && (row[0]?.y ?? 0) - line.y <= line.size * 0.3) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap(
    (row) =>
      lineOfRuns(
        row.flatMap(({ runs }) => runs).sort((a, b) => a.left - b.left),
        row[0]?.y ?? 0,
        Math.max(...row.map(({ size }) => size)),
      ) ?? [],
  );
};
