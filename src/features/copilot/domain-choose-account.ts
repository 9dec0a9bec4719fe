import type { AccountMatch } from '#src/features/accounts/index.ts';

/** Which account a text means: one, several equally good, or none. */
export type Choice =
  | { kind: 'one'; match: AccountMatch }
  | { kind: 'several'; matches: AccountMatch[] }
  | { kind: 'none' };

/** Ways of pointing that rest on a whole name or alias; the others on a piece of one. */
const WHOLE = new Set(['name', 'alias', 'name_within', 'alias_within', 'core_within']);

const isWhole = (match: AccountMatch): boolean => WHOLE.has(match.kind);

/**
 * Decides between the accounts a text may mean. A whole name goes before a piece of one; a name that only stands inside a
 * longer one that matched says nothing of its own. Equals are not guessed between.
 * @param matches best first, as `matchAccounts` answers
 */
export const chooseAccount = (matches: readonly AccountMatch[]): Choice => {
  const whole = matches.filter(isWhole);
  const pool = whole.length > 0 ? whole : matches;
  const own = pool.filter((match) => !pool.some((other) => other !== match && covers(other, match)));
  const [best] = own;
  if (!best) return { kind: 'none' };
  const equals =
    whole.length > 0 ? own : own.filter((match) => match.kind === best.kind && match.matched === best.matched);
  return equals.length > 1 ? { kind: 'several', matches: equals } : { kind: 'one', match: best };
};

/** Whether the words one match rests on stand inside the longer words of another. */
const covers = (other: AccountMatch, match: AccountMatch): boolean =>
  other.matched.length > match.matched.length && other.matched.includes(match.matched);

/** Whether a match rests on a whole name or alias, so that it may outweigh what is open. */
export const isSure = (choice: Choice): boolean => choice.kind === 'one' && isWhole(choice.match);
