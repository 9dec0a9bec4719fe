import type { Bilingual } from '#src/kernel/language.ts';
import { foldWidth } from './text.ts';

/** LOOK-1: why a candidate is left out. */
export const EXCLUSIONS = ['customer', 'open_opportunity', 'stop_list', 'duplicate'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];
export const EXCLUSION_LABELS: Readonly<Record<Exclusion, Bilingual>> = {
  customer: { zh: '已是客户', en: 'Already a customer' },
  open_opportunity: { zh: '已有进行中的商机', en: 'An opportunity is open' },
  stop_list: { zh: '在停止合作名单中', en: 'On the stop list' },
  duplicate: { zh: '重复', en: 'Duplicate' },
};

/** What is known of the accounts a candidate might be. */
export type KnownAccount = {
  name: string;
  aliases: readonly string[];
  won: boolean;
  hasOpenOpportunity: boolean;
  stopListed: boolean;
};

const LATIN_FORMS = new Set([
  'inc',
  'incorporated',
  'ltd',
  'limited',
  'llc',
  'gmbh',
  'ag',
  'plc',
  'corp',
  'corporation',
  'co',
  'company',
  'sa',
  'bv',
  'holding',
  'holdings',
  'group',
]);
const HAN_FORMS = /(?:股份有限公司|有限责任公司|有限公司|集团|公司)$/;

/**
 * The key by which two company names are the same: width and case folded, without marks and legal form, so that
 * "ACME Co., Ltd." and "acme" meet. A form is dropped as a whole word only ("Costco" keeps its "co"), and never the whole name.
 */
export const companyKey = (name: string): string => {
  const tokens = foldWidth(name.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  while (tokens.length > 1 && LATIN_FORMS.has(tokens.at(-1) ?? '')) tokens.pop();
  let key = tokens.join('');
  for (
    let shorter = key.replace(HAN_FORMS, '');
    shorter !== key && shorter.length >= 2;
    shorter = key.replace(HAN_FORMS, '')
  )
    key = shorter;
  return key;
};

/**
 * LOOK-1: leaves out present customers, open opportunities, the stop list and duplicates (the first of two stays).
 * @returns one entry per candidate, in order; null means it stays in
 */
export const exclusionsOf = (
  candidates: readonly { name: string }[],
  accounts: readonly KnownAccount[],
): (Exclusion | null)[] => {
  const byKey = new Map<string, KnownAccount[]>();
  for (const account of accounts)
    for (const name of [account.name, ...account.aliases]) {
      const key = companyKey(name);
      if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), account]);
    }
  const seen = new Set<string>();
  return candidates.map(({ name }) => {
    const key = companyKey(name);
    const known = byKey.get(key) ?? [];
    const again = seen.has(key);
    seen.add(key);
    if (known.some((account) => account.stopListed)) return 'stop_list';
    if (known.some((account) => account.won)) return 'customer';
    if (known.some((account) => account.hasOpenOpportunity)) return 'open_opportunity';
    return again ? 'duplicate' : null;
  });
};

/** LOOK-1, STAGE-7: a seed is a won account that is not on the stop list. */
export const maySeed = (account: Pick<KnownAccount, 'won' | 'stopListed'>): boolean =>
  account.won && !account.stopListed;
