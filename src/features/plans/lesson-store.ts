import { and, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { accounts, contacts, planReviews } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { newId } from '#src/kernel/ids.ts';

type NewReview = Omit<typeof planReviews.$inferInsert, 'tenantId' | 'id'>;
export type ReviewRow = typeof planReviews.$inferSelect;

export const insertReview = async (tx: Tx, tenantId: string, review: NewReview): Promise<ReviewRow> => {
  const [row] = await tx
    .insert(planReviews)
    .values({ ...review, tenantId, id: newId('rev') })
    .returning();
  if (!row) throw new Error('a review was not stored');
  return row;
};

/** The reviews of a plan, newest first. */
export const selectReviews = (tx: Tx, tenantId: string, planId: string): Promise<ReviewRow[]> =>
  tx
    .select()
    .from(planReviews)
    .where(and(eq(planReviews.tenantId, tenantId), eq(planReviews.planId, planId)))
    .orderBy(desc(planReviews.createdAt), desc(planReviews.id));

const MOST = 300;

/** The newest lessons that may fit an account: its own, of its industry, or on any kind of bottleneck. */
export const selectLessons = async (tx: Tx, ctx: Ctx, account: { id: string; industry: string | null }) => {
  const { tenantId } = ctx.actor;
  const visible = visibleAccounts(ctx);
  const found = await tx
    .select({
      review: planReviews,
      accountName: accounts.name,
      visible: visible ? sql<boolean>`${visible}` : sql<boolean>`true`,
    })
    .from(planReviews)
    .innerJoin(accounts, and(eq(accounts.tenantId, planReviews.tenantId), eq(accounts.id, planReviews.accountId)))
    .where(
      and(
        eq(planReviews.tenantId, tenantId),
        isNotNull(planReviews.lesson),
        or(
          eq(planReviews.accountId, account.id),
          isNotNull(planReviews.pattern),
          account.industry ? eq(planReviews.industry, account.industry) : undefined,
        ),
      ),
    )
    .orderBy(desc(planReviews.createdAt), desc(planReviews.id))
    .limit(MOST);
  return found.map(({ review, ...more }) => ({ ...review, ...more }));
};

/** The names of the people of these accounts. */
export const selectPeopleOf = async (tx: Tx, tenantId: string, accountIds: readonly string[]) => {
  if (accountIds.length === 0) return new Map<string, string[]>();
  const found = await tx
    .select({ accountId: contacts.accountId, name: contacts.name })
    .from(contacts)
    .where(and(eq(contacts.tenantId, tenantId), inArray(contacts.accountId, [...accountIds])));
  return new Map(
    [...Map.groupBy(found, (each) => each.accountId)].map(([id, people]) => [id, people.map((each) => each.name)]),
  );
};
