/** What a unit in a header says of the numbers below it. */
export type HeaderUnit = { factor: number; currency: string | null };

const BRACKETS = /[（(【[]([^）)】\]]*)[）)】\]]/gu;
const BEHIND_SLASH = /[/／]\s*((?:[百千]?[万亿]|[百千])?(?:元|美元|欧元))$/u;

const CURRENCIES: readonly [RegExp, string][] = [
  [/us\$|usd|美元|美金|\$/u, 'USD'],
  [/eur|欧元|€/u, 'EUR'],
  [/gbp|英镑|£/u, 'GBP'],
  [/hkd|港元|港币/u, 'HKD'],
  [/rmb|cny|人民币|yuan|元|¥/u, 'CNY'],
];

const FACTORS: readonly [RegExp, number][] = [
  [/百万|millions?|mn|mio|^m$/u, 1e6],
  [/千万/u, 1e7],
  [/十亿|billions?|bn|^b$/u, 1e9],
  [/亿/u, 1e8],
  [/万/u, 1e4],
  [/千|thousands?|^k$|000s?/u, 1e3],
];

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

const readUnit = (words: string): HeaderUnit | null => {
  let rest = plain(words).replace(/^单位[::]?|^in/u, '');
  const currency = CURRENCIES.find(([pattern]) => pattern.test(rest));
  if (currency) rest = rest.replace(currency[0], '');
  const factor = FACTORS.find(([pattern]) => pattern.test(rest));
  if (factor) rest = rest.replace(factor[0], '');
  // Other words in the brackets are no unit: 金额（含税）.
  return (currency || factor) && rest.replace(/[.,·of]/gu, '') === ''
    ? { factor: factor?.[1] ?? 1, currency: currency?.[1] ?? null }
    : null;
};

/** The unit a header names in brackets or behind a stroke: `年营业额（万元）`, `Revenue (USD million)`, `金额/万元`; else null. */
export const readHeaderUnit = (header: string): HeaderUnit | null => {
  for (const [, inside] of header.matchAll(BRACKETS)) {
    const unit = readUnit(inside ?? '');
    if (unit) return unit;
  }
  const behind = BEHIND_SLASH.exec(header.trim())?.[1];
  return behind ? readUnit(behind) : null;
};

/** The header without what stands in brackets or names a unit behind a stroke. */
export const withoutUnit = (header: string): string => header.replace(BRACKETS, '').trim().replace(BEHIND_SLASH, '');

/** The code of a currency written as a code, a word or a sign (`人民币`, `RMB`, `$`); other words stay, in capitals. */
export const currencyCode = (text: string): string =>
  CURRENCIES.find(([pattern]) => plain(text).replace(pattern, '') === '')?.[1] ??
  text.normalize('NFKC').trim().toUpperCase();
