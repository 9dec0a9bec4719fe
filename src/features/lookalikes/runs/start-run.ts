import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import type { Tx } from '#src/db/database.ts';
import { enqueue } from '#src/db/outbox.ts';
import { createJob } from '#src/features/jobs/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import { MOST_SEEDS, type NewRun } from '../contract.ts';
import { settleTerritory } from '../lists/settle-territory.ts';
import { type RunNote, type SeedAccount, settleFiltered, settlePicked } from './recipe.ts';
import { refuseWebhook } from './refuse-webhook.ts';
import { insertRun } from './run-store.ts';
import { selectLostIds, selectPickedAccounts, selectWonAccounts } from './seeds-store.ts';

/** So many lost accounts are enough to tell what a lost one is like. */
const MOST_LOST = 200;
const MOST_NAMED = 20;

/**
 * Starts a look-alike run (LOOK-1): settles the seeds as the asker sees them now, and puts run, job and message in one
 * transaction, so that none is ever without the others.
 * @param again of a run done again: which, and how many of its seeds are no more
 * @throws LinchpinError `not_found` naming unknown seed accounts, `unprocessable` when no seed is left or the webhook may not be called
 */
export const startRun = async (
  ctx: Ctx,
  input: NewRun,
  again: { rerunOf?: string; gone?: number } = {},
): Promise<{ id: string; jobId: string }> => {
  if (input.webhook) await refuseWebhook(ctx, input.webhook.url);
  return ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId, userId } = ctx.actor;
    const { accountIds, filter } = input.seeds;
    const { seeds, notes } = accountIds
      ? settlePicked(await pickedSeeds(ctx, tx, [...new Set(accountIds)]))
      : settleFiltered(await selectWonAccounts(tx, ctx, filter ?? {}, MOST_SEEDS + 1), MOST_SEEDS);
    if (seeds.length === 0) throw noSeeds(notes);
    if (seeds.every((each) => each.lost && !each.won)) throw allLost(seeds.length);
    const territory = await settleTerritory(ctx, tx, input.territory);
    const seedIds = seeds.map((each) => each.id);
    const id = newId('look');
    const jobId = await createJob(ctx, tx, { kind: 'lookalikes.run', subjectId: id });
    await insertRun(tx, {
      tenantId,
      id,
      jobId,
      name: input.name ?? defaultName(ctx),
      recipe: {
        seeds: { accountIds: seedIds, filter: filter ?? null },
        lostIds: await selectLostIds(tx, ctx, seedIds, MOST_LOST),
        candidates: { filter: { ...input.candidates.filter, ...(territory ? { territory } : {}) } },
        limit: input.limit,
        minScore: input.minScore,
        notes: [...notes, ...(again.gone ? [{ kind: 'seeds_gone' as const, count: again.gone }] : [])],
        list: {
          territory: input.territory,
          top: input.top,
          explain: input.explain && { ...input.explain, language: ctx.language },
        },
      },
      createdBy: userId,
      createdAt: ctx.now(),
      rerunOf: again.rerunOf ?? null,
      webhook: input.webhook ?? null,
    });
    await enqueue(tx, tenantId, 'lookalikes.run', { runId: id, jobId });
    await enqueue(tx, tenantId, 'lookalikes.backtest', { runId: id });
    await audit(tx, ctx, {
      action: 'create',
      entityType: 'lookalike_run',
      entityId: id,
      details: { seeds: seedIds.length, limit: input.limit },
    });
    return { id, jobId };
  });
};

const pickedSeeds = async (ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<SeedAccount[]> => {
  if (ids.length === 0) return [];
  const found = await selectPickedAccounts(tx, ctx, ids);
  const known = new Set(found.map((each) => each.id));
  const missing = ids.flatMap((id, index) => (known.has(id) ? [] : [{ id, index }]));
  if (missing.length === 0) return found;
  const named = missing.slice(0, MOST_NAMED).map((each) => each.id);
  throw fail(
    'not_found',
    {
      zh: `有 ${missing.length} 个种子客户不存在或不在您的可见范围：${named.join('、')}。没有启动任何任务，请核对编号后重试。`,
      en: `${missing.length} seed account(s) do not exist or are not yours to see: ${named.join(', ')}. Nothing was started; check the ids and try again.`,
    },
    {
      errors: missing.slice(0, MOST_NAMED).map(({ id, index }) => ({
        pointer: `/seeds/accountIds/${index}`,
        code: 'unknown_reference',
        message: { zh: `没有这个客户：${id}`, en: `no such account: ${id}` },
      })),
    },
  );
};

const allLost = (count: number) =>
  fail('unprocessable', {
    zh: `所选 ${count} 家种子都是输过单且没有成交的客户，照它们找只会找到同样不会买的公司（LOOK-1），没有启动任何任务。请至少选一家成交客户。`,
    en: `All ${count} seeds chosen are accounts that were lost and never won; their like would not buy either (LOOK-1). Nothing was started; choose at least one won account.`,
  });

const noSeeds = (notes: readonly RunNote[]) =>
  notes.some((note) => note.kind === 'stop_listed')
    ? fail('unprocessable', {
        zh: '所选客户都在停止名单上，不能作为种子（STAGE-7），没有启动任何任务。请另选客户。',
        en: 'Every account chosen is on the stop list and no look-alike seed (STAGE-7); nothing was started. Choose others.',
      })
    : fail('unprocessable', {
        zh: '没有可用的种子客户：没有符合条件的已成交客户（LOOK-1），没有启动任何任务。请放宽筛选，或用 accountIds 手选客户。',
        en: 'There is no seed: no won account meets the filter (LOOK-1); nothing was started. Widen the filter, or pick accounts with accountIds.',
      });

const defaultName = (ctx: Ctx): string => {
  const day = ctx.now().toISOString().slice(0, 10);
  return ctx.language === 'zh' ? `相似客户 ${day}` : `Look-alikes ${day}`;
};
