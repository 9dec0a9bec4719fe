import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { readableBy } from '#src/features/library/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import type { Cause } from './change-log.ts';
import type { NeedRow } from './domain.ts';
import { readSources } from './read-ladder.ts';

type Given = {
  changedBy?: 'customer' | 'us' | undefined;
  reason?: string | null | undefined;
  source?: { type: 'activity' | 'document'; id: string } | null | undefined;
};

/**
 * Why and from what a need changes (NEED-8). What we change without naming a source rests on whoever changes it.
 * @throws LinchpinError `not_found` when the source named is none of this account
 */
export const causeOf = async (ctx: Ctx, tx: Tx, given: Given, need: Pick<NeedRow, 'opportunityId'>): Promise<Cause> => {
  const { changedBy = 'us', reason = null, source } = given;
  if (!source) {
    const { userId, keyId } = ctx.actor;
    const who: Record<string, string> = userId ? { type: 'user', id: userId } : { type: 'key', id: keyId };
    return { changedBy, reason, source: changedBy === 'us' ? who : null };
  }
  const { accountId } = await requireOpportunity(ctx, tx, need.opportunityId);
  const { activities, documents } = await readSources(tx, ctx.actor.tenantId, [{ source }], readableBy(ctx.actor));
  const found = source.type === 'activity' ? activities.find((each) => each.accountId === accountId) : documents[0];
  if (!found) throw unknownReference('/source/id', { zh: '本客户的出处', en: 'source of the account' });
  return { changedBy, reason, source: { type: source.type, id: source.id, version: String(found.version) } };
};
