import type { Ctx } from '#src/context.ts';
import { readThresholds } from '#src/features/workspaces/index.ts';
import type { Candidate, LikenessModel } from '../likeness/likeness-model.ts';
import { foldSegment } from '../likeness/segment-key.ts';
import { goOnUnless } from '../runs/interrupted.ts';
import type { Recipe } from '../runs/recipe.ts';
import type { NewResult } from '../runs/result-store.ts';
import { chooseRanked } from './domain-variety.ts';
import { bantOf } from './list-bant.ts';
import { cleaner } from './list-clean.ts';
import type { TopOptions } from './list-contract.ts';
import { matrixReader } from './list-facts.ts';
import type { Pick } from './list-pick.ts';
import {
  type NamedAccount,
  selectCycles,
  selectNamedAccounts,
  selectPooled,
  selectTerritoryOwners,
} from './picks-store.ts';
import { ownersOf } from './territory.ts';
import { selectTop, type TopCandidate } from './top-store.ts';

/** Accounts read, and candidates judged, in one go: some 50 ms of work. */
const SLICE = 200;
const ACCOUNTS = 2_000;

/** Where SEG-2 cuts when nothing else is asked. */
export const USUAL_TOP: TopOptions = { inRegion: 50, inIndustry: 50, ways: 'both' };

/** What came of the pool: the list, best first, what is known of each and of those left out by name, and the counts of these steps. */
export type ShapedList = { chosen: NewResult[]; picks: Pick[]; funnel: ListFunnel };
export type ListFunnel = { pool: number; leftOut: Record<string, number>; top: TopOptions; passedOver: number };

/**
 * Makes the list of the best scored (LOOK-1): leaves out by name who is on record or stands there already in another spelling, marks
 * whose group one is of, keeps variety, and says of each where it stands by FIELD-1, SEG-2, BANT-1 and MATRIX-1. Reads only.
 * @param pool best first
 * @throws Interrupted
 */
export const shapeList = async (
  ctx: Ctx,
  recipe: Recipe,
  model: LikenessModel,
  pool: readonly NewResult[],
): Promise<ShapedList> => {
  const { tenantId } = ctx.actor;
  const top = recipe.list?.top ?? USUAL_TOP;
  const accounts = await readAccounts(ctx);
  const base = await ctx.db.inTenant(tenantId, async (tx) => ({
    owners: await selectTerritoryOwners(tx, tenantId),
    thresholds: await readThresholds(tx, tenantId),
    cycles: await selectCycles(
      tx,
      tenantId,
      model.won.map(({ accountId }) => accountId),
    ),
    top: await selectTop(tx, tenantId, recipe.candidates.filter, top),
  }));
  const candidates = await readCandidates(ctx, pool);
  const largest = new Map<string, TopCandidate>(base.top.map((each) => [each.prospectId, each]));
  const clean = cleaner(accounts);
  const readMatrix = matrixReader(model, base.cycles, base.thresholds);
  const kinds = model.groups.map(({ accountIds }) => accountIds.length);
  const kindOf = new Map(model.won.map(({ accountId, group }) => [accountId, group]));
  const leftOut: Record<string, number> = {};
  const gone: Pick[] = [];
  const kept: (NewResult & {
    pick: Pick;
    nearestId: string;
    kind: number | null;
    companyGroup: string | null;
    segment: string | null;
  })[] = [];
  for (const [at, result] of pool.entries()) {
    if (at % SLICE === SLICE - 1) {
      goOnUnless(ctx.signal);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const candidate = candidates.get(result.prospectId);
    if (!candidate) continue;
    const judged = clean(candidate, result.score >= recipe.minScore);
    const bant = bantOf(
      candidate,
      result.reasons.some(({ kind }) => kind === 'first_need'),
    );
    const matrix = readMatrix(candidate, result);
    const pick: Pick = {
      prospectId: result.prospectId,
      score: result.score,
      leftOut: judged.leftOut,
      known: judged.known,
      groupKey: judged.groupKey,
      territory: { owners: ownersOf(candidate.regions, base.owners).map(({ id, name }) => ({ id, name })) },
      top: largest.get(result.prospectId)?.in ?? false,
      topRanks: largest.get(result.prospectId)?.ranks ?? null,
      bant: bant.priority,
      bantParts: bant,
      cell: matrix.cell,
      matrix,
    };
    if (judged.leftOut) {
      leftOut[judged.leftOut] = (leftOut[judged.leftOut] ?? 0) + 1;
      gone.push(pick);
      continue;
    }
    const nearestId = result.nearest[0]?.accountId ?? '';
    const kind = kindOf.get(nearestId) ?? null;
    kept.push({ ...result, pick, nearestId, kind, companyGroup: judged.groupKey, segment: foldSegment(candidate) });
  }
  const chosen = chooseRanked(kept, {
    limit: recipe.limit,
    minScore: recipe.minScore,
    accounts: model.won.length,
    kinds,
  });
  return {
    chosen: chosen.map(({ prospectId, score, parts, nearest, reasons, differs }) => ({
      prospectId,
      score,
      parts,
      nearest,
      reasons,
      differs,
    })),
    picks: [...chosen.map(({ pick }) => pick), ...gone],
    funnel: {
      pool: pool.length,
      leftOut,
      top,
      passedOver: kept.filter(({ score }) => score >= recipe.minScore).length - chosen.length,
    },
  };
};

const readAccounts = async (ctx: Ctx): Promise<NamedAccount[]> => {
  const found: NamedAccount[] = [];
  for (let after: string | null = null; ; ) {
    const slice: NamedAccount[] = await ctx.db.inTenant(ctx.actor.tenantId, (tx) =>
      selectNamedAccounts(tx, ctx.actor.tenantId, { after, limit: ACCOUNTS }),
    );
    found.push(...slice);
    after = slice.at(-1)?.id ?? null;
    if (slice.length < ACCOUNTS || after === null) return found;
  }
};

const readCandidates = async (ctx: Ctx, pool: readonly NewResult[]): Promise<Map<string, Candidate>> => {
  const found = new Map<string, Candidate>();
  for (let from = 0; from < pool.length; from += ACCOUNTS) {
    const ids = pool.slice(from, from + ACCOUNTS).map(({ prospectId }) => prospectId);
    const slice = await ctx.db.inTenant(ctx.actor.tenantId, (tx) => selectPooled(tx, ctx.actor.tenantId, ids));
    for (const candidate of slice) found.set(candidate.id, candidate);
  }
  return found;
};
