import { sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { documents, passages } from '#src/db/tables/index.ts';
import { OPENING_WITHIN } from './index-store.ts';

/** A passage that is stored and not indexed yet, with what its document gives it. */
export type WaitingPassage = {
  id: string;
  documentId: string;
  title: string;
  start: string;
  heading: string | null;
  text: string;
};

/** Passages that wait to be indexed, those of one document one after the other. */
export const selectWaiting = (tx: Tx, tenantId: string, most: number): Promise<WaitingPassage[]> =>
  rows<WaitingPassage>(
    tx,
    sql`select p.id, p.document_id as "documentId", d.title, left(d.text, ${OPENING_WITHIN}::int) as start,
        p.heading, p.text from ${passages} p
      join ${documents} d on d.tenant_id = p.tenant_id and d.id = p.document_id
      where p.tenant_id = ${tenantId} and p.number is null order by p.id limit ${most}`,
  );

/** Whether any passage of the tenant waits. */
export const hasWaiting = async (tx: Tx, tenantId: string): Promise<boolean> => {
  const [found] = await rows<{ any: boolean }>(
    tx,
    sql`select exists (select 1 from ${passages} where tenant_id = ${tenantId} and number is null) as any`,
  );
  return found?.any ?? false;
};

/** Gives passages their numbers, ascending from `first` in the order given. */
export const numberPassages = async (
  tx: Tx,
  tenantId: string,
  first: number,
  numbered: readonly { id: string }[],
): Promise<void> => {
  await tx.execute(sql`update ${passages} p set number = given.number from unnest(
      ${sql.param(numbered.map(({ id }) => id))}::text[], ${sql.param(numbered.map((_, at) => first + at))}::int[]) as given(id, number)
    where p.tenant_id = ${tenantId} and p.id = given.id`);
};
