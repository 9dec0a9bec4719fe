import type { Tx } from '#src/db/database.ts';
import type { Language } from '#src/kernel/language.ts';
import type { DraftedClaim, DraftHealth, DraftKind } from './contract.ts';
import { healthOf } from './domain.ts';
import { staleMarks } from './stale-marks.ts';
import { staleCounts } from './store.ts';
import type { WatchedDraft } from './watch-drafts.ts';
import { withStale } from './with-stale.ts';

type Drafted = { id: string; language: Language; claims: readonly DraftedClaim[] };

/**
 * A stored draft as it stands today: claims whose evidence changed are stale, and its health says so (PLAN-11).
 * @param draftVersion 1 for drafts that have no versions
 */
export const withHealth = async <Draft extends Drafted>(
  tx: Tx,
  tenantId: string,
  draftKind: DraftKind,
  draft: Draft,
  draftVersion = 1,
): Promise<Draft & { health: DraftHealth }> => {
  const marks = await staleMarks(tx, tenantId, draftKind, draft.id, draftVersion);
  return {
    ...draft,
    claims: withStale(draft.claims, marks, draft.language),
    health: healthOf(draft.claims, marks),
  };
};

/** How many claims of each listed draft are stale, and the state that follows; in the order of `rows`. */
export const statesOf = async (
  tx: Tx,
  tenantId: string,
  draftKind: DraftKind,
  rows: readonly { id: string }[],
): Promise<{ status: 'stale' | 'sound'; stale: number }[]> => {
  const ids = rows.map((row) => row.id);
  const counts = await staleCounts(tx, tenantId, draftKind, ids);
  return ids.map((id) => {
    const stale = counts.get(id) ?? 0;
    return { status: stale > 0 ? 'stale' : 'sound', stale };
  });
};

/** A stored row of a draft without versions, as far as it is watched. */
export const asWatched = ({
  id,
  language,
  body,
}: {
  id: string;
  language: Language;
  body: Record<string, unknown>;
}): WatchedDraft => ({ id, version: 1, language, claims: (body as { claims: DraftedClaim[] }).claims });
