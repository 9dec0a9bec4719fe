import type { Tx } from '#src/db/database.ts';
import type { DraftKind, StaleMark } from './contract.ts';
import { selectMarked } from './store.ts';

/**
 * What has happened to the sources of a draft's claims since it was drafted. Marks with the reason `touched` do not make a claim
 * stale: `withStale` and `healthOf` know.
 */
export const staleMarks = async (
  tx: Tx,
  tenantId: string,
  draftKind: DraftKind,
  draftId: string,
  draftVersion: number,
): Promise<StaleMark[]> =>
  (await selectMarked(tx, tenantId, { draftKind, draftId, draftVersion })).flatMap((row) =>
    row.staleReason
      ? [
          {
            claimId: row.claimId,
            reason: row.staleReason,
            since: row.staleSince?.toISOString() ?? null,
            source: {
              type: row.sourceType,
              id: row.sourceId,
              ...(row.field && row.sourceType !== 'passage' ? { field: row.field } : {}),
            },
          },
        ]
      : [],
  );
