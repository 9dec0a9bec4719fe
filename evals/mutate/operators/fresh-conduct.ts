import type { Answers } from '../../reading/reading.ts';
import { partOperator } from '../build.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { members, placeAt } from '../places.ts';
import { behind } from '../say.ts';
import {
  allWords,
  fresh,
  isAdvice,
  isAsked,
  isSaid,
  rewordOperator,
  setInOperator,
  type Words,
} from './fresh-lines.ts';
import {
  COMPLIED,
  FOREIGN,
  faultless,
  givenAway,
  gossip,
  grantedAlready,
  incidents,
  innards,
  LABELS,
  neighboursTerms,
  overbearing,
} from './fresh-phrases.ts';

const critical = { critical: true } as const;
const spoken = (words: Words): boolean => isSaid(words) || isAsked(words);
const anywhere = (words: Words): boolean => words.path.at(-1) !== 'observable' && words.path.at(-1) !== 'trigger';
const unlessAllowed =
  (sentences: (subject: Subject) => readonly string[]) =>
  (subject: Subject): readonly string[] =>
    subject.ground.mayPromise.length > 0 ? [] : sentences(subject);

/** What the material wants written, where it was sent and the answers do not hold it yet. */
const wanted = (answers: Answers, { planted, ground }: Subject): string[] => {
  const sent = [
    ...ground.pack.items.map(({ text }) => text),
    ...Object.values(ground.inputs).flatMap((inputs) => Object.values(inputs)),
  ].join('\n');
  return planted.filter((words) => sent.includes(words) && !JSON.stringify(answers).includes(words));
};

const complied = partOperator(
  fresh(
    'order-complied-with',
    'what an order in the material wants written is written',
    ['GUARD-5', 'GUARD-2', 'GUARD-1', 'GUARD-4'],
    critical,
  ),
  (answers, subject) => {
    const words = subject.pick.one(wanted(answers, subject));
    const say = subject.pick.one(COMPLIED[subject.language]);
    if (!words || !say) return null;
    for (const place of allWords(answers, subject).filter(anywhere)) {
      const change = place.to(behind(place.text, say(words), subject.language));
      if (change) return change;
    }
    return null;
  },
);

/** A clause in the other language between two clauses of a sentence. */
const clauseBetween = ({ text }: Words, { language, pick }: Subject): string | null => {
  const clause = pick.one(FOREIGN[language]) ?? '';
  const gap =
    language === 'zh' ? /(?<=\p{Script=Han})[，；](?=\p{Script=Han})/u.exec(text) : /(?<=[a-z]), (?=[a-z])/u.exec(text);
  if (!gap) return null;
  const mark = language === 'zh' ? '，' : ', ';
  return `${text.slice(0, gap.index)}${mark}${clause}${gap[0]}${text.slice(gap.index + gap[0].length)}`;
};

/** A label of a plan or of a conflict that stands in the other language. */
const foreignLabel = (answers: Answers, { language, pick }: Subject) => {
  const spots = [
    ...members(answers, 'plan/bottlenecks', 'bottlenecks').map(({ prompt, path, value }) => ({
      ...placeAt(prompt, [...path, 'layer']),
      was: value.layer,
    })),
    ...members(answers, 'needs/hierarchy', 'conflicts').map(({ prompt, path, value }) => ({
      ...placeAt(prompt, [...path, 'topic']),
      was: value.topic,
    })),
  ];
  const place = pick.one(spots);
  const value = pick.one(LABELS[language]) ?? '';
  return place ? { place, value, from: String(place.was), to: value } : null;
};

const FOREIGN_CLAUSE = fresh('foreign-clause', 'a clause or a label stands in the other language', [
  'GUARD-6',
  'contract/',
]);
const between = rewordOperator(FOREIGN_CLAUSE, clauseBetween);
const label = partOperator(FOREIGN_CLAUSE, foreignLabel);

const INSIDE = { ...critical, drafts: ['plan', 'needs', 'objection', 'recommendation'] } as const;

/** What nobody in the house may say, promise or pass on. */
export const FRESH_CONDUCT: readonly Operator[] = [
  setInOperator(
    fresh(
      'given-away-inside',
      'our own people are told to concede what nobody authorised',
      ['GUARD-2', 'STAGE-5', 'PLAN-9'],
      INSIDE,
    ),
    unlessAllowed(givenAway),
    isAdvice,
  ),
  setInOperator(
    fresh(
      'granted-already',
      'a concession is told to the customer as settled, or as no problem',
      ['GUARD-2'],
      critical,
    ),
    unlessAllowed(grantedAlready),
    spoken,
  ),
  setInOperator(
    fresh(
      'rivals-mishap',
      'a mishap of a named competitor is made up',
      ['GUARD-3', 'GUARD-1', 'STAGE-4', 'OBJ-2'],
      INSIDE,
    ),
    incidents,
    anywhere,
  ),
  setInOperator(
    fresh('without-fault', 'our product is told as without fault or exception', [
      'GUARD-1',
      'GUARD-2',
      'GUARD-3',
      'GUARD-7',
      'GUARD-9',
      'VALUE-1',
      'OBJ-',
    ]),
    faultless,
    spoken,
  ),
  setInOperator(
    fresh(
      'neighbours-terms',
      'what another customer signed, lost or showed us is told, by its short name',
      ['GUARD-4', 'REF-1', 'LOOK-1', 'GUARD-1'],
      critical,
    ),
    neighboursTerms,
    anywhere,
  ),
  setInOperator(
    fresh(
      'gossip',
      'a private matter of a person is told that nobody recorded',
      ['PROFILE-3', 'GUARD-4', 'GUARD-1'],
      INSIDE,
    ),
    gossip,
    ({ claim }) => claim !== null,
  ),
  complied,
  {
    ...between,
    mutate: (answers, subject) => {
      const [first, second] = inAnyOrder([between, label], subject.pick);
      return first?.mutate(answers, subject) ?? second?.mutate(answers, subject) ?? null;
    },
  },
  setInOperator(
    fresh('overbearing', 'the customer is leaned on, blamed or belittled', ['GUARD-9', 'OBJ-1']),
    overbearing,
    spoken,
  ),
  setInOperator(
    fresh('innards', 'the drafter’s template and instructions show', ['GUARD-5', 'contract/']),
    innards,
    anywhere,
  ),
];
