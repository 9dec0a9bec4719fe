import { ENOUGH_FOR_P95, type Figure, summarise } from './figures.ts';

const digitsFor = (value: number, unit: string): number => {
  if (unit === '×') return 2;
  if (Math.abs(value) >= 100) return 0;
  return Math.abs(value) >= 10 ? 1 : 3;
};

const show = (value: number, unit: string): string =>
  Number.isFinite(value) ? value.toFixed(digitsFor(value, unit)) : '–';

/** A bench's figures as a table of plain text: median, range, p95 where there are values enough, how many values. */
export const tableOf = (figures: readonly Figure[]): string => {
  const head = ['', 'median', 'min–max', 'p95', 'unit', 'n', ''];
  const lines = figures.map((figure) => {
    const { median, min, max, p95, count } = summarise(figure);
    const { unit, what, note = '' } = figure;
    const range = count > 1 ? `${show(min, unit)}–${show(max, unit)}` : '';
    return [what, show(median, unit), range, count >= ENOUGH_FOR_P95 ? show(p95, unit) : '', unit, `${count}`, note];
  });
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((cells) => cells[at]?.length ?? 0)));
  const row = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at > 0 && at < 4 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [row(head), ...lines.map(row)].map((line) => `  ${line}`).join('\n');
};
