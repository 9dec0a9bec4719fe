import type { Tx } from '#src/db/database.ts';
import type { DocumentCondition } from '#src/features/library/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { gatherProof, type NeedProof, provenStep } from '#src/playbook/need-validation.ts';
import type { NeedStep } from '#src/playbook/need-words.ts';
import type { NeedRow } from './domain.ts';
import { brokenProof, type QuotedSources } from './proof-standing.ts';
import { type ProofRow, selectProofs, selectQuotedActivities, selectQuotedDocuments } from './proof-store.ts';

/** Where a need stands on the ladder (NEED-6): its proofs, why some hold no longer, and the step that the rest carries. */
export type Ladder = {
  proofs: (ProofRow & { broken: Bilingual | null })[];
  proof: NeedProof;
  proven: NeedStep;
  sources: QuotedSources;
};

/** Reads the sources that these proofs quote, as they are today; of documents only what `readable` leaves, where given. */
export const readSources = async (
  tx: Tx,
  tenantId: string,
  proofs: readonly { source: { type: string; id: string } }[],
  readable?: DocumentCondition,
): Promise<QuotedSources> => {
  const idsOf = (type: string) => [
    ...new Set(proofs.filter((each) => each.source.type === type).map((each) => each.source.id)),
  ];
  return {
    activities: await selectQuotedActivities(tx, tenantId, idsOf('activity')),
    documents: await selectQuotedDocuments(tx, tenantId, idsOf('document'), readable),
  };
};

/** The ladders of needs of one account, by need; proofs are held against their sources as these read today. */
export const readLadders = async (
  tx: Tx,
  tenantId: string,
  needs: readonly NeedRow[],
  accountId: string | null,
): Promise<Map<string, Ladder>> => {
  const rows = await selectProofs(
    tx,
    tenantId,
    needs.map((need) => need.id),
  );
  const sources = await readSources(tx, tenantId, rows);
  return new Map(
    needs.map((need) => {
      const proofs = rows
        .filter((row) => row.needId === need.id)
        .map((row) => ({ ...row, broken: brokenProof(row, sources, accountId ?? '') }));
      return [need.id, ladderOf(need, proofs, sources)];
    }),
  );
};

/** The ladder of a need with these proofs. */
export const ladderOf = (need: NeedRow, proofs: Ladder['proofs'], sources: QuotedSources): Ladder => {
  const proof = gatherProof(
    need,
    proofs.filter((each) => each.broken === null),
  );
  return { proofs, proof, proven: provenStep(proof), sources };
};
