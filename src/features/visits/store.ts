import { and, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import {
  accounts,
  contactChanges,
  contacts,
  opportunityChanges,
  opportunityCompetitors,
  recordProposals,
  signals,
  visitBriefs,
  visitSummaries,
} from '#src/db/tables/index.ts';

export const insertBrief = async (tx: Tx, row: typeof visitBriefs.$inferInsert): Promise<void> => {
  await tx.insert(visitBriefs).values(row);
};

export const selectBriefs = (tx: Tx, tenantId: string, ids: readonly string[]) =>
  tx
    .select()
    .from(visitBriefs)
    .where(and(eq(visitBriefs.tenantId, tenantId), inArray(visitBriefs.id, [...ids])));

export const insertSummary = async (tx: Tx, row: typeof visitSummaries.$inferInsert): Promise<void> => {
  await tx.insert(visitSummaries).values(row);
};

export const selectSummaries = (tx: Tx, tenantId: string, ids: readonly string[]) =>
  tx
    .select()
    .from(visitSummaries)
    .where(and(eq(visitSummaries.tenantId, tenantId), inArray(visitSummaries.id, [...ids])));

/** The summary with this id, held until the transaction ends. */
export const lockSummary = async (tx: Tx, tenantId: string, id: string) => {
  const [row] = await tx
    .select()
    .from(visitSummaries)
    .where(and(eq(visitSummaries.tenantId, tenantId), eq(visitSummaries.id, id)))
    .for('update');
  return row ?? null;
};

export const updateSummaryBody = async (
  tx: Tx,
  tenantId: string,
  id: string,
  body: Record<string, unknown>,
): Promise<void> => {
  await tx
    .update(visitSummaries)
    .set({ body })
    .where(and(eq(visitSummaries.tenantId, tenantId), eq(visitSummaries.id, id)));
};

export const insertProposals = async (tx: Tx, made: (typeof recordProposals.$inferInsert)[]): Promise<void> => {
  if (made.length > 0) await tx.insert(recordProposals).values(made);
};

/** The proposals of a summary, in the order in which the notes tell of them. */
export const selectProposals = (tx: Tx, tenantId: string, summaryId: string) =>
  tx
    .select()
    .from(recordProposals)
    .where(and(eq(recordProposals.tenantId, tenantId), eq(recordProposals.summaryId, summaryId)))
    .orderBy(recordProposals.id);

/** One proposal, held until the transaction ends: two people accepting it wait for each other. */
export const lockProposal = async (tx: Tx, tenantId: string, id: string) => {
  const [row] = await tx
    .select()
    .from(recordProposals)
    .where(and(eq(recordProposals.tenantId, tenantId), eq(recordProposals.id, id)))
    .for('update');
  return row ?? null;
};

export const decideProposal = async (
  tx: Tx,
  tenantId: string,
  id: string,
  set: Pick<typeof recordProposals.$inferInsert, 'state' | 'reason' | 'decidedBy' | 'decidedAt' | 'resultId'>,
) => {
  const [row] = await tx
    .update(recordProposals)
    .set(set)
    .where(and(eq(recordProposals.tenantId, tenantId), eq(recordProposals.id, id)))
    .returning();
  if (!row) throw new Error('a proposal that was held is gone');
  return row;
};

/** Proposals of the same visit on other fields of a record follow its version, which the one just accepted moved on. */
export const followVersion = async (
  tx: Tx,
  row: typeof recordProposals.$inferSelect,
  field: string,
  version: number,
): Promise<void> => {
  const t = recordProposals;
  if (row.targetId === null || row.targetVersion === null) return;
  await tx
    .update(t)
    .set({ targetVersion: String(version) })
    .where(
      and(
        eq(t.tenantId, row.tenantId),
        eq(t.summaryId, row.summaryId),
        eq(t.targetType, row.targetType),
        eq(t.targetId, row.targetId),
        eq(t.targetVersion, row.targetVersion),
        eq(t.state, 'proposed'),
        sql`${t.change} ->> 'field' <> ${field}`,
      ),
    );
};

/** Values of the personal details (PROFILE-3) of an account's contacts: read to keep them out of texts for others, and for nothing else. */
export const selectPersonalValues = async (tx: Tx, tenantId: string, accountId: string): Promise<string[]> => {
  const found = await tx
    .select({ personal: contacts.personal })
    .from(contacts)
    .where(and(eq(contacts.tenantId, tenantId), eq(contacts.accountId, accountId)));
  return found.flatMap(({ personal }) => Object.values((personal ?? {}) as Record<string, string>));
};

/** Names of other customers that stand in a text. */
export const selectOtherNames = async (
  tx: Tx,
  tenantId: string,
  accountId: string,
  text: string,
): Promise<string[]> => {
  const found = await rows<{ name: string }>(
    tx,
    sql`select distinct each.name from ${accounts} a, unnest(array_append(a.aliases, a.name)) as each(name)
        where a.tenant_id = ${tenantId} and a.id <> ${accountId} and char_length(each.name) > 1
          and strpos(lower(${text}::text), lower(each.name)) > 0`,
  );
  return found.map((row) => row.name);
};

const PLACES =
  /^(?:中国|上海|北京|天津|重庆|深圳|广州|杭州|苏州|南京|武汉|成都|西安|江苏|浙江|广东|山东|华东|华南|华北|东方|国际|新兴|智能|工业|数字)/u;

/** How a competitor is called: the name, and its short form (拓垣软件 → 拓垣), unless that is a place or a common word. */
const rivalNames = (name: string): string[] => {
  const short = /^\p{Script=Han}{4,}$/u.test(name) && !PLACES.test(name) ? name.slice(0, 2) : name.split(' ')[0];
  return [
    name,
    ...(short && short.length > 1 && short !== name && (/\p{Script=Han}/u.test(short) || short.length > 4)
      ? [short]
      : []),
  ];
};

/** Competitors of any deal of the workspace whose names stand in a text. */
export const selectRivalsNamed = async (tx: Tx, tenantId: string, text: string): Promise<string[]> => {
  const found = await tx
    .selectDistinct({ name: opportunityCompetitors.name })
    .from(opportunityCompetitors)
    .where(and(eq(opportunityCompetitors.tenantId, tenantId), sql`char_length(${opportunityCompetitors.name}) > 1`));
  const folded = text.toLowerCase();
  return found.flatMap(({ name }) => rivalNames(name)).filter((name) => folded.includes(name.toLowerCase()));
};

/** What changed at an account since a moment, as the histories of its deals and contacts tell. */
export const selectChangesSince = async (
  tx: Tx,
  tenantId: string,
  accountId: string,
  dealIds: readonly string[],
  since: Date,
) => ({
  deals:
    dealIds.length === 0
      ? []
      : await tx
          .select()
          .from(opportunityChanges)
          .where(
            and(
              eq(opportunityChanges.tenantId, tenantId),
              inArray(opportunityChanges.opportunityId, [...dealIds]),
              gt(opportunityChanges.createdAt, since),
            ),
          )
          .orderBy(desc(opportunityChanges.createdAt))
          .limit(20),
  people: await tx
    .select()
    .from(contactChanges)
    .where(
      and(
        eq(contactChanges.tenantId, tenantId),
        eq(contactChanges.accountId, accountId),
        gt(contactChanges.createdAt, since),
      ),
    )
    .orderBy(desc(contactChanges.createdAt))
    .limit(20),
  signals: await tx
    .select()
    .from(signals)
    .where(
      and(
        eq(signals.tenantId, tenantId),
        eq(signals.accountId, accountId),
        isNull(signals.clearedAt),
        ne(signals.state, 'dismissed'),
      ),
    )
    .orderBy(desc(signals.since))
    .limit(8),
});

/** The summaries of an activity, newest first. */
export const selectSummariesOf = (tx: Tx, tenantId: string, activityId: string) =>
  tx
    .select()
    .from(visitSummaries)
    .where(and(eq(visitSummaries.tenantId, tenantId), eq(visitSummaries.activityId, activityId)))
    .orderBy(desc(visitSummaries.createdAt), desc(visitSummaries.id))
    .limit(50);

/** The briefs of an account, newest first. */
export const selectBriefsOf = (tx: Tx, tenantId: string, accountId: string) =>
  tx
    .select()
    .from(visitBriefs)
    .where(and(eq(visitBriefs.tenantId, tenantId), eq(visitBriefs.accountId, accountId)))
    .orderBy(desc(visitBriefs.createdAt), desc(visitBriefs.id))
    .limit(50);
