import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { EvidencePack } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { DraftedClaim, DraftKind } from './contract.ts';
import { recheck } from './recheck.ts';
import { selectBoundDrafts } from './store.ts';

/** A stored draft as far as it is watched. */
export type WatchedDraft = { id: string; version: number; language: Language; claims: readonly DraftedClaim[] };

/** A kind of draft to watch: how its drafts are read, and how the pack of an account is made from today's record. */
export type Watched<Draft extends WatchedDraft> = {
  draftKind: DraftKind;
  /** Reads the drafts of these ids that are still there. */
  load: (ctx: Ctx, tx: Tx, ids: readonly string[]) => Promise<Draft[]>;
  /** Reads an account's record once; answers the pack for each of its drafts. */
  packs: (ctx: Ctx, tx: Tx, accountId: string) => Promise<(draft: Draft) => EvidencePack>;
};

type RestingOn = Parameters<typeof selectBoundDrafts>[3];

/**
 * Makes the background handlers that look at a kind of draft again when its account's record or a document it cites changes, and once a
 * day, because documents run out. One transaction an account, so that a large workspace never holds the store for long.
 */
export const watchDrafts = <Draft extends WatchedDraft>(watched: Watched<Draft>) => {
  const look = async (ctx: Ctx, restingOn: RestingOn): Promise<void> => {
    const { tenantId } = ctx.actor;
    const bound = await ctx.db.inTenant(tenantId, (tx) =>
      selectBoundDrafts(tx, tenantId, watched.draftKind, restingOn),
    );
    for (const [accountId, places] of Map.groupBy(bound, (place) => place.accountId)) {
      if (ctx.signal.aborted) return;
      await ctx.db.inTenant(tenantId, async (tx) => {
        const ids = places.map((place) => place.draftId);
        const drafts = await watched.load(ctx, tx, ids);
        if (drafts.length === 0) return;
        const packOf = await watched.packs(ctx, tx, accountId);
        for (const draft of drafts)
          await recheck(ctx, tx, watched.draftKind, draft.id, draft.version, draft.claims, packOf(draft));
      });
    }
  };
  return {
    'accounts.changed': (ctx: Ctx, { accountId }: { accountId: string }): Promise<void> => look(ctx, { accountId }),
    'documents.changed': (ctx: Ctx, { documentId }: { documentId: string }): Promise<void> => look(ctx, { documentId }),
    'signals.daily': (ctx: Ctx, _message: { day: string }): Promise<void> => look(ctx, 'library'),
  };
};
