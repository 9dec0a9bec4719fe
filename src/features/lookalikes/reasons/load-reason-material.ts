import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireProspect } from '#src/features/prospects/index.ts';
import { readDiscretion } from '#src/features/workspaces/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Language } from '#src/kernel/language.ts';
import { mapTexts } from '#src/playbook/leave-out.ts';
import { withAffirmedWords } from '../likeness/affirmed-words.ts';
import type { Near } from '../likeness/likeness-model.ts';
import type { KnownAccount } from '../lists/domain-exclusions.ts';
import { requireRun } from '../runs/require-run.ts';
import { selectKnownAccounts } from '../runs/seeds-store.ts';
import { likenNow } from './liken-now.ts';
import type { ComputedLikeness, ReasonMaterial, ReasonProspect, ReasonSeed } from './reason-material.ts';
import { reasonPack } from './reason-pack.ts';
import { selectConfirmedNeeds, selectResultOf, selectSeedRecords } from './reason-store.ts';
import { refuseKnown } from './refuse-known.ts';

/** One to three customers explain; … */
const MOST_SEEDS = 3;
/** … one less than half as near as the nearest explains nothing, nor does one that shares nothing. */
const FAR = 0.5;

type Begun = { prospect: ReasonProspect; known: KnownAccount[] };
type Computed = ComputedLikeness & { nearest: Near[] };

/**
 * What a reason card of a prospect is drafted from, without a run: likened to the won customers the asker sees (LOOK-1). The same
 * records make the same material, but for ids.
 * @throws LinchpinError `not_found`; `unprocessable` for a company on record already, or when the asker sees no won customer
 */
export const reasonMaterial = async (ctx: Ctx, prospectId: string, language: Language): Promise<ReasonMaterial> => {
  const begun = await ctx.db.inTenant(ctx.actor.tenantId, (tx) => begin(ctx, tx, prospectId));
  return gather(ctx, begun, await likenNow(ctx, begun.prospect), { runId: null, language });
};

/**
 * The same for one result of a run, with the likeness that the run computed.
 * @throws LinchpinError `not_found` for a run that is not the asker's to see, or a prospect that is none of its results
 */
export const runReasonMaterial = async (
  ctx: Ctx,
  runId: string,
  prospectId: string,
  language: Language,
): Promise<ReasonMaterial> => {
  const { tenantId } = ctx.actor;
  const { computed, ...begun } = await ctx.db.inTenant(tenantId, async (tx) => {
    await requireRun(ctx, tx, runId);
    const result = await selectResultOf(tx, tenantId, runId, prospectId);
    if (!result)
      throw fail('not_found', {
        zh: '这次任务的结果里没有这家潜在客户。',
        en: 'The prospect is none of the results of this run.',
      });
    return { computed: result, ...(await begin(ctx, tx, prospectId)) };
  });
  return gather(ctx, begun, computed, { runId, language });
};

const begin = async (ctx: Ctx, tx: Tx, prospectId: string): Promise<Begun> => {
  const { tenantId } = ctx.actor;
  const { id, version, name, description, industry, employees, regions, tags } = await requireProspect(
    ctx,
    tx,
    prospectId,
  );
  const known = await selectKnownAccounts(tx, tenantId);
  refuseKnown(name, known);
  const leaveOut = await readDiscretion(tx, tenantId);
  return {
    prospect: mapTexts({ id, version, name, description, industry, employees, regions, tags }, leaveOut),
    known,
  };
};

const gather = (
  ctx: Ctx,
  { prospect, known }: Begun,
  { nearest, ...likeness }: Computed,
  { runId, language }: { runId: string | null; language: Language },
): Promise<ReasonMaterial> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const seeds = await loadSeeds(ctx, tx, nearest);
    const material = {
      language,
      runId,
      prospect,
      seeds,
      likeness: withAffirmedWords(likeness, prospect.description),
      customers: namesOf(known),
    };
    return { ...material, pack: reasonPack(material) };
  });

const namesOf = (known: readonly KnownAccount[]): string[] => known.flatMap(({ name, aliases }) => [name, ...aliases]);

const loadSeeds = async (ctx: Ctx, tx: Tx, nearest: readonly Near[]): Promise<ReasonSeed[]> => {
  const { tenantId } = ctx.actor;
  const most = nearest[0]?.similarity ?? 0;
  const near = nearest.filter(({ similarity }) => similarity > 0 && similarity >= FAR * most).slice(0, MOST_SEEDS);
  const records = await selectSeedRecords(
    tx,
    ctx,
    near.map(({ accountId }) => accountId),
  );
  const needs = await selectConfirmedNeeds(
    tx,
    tenantId,
    records.map(({ id }) => id),
  );
  const leaveOut = await readDiscretion(tx, tenantId);
  return mapTexts(
    near.flatMap(({ accountId, similarity }) =>
      records
        .filter(({ id }) => id === accountId)
        .map((record) => ({ ...record, similarity, needs: needs.filter((need) => need.accountId === accountId) })),
    ),
    leaveOut,
  );
};
