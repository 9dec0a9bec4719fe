import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { matchAccounts, requireAccount, visibleNames } from '#src/features/accounts/index.ts';
import type { Named } from '#src/kernel/wire.ts';
import { chooseAccount, isSure } from './domain-choose-account.ts';
import { closestNames } from './domain-closest.ts';
import { selectAccountsByContact } from './store.ts';
import type { Turn } from './turn.ts';

/** The account a message is about; `unknown` names what was said and what comes close; `unnamed`: nothing says which. */
export type Subject =
  | { kind: 'one'; account: Named; from: 'message' | 'context' | 'conversation' }
  | { kind: 'several'; options: Named[] }
  | { kind: 'unknown'; said: string; closest: Named[] }
  | { kind: 'unnamed'; some: Named[] };

const MOST_OPTIONS = 8;
const MOST_CLOSEST = 3;

/**
 * Finds the account a message is about: a name or alias in it, else what the asker has open, else what the conversation is about.
 * Only the asker's own accounts are looked at. A name that matches nothing is never replaced by what is open.
 * @param words what to look in, the most telling first: the clause that commands, then the whole message
 * @param said the name the message gives, where its grammar shows one
 */
export const findSubject = (ctx: Ctx, turn: Turn, words: readonly string[], said: string | null): Promise<Subject> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    if (said !== null) {
      const named = await subjectIn(ctx, tx, said);
      if (named) return named;
      // Grammar may have cut wrong: a whole name anywhere in the command still tells.
      const anywhere = await subjectIn(ctx, tx, words[0] ?? '', true);
      return anywhere ?? { kind: 'unknown', said, closest: await closest(ctx, tx, said) };
    }
    for (const text of words) {
      const named = await subjectIn(ctx, tx, text, true);
      if (named) return named;
    }
    const open = await openAccount(ctx, tx, turn);
    if (open) return open;
    const theirs = await selectAccountsByContact(tx, ctx, words.join('\n'), MOST_OPTIONS);
    const [only] = theirs;
    if (only)
      return theirs.length === 1
        ? { kind: 'one', account: only, from: 'message' }
        : { kind: 'several', options: theirs };
    const guessed = await subjectIn(ctx, tx, words[0] ?? '');
    return guessed ?? { kind: 'unnamed', some: (await visibleNames(ctx, tx)).slice(0, MOST_OPTIONS).map(named) };
  });

const named = ({ id, name }: Named): Named => ({ id, name });

/** What a text names; undefined when nothing, or (`sureOnly`) only a piece of a name. */
const subjectIn = async (ctx: Ctx, tx: Tx, text: string, sureOnly = false): Promise<Subject | undefined> => {
  const choice = chooseAccount(await matchAccounts(ctx, tx, text, 50));
  if (choice.kind === 'none') return undefined;
  if (choice.kind === 'one')
    return sureOnly && !isSure(choice) ? undefined : { kind: 'one', account: named(choice.match), from: 'message' };
  const sure = choice.matches.every((match) => isSure({ kind: 'one', match }));
  return sureOnly && !sure ? undefined : { kind: 'several', options: choice.matches.slice(0, MOST_OPTIONS).map(named) };
};

const openAccount = async (ctx: Ctx, tx: Tx, turn: Turn): Promise<Subject | undefined> => {
  if (turn.context.accountId)
    return { kind: 'one', account: named(await requireAccount(ctx, tx, turn.context.accountId)), from: 'context' };
  if (!turn.conversation.accountId) return undefined;
  // The conversation may be older than the account, or than the right to see it.
  const account = await requireAccount(ctx, tx, turn.conversation.accountId).catch(() => null);
  return account ? { kind: 'one', account: named(account), from: 'conversation' } : undefined;
};

const closest = async (ctx: Ctx, tx: Tx, said: string): Promise<Named[]> =>
  closestNames(said, await visibleNames(ctx, tx), MOST_CLOSEST).map(named);
