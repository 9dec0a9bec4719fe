import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import type { ImportDetail, ImportSummary, RowErrorAnswer, WarningAnswer } from './contract.ts';
import type { ImportPlan } from './domain.ts';
import type { RowFault } from './read-rows.ts';
import type { ImportRow } from './store.ts';
import type { ImportWarning } from './warnings.ts';

/** A row error as it is kept: in both languages. */
export type RowError = RowFault & { row: number; more?: RowFault[] };

/** What an import came to: created + updated + skipped + errors = rows. */
export type ImportCounts = { rows: number; created: number; updated: number; skipped: number; errors: RowError[] };

/** Counts the outcomes of a plan. A row that did not go in is one error, whatever the number of its faults. */
export const countPlan = (plan: ImportPlan): ImportCounts => {
  const counts: ImportCounts = { rows: plan.outcomes.size, created: 0, updated: 0, skipped: 0, errors: [] };
  for (const [row, outcome] of plan.outcomes) {
    if (typeof outcome === 'string') counts[outcome] += 1;
    else {
      const [first, ...more] = outcome.faults;
      if (first) counts.errors.push({ row, ...first, ...(more.length > 0 ? { more } : {}) });
    }
  }
  return counts;
};

const inLanguage = <T extends { message: Bilingual }>(
  each: T,
  language: Language,
): Omit<T, 'message'> & { message: string } => ({ ...each, message: say(each.message, language) });

export const toRowErrors = (errors: readonly RowError[], language: Language): RowErrorAnswer[] =>
  errors.map(({ more, ...error }) => ({
    ...inLanguage(error, language),
    ...(more ? { more: more.map((each) => inLanguage(each, language)) } : {}),
  }));

export const toWarnings = (warnings: readonly ImportWarning[], language: Language): WarningAnswer[] =>
  warnings.map((warning) => inLanguage(warning, language));

/** An import as lists show it. */
export const toSummary = (row: ImportRow): ImportSummary => ({
  id: row.id,
  kind: row.kind as ImportSummary['kind'],
  fileName: row.fileName,
  rows: row.rows,
  created: row.created,
  updated: row.updated,
  skipped: row.skipped,
  errorCount: row.errors.length,
  warningCount: row.warnings.length,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  undoneAt: row.undoneAt?.toISOString() ?? null,
});

/** An import with every error and warning, in the reader's language. */
export const toDetail = (row: ImportRow, language: Language): ImportDetail => ({
  ...toSummary(row),
  errors: toRowErrors(row.errors as RowError[], language),
  warnings: toWarnings(row.warnings as ImportWarning[], language),
});
