import type { Ctx } from '#src/context.ts';
import { type Hold, keepHold, layDown, reportProgress } from '#src/features/jobs/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { FeatureVector } from '../likeness/features.ts';
import { learnModel } from '../likeness/learn-likeness.ts';
import type { LikenessModel } from '../likeness/likeness-model.ts';
import { standings } from '../lists/domain-exclusions.ts';
import { selectSample, selectVectors } from './background-store.ts';
import { countCandidates } from './candidates-store.ts';
import { goOnUnless } from './interrupted.ts';
import { selectWorkedRun, writeModel } from './run-store.ts';
import { selectAccountFacts, selectKnownAccounts } from './seeds-store.ts';

/** So many candidates tell what is common; of more, an even sample is read, so many at once. */
const BACKGROUND = 10_000;
const SLICE = 2_000;

/**
 * The model of a run: learnt and stored once, read back by every later attempt.
 * @returns what a person asked for instead when the run was cancelled or paused before it was learnt
 * @throws HoldLost, Interrupted; LinchpinError `unprocessable` when no seed account is left
 */
export const learnRun = async (
  ctx: Ctx,
  hold: Hold,
  runId: string,
): Promise<LikenessModel | 'cancelled' | 'paused'> => {
  const { tenantId } = hold;
  const begun = await begin(ctx, hold, runId);
  if (begun === 'paused' || begun === 'cancelled') return begun;
  if ('model' in begun) return begun.model;
  if (begun.won.length === 0) throw seedsGone();
  const { won, lost } = begun;
  const model = learnModel({ won, lost, background: await readBackground(ctx, hold, begun) });
  return ctx.db.inTenant(tenantId, async (tx) => {
    const { cancelRequested, pauseRequested } = await keepHold(ctx, tx, hold);
    if (cancelRequested) return 'cancelled';
    await writeModel(tx, tenantId, runId, model);
    if (pauseRequested) {
      await layDown(ctx, tx, hold);
      return 'paused';
    }
    // Read back: what is stored decides, here and in every later attempt.
    return (await selectWorkedRun(tx, tenantId, runId))?.model ?? 'cancelled';
  });
};

/** Reads the model back if there is one, else what it is learnt from. */
const begin = (ctx: Ctx, hold: Hold, runId: string) =>
  ctx.db.inTenant(hold.tenantId, async (tx) => {
    const { tenantId } = hold;
    const { cancelRequested, pauseRequested } = await keepHold(ctx, tx, hold);
    const run = await selectWorkedRun(tx, tenantId, runId);
    if (!run) throw fail('not_found', { zh: '这次相似客户任务已不存在。', en: 'This look-alike run is no more.' });
    if (cancelRequested && !run.model) return 'cancelled' as const;
    if (pauseRequested) {
      await layDown(ctx, tx, hold);
      return 'paused' as const;
    }
    if (run.model) return { model: run.model };
    const { recipe } = run;
    const total = await countCandidates(tx, tenantId, recipe.candidates.filter);
    await reportProgress(ctx, tx, hold, { stage: 'learn', total, done: 0 });
    const won = await selectAccountFacts(tx, tenantId, recipe.seeds.accountIds);
    const lost = await selectAccountFacts(tx, tenantId, recipe.lostIds);
    const known = [...standings(await selectKnownAccounts(tx, tenantId)).keys()];
    return { filter: recipe.candidates.filter, oneOf: Math.ceil(total / BACKGROUND), won, lost, known };
  });

type Begun = Pick<
  Exclude<Awaited<ReturnType<typeof begin>>, string | { model: LikenessModel }>,
  'filter' | 'oneOf' | 'known'
>;

/** Reads the sample, slice by slice; accounts on record are no background. */
const readBackground = async (ctx: Ctx, hold: Hold, begun: Begun): Promise<FeatureVector[]> => {
  const sample: FeatureVector[] = [];
  for (let after = 0; ; ) {
    goOnUnless(ctx.signal);
    const slice = await ctx.db.inTenant(hold.tenantId, async (tx) => {
      await keepHold(ctx, tx, hold);
      const numbers = await selectSample(tx, hold.tenantId, { ...begun, after, limit: SLICE });
      return { numbers, vectors: await selectVectors(tx, hold.tenantId, numbers, begun.known) };
    });
    for (const vector of slice.vectors) sample.push(vector);
    const last = slice.numbers.at(-1);
    if (last === undefined || slice.numbers.length < SLICE) return sample;
    after = last;
  }
};

const seedsGone = () =>
  fail('unprocessable', {
    zh: '种子客户都已被删除，任务无法进行。请另选种子重新发起。',
    en: 'All seed accounts were deleted, so the run cannot go on. Start another with other seeds.',
  });
