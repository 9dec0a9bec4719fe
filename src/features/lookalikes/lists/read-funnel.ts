import type { Ctx } from '#src/context.ts';
import { isOver } from '#src/features/jobs/index.ts';
import { countCandidates } from '../runs/candidates-store.ts';
import { readNumbers, readScores } from '../runs/packed-scores.ts';
import { requireRun } from '../runs/require-run.ts';
import { selectStoredScores } from '../runs/score-store.ts';
import type { Funnel, FunnelQuery } from './funnel-contract.ts';
import { countPicks, countUnsized } from './funnel-store.ts';
import type { TopOptions } from './list-contract.ts';
import { sayFunnel } from './say-funnel.ts';
import { USUAL_TOP } from './shape-list.ts';
import { selectTop } from './top-store.ts';

/** How many are left at each step of the scores. `top`: of those above the least score, the largest by region, by trade, and as asked. */
export type ScoreCounts = { scored: number; above: number; top: { region: number; industry: number; asked: number } };

/**
 * The funnel of a run from all prospects to its list, counted from what the run stored (SEG-2, BANT-1, MATRIX-1).
 * @throws LinchpinError `not_found`
 */
export const readFunnel = async (ctx: Ctx, runId: string, query: FunnelQuery): Promise<Funnel> => {
  const { tenantId } = ctx.actor;
  const begun = await ctx.db.inTenant(tenantId, async (tx) => {
    const run = await requireRun(ctx, tx, runId);
    const { filter } = run.recipe.candidates;
    const top: TopOptions = { ...(run.funnel?.top ?? run.recipe.list?.top ?? USUAL_TOP), ...given(query) };
    const all = await countCandidates(tx, tenantId, {});
    const unfiltered = Object.values(filter).every((each) => each === undefined);
    return {
      run,
      top,
      all,
      filtered: unfiltered ? all : await countCandidates(tx, tenantId, filter),
      unsized: await countUnsized(tx, tenantId, filter),
      largest: await selectTop(tx, tenantId, filter, top),
      picks: await countPicks(tx, tenantId, runId),
    };
  });
  const { run, top, largest, ...rest } = begun;
  const byNumber = new Map(largest.map((each) => [each.number, each]));
  const scores: ScoreCounts = { scored: 0, above: 0, top: { region: 0, industry: 0, asked: 0 } };
  for (let chunk = 0; ; chunk += 1) {
    // A transaction a chunk: others get their turn between two of them.
    const packed = await ctx.db.inTenant(tenantId, (tx) => selectStoredScores(tx, tenantId, runId, chunk));
    if (!packed) break;
    const [numbers, values] = [readNumbers(packed.numbers), readScores(packed.scores)];
    numbers.forEach((number, at) => {
      if (packed.leftOut[at] !== 0) return;
      scores.scored += 1;
      if ((values[at] ?? 0) < Math.fround(run.recipe.minScore)) return;
      scores.above += 1;
      const large = byNumber.get(number);
      if (!large) return;
      if (large.ranks.region && large.ranks.region.rank <= top.inRegion) scores.top.region += 1;
      if (large.ranks.industry && large.ranks.industry.rank <= top.inIndustry) scores.top.industry += 1;
      if (large.in) scores.top.asked += 1;
    });
  }
  return sayFunnel({ run, top, scores, ...rest, provisional: !isOver(run.job.state) }, ctx.language);
};

const given = (query: FunnelQuery): Partial<TopOptions> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
