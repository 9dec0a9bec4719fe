import { type BusinessText, businessText } from '../likeness/terms.ts';
import { companyKey } from '../names/company-key.ts';

/** Why a candidate is left out before scoring (LOOK-1). */
export const SKIP_REASONS = [
  'stop_listed',
  'present_customer',
  'open_opportunity',
  'known_account',
  'duplicate',
  'no_name',
  'no_text',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What we are to an account already, as far as a look-alike list cares. */
export type AccountStanding = 'stop_listed' | 'present_customer' | 'open_opportunity' | 'known_account';

export type KnownAccount = {
  name: string;
  aliases: readonly string[];
  stopListed: boolean;
  won: boolean;
  open: boolean;
};

/** What an account is to us; the stop list goes before all else (STAGE-7). */
export const standingOf = (account: KnownAccount): AccountStanding => {
  if (account.stopListed) return 'stop_listed';
  if (account.won) return 'present_customer';
  return account.open ? 'open_opportunity' : 'known_account';
};

/** The companies on record, by every key they can be met under. Where two share a key, the stop list goes first. */
export const standings = (accounts: readonly KnownAccount[]): ReadonlyMap<string, AccountStanding> => {
  const found = new Map<string, AccountStanding>();
  for (const account of accounts)
    for (const name of [account.name, ...account.aliases]) {
      const key = companyKey(name);
      const [before, now] = [found.get(key), standingOf(account)];
      if (key !== '' && (!before || SKIP_REASONS.indexOf(now) < SKIP_REASONS.indexOf(before))) found.set(key, now);
    }
  return found;
};

/**
 * Sorts candidates out, one after another in the order of their ids: of several writings of one company the first stays.
 * @returns the reason to leave this one out, or null to score it
 */
export const sorterOut = (
  known: ReadonlyMap<string, AccountStanding>,
): ((candidate: BusinessText & { name: string }) => SkipReason | null) => {
  const seen = new Set<string>();
  return (candidate) => {
    const key = companyKey(candidate.name);
    if (key === '') return 'no_name';
    const standing = known.get(key);
    if (standing) return standing;
    if (businessText(candidate) === '') return 'no_text';
    if (seen.has(key)) return 'duplicate';
    seen.add(key);
    return null;
  };
};
