import { CONDUCT_KINDS, findImproper } from '#src/playbook/guard-conduct.ts';
import type { GuardHit } from '#src/playbook/guard-hit.ts';
import { scannerOf } from '#src/playbook/guard-scan.ts';
import { sentencesOf } from '#src/playbook/text.ts';
import type { Reading } from '../reading/reading.ts';
import { EVERY } from './support/drafts.ts';
import { standsInRecord } from './support/material.ts';
import { perText } from './support/memo.ts';
import { shareIn } from './support/overlap.ts';
import { calledBy, whispersIn } from './support/rival-talk.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { CONFIDENCES, CONTEMPT, CONTEMPT_EN, INDUCEMENTS } from './words/conduct.ts';
import { asksWhichPart, GIFTS, PAPERS } from './words/gifts.ts';
import { FOR_A_PERSON } from './words/private.ts';
import { OTHERS, THEM } from './words/rival-talk.ts';
import { BELITTLES, REFRAINS } from './words/rivals.ts';

const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const contempt = (rivals: readonly string[]): RegExp => {
  const whom = [
    ...rivals.flatMap(calledBy).map(literal),
    '对手',
    '友商',
    '竞品',
    '那(?:一)?家',
    '他们家',
    'competitors?',
    'rivals?',
  ].join('|');
  return new RegExp(
    `(?:${whom})[^。.;!?]{0,40}?(?:${CONTEMPT}|\\b(?:${CONTEMPT_EN})\\b)|(?:${CONTEMPT}|\\b(?:${CONTEMPT_EN})\\b)[^。.;!?]{0,16}?(?:${whom})`,
    'giu',
  );
};

/** Sentences that speak of a rival, or go on about one just named, and belittle or hint. */
const belittling = (text: string, rivals: readonly string[]): GuardHit[] => {
  const speaksOf = (words: string): boolean =>
    OTHERS.test(words) || rivals.flatMap(calledBy).some((name) => words.includes(name));
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, place): GuardHit[] => {
    const goesOn = THEM.test(sentence.text) && speaksOf(sentences[place - 1]?.text ?? '');
    if ((!speaksOf(sentence.text) && !goesOn) || REFRAINS.test(sentence.text)) return [];
    const match = BELITTLES.map((pattern) => pattern.exec(sentence.text)).find((found) => found !== null);
    if (!match) return [];
    const start = sentence.start + match.index;
    return [
      {
        rule: 'GUARD-3',
        kind: 'disparagement',
        start,
        end: start + match[0].length,
        match: match[0],
        sentence: sentence.text.trim(),
        message: { zh: '', en: '' },
      },
    ];
  });
};

/** `能不能给` asks, and warns of nothing: written as long as it was, without its `不`. */
const asking = (text: string): string =>
  text.replaceAll('能不能', '是否能').replaceAll('可不可', '是否可').replaceAll('要不要', '是否要');

const hitsOfRivals = (text: string, rivals: readonly string[], papers: readonly RegExp[], rude: RegExp): GuardHit[] => {
  const look = scannerOf(asking(text));
  const scan = (kind: string, pattern: RegExp): GuardHit[] =>
    look({
      rule: 'GUARD-3',
      kind,
      pattern,
      skip: kind === 'disparagement' ? ['question', 'warned_against'] : ['warned_against'],
      message: { zh: '', en: '' },
    });
  return [
    ...findImproper(text, rivals),
    ...[...INDUCEMENTS, ...GIFTS, ...FOR_A_PERSON].flatMap((pattern) =>
      scan('inducement', pattern).filter((hit) => !asksWhichPart(text, hit)),
    ),
    ...[...CONFIDENCES, ...papers].flatMap((pattern) => scan('confidential_papers', pattern)),
    ...belittling(text, rivals),
    ...scan('disparagement', rude),
  ];
};

/** The same for each text once, where the rivals are the same. */
const hitsBeside = perText((key) => {
  const rivals: string[] = JSON.parse(key);
  const [papers, rude] = [PAPERS(rivals.flatMap(calledBy).map(literal)), contempt(rivals)];
  return perText((text) => hitsOfRivals(text, rivals, papers, rude));
});
const hitsIn = (text: string, rivals: readonly string[]): GuardHit[] => hitsBeside(JSON.stringify(rivals))(text);

/** What the record says of a rival may be told with its source; what a fact or inference repeats is not our own word. */
const isRecorded = (reading: Reading, saying: Saying, hit: GuardHit): boolean => {
  if (standsInRecord(reading.ground, hit.match)) return true;
  if (saying.kind !== 'fact' && saying.kind !== 'inference') return false;
  const held = [...saying.quotes, ...saying.refs.flatMap((ref) => itemAt(reading.ground, ref)?.text ?? [])];
  return held.length > 0 && shareIn(hit.sentence, held) >= 0.75;
};

/** `技术分可能落后：…`: it is we who fall behind. */
const FALLS_BEHIND = /^落后[：:,，]/u;

const ABOUT: Readonly<Record<(typeof CONDUCT_KINDS)[number], string>> = {
  inducement: 'offers an improper benefit',
  confidential_papers: 'asks for confidential papers',
  disparagement: 'runs a competitor down',
};

/** GUARD-3, one grader a kind: no improper benefit, no confidential papers, no running down of a named competitor. */
const conduct = (kind: (typeof CONDUCT_KINDS)[number]): Grader => ({
  id: `GUARD-3/${kind}`,
  rule: 'GUARD-3',
  tier: 'policy',
  // An improper benefit harms whoever takes it; the others harm our name.
  severity: kind === 'inducement' ? 'critical' : 'major',
  drafts: EVERY,
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] => {
      const [first] = hitsIn(saying.text, reading.ground.rivals).filter(
        (hit) => hit.kind === kind && !FALLS_BEHIND.test(hit.match) && !isRecorded(reading, saying, hit),
      );
      if (first) return [problem({ at: saying.at, text: first.match }, ABOUT[kind])];
      const [hint] = kind === 'disparagement' ? whispersIn(reading, saying) : [];
      return hint ? [problem({ at: saying.at, text: hint.text.trim() }, ABOUT[kind])] : [];
    }),
});

export const conductGraders: readonly Grader[] = CONDUCT_KINDS.map(conduct);
