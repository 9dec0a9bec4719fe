import type { NamedText } from './check-attribution.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { KnownName, PackIndex } from './pack-index.ts';
import { perIndex } from './per-index.ts';
import type { Support } from './support.ts';

type Part = 'competitor' | 'customer' | 'supplier' | 'partner' | 'parent' | 'subsidiary';

const WORDS: Readonly<Record<Part, string>> = {
  competitor: '竞争对手|竞争者|竞品厂商|竞品|对手|competitors?|rivals?|competing vendor',
  customer: '客户|顾客|customers?|clients?',
  supplier: '供应商|供货商|suppliers?|vendors?',
  partner: '合作伙伴|伙伴|经销商|代理商|集成商|partners?|resellers?|distributors?|integrators?',
  parent: '母公司|控股股东|parent(?: company)?',
  subsidiary: '子公司|分公司|subsidiar(?:y|ies)|affiliates?',
};
const PARTS = Object.keys(WORDS) as Part[];

const OF_US =
  '(?:我们的?|我方的?|本公司的?|贵方的?|对方的?|该|这家|本案|本项目的?|our|their|the|a|an|key|main|new|existing|long-standing|former) ?';
const BEFORE = Object.fromEntries(
  PARTS.map((part) => [
    part,
    new RegExp(
      `(?:^|[^\\p{L}]|[的是为与和及对向把将，]|${OF_US})(?:${WORDS[part]})(?:是|为|[:：] ?|“|"|,? (?:is|named|called)? ?|\\()?$`,
      'iu',
    ),
  ]),
) as Record<Part, RegExp>;
const AFTER = Object.fromEntries(
  PARTS.map((part) => [
    part,
    new RegExp(
      `^[”"]?(?:[（(，,] ?)?(?:也|就|仍|正)?(?:是|为|作为|系|, |is|was|are|has been|remains|, as)? ?(?:${OF_US}){0,3}(?:主要|重要|最大|潜在|老|新)?(?:${WORDS[part]}${part === 'competitor' ? '|compet(?:es|ed|ing)\\b|竞争' : ''})(?![\\p{Script=Latin}]|的|经理|成功|关系|要求|认为|表示)`,
      'iu',
    ),
  ]),
) as Record<Part, RegExp>;

/** The parts a text gives a name at a place: the word beside it, or what it is said to be. */
const partsAt = (text: string, start: number, end: number): Part[] => {
  const [before, after] = [text.slice(Math.max(0, start - 14), start), text.slice(end, end + 40)];
  return PARTS.filter((part) => BEFORE[part].test(before) || AFTER[part].test(after));
};

/** The parts a record gives a company: said beside its name anywhere in the items it stands in. */
const partsOnRecord = perIndex((name: KnownName, index): ReadonlySet<Part> => {
  const parts = new Set<Part>(name.isAccount ? ['customer'] : []);
  for (const item of index.pack.items) {
    const text = index.source(item).folded().text;
    for (let at = text.indexOf(name.folded); at >= 0; at = text.indexOf(name.folded, at + 1))
      for (const part of partsAt(text, at, at + name.folded.length)) parts.add(part);
  }
  return parts;
});

/**
 * CHAIN-8 for companies: who is customer, competitor, supplier, partner or parent in a claim is that on record or in the quotes; the
 * account is nobody's competitor, a competitor no customer.
 */
export const checkParties = (claim: Claim, said: NamedText, index: PackIndex): Fault[] => {
  if (claim.kind === 'question') return [];
  return said.names.flatMap(({ known, start, end }): Fault[] => {
    if (known.of !== 'company') return [];
    const parts = partsAt(said.text, start, end);
    if (parts.length === 0) return [];
    const held = partsOnRecord(known, index);
    const wrong = parts.find((part) => !held.has(part));
    return wrong ? [faults.role(known.name, wordOf(said.text, wrong), { start, end })] : [];
  });
};

const wordOf = (text: string, part: Part): string => new RegExp(WORDS[part], 'iu').exec(text)?.[0] ?? part;

const OWNER = /(?:的|['’]s|s['’])\s?$/u;
const THEIRS = /(?:对手|竞争者|竞品|客户自己|客户自研|对方)的\s?$|\b(?:their|its|the competitor's|the customer's) $/iu;

/** A product said to be a company's own (`迈科智能的XR-500`, `their XR-500`) is that in the quotes too. */
export const checkOwners = (claim: Claim, said: NamedText, supports: readonly Support[]): Fault[] => {
  if (claim.kind === 'question' || claim.kind === 'proposal') return [];
  return said.names.flatMap((product, i): Fault[] => {
    if (product.known.of !== 'product') return [];
    const owner = said.names[i - 1];
    const between = owner ? said.text.slice(owner.end, product.start) : '';
    const owned = owner?.known.of === 'company' && !owner.known.isAccount && OWNER.test(between) && between.length < 4;
    const theirs = THEIRS.test(said.text.slice(Math.max(0, product.start - 20), product.start));
    if (!owned && !theirs) return [];
    const held = supports.some((s) => {
      const at = s.folded.indexOf(product.known.folded);
      if (at < 0) return false;
      const before = s.folded.slice(0, at);
      return owned
        ? before.endsWith(`${owner.known.folded}的`) || before.includes(owner.known.folded)
        : /(?:的|their|its|s) ?$/u.test(before);
    });
    return held
      ? []
      : [
          faults.role(product.known.name, said.text.slice(owned ? owner.start : product.start, product.end), {
            start: product.start,
            end: product.end,
          }),
        ];
  });
};
