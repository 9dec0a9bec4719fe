import { countTerms } from './domain-terms.ts';
import { MOST } from './postings-pack.ts';

/**
 * What an occurrence counts by where it stands, in units; frequencies are kept as whole units. The opening's were chosen
 * on half of the questions of one test set (a quarter, a half, one occurrence: each better than the one before; the middle
 * is taken, as not all texts begin with what they are about), the title's as the opening's.
 */
export const FIELD_UNITS = { body: 8, heading: 2, title: 4, opening: 4 } as const;

/** The units that make one occurrence. */
export const UNITS = FIELD_UNITS.body;

/** A term of a passage: its frequency over all fields in units, and whether it stands in the passage's own text. */
export type WeighedTerm = { frequency: number; inBody: boolean };

/** A passage's terms as they are indexed. `length` is BM25's |d|: the terms of its own text. */
export type PassageTerms = { terms: ReadonlyMap<string, WeighedTerm>; length: number };

/** What of a document counts for each of its passages. */
export type DocumentFields = { title: string; opening: string };

/** Characters of a text's first line that say what it is about. */
const OPENING = 64;

/** A document's opening: the begin of its first line, where that is text. A heading there is the title or in the heading path. */
export const openingOf = (text: string): string => {
  const [line = ''] = text.trimStart().split('\n', 1);
  return /^[#|>*-]/u.test(line) ? '' : line.slice(0, OPENING).toWellFormed();
};

/** Folds the counts of a passage's text, its heading path and its document's title and opening into one frequency a term. */
export const weighFields = (
  body: { frequencies: ReadonlyMap<string, number>; length: number },
  heading: string | null,
  { title, opening }: DocumentFields,
): PassageTerms => {
  const terms = new Map<string, WeighedTerm>();
  for (const [term, count] of body.frequencies)
    terms.set(term, { frequency: Math.min(MOST >> 1, count * UNITS), inBody: true });
  const add = (text: string, units: number) => {
    if (units === 0 || text === '') return;
    for (const [term, count] of countTerms(text).frequencies) {
      const known = terms.get(term);
      const frequency = Math.min(MOST >> 1, (known?.frequency ?? 0) + count * units);
      terms.set(term, { frequency, inBody: known?.inBody ?? false });
    }
  };
  add(heading ?? '', FIELD_UNITS.heading);
  add(title, FIELD_UNITS.title);
  add(opening, FIELD_UNITS.opening);
  return { terms, length: Math.min(MOST, body.length) };
};

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** Puts a text's UTF-8 bytes in place and answers where they end: for many short texts, quicker than an encoder's call each. */
const putText = (packed: Uint8Array, from: number, text: string): number => {
  let at = from;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) packed[at++] = code;
    else if (code < 0x800) {
      packed[at++] = 0xc0 | (code >> 6);
      packed[at++] = 0x80 | (code & 0x3f);
    } else if (code < 0xd800 || code > 0xdfff) {
      packed[at++] = 0xe0 | (code >> 12);
      packed[at++] = 0x80 | ((code >> 6) & 0x3f);
      packed[at++] = 0x80 | (code & 0x3f);
    } else {
      const bytes = ENCODER.encode(text);
      packed.set(bytes, from);
      return from + bytes.length;
    }
  }
  return at;
};

/** Packs a passage's terms: of each the bytes of its text (one byte says how many), and two bytes of frequency, doubled, with `inBody` in the last bit. */
export const packTerms = ({ terms }: PassageTerms): Uint8Array => {
  let most = 0;
  for (const term of terms.keys()) most += 3 + 3 * term.length;
  const packed = new Uint8Array(most);
  let at = 0;
  for (const [term, { frequency, inBody }] of terms) {
    const end = putText(packed, at + 1, term);
    packed[at] = end - at - 1;
    const value = frequency * 2 + (inBody ? 1 : 0);
    packed[end] = value & 0xff;
    packed[end + 1] = value >> 8;
    at = end + 2;
  }
  return packed.subarray(0, at);
};

/** All terms of a packed passage. */
export const unpackTerms = (packed: Uint8Array): Map<string, WeighedTerm> => {
  const terms = new Map<string, WeighedTerm>();
  for (let at = 0; at < packed.length; ) {
    const end = at + 1 + (packed[at] ?? 0);
    const value = (packed[end] ?? 0) + (packed[end + 1] ?? 0) * 256;
    terms.set(DECODER.decode(packed.subarray(at + 1, end)), { frequency: value >> 1, inBody: (value & 1) === 1 });
    at = end + 2;
  }
  return terms;
};

type Wanted = { term: string; bytes: Uint8Array };

const SIEVE = 4096;
/** Where a term falls in the sieve: by its length and its last two bytes, which differ most. */
const placeOf = (bytes: Uint8Array, from: number, to: number): number =>
  ((bytes[to - 1] as number) * 37 + (bytes[Math.max(from, to - 2)] as number) * 311 + (to - from) * 1021) % SIEVE;

/** Makes a reader that picks these terms, and no others, out of packed passages. */
export const termPicker = (wanted: Iterable<string>): ((packed: Uint8Array) => Map<string, WeighedTerm>) => {
  const sieve: (Wanted[] | undefined)[] = new Array(SIEVE).fill(undefined);
  for (const term of wanted) {
    const bytes = ENCODER.encode(term);
    if (bytes.length === 0) continue;
    const place = placeOf(bytes, 0, bytes.length);
    sieve[place] = [...(sieve[place] ?? []), { term, bytes }];
  }
  return (packed) => {
    const found = new Map<string, WeighedTerm>();
    for (let at = 0; at < packed.length; ) {
      const start = at + 1;
      const end = start + (packed[at] as number);
      const alike = end > start ? sieve[placeOf(packed, start, end)] : undefined;
      const match = alike?.find(({ bytes }) => isAt(bytes, packed, start, end));
      if (match) {
        const value = (packed[end] as number) + (packed[end + 1] as number) * 256;
        found.set(match.term, { frequency: value >> 1, inBody: (value & 1) === 1 });
      }
      at = end + 2;
    }
    return found;
  };
};

const isAt = (bytes: Uint8Array, packed: Uint8Array, start: number, end: number): boolean => {
  if (bytes.length !== end - start) return false;
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] !== packed[start + i]) return false;
  return true;
};
