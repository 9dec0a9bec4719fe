import type { Ctx } from '#src/context.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { Named } from '#src/kernel/wire.ts';
import type { Subject } from './find-subject.ts';
import { callTool } from './registry.ts';
import { subjectFor } from './subject-for.ts';
import type { Turn } from './turn.ts';

/** The opportunity a request is about; or the account is not clear, or several are, or it has none open. */
export type DealSubject =
  | { kind: 'one'; deal: Named }
  | { kind: 'account'; subject: Exclude<Subject, { kind: 'one' }> }
  | { kind: 'several'; account: Named; options: Named[] }
  | { kind: 'none'; account: Named };

const MOST_OPTIONS = 8;

/** Finds the open opportunity meant: chosen, open on the asker's screen, named in the message, or the account's only one. */
export const findDeal = async (
  ctx: Ctx,
  turn: Turn,
  words: readonly string[],
  said: string | null,
): Promise<DealSubject> => {
  const { settled, context } = turn;
  if (settled?.ask === 'opportunity') return { kind: 'one', deal: { id: settled.id, name: settled.name } };
  if (context.opportunityId && !settled && said === null)
    return { kind: 'one', deal: { id: context.opportunityId, name: '' } };
  const subject = await subjectFor(ctx, turn, words, said);
  if (subject.kind !== 'one') return { kind: 'account', subject };
  const { account } = subject;
  const found = (await callTool(ctx, 'list_opportunities', { accountId: account.id, open: true, limit: 50 })).value;
  const deals = (found as { opportunities: Named[] }).opportunities.map(({ id, name }) => ({ id, name }));
  if (deals.length === 0) return { kind: 'none', account };
  const text = nameKey(words.join(' '));
  const named = deals.filter((deal) => text.includes(nameKey(deal.name)));
  const pool = named.length > 0 ? named : deals;
  const [only] = pool;
  return pool.length === 1 && only
    ? { kind: 'one', deal: only }
    : { kind: 'several', account, options: pool.slice(0, MOST_OPTIONS) };
};
