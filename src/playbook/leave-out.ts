import type { Bilingual, Language } from '#src/kernel/language.ts';
import { findSensitive } from './sensitive-details.ts';
import { foldWidth } from './text.ts';

/** What stands where a sentence or an address was left out. */
export const LEFT_OUT: Readonly<Record<'personal' | 'address', Bilingual>> = {
  personal: { zh: '〔个人信息略〕', en: '[personal detail left out]' },
  address: { zh: '〔联系方式略〕', en: '[contact detail left out]' },
};

/** The marks of both languages: what was left out can never stand in a source. */
export const LEFT_OUT_MARKS: readonly string[] = Object.values(LEFT_OUT).flatMap(({ zh, en }) => [zh, en]);

/** Whether something was left out of a text. */
export const holdsMark = (text: string, marks: readonly string[] = LEFT_OUT_MARKS): boolean =>
  marks.some((mark) => text.includes(mark));

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Chinese mobile and landline numbers, international ones with a plus, and what is called a phone number. */
const PHONE =
  /(?<![\d.])(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?![\d.]*\d)|(?<![\d.-])0\d{2,3}[-\s]\d{7,8}(?:-\d{1,5})?(?!\d)|(?<![\d.-])400[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)|\+\d{1,3}[-\s.]?(?:\(\d{1,4}\)[-\s.]?)?\d{1,4}(?:[-\s.]\d{2,4}){1,4}(?!\d)|\+\d{8,14}(?!\d)|\(\d{3}\)\s?\d{3}[-\s.]\d{4}(?!\d)|(?<![\d.-])\d{3}[-.]\d{3}[-.]\d{4}(?!\d)|(?<=(?:电话|手机|微信|座机|传真|热线|联系方式|号码|\b(?:tel|phone|mobile|cell|fax|whatsapp|wechat))\s*(?:号码?|number|no\.?)?\s*[:：是为]?\s*)\+?\d[\d\s()-]{6,16}\d/giu;
/** A user name of a messenger. */
const HANDLE =
  /(?<=(?:微信号?|QQ号?|\b(?:wechat|whatsapp|telegram|skype)(?: id)?)\s*[:：是为]?\s*)[A-Za-z0-9][A-Za-z0-9_.-]{4,}/giu;

const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');

/** E-mail addresses, phone numbers and messenger names taken out: they are for people, never for a model. */
export const withoutAddresses = (text: string): string => {
  if (!/[@＠]|[\d０-９](?:[-\s().]*[\d０-９]){5}|微信|QQ|wechat|whatsapp|telegram|skype/i.test(text)) return text;
  const mark = LEFT_OUT.address[languageOf(text)];
  const folded = foldWidth(text);
  const spans = [EMAIL, PHONE, HANDLE]
    .flatMap((pattern) => [...folded.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]))
    .sort(([a = 0], [b = 0]) => a - b);
  return cutOut(text, spans as [number, number][], mark);
};

/**
 * PROFILE-3: a text as it may go to a model or into a draft: sentences that tell of somebody's family, health, hobbies, belief or of
 * minors are replaced by a mark, and addresses are taken out. Doing it twice changes nothing.
 * @param personal whether the workspace lets personal details through; addresses are taken out all the same
 */
export const leaveOut = (text: string, { personal }: { personal: boolean }): string => {
  if (personal || text.length < 2) return withoutAddresses(text);
  const spans = findSensitive(text).map(({ start, end }): [number, number] => {
    // The space around a sentence stays, so that lines stay lines.
    const inner = text.slice(start, end);
    return [start + (inner.length - inner.trimStart().length), end - (inner.length - inner.trimEnd().length)];
  });
  return withoutAddresses(cutOut(text, spans, LEFT_OUT.personal[languageOf(text)]));
};

/** The text with these stretches replaced by the mark; neighbouring ones by one. */
const cutOut = (text: string, spans: readonly [number, number][], mark: string): string => {
  let out = '';
  let at = 0;
  for (const [start, end] of spans) {
    if (end <= at) continue;
    const between = text.slice(at, Math.max(at, start));
    out += out.endsWith(mark) && between.trim() === '' ? '' : between + mark;
    at = end;
  }
  return out + text.slice(at);
};

/** Keys whose values are ids, codes, or names that are looked up by: they hold no sentence. */
const KEPT =
  /^(?:id|ids|.*Ids?|key|.*Key|name|names|aliases|(?:account|owner|user|product|contact|competitor|supporter)Name|cursor|.*Cursor|currency|locale|language|status|state|kind|type|version)$/;

/** A deal is called what its seller typed: its name is a text like any other. */
const isDeal = (record: object): boolean =>
  'id' in record && typeof record.id === 'string' && record.id.startsWith('opp_');

/**
 * Every text inside a value passed through a function; ids, codes, dates, and the names of people, companies and products stay as they
 * are. The value itself is not changed.
 */
export const mapTexts = <Value>(value: Value, change: (text: string) => string): Value => {
  const walk = (each: unknown): unknown => {
    if (typeof each === 'string') return change(each);
    if (Array.isArray(each)) return each.map(walk);
    if (each === null || typeof each !== 'object' || each instanceof Date || ArrayBuffer.isView(each)) return each;
    const deal = isDeal(each);
    return Object.fromEntries(
      Object.entries(each).map(([key, inner]) => [
        key,
        KEPT.test(key) && !(deal && key === 'name') ? inner : walk(inner),
      ]),
    );
  };
  return walk(value) as Value;
};
