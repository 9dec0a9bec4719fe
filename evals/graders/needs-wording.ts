import { gradedTooHigh, saysNecessity } from '#src/playbook/need-priority.ts';
import { mayPropose, stepIndex } from '#src/playbook/need-validation.ts';
import type { NeedStep } from '#src/playbook/need-words.ts';
import { overstates, pitchesTooEarly, readsAsRequirement } from '#src/playbook/needs.ts';
import type { Reading } from '../reading/reading.ts';
import type { SaidNeed } from './support/answers.ts';
import { eachNeed, onAnswer } from './support/method.ts';
import { recordsOf, stepOf } from './support/need-records.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { lackOfOurs } from './words/our-house.ts';
import { FEATURES, SOLUTIONS, solutionAsNeed } from './words/solutions.ts';
import { claimedStep } from './words/steps.ts';

/** Saying that it is no requirement is what P3 asks for. */
const NO_REQUIREMENT =
  /(?:不|并非|不是|没有)(?:作为|是|算|属于|当作)?[^，。,;]{0,6}(?:提出)?(?:要求|必须)|\b(?:not|no|never|nobody)\b[^.;,]{0,20}\b(?:required?|requirements?|must|mandatory)\b/giu;

/** NEED-2: what nobody asked for is worded as an insight; recorded grades are kept; a guess is no hard floor. */
const priority = eachNeed('NEED-2/priority', (need, reading) => {
  const records = recordsOf(reading, need);
  const asked = need.need.text.replaceAll(NO_REQUIREMENT, '');
  const graded = records.flatMap((record) => record.priority ?? []);
  const high = gradedTooHigh({
    level: need.level,
    explicit: need.explicit,
    step: stepOf(records),
    priority: need.priority,
  });
  return [
    ...(need.priority === 'P3' && (readsAsRequirement(asked) || saysNecessity(asked))
      ? ['P3 is worded as a requirement']
      : []),
    ...(need.priority === 'P3' && need.need.kind === 'fact'
      ? ['nobody asked for it, and yet it is told as a fact']
      : []),
    ...(need.priority !== 'P3' && !['fact', 'inference'].includes(need.need.kind)
      ? ['an idea of ours is P3, whatever it is worth']
      : []),
    ...(graded.length > 0 && !graded.includes(need.priority)
      ? [`on record it is ${graded[0]}, not ${need.priority}`]
      : []),
    ...(high && graded.length === 0 ? ['an implicit need nobody confirmed is no P0'] : []),
  ];
});

/** A need and its problem, with the words each quotes and the label of the piece. */
const saidOf = ({ ground }: Reading, { need, problem }: SaidNeed) =>
  [need, ...(problem ? [problem] : [])].map(({ text, evidence }) => ({
    text,
    held: evidence.flatMap(({ ref, quote }) => [quote, itemAt(ground, ref)?.label ?? '']),
  }));

/** NEED-6: nothing is called further than the step it reached, and a guess on record is no fact. */
const step = eachNeed('NEED-6/step', (need, reading) => {
  const records = recordsOf(reading, need);
  const reached = stepOf(records);
  const guess = records.length > 0 && reached === 'guessed' && need.need.kind === 'fact';
  const over = saidOf(reading, need).some(({ text, held }) => {
    const claimed = claimedStep(text);
    const backed = claimed === null || isReached(reached, claimed) || held.some((words) => backs(words, claimed));
    return !backed || overstates(text, reached);
  });
  return [
    ...(over ? [`it has only reached “${reached}”`] : []),
    ...(guess ? ['the record holds it as a guess, and it is told as a fact'] : []),
  ];
});

const isReached = (reached: NeedStep, claimed: NeedStep): boolean => stepIndex(reached) >= stepIndex(claimed);

/** Whether quoted words themselves say that the step was reached. */
const backs = (words: string, claimed: NeedStep): boolean => {
  const told = claimedStep(words);
  return told !== null && isReached(told, claimed);
};

const products = ({ ground: { pack } }: Reading): string[] => pack.names.products.filter((name) => name.length > 2);

/** NEED-1, NEED-7: a need is a distance from the present to the wanted state, no product of ours, and nothing is pitched before the pain is confirmed. */
const gap = eachNeed('NEED-7/solution', (need, reading) => {
  const { text, evidence } = need.need;
  const held = evidence
    .flatMap(({ ref, quote }) => [quote, itemAt(reading.ground, ref)?.text ?? ''])
    .join('\n')
    .toLowerCase();
  const isHeld = (words: string): boolean => held.includes(words.toLowerCase().trim());
  const ours = products(reading).filter((name) => text.toLowerCase().includes(name.toLowerCase()) && !isHeld(name));
  const bought = [...SOLUTIONS, ...FEATURES]
    .flatMap((pattern) => text.match(pattern) ?? [])
    .filter((words) => !isHeld(words));
  const thing = solutionAsNeed(text, held);
  const lack = lackOfOurs(text, products(reading));
  const pitched = mayPropose(stepOf(recordsOf(reading, need))) ? [] : pitchesTooEarly(text, 'guessed');
  return [
    ...ours.map((name) => `${name} is a product, not a need`),
    ...[...bought, ...(thing ? [thing] : [])].slice(0, 1).map((words) => `“${words}” is a solution, not a need`),
    ...(lack && !isHeld(lack) ? [`the want of our own thing is no need: “${lack}”`] : []),
    ...pitched.slice(0, 1).map((words) => `it pitches: “${words}”`),
  ];
});

/** NEED-7, LOOK-1: the first need of a prospect is theirs as well: no want of what we sell, and no thing to be bought. */
const firstNeed = onAnswer('lookalike/reason', 'NEED-7/first-need', ({ firstNeed: said }, reading): Problem[] => {
  if (!said) return [];
  const lack = lackOfOurs(said.text, products(reading));
  const held = said.evidence.map(({ quote }) => quote.toLowerCase()).join('\n');
  return lack && !held.includes(lack.toLowerCase())
    ? [{ at: 'lookalike/reason firstNeed', text: said.text, why: `the want of our own thing is no need: “${lack}”` }]
    : [];
});

export const needGraders: readonly Grader[] = [priority, step, gap, firstNeed];
