import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { type Hold, HoldLost, keepHold, layDown, reportProgress } from '#src/features/jobs/index.ts';
import type { LikenessModel } from '../likeness/likeness-model.ts';
import { standings } from '../lists/domain-exclusions.ts';
import { poolSize } from '../lists/domain-variety.ts';
import type { BestPool } from './best-pool.ts';
import { openPool } from './best-pool.ts';
import { resultMaker } from './explain-pool.ts';
import { selectToExplain } from './explain-store.ts';
import { goOnUnless } from './interrupted.ts';
import type { Step } from './make-features.ts';
import { codesFor, joined, type LeftOut, type PackedScores, readNumbers, readScores, tally } from './packed-scores.ts';
import type { Recipe } from './recipe.ts';
import { changePreview, type NewResult, selectPreview } from './result-store.ts';
import { selectSkipped, selectWorkedRun, writeSkipped } from './run-store.ts';
import {
  insertScores,
  selectChunkEnd,
  selectLeftOut,
  selectReached,
  selectScores,
  selectStoredScores,
} from './score-store.ts';
import { selectKnownAccounts } from './seeds-store.ts';

/** The first chunks are small, so that rows appear at once; later ones grow with what is done, … */
const FIRST_CHUNK = 250;
const GROWS_BY = 2;
/** … up to what a server scores in a moment, and the embedded engine without holding up other requests. */
const LARGEST = { server: 131_072, embedded: 2_000 };
/** From so many on, a server scores the two halves of a chunk side by side. */
const WORTH_HALVING = 2_000;
/** So many rows are shown while the run goes on. */
const MOST_SHOWN = 100;

/** What a worker holds in memory, rebuilt from the store: 12 bytes a candidate of the pool, 9 a candidate left out. */
type Work = {
  runId: string;
  recipe: Recipe;
  model: LikenessModel;
  toResult: ReturnType<typeof resultMaker>;
  leftOut: LeftOut;
  pool: BestPool;
  chunks: number;
  last: number;
  scanned: number;
  shown: Set<number>;
};
type Chunk = PackedScores & { last: number; kept: number; skipped: Record<string, number>; scanned: number };

/**
 * Scores every candidate in the order of their numbers, in the database, chunk by chunk. A chunk's scores, the rows shown, what was
 * left out, progress and event commit together under the hold, so that a worker that dies at any point leaves nothing half done
 * and nothing to do twice.
 * @returns the best of the candidates that were not left out; `step` says whether the end was reached
 * @throws HoldLost, Interrupted
 */
export const scoreCandidates = async (
  ctx: Ctx,
  hold: Hold,
  runId: string,
  model: LikenessModel,
): Promise<{ step: Step; pool: BestPool }> => {
  const work = await takeUp(ctx, hold, runId, model);
  let coming = fetchChunk(ctx, hold, work, work);
  try {
    for (;;) {
      goOnUnless(ctx.signal);
      const fetched = await coming;
      // A server scores the next chunk while this one is written; the embedded engine has one connection.
      if (fetched && ctx.db.engine === 'server') coming = fetchAhead(ctx, hold, work, fetched);
      const chunk = fetched && judgeChunk(work, fetched);
      const rows = chunk ? await newlyBest(ctx, hold, work) : [];
      const step = await ctx.db.inTenant(hold.tenantId, (tx) => writeChunk(ctx, tx, hold, work, chunk, rows));
      if (step !== 'more') return { step, pool: work.pool };
      if (ctx.db.engine === 'embedded') coming = fetchChunk(ctx, hold, work, work);
    }
  } finally {
    // What was fetched ahead and is not wanted any more; its own failure is nobody's.
    await coming.catch(() => undefined);
  }
};

const takeUp = async (ctx: Ctx, hold: Hold, runId: string, model: LikenessModel): Promise<Work> => {
  const { tenantId } = hold;
  const { run, known, reached, shown } = await ctx.db.inTenant(tenantId, async (tx) => {
    await keepHold(ctx, tx, hold);
    return {
      run: await selectWorkedRun(tx, tenantId, runId),
      known: await selectKnownAccounts(tx, tenantId),
      reached: await selectReached(tx, tenantId, runId),
      shown: await selectPreview(tx, tenantId, runId),
    };
  });
  if (!run) throw new HoldLost();
  const { recipe } = run;
  const leftOut = await ctx.db.inTenant(tenantId, (tx) =>
    selectLeftOut(tx, tenantId, recipe.candidates.filter, standings(known)),
  );
  const work: Work = {
    ...{ runId, recipe, model, leftOut, shown, ...reached },
    toResult: resultMaker(model),
    pool: openPool(poolSize(recipe.limit)),
    scanned: 0,
  };
  for (let chunk = 0; chunk < reached.chunks; chunk += 1) {
    goOnUnless(ctx.signal);
    const stored = await ctx.db.inTenant(tenantId, (tx) => selectStoredScores(tx, tenantId, runId, chunk));
    if (stored) work.scanned += offerAll(work.pool, stored);
  }
  return work;
};

/** Offers the candidates of a chunk that are not left out to the pool; answers how many the chunk holds. */
const offerAll = (pool: BestPool, packed: PackedScores): number => {
  const numbers = readNumbers(packed.numbers);
  const scores = readScores(packed.scores);
  numbers.forEach((number, at) => {
    if (packed.leftOut[at] === 0) pool.offer(number, scores[at] as number);
  });
  return numbers.length;
};

type Fetched = Pick<PackedScores, 'numbers' | 'scores'> & { last: number; scanned: number };

/** Reads the scores of the chunk after a place, outside the hold: nothing is locked while the database counts. Null at the end. */
const fetchChunk = async (
  ctx: Ctx,
  { tenantId }: Hold,
  { recipe, model }: Pick<Work, 'recipe' | 'model'>,
  from: { last: number; scanned: number },
): Promise<Fetched | null> => {
  const size = Math.min(LARGEST[ctx.db.engine], Math.max(FIRST_CHUNK, Math.round(from.scanned * GROWS_BY)));
  const last = await ctx.db.inTenant(tenantId, (tx) => selectChunkEnd(tx, tenantId, from.last, size));
  if (last === null) return null;
  const score = (range: { after: number; last: number }) =>
    ctx.db.inTenant(tenantId, (tx) => selectScores(tx, tenantId, recipe.candidates.filter, model.groups, range));
  const middle = Math.floor((from.last + last) / 2);
  const read =
    ctx.db.engine === 'server' && size >= WORTH_HALVING
      ? joined(...(await Promise.all([score({ after: from.last, last: middle }), score({ after: middle, last })])))
      : await score({ after: from.last, last });
  return { ...read, last, scanned: read.scores.length / 4 };
};

/** The chunk after one that is fetched and not yet written. */
const fetchAhead = (ctx: Ctx, hold: Hold, work: Work, fetched: Fetched): Promise<Fetched | null> => {
  const ahead = fetchChunk(ctx, hold, work, { last: fetched.last, scanned: work.scanned + fetched.scanned });
  // It is waited for later: until then a failure must not count as one that nobody took.
  ahead.catch(() => undefined);
  return ahead;
};

/** Says of each candidate of a chunk whether it is left out, and offers the others to the pool. */
const judgeChunk = (work: Work, fetched: Fetched): Chunk => {
  const leftOut = codesFor(readNumbers(fetched.numbers), work.leftOut);
  offerAll(work.pool, { ...fetched, leftOut });
  return { ...fetched, leftOut, ...tally(leftOut) };
};

/** Explains the candidates that have come among the best that are shown. */
const newlyBest = async (ctx: Ctx, { tenantId }: Hold, work: Work): Promise<NewResult[]> => {
  const best = bestShown(work);
  const fresh = best.filter((number) => !work.shown.has(number));
  const found = await ctx.db.inTenant(tenantId, (tx) => selectToExplain(tx, tenantId, fresh));
  return found.map(work.toResult).filter(({ score }) => score >= work.recipe.minScore);
};

const bestShown = ({ pool, recipe }: Work): number[] =>
  pool.best(Math.min(poolSize(recipe.limit), MOST_SHOWN)).map(({ number }) => number);

const writeChunk = async (
  ctx: Ctx,
  tx: Tx,
  hold: Hold,
  work: Work,
  chunk: Chunk | null,
  rows: readonly NewResult[],
): Promise<Step | 'more'> => {
  const { tenantId } = hold;
  const { cancelRequested, pauseRequested, done, counts } = await keepHold(ctx, tx, hold);
  if (cancelRequested) return 'cancelled';
  if (pauseRequested) {
    await layDown(ctx, tx, hold);
    return 'paused';
  }
  if (!chunk) return 'on';
  const { numbers, scores, leftOut, last, kept, skipped, scanned } = chunk;
  await insertScores(tx, tenantId, work.runId, {
    chunk: work.chunks,
    first: work.last + 1,
    last,
    numbers,
    scores,
    leftOut,
  });
  const best = bestShown(work);
  await changePreview(tx, tenantId, work.runId, { keep: best, rows });
  const before = await selectSkipped(tx, tenantId, work.runId);
  await writeSkipped(tx, tenantId, work.runId, sum(before, skipped));
  await reportProgress(ctx, tx, hold, {
    stage: 'score',
    done: done + scanned,
    counts: sum(counts, { scored: kept, skipped: scanned - kept }),
  });
  work.chunks += 1;
  work.last = last;
  work.scanned += scanned;
  work.shown = new Set(best);
  return 'more';
};

const sum = (a: Record<string, number>, b: Record<string, number>): Record<string, number> => {
  const total = { ...a };
  for (const [name, value] of Object.entries(b)) total[name] = (total[name] ?? 0) + value;
  return total;
};
