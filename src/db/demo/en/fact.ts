import type { DemoFact } from '../shape.ts';

/**
 * One dated profile fact (PROFILE-2) in a short form, so that an account's file reads like its dossier.
 * `daysAgo` counts whole days before the first start; `numeric` and `unit` are given when the fact is a figure to compare.
 */
export function fact(
  dimension: DemoFact['dimension'],
  field: string,
  daysAgo: number,
  source: string,
  value: string,
  numeric?: number,
  unit?: string,
): DemoFact {
  return {
    dimension,
    field,
    value,
    daysAgo,
    source,
    ...(numeric === undefined ? {} : { numeric }),
    ...(unit === undefined ? {} : { unit }),
  };
}
