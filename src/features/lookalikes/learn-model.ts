import type { Ctx } from '#src/context.ts';
import { type Hold, keepHold, reportProgress } from '#src/features/jobs/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { countCandidates, selectCandidates } from './candidates-store.ts';
import { companyKey } from './company-key.ts';
import { type AccountStanding, standings } from './domain-exclusions.ts';
import { makeModel } from './domain-learn.ts';
import type { LikenessModel } from './domain-model.ts';
import type { AccountFacts } from './domain-profile.ts';
import { countTerms, noTerms, type TermCounts } from './domain-vocabulary.ts';
import { goOnUnless } from './interrupted.ts';
import type { Recipe } from './recipe.ts';
import { selectWorkedRun, writeModel } from './run-store.ts';
import { selectAccountFacts, selectKnownAccounts } from './seeds-store.ts';
import { businessText, termsOf } from './terms.ts';

/** Candidates read at once: about 50 ms of work, so that other requests of the process get their turn. */
export const CHUNK = 250;
/** So many candidates tell how common a term is; of more, an even sample is read. */
const BACKGROUND = 20_000;

/**
 * The model of a run: learnt and stored once, read back by every later attempt.
 * @returns null when the job was cancelled before it was learnt
 * @throws HoldLost, Interrupted; LinchpinError `unprocessable` when no seed account is left
 */
export const learnModel = async (ctx: Ctx, hold: Hold, runId: string): Promise<LikenessModel | null> => {
  const { tenantId } = hold;
  const { model: learnt, begun } = await begin(ctx, hold, runId);
  if (learnt) return learnt;
  if (!begun || begun.cancelRequested) return null;
  if (begun.won.length === 0) throw seedsGone();
  const counts = await countBackground(ctx, hold, begun);
  if (!counts) return null;
  const model = makeModel(counts, begun);
  return ctx.db.inTenant(tenantId, async (tx) => {
    await keepHold(ctx, tx, hold);
    await writeModel(tx, tenantId, runId, model);
    // Read back: what is stored decides, here and in every later attempt.
    return (await selectWorkedRun(tx, tenantId, runId))?.model ?? null;
  });
};

/** Reads the model back if there is one, else what it is learnt from. */
const begin = (ctx: Ctx, hold: Hold, runId: string): Promise<{ model: LikenessModel | null; begun: Begun | null }> =>
  ctx.db.inTenant(hold.tenantId, async (tx) => {
    const { tenantId } = hold;
    const { cancelRequested } = await keepHold(ctx, tx, hold);
    const run = await selectWorkedRun(tx, tenantId, runId);
    if (!run) throw fail('not_found', { zh: '这次相似客户任务已不存在。', en: 'This look-alike run is no more.' });
    if (run.model) return { model: run.model, begun: null };
    const { recipe } = run;
    const total = await countCandidates(tx, tenantId, recipe.candidates.filter);
    await reportProgress(ctx, tx, hold, { stage: 'learn', total, done: 0 });
    const won = await selectAccountFacts(tx, tenantId, recipe.seeds.accountIds);
    const lost = await selectAccountFacts(tx, tenantId, recipe.lostIds);
    const known = standings(await selectKnownAccounts(tx, tenantId));
    return { model: null, begun: { recipe, total, won, lost, known, cancelRequested } };
  });

type Begun = {
  recipe: Recipe;
  total: number;
  won: AccountFacts[];
  lost: AccountFacts[];
  known: ReadonlyMap<string, AccountStanding>;
  cancelRequested: boolean;
};

/** Counts terms over the candidates, chunk by chunk; accounts on record are no background. Null when cancelled. */
const countBackground = async (ctx: Ctx, hold: Hold, begun: Begun): Promise<TermCounts | null> => {
  const { filter } = begun.recipe.candidates;
  const oneOf = Math.ceil(begun.total / BACKGROUND);
  const counts = noTerms();
  let after: string | null = null;
  for (;;) {
    goOnUnless(ctx.signal);
    const { cancelled, chunk } = await ctx.db.inTenant(hold.tenantId, async (tx) => ({
      cancelled: (await keepHold(ctx, tx, hold)).cancelRequested,
      chunk: await selectCandidates(tx, hold.tenantId, filter, { after, limit: CHUNK, oneOf }),
    }));
    if (cancelled) return null;
    for (const candidate of chunk)
      if (!begun.known.has(companyKey(candidate.name))) countTerms(counts, termsOf(businessText(candidate)).keys());
    after = chunk.at(-1)?.id ?? null;
    if (chunk.length < CHUNK || after === null) return counts;
  }
};

const seedsGone = () =>
  fail('unprocessable', {
    zh: '种子客户都已被删除，任务无法进行。请另选种子重新发起。',
    en: 'All seed accounts were deleted, so the run cannot go on. Start another with other seeds.',
  });
