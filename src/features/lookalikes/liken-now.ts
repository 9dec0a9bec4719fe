import type { Ctx } from '#src/context.ts';
import { fail } from '#src/kernel/errors.ts';
import { countCandidates, selectCandidates } from './candidates-store.ts';
import { companyKey } from './company-key.ts';
import { type AccountStanding, standings } from './domain-exclusions.ts';
import { makeModel } from './domain-learn.ts';
import { type Candidate, type Near, scorerOf } from './domain-likeness.ts';
import type { Profile } from './domain-model.ts';
import { differencesOf, reasonsOf } from './domain-reasons.ts';
import { countTerms, noTerms, type TermCounts } from './domain-vocabulary.ts';
import { CHUNK } from './learn-model.ts';
import type { ComputedLikeness } from './reason-material.ts';
import { selectAccountFacts, selectKnownAccounts, selectLostIds, selectWonAccounts } from './seeds-store.ts';
import { businessText, termsOf } from './terms.ts';

/** One card compares with at most so many won and lost customers, the latest first, … */
const MOST_WON = 200;
const MOST_LOST = 50;
/** … and learns from so many prospects how common a word is. */
const BACKGROUND = 2_000;

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
  const learnt = makeModel(await countSome(ctx, begun), begun);
  const model = { ...learnt, won: byName(learnt.won), lost: byName(learnt.lost) };
  const likeness = scorerOf(model)(candidate);
  return {
    score: likeness.score,
    parts: likeness.parts,
    nearest: likeness.nearest,
    reasons: reasonsOf(candidate, likeness, model),
    differs: differencesOf(candidate, likeness),
  };
};

/** Of equally like customers the first counts: the first by name, since ids differ from one workspace to the next. */
const byName = (profiles: readonly Profile[]): Profile[] =>
  [...profiles].sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));

const countSome = async (
  ctx: Ctx,
  { known, total }: { known: ReadonlyMap<string, AccountStanding>; total: number },
): Promise<TermCounts> => {
  const { tenantId } = ctx.actor;
  const oneOf = Math.ceil(total / BACKGROUND);
  const counts = noTerms();
  let after: string | null = null;
  for (;;) {
    // A transaction a chunk: the embedded engine has one connection, and others get their turn.
    const chunk: Candidate[] = await ctx.db.inTenant(tenantId, (tx) =>
      selectCandidates(tx, tenantId, {}, { after, limit: CHUNK, oneOf }),
    );
    for (const each of chunk)
      if (!known.has(companyKey(each.name))) countTerms(counts, termsOf(businessText(each)).keys());
    after = chunk.at(-1)?.id ?? null;
    if (chunk.length < CHUNK || after === null) return counts;
  }
};

const noWonCustomer = () =>
  fail('unprocessable', {
    zh: '您的可见范围内还没有已成交客户，无从比较（LOOK-1），没有起草。请先登记成交的商机，或请同事在客户上给您共享。',
    en: 'You see no won customer to compare with (LOOK-1); nothing was drafted. Record a won deal first, or have an account shared with you.',
  });
