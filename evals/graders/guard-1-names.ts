import type { Fault } from '#src/evidence/index.ts';
import type { Reading, SaidClaim } from '../reading/reading.ts';
import { faultProblems } from './guard-1-citation.ts';
import { grounding } from './support/grounding.ts';
import { standsIn } from './support/material.ts';
import { isCalledShort, isConfirmedThere, isOnOwnCard, isOpenInTitle, isRubric } from './support/other-words.ts';
import { callsTheAsker, isOnlyPutOtherwise } from './support/pardons.ts';
import { problem, sayings } from './support/said.ts';
import { personsByLook } from './support/strange-people.ts';
import { isOnlyWords } from './support/strange-words.ts';
import { faultsOf, faultyWords } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';

/** Offices of our own house, which no record lists. */
const OUR_OFFICES = /^(?:sales[- ]?ops|sales operations|marketing|presales|pre-sales|delivery|product management)$/iu;

/** `High compared with what?`: a single capitalised word that only opens a sentence is no name. */
const opensSentence = (text: string, words: string): boolean =>
  /^[A-Z][a-z]+$/u.test(words) &&
  new RegExp(
    `(?:^|[.!?:;”"]\\s*)${words} (?!(?:says?|said|wants?|will|has|is|was|asks?|confirms?|told|thinks?|of)\\b)`,
    'u',
  ).test(text);

/** Parts of months and refs of pieces look like names, and are none. */
const NO_NAME = /^(?:mid|early|late)-\p{Lu}\p{Ll}+$|^[DEK]\d{1,3}$/u;

/** GUARD-1: nobody and nothing is named that is not on record, in claims and in words without evidence of their own. */
const name: Grader = {
  ...grounding('GUARD-1/name'),
  grade: (reading) =>
    namesNobodyHas(reading).filter(({ text }) => !NO_NAME.test(text) && !goesOnFromPost(reading, text)),
};

/** `柯望把…`: a name of two characters on record, and the word that goes on behind it. */
const goesOnFromName = ({ ground }: Reading, words: string): boolean =>
  /[把将被让给说问提在与和对向跟按由为才就也都]$/u.test(words) &&
  ground.people.some(({ name: person }) => person === words.slice(0, 2));

/** `康经理关切…`: surname and post of somebody on record, and the word that goes on behind them. */
const goesOnFromPost = ({ ground }: Reading, words: string): boolean =>
  ground.people.some(
    ({ name: person, title }) =>
      /^\p{Script=Han}{2,3}$/u.test(person) &&
      words.startsWith(person.charAt(0)) &&
      [2, 3].some((length) => title.length >= length && words.slice(1).startsWith(title.slice(-length))),
  );

const namesNobodyHas = (reading: Reading): Problem[] => [
  ...faultProblems(
    reading,
    ['unknown_name'],
    ({ onRecord, span }, { text }) =>
      !onRecord &&
      !(span && standsIn(reading.ground, text.slice(span.start, span.end))) &&
      !(span && isOnlyWords(text, span.start, span.end, reading.ground)) &&
      !(span && opensSentence(text, text.slice(span.start, span.end))),
  ).filter(({ text }) => !OUR_OFFICES.test(text)),
  ...sayings(reading)
    .filter(({ kind }) => kind !== 'fact' && kind !== 'inference')
    .flatMap(({ at, text }) =>
      personsByLook(text)
        .filter(({ name: person }) => !standsIn(reading.ground, person) && !goesOnFromName(reading, person))
        .map(({ name: person }) => problem({ at, text: person }, `“${person}” is nobody on record`)),
    ),
  ...reading.texts.flatMap(({ at, text }) =>
    faultsOf(reading, { text, kind: 'proposal', evidence: [] })
      .filter(
        ({ code, onRecord, span }) =>
          code === 'unknown_name' && !onRecord && !(span && isOnlyWords(text, span.start, span.end, reading.ground)),
      )
      .map((fault) => faultyWords(text, fault))
      .filter((words) => !standsIn(reading.ground, words) && !opensSentence(text, words))
      .map((words) => problem({ at, text: words }, `“${words}” is nobody on record`)),
  ),
];

/** GUARD-1: what the quotes say of one person, company or product is not said of another. */
const attribution: Grader = {
  ...grounding('GUARD-1/attribution'),
  grade: (reading) =>
    faultProblems(
      reading,
      ['unknown_name'],
      (fault, claim) =>
        fault.onRecord === true &&
        !callsTheAsker(fault, claim, reading) &&
        !isCalledShort(fault, claim, reading) &&
        !isOnOwnCard(fault, claim, reading) &&
        !isRubric(fault, claim, reading),
    ),
};

/** What somebody holds on to is told as their wish, however the record puts it. */
const KEEPS = /\.[ab]Keeps$/u;

/** A need says what is wanted; how far it is confirmed is for NEED-6. */
const isWish = ({ message }: Fault, { at, text }: SaidClaim): boolean =>
  at.startsWith('needs/hierarchy') &&
  !message.en.includes('affirms what') &&
  !/已经|已完成|has been|already/u.test(text);

/** What the record lacks is said of the record, and denies nothing in it. */
const LACKS =
  /(?:资料|记录|材料|档案)(?:里|中)?(?:还|都|也)?(?:没有?|未|看不出)|(?:还|尚)?(?:没有|未|没)(?:有)?(?:记录|写明|写到|提到)|\b(?:not (?:on|in the|yet on) record|(?:the )?(?:record|material) (?:does not|holds no|has no|is silent)|no record of|not recorded)\b/iu;

/** GUARD-1: nothing is surer than its evidence, denies what it affirms, or goes the other way. */
const polarity: Grader = {
  ...grounding('GUARD-1/polarity'),
  grade: (reading) =>
    faultProblems(
      reading,
      ['polarity_raised'],
      (fault, claim) =>
        !KEEPS.test(claim.at) &&
        !isWish(fault, claim) &&
        !isOnlyPutOtherwise(fault, claim, reading) &&
        !isOpenInTitle(fault, claim, reading) &&
        !isConfirmedThere(fault, claim, reading),
    ).filter(({ text }) => !LACKS.test(text)),
};

/** `One of our leaders sees X`: it is one of ours who is called so. */
const OURS_GO = /“one of our (?:own )?(?:leaders|managers|people|engineers|colleagues|team)\b[^”]*” is not the role/iu;

/** CHAIN-8: a role is said of whom the record gives it. */
const role: Grader = {
  ...grounding('GUARD-1/role'),
  grade: (reading) => faultProblems(reading, ['wrong_role']).filter(({ why }) => !OURS_GO.test(why)),
};

export const nameGraders: readonly Grader[] = [name, attribution, polarity, role];
