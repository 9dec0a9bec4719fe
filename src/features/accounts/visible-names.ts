import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { NamedAccount } from './match-names.ts';
import { selectNames } from './store.ts';

/** Every account the asker sees, as far as its names go. */
export const visibleNames = (ctx: Ctx, tx: Tx): Promise<NamedAccount[]> => selectNames(tx, ctx);
