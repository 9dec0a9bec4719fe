import { watchDrafts } from '#src/features/freshness/index.ts';
import { packAsOf } from './material/as-of.ts';
import { readSources } from './read-sources.ts';
import { withOwnWords } from './settle-words.ts';
import { selectCurrentPlans } from './store.ts';

/** Plans know when they are wrong: each plan's current version is looked at again when its account's record or its papers change. */
export const planJobs = watchDrafts({
  draftKind: 'plan',
  load: (ctx, tx, ids) => selectCurrentPlans(tx, ctx.actor.tenantId, ids),
  packs: async (ctx, tx, accountId) => {
    const sources = await readSources(ctx, tx, accountId);
    return (draft) => withOwnWords(packAsOf(sources, draft.plan), draft.claims, draft.language);
  },
});
