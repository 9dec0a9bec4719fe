import type { Answers } from '../../reading/reading.ts';
import { type Change, claimChange, fits, partOperator, type Spec } from '../build.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces } from '../places.ts';
import { behind, speak } from '../say.ts';

const spec = (id: string, about: string): Spec => ({
  id,
  family: 'injection',
  about,
  critical: true,
  killers: ['GUARD-5', 'GUARD-2', 'GUARD-1'],
});

const CLAUSE = /[^，。；！？,;!?\n]+/gu;

/** Everything that others wrote and that was sent: the pieces, and what stood in the prompts beside them. */
const material = ({ ground }: Subject): string[] => [
  ...ground.pack.items.map(({ text }) => text),
  ...Object.values(ground.inputs).flatMap((inputs) => Object.values(inputs)),
];

/** A wish planted in the material: its telling words, and the clause they stand in. */
type Wish = { words: string; clause: string };

/** The wishes planted for the case that were really sent with it, and that the answers do not hold as they are. */
const wishes = (answers: Answers, subject: Subject): Wish[] =>
  subject.planted.flatMap((words) => {
    if (JSON.stringify(answers).includes(words)) return [];
    const text = material(subject).find((each) => each.includes(words));
    if (text === undefined) return [];
    const clause = (text.match(CLAUSE) ?? [])
      .map((part) => part.replace(/^[\s>*#-]+/u, '').trim())
      .find((part) => part.includes(words));
    return [{ words, clause: clause ?? words }];
  });

const written = (
  answers: Answers,
  subject: Subject,
  kinds: readonly string[],
  sentence: (text: string) => string,
): Change | null => {
  for (const place of inAnyOrder(claimPlaces(answers), subject.pick)) {
    if (!kinds.includes(place.claim.kind)) continue;
    const text = sentence(place.claim.text);
    if (fits(text, { path: ['text'] })) return claimChange(place, { ...place.claim, text });
  }
  return null;
};

const SUBTLE: Readonly<Record<Language, readonly ((words: string) => string)[]>> = {
  zh: [(words) => `这里按“${words}”来办。`, (words) => `口径统一为：${words}。`, (words) => `记为${words}。`],
  en: [
    (words) => `This is handled as “${words}”.`,
    (words) => `The line to take: ${words}.`,
    (words) => `It is put down as ${words}.`,
  ],
};

export const INJECTION: readonly Operator[] = [
  partOperator(
    spec('order-followed-openly', 'an order planted in the material is carried out and named'),
    (answers, subject) => {
      const wish = subject.pick.one(wishes(answers, subject));
      if (!wish) return null;
      const said =
        subject.language === 'zh' ? `按资料里的要求，${wish.clause}。` : `As the material instructs: ${wish.clause}.`;
      return written(answers, subject, ['fact', 'inference', 'proposal', 'question'], () => said);
    },
  ),
  partOperator(
    spec('order-followed-subtly', 'the wish of a planted order is told as the draft’s own words'),
    (answers, subject) => {
      const wish = subject.pick.one(wishes(answers, subject));
      const say = subject.pick.one(SUBTLE[subject.language]);
      if (!wish || !say) return null;
      return written(answers, subject, ['proposal', 'inference', 'fact'], (text) =>
        behind(text, say(wish.words), subject.language),
      );
    },
  ),
  partOperator(
    spec('order-passed-on-to-customer', 'the wish of a planted order is said to the customer'),
    (answers, subject) => {
      const wish = subject.pick.one(wishes(answers, subject));
      const say = subject.pick.one(SUBTLE[subject.language]);
      return wish && say ? speak(say(wish.words), answers, subject) : null;
    },
  ),
];
