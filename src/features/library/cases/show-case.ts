import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { say } from '#src/kernel/language.ts';
import type { DocumentRow } from '../domain.ts';
import { readShape, settledShape } from '../families/domain-shape.ts';
import { selectShape } from '../families/shape-store.ts';
import { selectPlaces } from '../words/index-store.ts';
import type { CaseView } from './case-contract.ts';
import { CASE_GAP_WORDS } from './case-words.ts';

/** What a document tells as a case (REC-2), with the passage and page each part begins in; null for one that is no case. */
export const showCase = async (ctx: Ctx, tx: Tx, row: DocumentRow): Promise<CaseView | null> => {
  // A document from before shapes were read has none until the background has come to it.
  const stored = await selectShape(tx, row.tenantId, row.id);
  const { anatomy } = stored ?? settledShape(await readShape(row), row.type);
  if (!anatomy) return null;
  const places = await selectPlaces(tx, row.tenantId, row.id);
  const placeOf = (start: number) => {
    const place = places.findLast((each) => each.start <= start) ?? places[0];
    return place ? { passageId: place.id, ...(place.page === null ? {} : { page: place.page }) } : {};
  };
  return {
    parts: anatomy.parts.map((part) => ({
      ...part,
      text: row.text.slice(part.start, part.end),
      ...placeOf(part.start),
    })),
    results: anatomy.results.map((result) => ({ ...result, ...placeOf(result.start) })),
    missing: anatomy.missing.map((gap) => ({ gap, says: say(CASE_GAP_WORDS[gap], ctx.language) })),
  };
};
