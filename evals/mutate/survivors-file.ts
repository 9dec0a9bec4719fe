import * as z from 'zod';
import type { Survivor } from '../report/report-input.ts';
import type { Judged } from './harness.ts';

const survivorSchema = z.strictObject({
  operator: z.string(),
  family: z.string(),
  critical: z.boolean(),
  case: z.string(),
  draft: z.string(),
  language: z.enum(['zh', 'en']),
  at: z.string(),
  from: z.string(),
  to: z.string(),
}) satisfies z.ZodType<Survivor>;

/** Defects no grader saw, for the report. Those of the held-out family and of held-out cases are told in sums alone. */
export const survivorsText = (survivors: readonly Judged[], isHeldOutCase: (id: string) => boolean): string => {
  const open = survivors.filter((each) => !each.heldOut && !isHeldOutCase(each.case));
  const rows = open.map(({ operator, family, critical, case: id, draft, language, at, from, to }) =>
    JSON.stringify({ operator, family, critical, case: id, draft, language, at, from, to }),
  );
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => `  ${row}`).join(',\n')}\n]\n`;
};

/** Reads what `mutate` wrote; none when there is no such file, or it is of another shape. */
export const readSurvivors = (text: string | null): Survivor[] => {
  if (text === null) return [];
  try {
    return z.array(survivorSchema).parse(JSON.parse(text));
  } catch {
    return [];
  }
};
