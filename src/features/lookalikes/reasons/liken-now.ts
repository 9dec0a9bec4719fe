import type { Ctx } from '#src/context.ts';
import { fail } from '#src/kernel/errors.ts';
import { differencesOf, reasonsOf } from '../likeness/domain-reasons.ts';
import { explain } from '../likeness/explain-likeness.ts';
import { type FeatureVector, featuresOf } from '../likeness/features.ts';
import { learnModel } from '../likeness/learn-likeness.ts';
import type { Candidate, KnownCompany, Near } from '../likeness/likeness-model.ts';
import { type AccountStanding, standings } from '../lists/domain-exclusions.ts';
import { companyKey } from '../names/company-key.ts';
import { countCandidates, selectCandidates } from '../runs/candidates-store.ts';
import { selectAccountFacts, selectKnownAccounts, selectLostIds, selectWonAccounts } from '../runs/seeds-store.ts';
import type { ComputedLikeness } from './reason-material.ts';

/** One card compares with at most so many won and lost customers, the latest first, … */
const MOST_WON = 200;
const MOST_LOST = 50;
/** … and learns from so many prospects how common a word is. */
const BACKGROUND = 2_000;
const CHUNK = 250;

/**
 * Likens one prospect to the won customers the asker sees, by the same functions as a run (LOOK-1), without a run. The same
 * records give the same answer whatever their ids.
 * @throws LinchpinError `unprocessable` when the asker sees no won customer
 */
export const likenNow = async (ctx: Ctx, candidate: Candidate): Promise<ComputedLikeness & { nearest: Near[] }> => {
  const { tenantId } = ctx.actor;
  const begun = await ctx.db.inTenant(tenantId, async (tx) => {
    const wonIds = (await selectWonAccounts(tx, ctx, {}, MOST_WON)).map(({ id }) => id);
    if (wonIds.length === 0) throw noWonCustomer();
    return {
      won: await selectAccountFacts(tx, tenantId, wonIds),
      lost: await selectAccountFacts(tx, tenantId, await selectLostIds(tx, ctx, wonIds, MOST_LOST)),
      known: standings(await selectKnownAccounts(tx, tenantId)),
      total: await countCandidates(tx, tenantId, {}),
    };
  });
  const learnt = learnModel({ ...begun, background: await readSome(ctx, begun) });
  const model = { ...learnt, won: byName(learnt.won), lost: byName(learnt.lost) };
  const likeness = explain(model, candidate, featuresOf(candidate));
  return {
    score: likeness.score,
    parts: likeness.parts,
    nearest: likeness.nearest,
    reasons: reasonsOf(candidate, likeness, model),
    differs: differencesOf(candidate, likeness),
  };
};

/** Of equally like customers the first counts: the first by name, since ids differ from one workspace to the next. */
const byName = (companies: readonly KnownCompany[]): KnownCompany[] =>
  [...companies].sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));

const readSome = async (
  ctx: Ctx,
  { known, total }: { known: ReadonlyMap<string, AccountStanding>; total: number },
): Promise<FeatureVector[]> => {
  const { tenantId } = ctx.actor;
  const oneOf = Math.ceil(total / BACKGROUND);
  const sample: FeatureVector[] = [];
  let after: string | null = null;
  for (;;) {
    // A transaction a chunk: the embedded engine has one connection, and others get their turn.
    const chunk: Candidate[] = await ctx.db.inTenant(tenantId, (tx) =>
      selectCandidates(tx, tenantId, {}, { after, limit: CHUNK, oneOf }),
    );
    for (const each of chunk) if (!known.has(companyKey(each.name))) sample.push(featuresOf(each));
    after = chunk.at(-1)?.id ?? null;
    if (chunk.length < CHUNK || after === null) return sample;
  }
};

const noWonCustomer = () =>
  fail('unprocessable', {
    zh: '您的可见范围内还没有已成交客户，无从比较（LOOK-1），没有起草。请先登记成交的商机，或请同事在客户上给您共享。',
    en: 'You see no won customer to compare with (LOOK-1); nothing was drafted. Record a won deal first, or have an account shared with you.',
  });
