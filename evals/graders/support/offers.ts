import { sentencesOf } from '#src/playbook/text.ts';
import { BENEFITS_ZH, EFFORT_ZH, FREE, RESTATES, SELF_ZH, TELLS, VOUCHES } from '../words/offers.ts';
import { BENEFITS_EN, BINDS_EN, DOES_EN, LETS_EN, SELF_EN, SPARES_EN } from '../words/offers-en.ts';
import { perText } from './memo.ts';
import { isForCustomer, type Saying } from './said.ts';
import { saidInPassing, withoutTheirs } from './speech.ts';

/** Words of an offer, and where they stand in the text. */
export type Offer = { start: number; text: string; sentence: string };
type Words = Pick<Offer, 'start' | 'text'>;

const HAN = /\p{Script=Han}/u;

const once = ({ source, flags }: RegExp): RegExp => new RegExp(source, flags.replace('g', ''));
const ACTS_EN = [BINDS_EN, SPARES_EN, DOES_EN].map((make) => once(make(SELF_EN)));
const LETS = once(LETS_EN);

const ACTS_ZH = new RegExp(`(${SELF_ZH})([^，,。；;！!?？]{2,})`, 'u');
/** An act of our side in a Chinese clause that is none of the efforts we may always make. */
const actIn = (text: string): Words | null => {
  for (const { 0: clause, index } of text.matchAll(/[^，,。；;！!?？：:]+/gu)) {
    const found = ACTS_ZH.exec(clause);
    if (found && !EFFORT_ZH.test(clause)) return { start: index + found.index, text: found[0] };
  }
  return null;
};

const firstOf = (text: string, patterns: readonly RegExp[]): Words | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return { start: found.index, text: found[0] };
  }
  return null;
};

/** What a sentence meant for the customer binds our side to; null when it asks, checks, refuses or restates, or binds to nothing. */
export const offerIn = perText((sentence): Words | null => {
  if (FREE.test(sentence) || RESTATES.test(sentence)) return null;
  return HAN.test(sentence)
    ? (firstOf(sentence, BENEFITS_ZH) ?? actIn(sentence))
    : (firstOf(sentence, [...ACTS_EN, LETS]) ?? firstOf(sentence, BENEFITS_EN));
});

const isTold = (sentence: string): boolean => [...TELLS, ...VOUCHES].some((pattern) => pattern.test(sentence));
const DIRECT = /[您]|贵[司厂院方]|贵公司|\b(?:you|your|yours)\b/iu;

/**
 * The sentences of a saying that reach the customer: all of what is said to them, and elsewhere what we are told to tell them, what
 * stands beside a question without asking, and what addresses them.
 */
export const spokenSentences = (saying: Saying): Words[] => {
  const text = saidInPassing(withoutTheirs(saying.text));
  const all = sentencesOf(text).filter(({ question }) => !question);
  const whole = isForCustomer(saying) || saying.kind === 'question';
  return all
    .filter(({ text: words }) => whole || isTold(words) || (saying.kind === 'proposal' && DIRECT.test(words)))
    .map(({ start, text: words }) => ({ start, text: words }));
};

/** Every offer of a saying that reaches the customer. */
export const offersIn = (saying: Saying): Offer[] =>
  spokenSentences(saying).flatMap(({ start, text }): Offer[] => {
    const found = offerIn(text) ?? (FREE.test(text) ? null : firstOf(text, VOUCHES));
    return found ? [{ start: start + found.start, text: found.text, sentence: text }] : [];
  });
