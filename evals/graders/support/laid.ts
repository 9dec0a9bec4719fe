import type { Reading } from '../../reading/reading.ts';
import { clauses } from './beside.ts';
import { perObject, perText } from './memo.ts';
import { foldTight, readNumbers } from './read.ts';
import { type Saying, sayings } from './said.ts';
import { itemAt } from './verify.ts';

const EMPTY =
  /[的了和与在是把被对由从到也都就而及或为向让请先再会能可将要这那其并又还已经着过之者所以于当上下里中得地很更最只才便则若如一个条项们他她它我您你不没未无非别有不吗呢吧啊]/u;
const STOP = new Set(
  'the and for with from are was were has have had its that this these those our you your they their his her him them who whom what which when where how why not does did done will would can could may might than then into out about over under per only also too very here there been being one cannot must shall'.split(
    ' ',
  ),
);

const stem = (word: string): string =>
  word
    .replace(/['’]s$/u, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|s|ly|e)$/u, '')
    .replace(/(.)\1$/u, '$1')
    .replace(/(?<=\p{L}{2})y$/u, 'i');

/** What the words of a clause are held by when two clauses are laid beside each other: Han characters, Latin stems, figures by value. */
export const keysOf: (text: string) => ReadonlySet<string> = perText((text) => {
  const folded = foldTight(text);
  const keys = new Set<string>();
  for (const [char] of folded.matchAll(/\p{Script=Han}/gu)) if (!EMPTY.test(char)) keys.add(char);
  for (const [word] of folded.matchAll(/[\p{Script=Latin}][\p{Script=Latin}\p{M}'’-]*/gu))
    if (word.length > 2 && !STOP.has(word)) keys.add(stem(word));
  for (const { value } of readNumbers(text)) keys.add(`#${Math.abs(value)}`);
  return keys;
});

/** How much of one clause stands in another, and the reverse, and how many keys they share. */
export type Likeness = { there: number; back: number; shared: number };

/** Lays two clauses beside each other. */
export const likeness = (said: string, held: string): Likeness => {
  const [own, other] = [keysOf(said), keysOf(held)];
  const shared = [...own].filter((key) => other.has(key)).length;
  return { there: own.size === 0 ? 0 : shared / own.size, back: other.size === 0 ? 0 : shared / other.size, shared };
};

/** The fewest keys two clauses must share before they are taken to speak of the same: a Han character is half a word. */
export const LEAST_SHARED = { zh: 4, en: 3 } as const;

/** Clauses of a text that are worth laying beside others. */
export const parts: (text: string) => readonly string[] = perText((text) =>
  clauses(text)
    .flatMap((clause) => clause.split(/[|/“”"（）()、]|\s(?:so|because|since|until|if|when|after which)\s/u))
    .filter((part) => keysOf(part).size > 1),
);

/** What a clause of a piece tells of: what is wanted, how it is, what is wrong, what somebody fears, or what was said or is so. */
export type Tells = 'want' | 'present' | 'problem' | 'fear' | 'said';
export type Part = { text: string; tells: Tells };

const FIELDS: readonly (readonly [RegExp, Tells])[] = [
  [/^(?:期望|Wanted state)$/u, 'want'],
  [/^(?:现状|Present state)$/u, 'present'],
  [/^(?:背后的问题|Problem behind(?: it)?)$/u, 'problem'],
  [/^(?:关切|Concerns)$/u, 'fear'],
];

/** The cells of a table are no clauses. */
const withoutTables = (text: string): string => text.replaceAll(/^\|.*$/gmu, '');

type Item = Reading['ground']['pack']['items'][number];

/** The fields of a piece, each with what it tells of: a need opens with what is wanted. */
const fieldsOf = perObject(({ source, text }: Item): Part[] => {
  if (!['need', 'contact', 'opportunity'].includes(source.type)) return [{ text: withoutTables(text), tells: 'said' }];
  return text.split(/[；;]| \/ /u).map((field, at) => {
    const [, label = '', value = ''] = /^\s*([^：:]{2,20})[：:]\s*(.*)$/su.exec(field) ?? [];
    const tells = FIELDS.find(([words]) => words.test(label))?.[1];
    if (tells) return { text: value, tells };
    return { text: field, tells: at === 0 && source.type === 'need' ? 'want' : 'said' };
  });
});

/** What a saying cites, clause by clause: the pieces, and the quotes that are from no field of theirs. */
export const citedParts = ({ ground }: Reading, { refs, quotes }: Saying): Part[] => {
  const items = refs.flatMap((ref) => itemAt(ground, ref) ?? []);
  const plain = quotes.filter(
    (_, at) => !['need', 'contact', 'opportunity'].includes(itemAt(ground, refs[at] ?? '')?.source.type ?? ''),
  );
  return [
    ...items.flatMap(fieldsOf),
    ...plain.map((text): Part => ({ text: withoutTables(text), tells: 'said' })),
  ].flatMap(({ text, tells }) => parts(text).map((part) => ({ text: part, tells })));
};

/** Every clause of the answer's other statements by the place it stands in. */
export const answerParts: (reading: Reading) => readonly { at: string; part: string }[] = perObject((reading) =>
  sayings(reading)
    .filter(({ kind }) => kind === 'fact' || kind === 'inference' || kind === 'to_customer')
    .flatMap(({ at, text }) => parts(text).map((part) => ({ at, part }))),
);
