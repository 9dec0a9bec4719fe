import type { Ctx } from '#src/context.ts';
import { differencesOf, reasonsOf } from '../likeness/domain-reasons.ts';
import { openExplainer } from '../likeness/explain-likeness.ts';
import type { LikenessModel } from '../likeness/likeness-model.ts';
import { type Explained, selectToExplain } from './explain-store.ts';
import { goOnUnless } from './interrupted.ts';
import type { NewResult } from './result-store.ts';

/**
 * Makes results of candidates: each with its score anew by the explanation itself, so that parts and score agree exactly.
 * @param withWords false leaves out what costs most, the words two texts share: the pool is several times the list, which alone is read
 */
export const resultMaker = (model: LikenessModel, withWords = true) => {
  const explain = openExplainer(model);
  return ({ number, candidate, vector }: Explained): NewResult & { number: number } => {
    const likeness = explain(candidate, vector, withWords);
    return {
      number,
      prospectId: candidate.id,
      score: likeness.score,
      parts: likeness.parts,
      nearest: likeness.nearest,
      reasons: reasonsOf(candidate, likeness, model),
      differs: differencesOf(candidate, likeness),
    };
  };
};

/** Candidates explained in one go: some 50 ms of work. */
const SLICE = 200;

/**
 * Candidates with parts and reasons, best first; scored anew by the explanation. Reads what is stored, a slice a statement.
 * @throws Interrupted
 */
export const explainNumbers = async (
  ctx: Ctx,
  { tenantId }: { tenantId: string },
  model: LikenessModel,
  numbers: readonly number[],
  withWords: boolean,
): Promise<(NewResult & { number: number })[]> => {
  const explained: (NewResult & { number: number })[] = [];
  const toResult = resultMaker(model, withWords);
  for (let from = 0; from < numbers.length; from += SLICE) {
    goOnUnless(ctx.signal);
    const slice = await ctx.db.inTenant(tenantId, (tx) =>
      selectToExplain(tx, tenantId, numbers.slice(from, from + SLICE)),
    );
    for (const each of slice) explained.push(toResult(each));
  }
  return explained.sort((a, b) => b.score - a.score || (a.prospectId < b.prospectId ? -1 : 1));
};
