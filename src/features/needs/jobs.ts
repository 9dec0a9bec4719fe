import { loadDossier, packsByLanguage } from '#src/features/dossier/index.ts';
import { type DraftedClaim, type WatchedDraft, watchDrafts } from '#src/features/freshness/index.ts';
import { selectHierarchies } from './hierarchy-store.ts';

/** Stored hierarchies are looked at again when the record they rest on changes (PLAN-11). */
export const needJobs = watchDrafts<WatchedDraft>({
  draftKind: 'needs',
  load: async (ctx, tx, ids) =>
    (await selectHierarchies(tx, ctx.actor.tenantId, ids)).map(({ id, language, body }) => ({
      id,
      version: 1,
      language,
      claims: (body as { claims: DraftedClaim[] }).claims,
    })),
  packs: async (ctx, tx, accountId) => {
    const pack = packsByLanguage(await loadDossier(ctx, tx, accountId));
    return ({ language }) => pack(language);
  },
});
