import { type SQL, sql } from 'drizzle-orm';
import { containsText } from '#src/db/page.ts';
import { documents, passageRanges, passages } from '#src/db/tables/index.ts';
import type { SearchFilters } from '../contract.ts';
import { documentTypeOf } from '../domain.ts';

/** Joins the document a passage is of, for `documentConditions`. */
export const joinDocuments = sql`join ${documents} on ${documents.tenantId} = ${passages.tenantId} and ${documents.id} = ${passages.documentId}`;

/**
 * What the filters ask of a document; undefined when they ask nothing.
 * @param more a further condition on `documents`: who may read it
 */
export const documentConditions = (filters: SearchFilters, more?: SQL): SQL | undefined => {
  const list = (items: readonly string[]) => sql`${sql.param([...items])}::text[]`;
  const wanted = [
    filters.industry ? containsText(documents.industry, filters.industry) : undefined,
    filters.type ? sql`${documents.type} = ${documentTypeOf(filters.type)}` : undefined,
    filters.language ? sql`${documents.language} = ${filters.language}` : undefined,
    filters.stages ? sql`${documents.stages} && ${list(filters.stages)}` : undefined,
    filters.roles ? sql`${documents.roles} && ${list(filters.roles)}` : undefined,
    filters.shareable === undefined ? undefined : sql`${documents.shareable} = ${filters.shareable}`,
    filters.validOn
      ? sql`(${documents.validUntil} is null or ${documents.validUntil} >= ${filters.validOn}::date)`
      : undefined,
    filters.documentIds ? sql`${documents.id} = any(${list(filters.documentIds)})` : undefined,
    more,
  ].filter((condition) => condition !== undefined);
  return wanted.length > 0 ? sql.join(wanted, sql` and `) : undefined;
};

/** Which passages may be ranked: ranges of their numbers, ascending, apart from each other. */
export type Eligible = readonly { first: number; last: number }[];

/**
 * Which passages a condition on `documents` leaves to be ranked, as one value of a statement, for `eligibleFrom`:
 * neighbours joined, so that a filter most documents pass is a few ranges. Never null.
 */
export const rangesOf = (tenantId: string, condition: SQL): SQL<string> =>
  sql`(select coalesce(range_agg(int4range(r.first, r.last, '[]'))::text, '') from ${passageRanges} r
    join ${documents} on ${documents.tenantId} = r.tenant_id and ${documents.id} = r.document_id
    where r.tenant_id = ${tenantId} and ${condition})`;

/** @param ranges as the store has them; null when all may be ranked */
export const eligibleFrom = (ranges: string | null): Eligible | null =>
  ranges === null
    ? null
    : [...ranges.matchAll(/(\d+),(\d+)/g)].map(([, first, end]) => ({ first: Number(first), last: Number(end) - 1 }));

/** Whether a passage number lies in the ranges, for many numbers asked. */
export const eligibility = (eligible: Eligible | null): ((number: number) => boolean) => {
  if (eligible === null) return () => true;
  return (number) => {
    let low = 0;
    let high = eligible.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = eligible[middle];
      if (!range || number < range.first) high = middle - 1;
      else if (number > range.last) low = middle + 1;
      else return true;
    }
    return false;
  };
};

/** How many passages the ranges hold. */
export const eligibleCount = (eligible: Eligible): number =>
  eligible.reduce((sum, { first, last }) => sum + last - first + 1, 0);
