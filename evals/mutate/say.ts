import type { Answers } from '../reading/reading.ts';
import { anyTexts, type Change, claimChange, fits, partOperator, type Spec } from './build.ts';
import type { Language, Operator, Subject } from './operator.ts';
import { inAnyOrder } from './picker.ts';
import { type ClaimPlace, claimPlaces } from './places.ts';

/** Sentences in both languages; an operator says one of them. */
export type Sayings = Readonly<Record<Language, readonly string[]>>;

/** Sets a sentence behind another, with the space the language wants. */
export const behind = (text: string, sentence: string, language: Language): string =>
  language === 'zh'
    ? `${text.trimEnd()}${/[。！？；]$/u.test(text.trimEnd()) ? '' : '。'}${sentence}`
    : `${text.trimEnd()}${/[.!?;]$/u.test(text.trimEnd()) ? '' : '.'} ${sentence}`;

/** A sentence as an instruction to tell the customer, for drafts that stay in the house. */
const told = (sentence: string, language: Language): string =>
  language === 'zh'
    ? `可以直接对客户说：“${sentence.replace(/。$/u, '')}”。`
    : `Tell the customer: “${sentence.replace(/\.$/u, '')}”.`;

/** Where advice to say something would stand oddly: what counts as broken, what is left undone, what the library lacks. */
const OUT_OF_PLACE: ReadonlySet<string | number> = new Set(['brokenWhen', 'notDoing', 'missing', 'goals']);

/** Claims that tell what to do or say; claims ready to be spoken in an objection reply are among them. */
const advice = (answers: Answers, subject: Subject) =>
  inAnyOrder(
    claimPlaces(answers).filter(
      ({ claim, path }) => claim.kind === 'proposal' && !path.some((step) => OUT_OF_PLACE.has(step)),
    ),
    subject.pick,
  );

/** Claims that are said to the customer as they stand: the steps of a reply, and questions to a person. */
const isSpoken = ({ path }: ClaimPlace): boolean =>
  path[0] === 'steps' || path.at(-1) === 'nextQuestion' || (path[0] === 'worries' && path.at(-1) === 'question');

const saidDirectly = (sentence: string, answers: Answers, subject: Subject): Change[] => [
  ...anyTexts(answers, subject)
    .filter(({ use }) => use === 'to_customer')
    .flatMap((place) => {
      const longer = behind(place.text, sentence, subject.language);
      const text = fits(longer, place) ? longer : sentence;
      return fits(text, place) ? [{ place, value: text, from: place.text, to: text }] : [];
    }),
  ...claimPlaces(answers)
    .filter(isSpoken)
    .flatMap((place) => lengthened(place, sentence, subject)),
];

const lengthened = (place: ClaimPlace, sentence: string, { language }: Subject): Change[] => {
  const text = behind(place.claim.text, sentence, language);
  return fits(text, { path: ['text'] }) ? [claimChange(place, { ...place.claim, text })] : [];
};

/**
 * Puts a sentence where it reaches the customer: behind (or in place of) a text or a question that is said as it stands; in
 * drafts without such a place behind a piece of advice, or at last a question, told as something to say.
 */
export const speak = (sentence: string, answers: Answers, subject: Subject): Change | null => {
  const direct = subject.pick.one(saidDirectly(sentence, answers, subject));
  if (direct) return direct;
  const quoted = told(sentence, subject.language);
  const questions = inAnyOrder(claimPlaces(answers), subject.pick).filter(({ claim }) => claim.kind === 'question');
  return [...advice(answers, subject), ...questions].flatMap((place) => lengthened(place, quoted, subject))[0] ?? null;
};

/** Puts a sentence behind a claim of the given kinds, as its own words. */
export const state = (
  sentence: string,
  answers: Answers,
  subject: Subject,
  kinds: readonly string[] = ['fact', 'inference', 'proposal'],
): Change | null => {
  for (const place of inAnyOrder(claimPlaces(answers), subject.pick)) {
    if (!kinds.includes(place.claim.kind)) continue;
    const text = behind(place.claim.text, sentence, subject.language);
    if (fits(text, { path: ['text'] })) return claimChange(place, { ...place.claim, text });
  }
  return null;
};

/** An operator that speaks one of its sayings to the customer; `sayings` may depend on the case, an empty list is no place. */
export const sayOperator = (spec: Spec, sayings: Sayings | ((subject: Subject) => readonly string[])): Operator =>
  partOperator(spec, (answers, subject) => {
    const list = typeof sayings === 'function' ? sayings(subject) : sayings[subject.language];
    const sentence = subject.pick.one(list);
    return sentence ? speak(sentence, answers, subject) : null;
  });

/** An operator that states one of its sentences in a claim, for readers in the house. */
export const stateOperator = (
  spec: Spec,
  sayings: (subject: Subject) => readonly string[],
  kinds?: readonly string[],
): Operator =>
  partOperator(spec, (answers, subject) => {
    const sentence = subject.pick.one(sayings(subject));
    return sentence ? state(sentence, answers, subject, kinds) : null;
  });
