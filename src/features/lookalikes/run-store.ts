import { and, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { jobs, lookalikeRuns } from '#src/db/tables/index.ts';
import { inMyLine, seesAll } from '#src/features/accounts/index.ts';
import type { JobRow } from '#src/features/jobs/index.ts';
import type { Feature, LikenessModel } from './domain-model.ts';
import type { Portrait } from './domain-portrait.ts';
import type { Recipe } from './recipe.ts';

const thisRun = (tenantId: string, id: string) => and(eq(lookalikeRuns.tenantId, tenantId), eq(lookalikeRuns.id, id));

export const insertRun = async (
  tx: Tx,
  run: {
    tenantId: string;
    id: string;
    name: string;
    jobId: string;
    recipe: Recipe;
    createdBy: string | null;
    createdAt: Date;
  },
): Promise<void> => {
  await tx.insert(lookalikeRuns).values(run);
};

/** A run as it is shown; of the model, which may be large, only what is shown of it. */
export type RunRow = {
  id: string;
  name: string;
  recipe: Recipe;
  skipped: Record<string, number>;
  createdAt: Date;
  portrait: Portrait | null;
  weights: Record<Feature, number> | null;
  job: JobRow;
};

const shownRuns = (tx: Tx, ctx: Ctx, where: SQL | undefined) =>
  tx
    .select({
      id: lookalikeRuns.id,
      name: lookalikeRuns.name,
      recipe: sql<Recipe>`${lookalikeRuns.recipe}`,
      skipped: lookalikeRuns.skipped,
      createdAt: lookalikeRuns.createdAt,
      portrait: sql<Portrait | null>`${lookalikeRuns.model} -> 'portrait'`,
      weights: sql<Record<Feature, number> | null>`${lookalikeRuns.model} -> 'weights'`,
      job: jobs,
    })
    .from(lookalikeRuns)
    .innerJoin(jobs, and(eq(jobs.tenantId, lookalikeRuns.tenantId), eq(jobs.id, lookalikeRuns.jobId)))
    .where(
      and(
        eq(lookalikeRuns.tenantId, ctx.actor.tenantId),
        // Names of won customers stand in a run: it is for who started it, their managers, and roles that see all.
        seesAll(ctx) ? undefined : inMyLine(ctx, lookalikeRuns.createdBy),
        where,
      ),
    );

/** The run with this id, if the asker may see it. */
export const selectRun = async (tx: Tx, ctx: Ctx, id: string): Promise<RunRow | null> => {
  if (id.includes('\0')) return null;
  const [row] = await shownRuns(tx, ctx, eq(lookalikeRuns.id, id));
  return row ?? null;
};

/** Runs the asker may see, newest first, after an id. */
export const selectRuns = (tx: Tx, ctx: Ctx, after: string | null, limit: number): Promise<RunRow[]> =>
  shownRuns(tx, ctx, after === null ? undefined : lt(lookalikeRuns.id, after))
    .orderBy(desc(lookalikeRuns.id))
    .limit(limit);

/** A run as its worker needs it. */
export type WorkedRun = {
  recipe: Recipe;
  model: LikenessModel | null;
  cursor: string | null;
  skipped: Record<string, number>;
};

export const selectWorkedRun = async (tx: Tx, tenantId: string, id: string): Promise<WorkedRun | null> => {
  const [row] = await tx
    .select({
      recipe: sql<Recipe>`${lookalikeRuns.recipe}`,
      model: sql<LikenessModel | null>`${lookalikeRuns.model}`,
      cursor: lookalikeRuns.cursor,
      skipped: lookalikeRuns.skipped,
    })
    .from(lookalikeRuns)
    .where(thisRun(tenantId, id));
  return row ?? null;
};

/** Where the scan of a run stands: after which id, and what was left out so far. */
export const selectScan = async (
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<Pick<WorkedRun, 'cursor' | 'skipped'> | null> => {
  const [row] = await tx
    .select({ cursor: lookalikeRuns.cursor, skipped: lookalikeRuns.skipped })
    .from(lookalikeRuns)
    .where(thisRun(tenantId, id));
  return row ?? null;
};

/** Stores what was learnt, once: a second attempt leaves the first as it is. */
export const writeModel = async (tx: Tx, tenantId: string, id: string, model: LikenessModel): Promise<void> => {
  await tx
    .update(lookalikeRuns)
    .set({ model })
    .where(and(thisRun(tenantId, id), isNull(lookalikeRuns.model)));
};

export const writeScan = async (
  tx: Tx,
  tenantId: string,
  id: string,
  scan: { cursor: string; skipped: Record<string, number> },
): Promise<void> => {
  await tx.update(lookalikeRuns).set(scan).where(thisRun(tenantId, id));
};

export const writeFinished = async (tx: Tx, tenantId: string, id: string, finishedAt: Date): Promise<void> => {
  await tx.update(lookalikeRuns).set({ finishedAt }).where(thisRun(tenantId, id));
};
