import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { lookalikePicks, lookalikeResults, lookalikeRuns } from '#src/db/tables/index.ts';
import type { Explaining, PickCard } from '../lists/list-pick.ts';
import { PICK_OF_RESULT } from '../lists/picks-store.ts';
import type { ListOptions } from './recipe.ts';

const thisRun = (tenantId: string, runId: string) =>
  and(eq(lookalikeRuns.tenantId, tenantId), eq(lookalikeRuns.id, runId));

/** What was asked of a run and how far it came, held until the transaction ends. Null when the run is gone. */
export const lockExplaining = async (
  tx: Tx,
  tenantId: string,
  runId: string,
): Promise<{ asked: NonNullable<ListOptions['explain']> | null; explaining: Explaining | null } | null> => {
  const [row] = await tx
    .select({
      asked: sql<NonNullable<ListOptions['explain']> | null>`${lookalikeRuns.recipe} #> '{list,explain}'`,
      explaining: sql<Explaining | null>`${lookalikeRuns.explaining}`,
    })
    .from(lookalikeRuns)
    .where(thisRun(tenantId, runId))
    .for('update');
  return row ?? null;
};

export const writeExplaining = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  explaining: Explaining,
): Promise<void> => {
  await tx.update(lookalikeRuns).set({ explaining }).where(thisRun(tenantId, runId));
};

/** The first of the list that nobody wrote for yet, by rank. */
export const selectUnexplained = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  { top, limit }: { top: number; limit: number },
): Promise<string[]> => {
  const found = await tx
    .select({ id: lookalikePicks.prospectId })
    .from(lookalikePicks)
    .innerJoin(lookalikeResults, and(PICK_OF_RESULT, isNotNull(lookalikeResults.rank), lte(lookalikeResults.rank, top)))
    .where(and(eq(lookalikePicks.tenantId, tenantId), eq(lookalikePicks.runId, runId), isNull(lookalikePicks.cardBy)))
    .orderBy(asc(lookalikeResults.rank))
    .limit(limit);
  return found.map(({ id }) => id);
};

/** Keeps a card, or that it is left to the rules. @returns whether nobody had kept one before */
export const writeCard = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  prospectId: string,
  card: PickCard | null,
): Promise<boolean> => {
  const written = await tx
    .update(lookalikePicks)
    .set({ card, cardBy: card ? 'model' : 'rules' })
    .where(
      and(
        eq(lookalikePicks.tenantId, tenantId),
        eq(lookalikePicks.runId, runId),
        eq(lookalikePicks.prospectId, prospectId),
        isNull(lookalikePicks.cardBy),
      ),
    )
    .returning({ id: lookalikePicks.prospectId });
  return written.length > 0;
};
