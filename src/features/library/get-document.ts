import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { matchAccounts } from '#src/features/accounts/index.ts';
import type { Named } from '#src/kernel/wire.ts';
import { showCase } from './cases/show-case.ts';
import type { DocumentWithText, FamilyMember } from './contract.ts';
import { type Member, selectFamilyOf } from './families/family-store.ts';
import { requireDocument } from './require-document.ts';
import { showDocument } from './show-document.ts';

/**
 * One document with its whole text, the account its customer is on record as, its family, and what it tells as a case (REC-2).
 * @throws LinchpinError `not_found`
 */
export const getDocument = (ctx: Ctx, id: string): Promise<DocumentWithText> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await requireDocument(ctx, tx, id);
    const told = await showCase(ctx, tx, row);
    return {
      ...(await showDocument(ctx, tx, id)),
      text: row.text,
      account: await accountOf(ctx, tx, row.customer),
      family: (await selectFamilyOf(tx, ctx.actor, id)).map(toMember),
      ...(told ? { case: told } : {}),
    };
  });

/** How sure a name must be to be taken for an account: it is its name or an alias, or holds one of them whole. */
const SURE = new Set(['name', 'alias', 'name_within', 'alias_within', 'core_within']);

const accountOf = async (ctx: Ctx, tx: Tx, customer: string | null): Promise<Named | null> => {
  if (customer === null) return null;
  const [best, next] = (await matchAccounts(ctx, tx, customer, 2)).filter(({ kind }) => SURE.has(kind));
  return best && best.score !== next?.score ? { id: best.id, name: best.name } : null;
};

/** A member of a family as it goes over the wire. */
export const toMember = ({ id, title, language, version, validUntil }: Member): FamilyMember => ({
  id,
  title,
  language,
  version,
  validUntil,
});
