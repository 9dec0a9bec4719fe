import { addDays, daysBetween, isoDay, toDate } from '#src/playbook/time.ts';
import type { Plan } from '../contract.ts';

/** Cells of the chart: at work, a milestone ahead, a milestone reached. */
export const GANTT = { busy: '█', ahead: '◆', reached: '◇' } as const;

const COLUMNS = 12;

/** PLAN-8 as a chart: a head of starting days, and a row a milestone or action with a mark in each stretch of time. */
export type Gantt = { head: string[]; rows: { id: string; cells: string[] }[] };

/**
 * The timeline of a plan's milestones and actions over its period in at most twelve equal stretches of whole days. What lies before or
 * behind the period stands in its first or last stretch. Null when there is nothing to show.
 */
export const ganttOf = ({ period, sections }: Pick<Plan, 'period' | 'sections'>): Gantt | null => {
  const [from, to] = [toDate(period.from), toDate(period.to)];
  const { milestones, actions } = sections;
  if (!from || !to || milestones.length + actions.length === 0) return null;
  const stretch = Math.max(1, Math.ceil((daysBetween(from, to) + 1) / COLUMNS));
  const columns = Math.ceil((daysBetween(from, to) + 1) / stretch);
  const at = (day: string): number => {
    const date = toDate(day) ?? from;
    return Math.min(columns - 1, Math.max(0, Math.floor(daysBetween(from, date) / stretch)));
  };
  const row = (id: string, mark: (column: number) => string) => ({
    id,
    cells: Array.from({ length: columns }, (_, column) => mark(column)),
  });
  return {
    head: Array.from({ length: columns }, (_, column) => isoDay(addDays(from, column * stretch)).slice(5)),
    rows: [
      ...milestones.map(({ id, due, reached }) =>
        row(id, (column) => (column === at(due) ? (reached ? GANTT.reached : GANTT.ahead) : '')),
      ),
      ...actions
        .filter(({ start, verifyBy }) => start ?? verifyBy)
        .map(({ id, start, verifyBy }) => {
          const [first, last] = [at(start ?? verifyBy ?? ''), at(verifyBy ?? start ?? '')];
          return row(id, (column) => (column >= first && column <= last ? GANTT.busy : ''));
        }),
    ],
  };
};
