import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { type AccountMatch, matchNames } from './match-names.ts';
import { selectNames } from './store.ts';

/**
 * The asker's accounts that a text may mean, best first: a name, or a sentence that holds one.
 * @param most how many at most
 */
export const matchAccounts = async (ctx: Ctx, tx: Tx, text: string, most = 10): Promise<AccountMatch[]> =>
  matchNames(text, await selectNames(tx, ctx)).slice(0, most);
