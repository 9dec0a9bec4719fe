import type { Tx } from '#src/db/database.ts';
import { newId } from '#src/kernel/ids.ts';
import type { DraftedClaim, DraftPlace } from './contract.ts';
import { deleteSources, insertSources, selectDocumentVersions, selectPassageHomes } from './store.ts';

/**
 * Binds every piece of evidence of a draft's claims to its source and the source's version (PLAN-11), in place of what the draft was
 * bound to before: only the version bound last is watched. A passage is bound to its document as well (in `field`), because a new
 * version of the document cuts its passages anew.
 * @param draft.accountId the account the draft is about
 */
export const bindClaims = async (
  tx: Tx,
  tenantId: string,
  draft: DraftPlace & { accountId: string; claims: readonly Pick<DraftedClaim, 'id' | 'evidence'>[] },
): Promise<void> => {
  const { draftKind, draftId, draftVersion, accountId, claims } = draft;
  const cited = claims.flatMap((claim) => claim.evidence.map((each) => each.source));
  const passageIds = [...new Set(cited.filter(({ type }) => type === 'passage').map(({ id }) => id))];
  const homes = new Map(
    passageIds.length === 0
      ? []
      : (await selectPassageHomes(tx, tenantId, passageIds)).map((each) => [each.id, each.documentId]),
  );
  const documentIds = [
    ...new Set([...homes.values(), ...cited.filter(({ type }) => type === 'document').map(({ id }) => id)]),
  ];
  const versions = new Map(
    documentIds.length === 0
      ? []
      : (await selectDocumentVersions(tx, tenantId, documentIds)).map((each) => [each.id, each.version]),
  );
  await deleteSources(tx, tenantId, draft);
  await insertSources(
    tx,
    claims.flatMap((claim) =>
      claim.evidence.map(({ source }, ordinal) => {
        const document = source.type === 'passage' ? homes.get(source.id) : source.id;
        return {
          tenantId,
          id: newId('src'),
          draftKind,
          draftId,
          draftVersion,
          claimId: claim.id,
          ordinal,
          accountId,
          sourceType: source.type,
          sourceId: source.id,
          sourceVersion: source.version ?? (document ? versions.get(document) : undefined) ?? null,
          field: source.type === 'passage' ? (document ?? null) : (source.field ?? null),
        };
      }),
    ),
  );
};
