import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { EvidencePack } from '#src/evidence/index.ts';
import { isoDay } from '#src/playbook/time.ts';
import type { DraftedClaim, DraftKind, DraftPlace } from './contract.ts';
import { isWatched, judgeEvidence, type Present, placeOf } from './domain.ts';
import {
  selectDocuments,
  selectNewerFacts,
  selectOthers,
  selectPassageTexts,
  selectSources,
  updateMarks,
} from './store.ts';

type Source = Awaited<ReturnType<typeof selectSources>>[number];

/**
 * Compares every bound source of a draft's verified claims with the record of today, and marks what no longer stands (PLAN-11).
 * A mark goes away when the record says again what was quoted. Doing it twice changes nothing.
 * @param claims as they are stored with the draft
 * @param pack made from today's record, in the draft's language, with the computations the draft may cite
 * @returns how many marks were set, changed or taken away
 */
export const recheck = async (
  ctx: Ctx,
  tx: Tx,
  draftKind: DraftKind,
  draftId: string,
  draftVersion: number,
  claims: readonly DraftedClaim[],
  pack: EvidencePack,
): Promise<number> => {
  const { tenantId } = ctx.actor;
  const place: DraftPlace = { draftKind, draftId, draftVersion };
  const sources = await selectSources(tx, tenantId, place);
  if (sources.length === 0) return 0;
  const present = await readPresent(ctx, tx, place, sources, pack);
  const watched = new Map(claims.filter(isWatched).map((claim) => [claim.id, claim]));
  const marks = sources.map(({ claimId, ordinal, sourceType, sourceVersion, field }) => {
    const evidence = watched.get(claimId)?.evidence[ordinal];
    const documentId = sourceType === 'passage' ? field : null;
    const bound = { claimId, ordinal, version: sourceVersion, documentId };
    return { claimId, ordinal, reason: evidence ? judgeEvidence(evidence, bound, pack, present) : null };
  });
  return updateMarks(tx, tenantId, place, marks, ctx.now());
};

/** Reads what the pack does not tell: documents, newer facts, and rows that lie outside of its window. */
const readPresent = async (
  ctx: Ctx,
  tx: Tx,
  place: DraftPlace,
  sources: readonly Source[],
  pack: EvidencePack,
): Promise<Present> => {
  const { tenantId } = ctx.actor;
  const ofType = (...types: string[]) => sources.filter((each) => types.includes(each.sourceType));
  const passageIds = [...new Set(ofType('passage').map((each) => each.sourceId))];
  const documentIds = [
    ...new Set([
      ...ofType('passage').flatMap((each) => each.field ?? []),
      ...ofType('document').map((each) => each.sourceId),
    ]),
  ];
  const documents = documentIds.length === 0 ? [] : await selectDocuments(tx, tenantId, documentIds);
  const cut = passageIds.length === 0 ? [] : await selectPassageTexts(tx, tenantId, passageIds);
  const packed = new Set(pack.items.map(({ source }) => placeOf(source.type, source.id)));
  const missing = ofType('activity', 'user', 'purchase', 'prospect').flatMap(({ sourceType: type, sourceId: id }) =>
    packed.has(placeOf(type, id)) ? [] : [{ type, id }],
  );
  const newer = ofType('fact').length === 0 ? [] : await selectNewerFacts(tx, tenantId, place);
  return {
    documents: new Map(
      documents.map(({ id, title, text, ...head }) => [
        id,
        {
          ...head,
          texts: [title, ...cut.filter((each) => each.documentId === id).map((each) => each.text), text],
        },
      ]),
    ),
    others: new Map(
      (missing.length === 0 ? [] : await selectOthers(tx, tenantId, missing)).map((row) => [
        placeOf(row.type, row.id),
        { version: row.version, text: row.text },
      ]),
    ),
    newerFacts: new Map(newer.map((each) => [each.cited, each.value])),
    today: isoDay(ctx.now()),
  };
};
