import { ADD, CONNECTIVE, DROP, FIELDS, type Field, KIND_WORDS, SET } from './edit-words.ts';
import type { ItemKind } from './outline.ts';
import { type Place, readPlaces } from './read-place.ts';

/** What one clause says: what to do, with which part, which property of it, and the words of the new value. */
export type EditClause = {
  text: string;
  verb: 'set' | 'drop' | 'add' | null;
  kind: ItemKind | null;
  places: Place[];
  field: Field | null;
  /** What stands behind the connective; else what is left of the clause without its target. */
  value: string;
  /** The value stands behind a word that says so (`改成`, `to`). */
  said: boolean;
};

/** Reads a clause by its words alone; nothing of the plan is needed for it. */
export const readClause = (text: string): EditClause => {
  const verb = verbOf(text);
  const link = linkOf(text, verb);
  const head = link ? text.slice(0, link.start) : text;
  const inHead = targetOf(head);
  // `push to March the second milestone`: the target may stand behind, too.
  const whole = targetOf(text);
  const target = inHead.places.length === 0 && !inHead.kind && whole.places.length > 0 ? whole : inHead;
  const value = link ? text.slice(link.end) : rest(text, target.spans, verb);
  return {
    text,
    verb,
    kind: target.kind,
    places: target.places,
    field: fieldOf(link ? `${head}${/交给|派给|分给|转给/u.exec(text)?.[0] ?? ''}` : text),
    value: trimmed(value),
    said: link !== null,
  };
};

const verbOf = (text: string): EditClause['verb'] => {
  if (ADD.test(text) && !/增加(?:到|至)|\badd\b.*\bto (?:the )?(?:target|goal)\b/iu.test(text)) return 'add';
  // 去掉 in a new wording is no order to drop: the first verb commands.
  const [drop, set] = [DROP.exec(text)?.index ?? Infinity, SET.exec(text)?.index ?? Infinity];
  if (drop === Infinity && set === Infinity) return null;
  return drop < set ? 'drop' : 'set';
};

type Link = { start: number; end: number };

const linkOf = (text: string, verb: EditClause['verb']): Link | null => {
  if (verb === 'drop') return null;
  if (verb === 'add') {
    const colon = /[:：]/u.exec(text);
    return colon ? { start: colon.index, end: colon.index + 1 } : null;
  }
  // The first one behind the target: what comes later belongs to the value (`to` in a new wording).
  const links = [...text.matchAll(CONNECTIVE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const behind = readPlaces(text)[0]?.end ?? kindSpan(text)?.end ?? 0;
  return links.find(({ start }) => start >= behind) ?? links[0] ?? null;
};

const kindSpan = (text: string): { kind: ItemKind; start: number; end: number } | undefined =>
  KIND_WORDS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.start - b.start)[0];

type Target = { kind: ItemKind | null; places: Place[]; spans: { start: number; end: number }[] };

const targetOf = (text: string): Target => {
  const found = readPlaces(text);
  const kind = kindSpan(text);
  return {
    kind: kind?.kind ?? kindOfId(found[0]?.place) ?? null,
    places: found.map(({ place }) => place),
    spans: [...found, ...(kind ? [kind] : [])],
  };
};

const ID_KINDS: Readonly<Record<string, ItemKind>> = {
  g: 'goal',
  a: 'action',
  m: 'milestone',
  b: 'bottleneck',
  r: 'risk',
  q: 'question',
};
const kindOfId = (place: Place | undefined): ItemKind | undefined =>
  place && 'id' in place ? ID_KINDS[place.id[0] ?? ''] : undefined;

const fieldOf = (text: string): Field | null =>
  (Object.keys(FIELDS) as Field[]).find((field) => FIELDS[field].test(text)) ?? null;

/** The clause without its target and its verb: what is left is the value, or nothing. */
const rest = (text: string, spans: readonly Link[], verb: EditClause['verb']): string => {
  const marks = [...text];
  let at = 0;
  const kept = marks.map((mark) => {
    const inside = spans.some(({ start, end }) => at >= start && at < end);
    at += mark.length;
    return inside ? ' ' : mark;
  });
  const bare = kept.join('');
  const pattern = verb === 'drop' ? DROP : verb === 'add' ? ADD : SET;
  return bare.replace(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`), ' ');
};

const trimmed = (value: string): string =>
  value
    .replace(/^[\s,，:：、的把将也再]+|[\s,，、吧了呢。.]+$/gu, '')
    .replace(/^[“"「『](.*)[”"」』]$/u, '$1')
    .trim();
