import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { claimSources, documents, passages } from '#src/db/tables/index.ts';
import type { DraftKind, DraftPlace } from './contract.ts';

const ofDraft = (tenantId: string, { draftKind, draftId, draftVersion }: DraftPlace) =>
  and(
    eq(claimSources.tenantId, tenantId),
    eq(claimSources.draftKind, draftKind),
    eq(claimSources.draftId, draftId),
    eq(claimSources.draftVersion, draftVersion),
  );

/** Takes away what a draft's other versions and this one were bound to: only one version of a draft is watched. */
export const deleteSources = async (
  tx: Tx,
  tenantId: string,
  { draftKind, draftId }: Pick<DraftPlace, 'draftKind' | 'draftId'>,
): Promise<void> => {
  await tx
    .delete(claimSources)
    .where(
      and(
        eq(claimSources.tenantId, tenantId),
        eq(claimSources.draftKind, draftKind),
        eq(claimSources.draftId, draftId),
      ),
    );
};

export const insertSources = async (tx: Tx, sources: (typeof claimSources.$inferInsert)[]): Promise<void> => {
  if (sources.length > 0) await tx.insert(claimSources).values(sources);
};

export const selectSources = (tx: Tx, tenantId: string, place: DraftPlace) =>
  tx.select().from(claimSources).where(ofDraft(tenantId, place)).orderBy(asc(claimSources.id));

/** The sources of a draft that something happened to. */
export const selectMarked = (tx: Tx, tenantId: string, place: DraftPlace) =>
  tx
    .select()
    .from(claimSources)
    .where(and(ofDraft(tenantId, place), isNotNull(claimSources.staleReason)))
    .orderBy(asc(claimSources.id));

/** Which document each passage is cut from, and the document's version. */
export const selectPassageHomes = (tx: Tx, tenantId: string, passageIds: string[]) =>
  tx
    .select({ id: passages.id, documentId: passages.documentId })
    .from(passages)
    .where(and(eq(passages.tenantId, tenantId), inArray(passages.id, passageIds)));

/** The texts of passages that are still there. */
export const selectPassageTexts = (tx: Tx, tenantId: string, passageIds: string[]) =>
  tx
    .select({ documentId: passages.documentId, text: passages.text })
    .from(passages)
    .where(and(eq(passages.tenantId, tenantId), inArray(passages.id, passageIds)));

export const selectDocumentVersions = (tx: Tx, tenantId: string, ids: string[]) =>
  tx
    .select({ id: documents.id, version: documents.version })
    .from(documents)
    .where(and(eq(documents.tenantId, tenantId), inArray(documents.id, ids)));

/** The documents as they are today, with their texts. */
export const selectDocuments = (tx: Tx, tenantId: string, ids: string[]) =>
  tx
    .select({
      id: documents.id,
      version: documents.version,
      shareable: documents.shareable,
      validUntil: documents.validUntil,
      title: documents.title,
      text: documents.text,
    })
    .from(documents)
    .where(and(eq(documents.tenantId, tenantId), inArray(documents.id, ids)));

/**
 * The fact in force today of each field of which the draft cites an older one, where the cited one was in force when it was bound.
 * Ids sort by the time they were made.
 */
export const selectNewerFacts = (tx: Tx, tenantId: string, place: DraftPlace) =>
  rows<{ cited: string; value: string }>(
    tx,
    sql`select distinct on (cited.id) cited.id as cited, newer.value from claim_sources s
      join profile_facts cited on cited.tenant_id = s.tenant_id and cited.id = s.source_id
      join profile_facts newer on newer.tenant_id = cited.tenant_id and newer.account_id = cited.account_id
        and newer.dimension = cited.dimension and newer.field = cited.field
        and (newer.as_of, newer.id) > (cited.as_of, cited.id)
      where s.tenant_id = ${tenantId} and s.draft_kind = ${place.draftKind} and s.draft_id = ${place.draftId}
        and s.draft_version = ${place.draftVersion} and s.source_type = 'fact'
        and not exists (
          select 1 from profile_facts before where before.tenant_id = cited.tenant_id
            and before.account_id = cited.account_id and before.dimension = cited.dimension and before.field = cited.field
            and (before.as_of, before.id) > (cited.as_of, cited.id)
            and split_part(before.id, '_', 2) < split_part(s.id, '_', 2))
      order by cited.id, newer.as_of desc, newer.id desc`,
  );

/** Rows a pack may be too short to hold: older activities and purchases, colleagues off the team, prospects. */
export const selectOthers = (tx: Tx, tenantId: string, ids: readonly { type: string; id: string }[]) =>
  rows<{ type: string; id: string; version: number | null; text: string }>(
    tx,
    sql`with wanted as (select * from jsonb_to_recordset(${JSON.stringify(ids)}::jsonb) as w(type text, id text))
      select w.type, a.id, a.version, concat_ws(E'\n', a.subject, a.summary, a.notes) as text
        from wanted w join activities a on a.tenant_id = ${tenantId} and a.id = w.id where w.type = 'activity'
      union all select w.type, u.id, null, u.name
        from wanted w join users u on u.tenant_id = ${tenantId} and u.id = w.id where w.type = 'user'
      union all select w.type, w.id, null, max(p.product_text)
        from wanted w join purchases p on p.tenant_id = ${tenantId} and (p.product_id = w.id or p.product_text = w.id)
        where w.type = 'purchase' group by w.type, w.id
      union all select w.type, p.id, null, p.name
        from wanted w join prospects p on p.tenant_id = ${tenantId} and p.id = w.id where w.type = 'prospect'`,
  );

export type NewMark = { claimId: string; ordinal: number; reason: string | null };

/** Sets and takes away marks in one statement; a mark that stays keeps its date. @returns how many rows differ from before. */
export const updateMarks = async (
  tx: Tx,
  tenantId: string,
  place: DraftPlace,
  marks: readonly NewMark[],
  at: Date,
): Promise<number> => {
  const changed = await rows(
    tx,
    sql`update claim_sources s set stale_reason = m.reason,
        stale_since = case when m.reason is null or m.reason = 'touched' then null
          else coalesce(s.stale_since, ${at.toISOString()}::timestamptz) end
      from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m("claimId" text, ordinal int, reason text)
      where s.tenant_id = ${tenantId} and s.draft_kind = ${place.draftKind} and s.draft_id = ${place.draftId}
        and s.draft_version = ${place.draftVersion} and s.claim_id = m."claimId" and s.ordinal = m.ordinal
        and s.stale_reason is distinct from m.reason
      returning s.id`,
  );
  return changed.length;
};

/** The bound drafts of a kind that rest on an account (`*`: on any), on a document, or on any document at all. */
export const selectBoundDrafts = (
  tx: Tx,
  tenantId: string,
  draftKind: DraftKind,
  restingOn: { accountId: string } | { documentId: string } | 'library',
): Promise<(DraftPlace & { accountId: string })[]> => {
  const t = claimSources;
  const condition =
    restingOn === 'library'
      ? inArray(t.sourceType, ['passage', 'document'])
      : 'documentId' in restingOn
        ? sql`(${t.sourceType} = 'document' and ${t.sourceId} = ${restingOn.documentId}
            or ${t.sourceType} = 'passage' and ${t.field} = ${restingOn.documentId})`
        : restingOn.accountId === '*'
          ? undefined
          : eq(t.accountId, restingOn.accountId);
  return tx
    .selectDistinct({
      draftKind: t.draftKind,
      draftId: t.draftId,
      draftVersion: t.draftVersion,
      accountId: t.accountId,
    })
    .from(t)
    .where(and(eq(t.tenantId, tenantId), eq(t.draftKind, draftKind), condition))
    .orderBy(asc(t.accountId), asc(t.draftId));
};

/** How many claims are stale in each of these drafts; drafts without any are absent. */
export const staleCounts = async (
  tx: Tx,
  tenantId: string,
  draftKind: DraftKind,
  draftIds: readonly string[],
): Promise<Map<string, number>> => {
  if (draftIds.length === 0) return new Map();
  const t = claimSources;
  const found = await tx
    .select({ draftId: t.draftId, stale: sql<number>`count(distinct ${t.claimId})::int` })
    .from(t)
    .where(
      and(
        eq(t.tenantId, tenantId),
        eq(t.draftKind, draftKind),
        inArray(t.draftId, [...draftIds]),
        isNotNull(t.staleSince),
      ),
    )
    .groupBy(t.draftId);
  return new Map(found.map((each) => [each.draftId, each.stale]));
};
