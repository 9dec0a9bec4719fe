import type { ModelClaim } from '#src/features/drafts/index.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import type { Answers } from '../../reading/reading.ts';
import type { Rewriting, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, get, isBag, members, type Place, placeAt } from '../places.ts';
import { rewritePart } from './everywhere.ts';

const family = 'control_lists';

/** Lists in which nothing stands first for a reason. */
const FREE: readonly (readonly [string, readonly string[]])[] = [
  ['plan/why', ['questions']],
  ['plan/why', ['notDoing']],
  ['plan/decision', ['questions']],
  ['plan/bottlenecks', ['questions']],
  ['plan/goals', ['questions']],
  ['plan/goals', ['goals']],
  ['plan/actions', ['questions']],
  ['plan/risks', ['questions']],
  ['needs/hierarchy', ['questions']],
  ['needs/hierarchy', ['conflicts']],
  ['objection/reply', ['worries']],
  ['objection/reply', ['wordings']],
  ['objection/reply', ['steps', 'clarify']],
  ['objection/reply', ['steps', 'resolve']],
  ['lookalike/reason', ['reasons']],
  ['lookalike/reason', ['differs']],
  ['lookalike/reason', ['questions']],
  ['recommendation/card', ['missing']],
];

const freeLists = (answers: Answers, subject: Subject): (Place & { list: unknown[] })[] =>
  inAnyOrder(
    FREE.flatMap(([prompt, path]) => {
      const list = get(answers, prompt, path);
      return Array.isArray(list) && list.length > 1 ? [{ ...placeAt(prompt, path), list }] : [];
    }),
    subject.pick,
  );

const words = (value: unknown): string => JSON.stringify(value);

/** Whether every bracket and quotation mark has its other half. */
const balanced = (text: string): boolean =>
  ['（）', '()', '“”', '「」', '《》', '[]'].every(
    ([open = '', close = '']) => text.split(open).length === text.split(close).length,
  );

/** Ends of a quote that may be cut: what stands before the first or behind the last stop of the sentence. */
const shorter = (quote: string, language: 'zh' | 'en'): string[] => {
  const parts = [/^[^，,；;：:。]{1,14}[，,；;：:。]\s*/u, /[，,；;。][^，,；;。：:]{1,14}[。]?$/u].map((pattern) =>
    quote.replace(pattern, ''),
  );
  const enough = (text: string): boolean =>
    language === 'zh' ? [...text].length >= 8 : text.split(/\s+/u).length >= 4;
  return [...parts, quote.replace(/[。.；;]$/u, '')]
    .map((text) => text.trim())
    .filter((text) => text !== quote && enough(text) && balanced(text));
};

/** Pairs of characters, or words of four letters and more: what tells whether a stretch of a quote is about the claim at all. */
const marks = (text: string, language: 'zh' | 'en'): string[] =>
  language === 'en'
    ? (text.toLowerCase().match(/[a-z\d]{4,}|\d+/gu) ?? [])
    : [...text.matchAll(/(?=([\p{Script=Han}A-Za-z\d]{2}))/gu)].map((match) => match[1] ?? '');

/** Whether the claim needs nothing of what was cut off: no word or figure of it stands in the claim, and it denies nothing. */
const needless = (claim: ModelClaim, before: string, after: string, language: 'zh' | 'en'): boolean => {
  const cut = before.replace(after, '');
  const held = new Set(marks(claim.text, language));
  const figures = readNumbers(claim.text);
  return (
    !marks(cut, language).some((mark) => held.has(mark)) &&
    !readNumbers(cut).some((figure) => figures.some((own) => own.value === figure.value)) &&
    !/不|没|未|\b(?:no|not|never)\b/u.test(cut)
  );
};

export const LIST_REWRITINGS: readonly Rewriting[] = [
  rewritePart({ id: 'list-reordered', family, about: 'the members of a list in another order' }, (answers, subject) => {
    const place = freeLists(answers, subject)[0];
    if (!place) return null;
    const value = place.list.toReversed();
    return { place, value, from: words(place.list), to: words(value) };
  }),
  rewritePart(
    { id: 'evidence-reordered', family, about: 'the evidence of a claim in another order' },
    (answers, subject) => {
      const place = inAnyOrder(claimPlaces(answers), subject.pick).find(({ claim }) => claim.evidence.length > 1);
      if (!place) return null;
      const evidence = place.claim.evidence.toReversed();
      return { place, value: { ...place.claim, evidence }, from: words(place.claim.evidence), to: words(evidence) };
    },
  ),
  rewritePart(
    { id: 'quote-shortened', family, about: 'a quote without a clause at either end that the claim does not need' },
    (answers, subject) => {
      for (const place of inAnyOrder(claimPlaces(answers), subject.pick)) {
        for (const [i, { quote }] of place.claim.evidence.entries()) {
          const cut = shorter(quote, subject.language).find((after) =>
            needless(place.claim, quote, after, subject.language),
          );
          if (cut === undefined) continue;
          const evidence = place.claim.evidence.map((citation, at) =>
            at === i ? { ...citation, quote: cut } : citation,
          );
          return { place, value: { ...place.claim, evidence }, from: quote, to: cut };
        }
      }
      return null;
    },
  ),
  rewritePart(
    {
      id: 'actions-renumbered',
      family,
      about: 'two neighbouring actions change places, and the numbers of those that wait for them',
      drafts: ['plan'],
    },
    (answers, subject) => {
      const all = members(answers, 'plan/actions', 'actions').map(({ value }) => value);
      if (all.length < 2) return null;
      const at = subject.pick.below(all.length - 1);
      const renumber = (n: unknown): unknown => (n === at + 1 ? at + 2 : n === at + 2 ? at + 1 : n);
      const turned = all.map((action) => ({
        ...action,
        afterActions: Array.isArray(action.afterActions) ? action.afterActions.map(renumber) : [],
      }));
      const [a, b] = [turned[at], turned[at + 1]];
      if (!a || !b) return null;
      const value = [...turned.slice(0, at), b, a, ...turned.slice(at + 2)];
      return { place: placeAt('plan/actions', ['actions']), value, from: words(all), to: words(value) };
    },
  ),
  rewritePart(
    {
      id: 'needs-renumbered',
      family,
      about: 'two neighbouring needs of one level change places, and the numbers of those below them',
      drafts: ['needs'],
    },
    (answers, subject) => {
      const all = members(answers, 'needs/hierarchy', 'needs').map(({ value }) => value);
      const spots = all.flatMap((need, i) => (need.level === all[i + 1]?.level && all[i + 1]?.under !== i ? [i] : []));
      const at = subject.pick.one(spots);
      if (at === undefined) return null;
      const renumber = (n: unknown): unknown => (n === at ? at + 1 : n === at + 1 ? at : n);
      const turned = all.map((need) => ({ ...need, under: renumber(need.under) }));
      const [a, b] = [turned[at], turned[at + 1]];
      if (!a || !b) return null;
      const value = [...turned.slice(0, at), b, a, ...turned.slice(at + 2)];
      return { place: placeAt('needs/hierarchy', ['needs']), value, from: words(all), to: words(value) };
    },
  ),
];

/** Whether a value is a list with room for one more. */
export const roomIn = (value: unknown, most: number): value is unknown[] =>
  Array.isArray(value) && value.length < most && value.every(isBag);
