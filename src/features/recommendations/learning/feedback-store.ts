import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { recommendationExposures } from '#src/db/tables/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Stage } from '#src/playbook/stages.ts';
import type { Situation } from '../fit/domain-situation.ts';
import type { Lesson } from './domain-learning.ts';

/** How much feedback is learnt from at most: the newest. */
const MOST_LESSONS = 20_000;
/** What is so old says nothing any more, in days. */
const OLDEST_DAYS = 1_000;

type Row = Omit<Lesson, 'situation' | 'at'> & {
  situation: Situation | null;
  stage: Stage;
  industry: string | null;
  at: string | Date;
};

/** What was done with documents up to a moment, oldest first. Where the situation was not noted it is taken from the deal as it now is. */
export const selectLessons = async (tx: Tx, tenantId: string, until: Date): Promise<Lesson[]> => {
  const found = await rows<Row>(
    tx,
    sql`select f.document_id as "documentId", f.opportunity_id as "opportunityId", coalesce(f.user_id, 'key') as person, f.action,
        f.code, f.rank::int as rank, f.skipped, f.situation, o.stage, coalesce(o.industry, a.industry) as industry,
        f.document_version::int as "documentVersion", f.created_at as at
      from recommendation_feedback f
      join opportunities o on o.tenant_id = f.tenant_id and o.id = f.opportunity_id
      left join accounts a on a.tenant_id = o.tenant_id and a.id = o.account_id
      where f.tenant_id = ${tenantId} and f.created_at <= ${until.toISOString()}::timestamptz
        and f.created_at > ${until.toISOString()}::timestamptz - make_interval(days => ${OLDEST_DAYS}::int)
      order by f.created_at desc, f.id desc limit ${MOST_LESSONS}`,
  );
  return found.reverse().map(({ situation, stage, industry, at, ...row }) => ({
    ...row,
    situation: situation ?? { stage, industry, needs: [] },
    at: new Date(at),
  }));
};

export type Exposure = typeof recommendationExposures.$inferSelect;

/** Notes what somebody was shown; the same list on the same day is noted once. */
export const noteExposure = async (
  tx: Tx,
  row: Omit<typeof recommendationExposures.$inferInsert, 'id'>,
): Promise<void> => {
  await tx
    .insert(recommendationExposures)
    .values({ ...row, id: newId('rec') })
    .onConflictDoNothing();
};

/** The list somebody last saw on an opportunity; null when they saw none. */
export const selectLastExposure = async (
  tx: Tx,
  tenantId: string,
  opportunityId: string,
  viewer: string,
): Promise<Exposure | null> => {
  const [row] = await tx
    .select()
    .from(recommendationExposures)
    .where(
      and(
        eq(recommendationExposures.tenantId, tenantId),
        eq(recommendationExposures.opportunityId, opportunityId),
        eq(recommendationExposures.viewer, viewer),
      ),
    )
    .orderBy(desc(recommendationExposures.createdAt), desc(recommendationExposures.id))
    .limit(1);
  return row ?? null;
};

/** Every list that was seen, oldest first, at most the newest 20,000. */
export const selectExposures = async (tx: Tx, tenantId: string): Promise<Exposure[]> => {
  const found = await tx
    .select()
    .from(recommendationExposures)
    .where(eq(recommendationExposures.tenantId, tenantId))
    .orderBy(desc(recommendationExposures.createdAt), desc(recommendationExposures.id))
    .limit(MOST_LESSONS);
  return found.reverse();
};
