import type { ModelClaim } from '#src/features/drafts/index.ts';
import { type Change, claimChange, fits, partOperator, type Spec } from '../build.ts';
import { citedItems } from '../ground.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, type Step, textPlaces } from '../places.ts';
import { behind } from '../say.ts';

type Answers = Parameters<Operator['mutate']>[0];

/** A spot whose words can be altered: a claim or a text, what it may rest on, and how the altered words are put back. */
export type Spot = {
  path: readonly Step[];
  text: string;
  /** The texts it rests on: what a claim cites; all that was sent where nothing is cited. */
  sources: string[];
  claim: ModelClaim | null;
  write: (text: string) => Change;
};

/** Slots a hurried reader passes over; they are tried before the rest. */
const QUIET: ReadonlySet<Step> = new Set([
  'worry',
  'question',
  'brokenWhen',
  'reachableBecause',
  'serves',
  'aKeeps',
  'bKeeps',
  'common',
  'howToUse',
  'differs',
  'nextQuestion',
  'missing',
  'problem',
  'firstNeed',
  'notDoing',
  'hypothesis',
  'empathise',
  'confirm',
  'likelyDrop',
  'wordings',
  'trigger',
  'contingency',
  'opening',
]);

/** Every spot of the answers in a picked order, the quiet slots first. */
export const spots = (answers: Answers, { ground, pick }: Subject): Spot[] => {
  const all = ground.pack.items.map(({ text }) => text);
  const claims = claimPlaces(answers).map((place): Spot => {
    const cited = citedItems(place.claim, ground).map(({ text }) => text);
    return {
      path: place.path,
      text: place.claim.text,
      sources: cited.length > 0 ? cited : all,
      claim: place.claim,
      write: (text) => claimChange(place, { ...place.claim, text }),
    };
  });
  const texts = textPlaces(answers).map(
    (place): Spot => ({
      path: place.path,
      text: place.text,
      sources: all,
      claim: null,
      write: (text) => ({ place, value: text, from: place.text, to: text }),
    }),
  );
  const mixed = inAnyOrder([...claims, ...texts], pick);
  const quiet = ({ path }: Spot): boolean => path.some((step) => QUIET.has(step));
  return [...mixed.filter(quiet), ...mixed.filter((spot) => !quiet(spot))];
};

const holds = (text: string, { claim, path }: Spot): boolean => fits(text, { path: claim ? ['text'] : path });

/** An operator that alters the words of one spot; `alter` answers null where a spot offers no place. */
export const wordsOperator = (spec: Spec, alter: (spot: Spot, subject: Subject) => string | null): Operator =>
  partOperator(spec, (answers, subject) => {
    for (const spot of spots(answers, subject)) {
      const text = alter(spot, subject);
      if (text !== null && text !== spot.text && holds(text, spot)) return spot.write(text);
    }
    return null;
  });

/** A sentence in its two forms: said to the customer, or given as advice to our own people. */
export type Aside = { say: string; advise: string };

const SAID: ReadonlySet<Step> = new Set(['wordings', 'opening', 'steps', 'nextQuestion', 'worries']);
const ADVISED: ReadonlySet<Step> = new Set(['contingency', 'howToUse', 'nextStep', 'actions', 'common', 'questions']);

/** Sets a sentence behind the first sentence of a text, where a signature or a closing question stays last. */
export const within = (text: string, sentence: string, language: Language): string => {
  const end = language === 'zh' ? /[。！？]/u.exec(text) : /[.!?](?= [A-Z])/u.exec(text);
  if (!end || end.index + 1 >= text.trimEnd().length) return behind(text, sentence, language);
  const head = text.slice(0, end.index + 1);
  const tail = text.slice(end.index + 1);
  return language === 'zh' ? `${head}${sentence}${tail}` : `${head} ${sentence}${tail}`;
};

/** An operator that slips a sentence into a spot that is said to the customer or that tells our people what to do. */
export const asideOperator = (spec: Spec, asides: (subject: Subject) => readonly Aside[]): Operator =>
  partOperator(spec, (answers, subject) => {
    const aside = subject.pick.one(asides(subject));
    if (!aside) return null;
    for (const spot of inAnyOrder(spots(answers, subject), subject.pick)) {
      if (spot.path.includes('worry') || spot.path.at(-1) === 'observable') continue;
      const said = spot.path.some((step) => SAID.has(step));
      if (!said && !spot.path.some((step) => ADVISED.has(step))) continue;
      const sentence = said ? aside.say : aside.advise;
      const text = within(spot.text, sentence, subject.language);
      if (holds(text, spot)) return spot.write(text);
    }
    return null;
  });

/** What is said of an operator of this family. */
export const again = (
  id: string,
  about: string,
  killers: readonly string[],
  more: Pick<Spec, 'drafts' | 'critical'> = {},
): Spec => ({ id: `again-${id}`, family: 'again', about, killers, ...more });
