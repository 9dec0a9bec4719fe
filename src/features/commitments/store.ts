import { and, eq } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { commitments, products } from '#src/db/tables/index.ts';
import type { CommitmentFilter } from './contract.ts';

export const COMMITMENT: RecordKind<typeof commitments> = {
  table: commitments,
  prefix: 'cmt',
  entityType: 'commitment',
};

/** One page of the table, newest first. */
export const selectCommitments = (tx: Tx, tenantId: string, filter: CommitmentFilter) =>
  readPage(tx, commitments, tenantId, filter, [filter.kind ? eq(commitments.kind, filter.kind) : undefined]);

/** The whole table with the names of the products it speaks of. */
export const selectAllCommitments = (tx: Tx, tenantId: string) =>
  tx
    .select({
      id: commitments.id,
      kind: commitments.kind,
      role: commitments.role,
      productId: commitments.productId,
      limit: commitments.limit,
      unit: commitments.unit,
      wording: commitments.wording,
      validUntil: commitments.validUntil,
      productName: products.name,
      productAliases: products.aliases,
    })
    .from(commitments)
    .leftJoin(products, and(eq(products.tenantId, tenantId), eq(products.id, commitments.productId)))
    .where(eq(commitments.tenantId, tenantId))
    .orderBy(commitments.kind, commitments.id);

/** Whether the workspace has this product. */
export const hasProduct = async (tx: Tx, tenantId: string, id: string): Promise<boolean> => {
  const [row] = await tx
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.tenantId, tenantId), eq(products.id, id)));
  return row !== undefined;
};
