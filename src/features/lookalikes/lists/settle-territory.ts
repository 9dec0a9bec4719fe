import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import { selectRegionOf, selectTerritoryOwners } from './picks-store.ts';
import { type TerritoryFilter, territoryWords } from './territory.ts';

/**
 * The regions a run keeps to (FIELD-1), settled when it starts: those of the asker, or all that are nobody's. Null: no bounds.
 * @throws LinchpinError `unprocessable` when the asker has no region on record
 */
export const settleTerritory = async (
  ctx: Ctx,
  tx: Tx,
  asked: 'all' | 'mine' | 'common' | undefined,
): Promise<TerritoryFilter | null> => {
  const { tenantId, userId } = ctx.actor;
  if (asked === 'common') {
    const owners = await selectTerritoryOwners(tx, tenantId);
    return { words: [...new Set(owners.flatMap(({ region }) => territoryWords(region)))], inside: false };
  }
  if (asked !== 'mine') return null;
  const region = userId ? await selectRegionOf(tx, tenantId, userId) : null;
  const words = territoryWords(region);
  if (words.length === 0)
    throw fail('unprocessable', {
      zh: '您的档案里没有负责区域，无法只看自己的区域（FIELD-1），没有启动任何任务。请管理员补上区域，或改用 territory: all。',
      en: 'Your record names no region, so the run cannot keep to it (FIELD-1); nothing was started. Have your region added, or use territory: all.',
    });
  return { words, inside: true };
};
