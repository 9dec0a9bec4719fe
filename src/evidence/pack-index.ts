import type { EvidenceItem, EvidencePack, EvidenceSource } from './claim.ts';
import { itemsOf } from './evidence-pack.ts';
import { type QuotedSource, quotedSource } from './find-quote.ts';
import { newReader, type Reader } from './reader.ts';

/** A name the pack knows, folded, and what bears it. */
export type KnownName = {
  name: string;
  folded: string;
  of: 'person' | 'company' | 'product' | 'unknown';
  roles: readonly string[];
  isAccount: boolean;
};

/** A pack made ready for checking many claims: sources are folded once, when first cited. */
export type PackIndex = {
  pack: EvidencePack;
  source: (item: EvidenceItem) => QuotedSource;
  /** All items of a source. @see itemsOf */
  itemsOf: (source: EvidenceSource) => readonly EvidenceItem[];
  read: Reader;
  /** Whether folded words stand anywhere in the pack: texts, labels, names. */
  holds: (folded: string) => boolean;
  /** Longest first, so that `华锐精密` is found before `华锐`. */
  names: readonly KnownName[];
};

/** The texts that say how the account is called: its name and aliases, or its own item's label and text. */
const accountTexts = (pack: EvidencePack, fold: (text: string) => string): string[] => {
  const own = pack.items.filter((item) => item.source.type === 'account' && item.source.id === pack.accountId);
  const named = own.filter((item) => item.source.field === 'name' || item.source.field === 'aliases');
  return (named.length > 0 ? named.map((item) => item.text) : own.map((item) => item.label)).map(fold);
};

const readPack = (pack: EvidencePack): PackIndex => {
  const read = newReader();
  const fold = (text: string): string => read.fold(text).text;
  const texts = new Map<EvidenceItem, QuotedSource>();
  const account = accountTexts(pack, fold);
  const bySource = Map.groupBy(pack.items, ({ source: { type, id } }) => `${type} ${id}`);
  const known = (name: string, of: KnownName['of'], roles: readonly string[] = []): KnownName => {
    const folded = fold(name);
    return { name, folded, of, roles, isAccount: of === 'company' && account.some((text) => text.includes(folded)) };
  };
  const names = [
    ...pack.names.people.map((p) => known(p.name, 'person', p.roles)),
    ...pack.names.companies.map((name) => known(name, 'company')),
    ...pack.names.products.map((name) => known(name, 'product')),
  ].filter(({ folded }) => folded.length > 1);
  const source = (item: EvidenceItem): QuotedSource => {
    const known = texts.get(item) ?? quotedSource(item.text, read.fold);
    texts.set(item, known);
    return known;
  };
  let whole: string | undefined;
  return {
    pack,
    read,
    itemsOf: (wanted) => itemsOf(bySource.get(`${wanted.type} ${wanted.id}`) ?? [], wanted),
    holds: (folded) => {
      whole ??= [
        ...names.map((name) => name.folded),
        ...pack.items.flatMap((item) => [fold(item.label), source(item).folded().text]),
      ].join('\n');
      return whole.includes(folded);
    },
    source,
    names: names.sort((a, b) => b.folded.length - a.folded.length),
  };
};

const indexes = new WeakMap<EvidencePack, PackIndex>();

/** The index of a pack: the pack is read once, however often and for however many claims it is asked for. A pack once made is not altered. */
export const indexPack = (pack: EvidencePack): PackIndex => {
  const known = indexes.get(pack) ?? readPack(pack);
  indexes.set(pack, known);
  return known;
};
