import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { type Hold, HoldLost, keepHold, reportProgress } from '#src/features/jobs/index.ts';
import { selectCandidates } from './candidates-store.ts';
import { type SkipReason, sorterOut, standings } from './domain-exclusions.ts';
import { type Candidate, type Likeness, scorerOf } from './domain-likeness.ts';
import type { LikenessModel } from './domain-model.ts';
import { differencesOf, reasonsOf } from './domain-reasons.ts';
import { poolSize } from './domain-variety.ts';
import { goOnUnless } from './interrupted.ts';
import { CHUNK } from './learn-model.ts';
import type { Recipe } from './recipe.ts';
import { insertResults, type NewResult, selectFloor } from './result-store.ts';
import { selectScan, selectWorkedRun, writeScan } from './run-store.ts';
import { selectKnownAccounts } from './seeds-store.ts';

type SorterOut = ReturnType<typeof sorterOut>;
type Scorer = ReturnType<typeof scorerOf>;
type Work = { runId: string; recipe: Recipe; model: LikenessModel; sortOut: SorterOut; score: Scorer };

/**
 * Scores the candidates that are left, in the order of their ids. Each chunk's results, the place reached, progress and event
 * commit together, so that a worker that dies at any point leaves nothing half done and nothing to do twice.
 * @returns whether the end was reached; false when cancelled
 * @throws HoldLost, Interrupted
 */
export const scoreCandidates = async (ctx: Ctx, hold: Hold, runId: string, model: LikenessModel): Promise<boolean> => {
  const work = await takeUp(ctx, hold, runId, model);
  for (;;) {
    goOnUnless(ctx.signal);
    const step = await ctx.db.inTenant(hold.tenantId, (tx) => scoreChunk(ctx, tx, hold, work));
    if (step !== 'more') return step === 'end';
  }
};

/** What a worker holds in memory: it is rebuilt from the store, so that a new one decides as the one before. */
const takeUp = async (ctx: Ctx, hold: Hold, runId: string, model: LikenessModel): Promise<Work> => {
  const { tenantId } = hold;
  const { run, known } = await ctx.db.inTenant(tenantId, async (tx) => {
    await keepHold(ctx, tx, hold);
    return { run: await selectWorkedRun(tx, tenantId, runId), known: await selectKnownAccounts(tx, tenantId) };
  });
  if (!run) throw new HoldLost();
  const sortOut = sorterOut(standings(known));
  const { cursor, recipe } = run;
  let after: string | null = null;
  while (cursor !== null) {
    goOnUnless(ctx.signal);
    const seen: Candidate[] = await ctx.db.inTenant(tenantId, async (tx) => {
      await keepHold(ctx, tx, hold);
      return selectCandidates(tx, tenantId, recipe.candidates.filter, { after, upTo: cursor, limit: CHUNK * 4 });
    });
    for (const candidate of seen) sortOut(candidate);
    after = seen.at(-1)?.id ?? null;
    if (after === null) break;
  }
  return { runId, recipe, model, sortOut, score: scorerOf(model) };
};

const scoreChunk = async (ctx: Ctx, tx: Tx, hold: Hold, work: Work): Promise<'more' | 'end' | 'cancelled'> => {
  const { tenantId } = hold;
  const { cancelRequested, done, counts } = await keepHold(ctx, tx, hold);
  if (cancelRequested) return 'cancelled';
  const scan = await selectScan(tx, tenantId, work.runId);
  if (!scan) throw new HoldLost();
  const chunk = await selectCandidates(tx, tenantId, work.recipe.candidates.filter, {
    after: scan.cursor,
    limit: CHUNK,
    lock: true,
  });
  const last = chunk.at(-1);
  if (!last) return 'end';
  const { scored, skipped } = judge(chunk, work);
  const floor = await selectFloor(tx, tenantId, work.runId, poolSize(work.recipe.limit));
  // Below the floor a candidate can no longer be chosen: the table stays small however long the list.
  const kept = scored.filter(({ likeness }) => floor === null || likeness.score >= floor);
  await insertResults(
    tx,
    tenantId,
    work.runId,
    kept.map((each) => toRow(each, work.model)),
  );
  await writeScan(tx, tenantId, work.runId, { cursor: last.id, skipped: sum(scan.skipped, skipped) });
  await reportProgress(ctx, tx, hold, {
    stage: 'score',
    done: done + chunk.length,
    counts: sum(counts, { scored: scored.length, skipped: chunk.length - scored.length }),
  });
  return 'more';
};

type Judged = { candidate: Candidate; likeness: Likeness };

const judge = (
  chunk: readonly Candidate[],
  { sortOut, score }: Work,
): { scored: Judged[]; skipped: Partial<Record<SkipReason, number>> } => {
  const scored: Judged[] = [];
  const skipped: Partial<Record<SkipReason, number>> = {};
  for (const candidate of chunk) {
    const reason = sortOut(candidate);
    if (reason) skipped[reason] = (skipped[reason] ?? 0) + 1;
    else scored.push({ candidate, likeness: score(candidate) });
  }
  return { scored, skipped };
};

const toRow = ({ candidate, likeness }: Judged, model: LikenessModel): NewResult => ({
  prospectId: candidate.id,
  score: likeness.score,
  parts: likeness.parts,
  nearest: likeness.nearest,
  reasons: reasonsOf(candidate, likeness, model),
  differs: differencesOf(candidate, likeness),
});

const sum = (a: Record<string, number>, b: Record<string, number>): Record<string, number> => {
  const total = { ...a };
  for (const [name, value] of Object.entries(b)) total[name] = (total[name] ?? 0) + value;
  return total;
};
