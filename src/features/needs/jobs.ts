import { packsOfAccount } from '#src/features/dossier/index.ts';
import { asWatched, watchDrafts } from '#src/features/freshness/index.ts';
import { selectHierarchies } from './hierarchy-store.ts';

/** Stored hierarchies are looked at again when the record they rest on changes (PLAN-11). */
export const needJobs = watchDrafts({
  draftKind: 'needs',
  load: async (ctx, tx, ids) => (await selectHierarchies(tx, ctx.actor.tenantId, ids)).map(asWatched),
  packs: packsOfAccount,
});
