import type { ModelClaim } from '#src/features/drafts/index.ts';
import type { Answers, Ground } from '../../reading/reading.ts';
import { type Change, claimChange, partOperator, type Spec } from '../build.ts';
import { citedItems } from '../ground.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { type ClaimPlace, claimPlaces, type Step, textPlaces } from '../places.ts';
import { behind } from '../say.ts';

type Item = Ground['pack']['items'][number];

/** What is said of an operator of the third round. */
export const fresh = (
  id: string,
  about: string,
  killers: readonly string[],
  more: Pick<Spec, 'drafts' | 'critical'> = {},
): Spec => ({ id: `fresh-${id}`, family: 'held_out', about, killers, ...more });

/** The value of a labelled part of a record's line (`汇报给：卢景澄`, `Reports to: Conrad Aldous`). */
export const partOf = (text: string, zh: string, en: string): string | undefined =>
  new RegExp(`(?:^|[；;] ?)(?:${zh}：|${en}: )([^；;\\n]+)`, 'u').exec(text)?.[1]?.trim();

/** The pieces of one kind that were sent. */
export const linesOf = (ground: Ground, type: Item['source']['type']): Item[] =>
  ground.pack.items.filter(({ source }) => source.type === type);

/** The deals still open: they have a day on which they are expected to close. */
export const openDeals = (ground: Ground): Item[] =>
  linesOf(ground, 'opportunity').filter(({ text }) => partOf(text, '预计成交', 'Expected close') !== undefined);

/** A place whose words can be altered, with the texts it may rest on. */
export type Words = {
  path: readonly Step[];
  text: string;
  /** What a claim cites; all that was sent where nothing is cited. */
  sources: string[];
  claim: ModelClaim | null;
  to: (text: string) => Change | null;
};

const room = (path: readonly Step[], isClaim: boolean): number => {
  if (isClaim) return 600;
  if (path[0] === 'wordings') return 1_200;
  return path.at(-1) === 'opening' ? 200 : 160;
};

/** Every claim and text of the answers in a picked order. */
export const allWords = (answers: Answers, { ground, pick }: Subject): Words[] => {
  const sent = ground.pack.items.map(({ text }) => text);
  const fitting = (path: readonly Step[], isClaim: boolean, text: string): boolean =>
    text.length <= room(path, isClaim);
  const claims = claimPlaces(answers).map((place): Words => {
    const cited = citedItems(place.claim, ground).map(({ text }) => text);
    return {
      path: place.path,
      text: place.claim.text,
      sources: cited.length > 0 ? cited : sent,
      claim: place.claim,
      to: (text) => (fitting(place.path, true, text) ? claimChange(place, { ...place.claim, text }) : null),
    };
  });
  const texts = textPlaces(answers).map(
    (place): Words => ({
      path: place.path,
      text: place.text,
      sources: sent,
      claim: null,
      to: (text) => (fitting(place.path, false, text) ? { place, value: text, from: place.text, to: text } : null),
    }),
  );
  return inAnyOrder([...claims, ...texts], pick);
};

/** An operator that writes the words of one place otherwise; `write` answers null where a place is of no use. */
export const rewordOperator = (
  spec: Spec,
  write: (words: Words, subject: Subject) => string | null,
  where: (words: Words) => boolean = () => true,
): Operator =>
  partOperator(spec, (answers, subject) => {
    for (const words of allWords(answers, subject)) {
      const text = where(words) ? write(words, subject) : null;
      const change = text === null || text === words.text ? null : words.to(text);
      if (change) return change;
    }
    return null;
  });

/** Whether a stretch of text closes every quotation mark it opens. */
const isClosed = (text: string): boolean =>
  text.split('“').length === text.split('”').length && text.split('"').length % 2 === 1;

/** A sentence set in after the first one of a longer text, never inside a quotation, else at its end. */
export const setIn = (text: string, sentence: string, language: Language): string => {
  const ends = text.matchAll(language === 'zh' ? /[。！？](?=[^”\n])/gu : /[.!?](?= [A-Z])/gu);
  const end = [...ends].find(({ index }) => isClosed(text.slice(0, index + 1)));
  if (!end) return behind(text, sentence, language);
  const at = end.index + 1;
  return `${text.slice(0, at)}${language === 'zh' ? '' : ' '}${sentence}${text.slice(at)}`;
};

const SAID: ReadonlySet<Step> = new Set(['wordings', 'opening', 'clarify', 'empathise', 'resolve', 'confirm']);
const ASKED: ReadonlySet<Step> = new Set(['nextQuestion', 'question', 'questions']);
const DONE: ReadonlySet<Step> = new Set(['actions', 'howToUse', 'nextStep', 'common', 'contingency', 'brokenWhen']);

/** Where words reach the customer as they stand. */
export const isSaid = ({ path }: Words): boolean => path.some((step) => SAID.has(step));

/** Where our own people are told what to do. */
export const isAdvice = ({ path }: Words): boolean =>
  path.at(-1) !== 'observable' && path.some((step) => DONE.has(step));

/** Where something is put to a person of the customer. */
export const isAsked = ({ path }: Words): boolean => path.some((step) => ASKED.has(step));

/** Where the record is told: facts and inferences that are no echo of the customer's own words. */
export const isTold = ({ claim, path }: Words): boolean =>
  claim !== null &&
  (claim.kind === 'fact' || claim.kind === 'inference') &&
  !path.some((step) => ['listen', 'empathise', 'need'].includes(String(step)));

/** An operator that sets one of its sentences into a place of the kind wanted; an empty list is no place. */
export const setInOperator = (
  spec: Spec,
  sentences: (subject: Subject) => readonly string[],
  where: (words: Words) => boolean,
): Operator =>
  partOperator(spec, (answers, subject) => {
    const sentence = subject.pick.one(sentences(subject));
    if (!sentence) return null;
    for (const words of allWords(answers, subject).filter(where)) {
      const change = words.to(setIn(words.text, sentence, subject.language));
      if (change) return change;
    }
    return null;
  });

/** A sentence that misreads a piece, the words of the piece it cites, and the name it is about. */
export type Misreading = { text: string; item: Item; quote: string; about: string };

const nearness = ({ claim, path }: ClaimPlace, { item, about }: Misreading): number =>
  (claim.kind === 'fact' ? 1 : 0) +
  (path[0] === 'steps' ? 0 : 1.5) +
  (claim.evidence.some(({ ref }) => ref === item.ref) ? 2 : 0) +
  (claim.text.includes(about) ? 2 : 0);

/** An operator that tells a misreading of the record behind a claim it goes with, citing the piece it misreads. */
export const misreadOperator = (spec: Spec, misreadings: (subject: Subject) => readonly Misreading[]): Operator =>
  partOperator(spec, (answers, subject) => {
    const wrong = subject.pick.one(misreadings(subject));
    if (!wrong) return null;
    const places = inAnyOrder(claimPlaces(answers), subject.pick)
      .filter(({ claim, path }) => isTold({ claim, path } as Words) && claim.evidence.length < 6)
      .sort((a, b) => nearness(b, wrong) - nearness(a, wrong));
    for (const place of places.slice(0, 3)) {
      const text = behind(place.claim.text, wrong.text, subject.language);
      const evidence = [...place.claim.evidence, { ref: wrong.item.ref, quote: wrong.quote }];
      if (text.length <= 600) return claimChange(place, { ...place.claim, text, evidence });
    }
    return null;
  });

/** One of two lists, by the language. */
export const inLanguage =
  (zh: readonly string[], en: readonly string[]) =>
  ({ language }: Subject): readonly string[] =>
    language === 'zh' ? zh : en;
