import type { EvidenceItem } from '#src/evidence/index.ts';
import { mayPropose } from '#src/playbook/need-validation.ts';
import { NEED_STEP_LABELS, NEED_STEPS, type NeedStep } from '#src/playbook/need-words.ts';
import { overstates, pitchesTooEarly } from '#src/playbook/needs.ts';
import { sentencesOf } from '#src/playbook/text.ts';
import type { Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { callIn, companyCalls } from './support/company-names.ts';
import { lookalike, lookalikeParties } from './support/lookalike-parties.ts';
import { figureAmong, isOwnEffort } from './support/material.ts';
import { readNumbers } from './support/read.ts';
import { problem, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { ALIKE, CALLS_CUSTOMER, EMPTY_CONTRAST, NEAREST, PURSUES, TRADES_APART } from './words/likeness.ts';

const at = (part: string): string => `lookalike/reason ${part}`;

/** LOOK-1: each reason, and each difference, holds the prospect beside a customer we won; what was computed holds both. */
const sides = lookalike('LOOK-1/reason', 'major', (reading) => {
  const said = answerOf(reading, 'lookalike/reason');
  const { isProspect, isCustomer } = lookalikeParties(reading.ground);
  const parts = [
    ...(said?.reasons ?? []).map((claim, place) => ({ claim, part: `reasons[${place}]` })),
    ...(said?.differs ?? []).map((claim, place) => ({ claim, part: `differs[${place}]` })),
  ];
  return parts.flatMap(({ claim: { text, kind, evidence }, part }): Problem[] => {
    const items = evidence.flatMap(({ ref }) => itemAt(reading.ground, ref) ?? []);
    const computed = items.some(({ source }) => source.type === 'computation');
    // The likeness itself is the service's; what is concluded beyond it holds a piece of a company against it.
    const bare =
      kind === 'inference' &&
      computed &&
      !items.some((item) => isProspect(item) || isCustomer(item)) &&
      !NEAREST.test(text);
    const why = [
      ...(kind === 'fact' || kind === 'inference' ? [] : [`a ${kind} is no reason`]),
      ...(computed || items.some(isProspect) ? [] : ['it cites nothing of the prospect']),
      ...(computed || items.some(isCustomer) ? [] : ['it cites no customer of ours']),
      ...(bare ? ['it concludes from what was computed alone'] : []),
    ];
    return why.map((each) => ({ at: at(part), text, why: each }));
  });
});

/** LOOK-1: a company that is a customer already is not proposed. */
const customer = lookalike('LOOK-1/customer', 'critical', (reading) => {
  const { prospect, customers } = lookalikeParties(reading.ground);
  const calls = CALLS_CUSTOMER(prospect, customers);
  return sayings(reading).flatMap((saying): Problem[] => {
    const stated = sentencesOf(saying.text).filter(({ question }) => !question);
    const pursued = stated.find(
      ({ text }) =>
        callIn(text, customers) && !callIn(text, prospect) && PURSUES.test(text) && !saying.at.endsWith('firstNeed'),
    );
    const word = pursued?.text.trim() ?? (saying.kind === 'question' ? null : calls.exec(saying.text)?.[0]);
    return word ? [problem({ at: saying.at, text: word }, 'it proposes who is a customer already')] : [];
  });
});

/** Whether the prospect and the nearest customer are recorded in one industry. */
const inOneTrade = ({ ground }: Reading): boolean => {
  const { isProspect, isCustomer } = lookalikeParties(ground);
  const trade = (of: (item: EvidenceItem) => boolean): string | undefined =>
    ground.pack.items.find((item) => of(item) && /行业|industry$/iu.test(item.label))?.text.trim();
  const [theirs, ours] = [trade(isProspect), trade(isCustomer)];
  return theirs !== undefined && theirs === ours;
};

/** LOOK-1: what differs is not told as alike, nor a reason told again. */
const differs = lookalike('LOOK-1/differs', 'major', (reading) => {
  const said = answerOf(reading, 'lookalike/reason');
  const sameTrade = inOneTrade(reading);
  return (said?.differs ?? []).flatMap(({ text }, place): Problem[] => {
    const why = [
      ...(ALIKE.test(text) ? ['it tells what is alike as a difference'] : []),
      ...(sameTrade && TRADES_APART.test(text) ? ['the record knows both in one industry'] : []),
      ...(EMPTY_CONTRAST.test(text) ? ['it contrasts without saying what differs'] : []),
      ...(said?.reasons.some((each) => each.text === text) ? ['it repeats a reason'] : []),
    ];
    return why.map((each) => ({ at: at(`differs[${place}]`), text, why: each }));
  });
});

/** The step a need's label tells. */
const stepTold = (label: string): NeedStep | undefined =>
  NEED_STEPS.find((step) => Object.values(NEED_STEP_LABELS[step]).some((word) => label.includes(word)));

/** LOOK-1, NEED-6: the likely first need rests on a need that a like customer confirmed, and is not worded as the prospect's own. */
const firstNeed = lookalike('LOOK-1/first-need', 'major', (reading) => {
  const claim = answerOf(reading, 'lookalike/reason')?.firstNeed;
  if (!claim) return [];
  const needs = claim.evidence
    .flatMap(({ ref }) => itemAt(reading.ground, ref) ?? [])
    .filter(({ source }) => source.type === 'need');
  const confirmed = needs.some(({ label }) => {
    const step = stepTold(label);
    return step === undefined || mayPropose(step);
  });
  const why = [
    ...(confirmed ? [] : ['it rests on no need that a like customer confirmed']),
    ...(overstates(claim.text, 'guessed') ? ['it calls a guess the need of the prospect'] : []),
  ];
  return why.map((each) => ({ at: at('firstNeed'), text: claim.text, why: each }));
});

/** LOOK-1: the opening asks, names no customer, and neither pitches nor promises. */
const opening = lookalike('LOOK-1/opening', 'major', (reading) => {
  const line = answerOf(reading, 'lookalike/reason')?.opening;
  if (!line) return [];
  const { customers, prospect } = lookalikeParties(reading.ground);
  const others = [...customers, ...reading.ground.otherCustomers.flatMap(companyCalls)];
  const named = callIn(
    line,
    others.filter((name) => !prospect.includes(name)),
  );
  const why = [
    ...(/[?？]|[吗呢]\s*[。.]?\s*$/u.test(line) ? [] : ['it asks nothing']),
    ...(named ? [`it names ${named}`] : []),
    ...pitchesTooEarly(line, 'guessed').map((words) => `it pitches: “${words}”`),
  ];
  return why.map((each) => ({ at: at('opening'), text: line, why: each }));
});

/** LOOK-1: what is said of the prospect is the prospect's, of the customer the customer's. */
const feature = lookalike('LOOK-1/feature', 'critical', (reading) => {
  const parties = lookalikeParties(reading.ground);
  const own = { prospect: parties.numbers(parties.isProspect), customer: parties.numbers(parties.isCustomer) };
  return sayings(reading).flatMap((saying): Problem[] => {
    if (saying.kind === 'question') return [];
    return parties.clauses(saying.text).flatMap(({ of, text }) =>
      readNumbers(text)
        .filter((said) => !isOwnEffort(said))
        .filter((said) => {
          const [mine, theirs] = of === 'prospect' ? [own.prospect, own.customer] : [own.customer, own.prospect];
          return !figureAmong(said, mine) && figureAmong(said, theirs);
        })
        .map((said) => problem({ at: saying.at, text: said.text }, `“${said.text}” is not the ${of}’s`)),
    );
  });
});

export const lookGraders: readonly Grader[] = [sides, customer, differs, firstNeed, opening, feature];
