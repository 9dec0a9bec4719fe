import { nameKey } from '#src/kernel/name-key.ts';
import { KINDS, LEGAL_FORM_EN, LEGAL_FORM_ZH, PLACES } from './name-words.ts';

/** An account as far as its names go. */
export type NamedAccount = { id: string; name: string; nameKey: string; aliases: readonly string[] };

/**
 * How a text points at an account, best first: it is the name or an alias; it holds one; it holds the name without place and
 * legal form; it is a part of a name; it holds the first characters of the name.
 */
export const MATCH_KINDS = [
  'name',
  'alias',
  'name_within',
  'alias_within',
  'core_within',
  'part_of',
  'begins',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** `matched` is the folded piece of text the match rests on; `score` is 0–1, for ranking alone. */
export type AccountMatch = { id: string; name: string; kind: MatchKind; matched: string; score: number };

const BASE: Readonly<Record<MatchKind, number>> = {
  name: 1,
  alias: 0.95,
  name_within: 0.85,
  alias_within: 0.75,
  core_within: 0.65,
  part_of: 0.45,
  begins: 0.3,
};
/** Longer pieces say more: up to this much is added, in full at ten characters. */
const LENGTH_BONUS = 0.09;

/**
 * The accounts a text may mean, best first: a bare name, or a sentence like 给华东精密写一份大客户计划. Width, case, spaces and
 * punctuation do not matter; a Latin word matches as a whole, so that `Port` is not found in `report`.
 */
export const matchNames = (text: string, accounts: readonly NamedAccount[]): AccountMatch[] => {
  const said = foldWords(text);
  if (said.key === '') return [];
  return accounts
    .flatMap((account) => bestMatch(said, account) ?? [])
    .sort(
      (a, b) =>
        b.score - a.score || b.matched.length - a.matched.length || compare(a.name, b.name) || compare(a.id, b.id),
    );
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const bestMatch = (said: Words, account: NamedAccount): AccountMatch | undefined => {
  const aliases = account.aliases.map(nameKey).filter((key) => key !== '');
  const found = (kind: MatchKind, matched: string): AccountMatch => ({
    id: account.id,
    name: account.name,
    kind,
    matched,
    score: BASE[kind] + (LENGTH_BONUS * Math.min(matched.length, 10)) / 10,
  });
  if (said.key === account.nameKey) return { ...found('name', said.key), score: 1 };
  if (aliases.includes(said.key)) return { ...found('alias', said.key), score: BASE.alias };
  if (holds(said, account.nameKey)) return found('name_within', account.nameKey);
  const alias = longest(aliases.filter((key) => holds(said, key)));
  if (alias) return found('alias_within', alias);
  const core = longest(coresOf(account.name).filter((key) => holds(said, key)));
  if (core) return found('core_within', core);
  if (tells(said.key) && [account.name, ...account.aliases].some((name) => holds(foldWords(name), said.key)))
    return found('part_of', said.key);
  const head = longest(headsOf(account.name).filter((key) => holds(said, key)));
  return head ? found('begins', head) : undefined;
};

const longest = (keys: readonly string[]): string | undefined =>
  [...keys].sort((a, b) => b.length - a.length || compare(a, b))[0];

/** A folded text, and the places in it where a word may begin or end: around every Han character and every Latin word. */
type Words = { key: string; edges: ReadonlySet<number> };

const foldWords = (text: string): Words => {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = folded.match(/\p{Script=Han}|[^\s\p{P}\p{Script=Han}]+/gu) ?? [];
  const edges = new Set([0]);
  let key = '';
  for (const word of words) {
    key += word;
    edges.add(key.length);
  }
  return { key, edges };
};

/** Whether a text holds a key as whole words. A key of one character says too little. */
const holds = (said: Words, key: string): boolean => {
  if (!tells(key)) return false;
  for (let at = said.key.indexOf(key); at >= 0; at = said.key.indexOf(key, at + 1))
    if (said.edges.has(at) && said.edges.has(at + key.length)) return true;
  return false;
};

const tells = (key: string): boolean => [...key].length >= 2 && !PLACES.has(key) && !KINDS.has(key);

/**
 * A name without what many companies share: notes in brackets, the legal form behind, then also the place in front.
 * `上海林奇科技（集团）有限公司` → `上海林奇科技`, `林奇科技`.
 */
const coresOf = (name: string): string[] => {
  const bare = name.normalize('NFKC').replace(/\([^)]*\)/g, '');
  if (!HAN.test(bare)) return [withoutForm(bare).join('')];
  const whole = nameKey(bare).replace(LEGAL_FORM_ZH, '');
  const place = longest([...PLACES].filter((each) => whole.startsWith(each))) ?? '';
  return [whole, whole.slice(place.length).replace(/^[省市]/u, '')];
};

/** The words of a Latin name, less its legal form. */
const withoutForm = (name: string): string[] => {
  const words = name.toLowerCase().match(/[^\s\p{P}]+/gu) ?? [];
  while (words.length > 1 && LEGAL_FORM_EN.has(words.at(-1) ?? '')) words.pop();
  return words;
};

/** What people shorten a name to: its first two to four Han characters, or its first Latin word when that is not a short one. */
const headsOf = (name: string): string[] => {
  if (!HAN.test(name)) return [withoutForm(name.normalize('NFKC'))[0] ?? ''].filter((word) => word.length >= 4);
  return coresOf(name).flatMap((core) => {
    const latin = /^[^\p{Script=Han}]{3,}/u.exec(core)?.[0];
    const han = /^\p{Script=Han}+/u.exec(core)?.[0] ?? '';
    return latin ? [latin] : [4, 3, 2].filter((length) => han.length >= length).map((length) => han.slice(0, length));
  });
};

const HAN = /\p{Script=Han}/u;
