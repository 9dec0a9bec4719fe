import type { EvidencePack } from '#src/evidence/index.ts';
import { loadDossier, packsByLanguage } from '#src/features/dossier/index.ts';
import { asWatched, type WatchedDraft, watchDrafts } from '#src/features/freshness/index.ts';
import { readDiscretion } from '#src/features/workspaces/index.ts';
import { selectResponses } from './response-store.ts';
import { saidItem } from './said-item.ts';

type WatchedReply = WatchedDraft & { opportunityId: string; text: string };

/** Stored replies are looked at again when the record, or a case they offer as proof, changes (PLAN-11). */
export const objectionJobs = watchDrafts<WatchedReply>({
  draftKind: 'objection',
  load: async (ctx, tx, ids) =>
    (await selectResponses(tx, ctx.actor.tenantId, ids)).map((row) => ({
      ...asWatched(row),
      opportunityId: row.opportunityId,
      text: row.objection,
    })),
  packs: async (ctx, tx, accountId) => {
    const packIn = packsByLanguage(await loadDossier(ctx, tx, accountId));
    const leaveOut = await readDiscretion(tx, ctx.actor.tenantId);
    return (reply): EvidencePack => {
      const pack = packIn(reply.language);
      return {
        ...pack,
        items: [
          ...pack.items,
          saidItem({ ...reply, text: leaveOut(reply.text), accountId }, `E${pack.items.length + 1}`),
        ],
      };
    };
  },
});
