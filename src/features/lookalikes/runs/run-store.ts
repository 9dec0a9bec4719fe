import { and, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { jobs, lookalikeRuns } from '#src/db/tables/index.ts';
import { inMyLine, seesAll } from '#src/features/accounts/index.ts';
import type { JobRow } from '#src/features/jobs/index.ts';
import type { StoredBackTest } from '../back-test/back-test-store.ts';
import type { Feature } from '../likeness/domain-model.ts';
import type { Portrait } from '../likeness/domain-portrait.ts';
import type { ChanceMap, LikenessModel, ModelNote } from '../likeness/likeness-model.ts';
import type { Explaining, ListFunnel } from '../lists/list-pick.ts';
import type { Recipe } from './recipe.ts';
import type { Delivery, Webhook } from './webhook-contract.ts';

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
    rerunOf: string | null;
    webhook: Webhook | null;
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
  chance: ChanceMap | null;
  /** What there is to know of how the model was learnt; null until it is, and of models of version 1. */
  modelNotes: ModelNote[] | null;
  backtest: StoredBackTest | null;
  funnel: ListFunnel | null;
  explaining: Explaining | null;
  weights: Record<Feature, number> | null;
  rerunOf: string | null;
  webhookUrl: string | null;
  delivery: Delivery | null;
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
      chance: sql<ChanceMap | null>`nullif(${lookalikeRuns.model} -> 'chance', 'null'::jsonb)`,
      modelNotes: sql<ModelNote[] | null>`${lookalikeRuns.model} -> 'notes'`,
      backtest: sql<StoredBackTest | null>`${lookalikeRuns.backtest}`,
      funnel: sql<ListFunnel | null>`${lookalikeRuns.funnel}`,
      explaining: sql<Explaining | null>`${lookalikeRuns.explaining}`,
      weights: sql<Record<Feature, number> | null>`${lookalikeRuns.model} -> 'weights'`,
      rerunOf: lookalikeRuns.rerunOf,
      webhookUrl: sql<string | null>`${lookalikeRuns.webhook} ->> 'url'`,
      delivery: sql<Delivery | null>`${lookalikeRuns.delivery}`,
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
  webhook: Webhook | null;
};

/** What an older service learnt is learnt anew. */
const MODEL = sql<LikenessModel | null>`case when ${lookalikeRuns.model} ->> 'version' = '2' then ${lookalikeRuns.model} end`;

export const selectWorkedRun = async (tx: Tx, tenantId: string, id: string): Promise<WorkedRun | null> => {
  const [row] = await tx
    .select({
      recipe: sql<Recipe>`${lookalikeRuns.recipe}`,
      model: MODEL,
      webhook: sql<Webhook | null>`${lookalikeRuns.webhook}`,
    })
    .from(lookalikeRuns)
    .where(thisRun(tenantId, id));
  return row ?? null;
};

/** What a run left out so far, by reason. */
export const selectSkipped = async (tx: Tx, tenantId: string, id: string): Promise<Record<string, number>> => {
  const [row] = await tx.select({ skipped: lookalikeRuns.skipped }).from(lookalikeRuns).where(thisRun(tenantId, id));
  return row?.skipped ?? {};
};

/** Stores what was learnt, once: a second attempt leaves the first as it is. */
export const writeModel = async (tx: Tx, tenantId: string, id: string, model: LikenessModel): Promise<void> => {
  await tx
    .update(lookalikeRuns)
    .set({ model })
    .where(and(thisRun(tenantId, id), isNull(MODEL)));
};

export const writeSkipped = async (
  tx: Tx,
  tenantId: string,
  id: string,
  skipped: Record<string, number>,
): Promise<void> => {
  await tx.update(lookalikeRuns).set({ skipped }).where(thisRun(tenantId, id));
};

export const writeFinished = async (tx: Tx, tenantId: string, id: string, finishedAt: Date): Promise<void> => {
  await tx.update(lookalikeRuns).set({ finishedAt }).where(thisRun(tenantId, id));
};

/** Writes what came of telling that a run has ended. */
export const writeDelivery = async (tx: Tx, tenantId: string, id: string, delivery: Delivery): Promise<void> => {
  await tx.update(lookalikeRuns).set({ delivery }).where(thisRun(tenantId, id));
};
