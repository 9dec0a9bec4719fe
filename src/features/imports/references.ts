import { nameKey } from '#src/kernel/name-key.ts';
import type { FieldSpec, ReferenceField, ReferenceTarget } from './catalogue/field.ts';
import type { ReadRow } from './read-rows.ts';

/** A record that a row may refer to. `accountId`: whose it is, for people and deals at an account. */
export type Candidate = {
  id: string;
  externalId: string | null;
  name: string;
  aliases: readonly string[];
  accountId: string | null;
};

export type Found =
  | { state: 'found'; id: string; name: string; exact: boolean }
  | { state: 'unknown' }
  | { state: 'ambiguous'; count: number };

/** The words by which the rows refer to records, by what they refer to. */
export type ReferenceWords = ReadonlyMap<ReferenceTarget, ReadonlySet<string>>;

export const isReference = (field: FieldSpec): field is ReferenceField => field.type === 'reference';

/** A name's key for matching; a name of marks alone is its own key. */
export const matchKey = (name: string): string => nameKey(name) || name.normalize('NFKC').trim().toLowerCase();

/** Collects what all rows refer to, each once. */
export const collectReferences = (fields: readonly FieldSpec[], rows: readonly ReadRow[]): ReferenceWords => {
  const references = fields.filter(isReference);
  const words = new Map<ReferenceTarget, Set<string>>();
  for (const row of rows) {
    if (row.state !== 'read') continue;
    for (const field of references) {
      const said = row.values.get(field.name);
      if (typeof said !== 'string') continue;
      const known = words.get(field.to) ?? new Set();
      words.set(field.to, known.add(said));
    }
  }
  return words;
};

/** Finds records by what a row calls them: an id or external id as it stands, else a name, else an alias, spelling aside. */
export type ReferenceIndex = {
  find(to: ReferenceTarget, word: string, within?: string | null): Found;
};

type Book = { byId: Map<string, Candidate[]>; byName: Map<string, Candidate[]>; byAlias: Map<string, Candidate[]> };

const put = (map: Map<string, Candidate[]>, key: string, one: Candidate): void => {
  const there = map.get(key);
  if (!there) map.set(key, [one]);
  else if (!there.includes(one)) there.push(one);
};

const bookOf = (candidates: readonly Candidate[]): Book => {
  const book: Book = { byId: new Map(), byName: new Map(), byAlias: new Map() };
  for (const one of candidates) {
    put(book.byId, one.id, one);
    if (one.externalId !== null) put(book.byId, one.externalId, one);
    put(book.byName, matchKey(one.name), one);
    for (const alias of one.aliases) put(book.byAlias, matchKey(alias), one);
  }
  return book;
};

export const indexReferences = (candidates: ReadonlyMap<ReferenceTarget, readonly Candidate[]>): ReferenceIndex => {
  const books = new Map([...candidates].map(([to, list]) => [to, bookOf(list)]));
  return {
    find: (to, word, within) => {
      const book = books.get(to);
      if (!book) return { state: 'unknown' };
      const ours = (list: readonly Candidate[] | undefined): readonly Candidate[] =>
        within === undefined ? (list ?? []) : (list ?? []).filter((one) => one.accountId === within);
      const key = matchKey(word);
      const byId = ours(book.byId.get(word));
      const byName = ours(book.byName.get(key));
      // Where several share a folded spelling, the one spelt exactly so is meant.
      const sameName = byName.filter((one) => one.name === word);
      const list = [byId, sameName, byName, ours(book.byAlias.get(key))].find((each) => each.length > 0) ?? [];
      const [one] = list;
      if (!one) return { state: 'unknown' };
      if (list.length > 1) return { state: 'ambiguous', count: list.length };
      return { state: 'found', id: one.id, name: one.name, exact: list === byId || one.name === word };
    },
  };
};
