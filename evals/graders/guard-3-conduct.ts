import { CONDUCT_KINDS, findImproper } from '#src/playbook/guard-conduct.ts';
import type { GuardHit } from '#src/playbook/guard-hit.ts';
import { hitsOf } from '#src/playbook/guard-scan.ts';
import { sentencesOf } from '#src/playbook/text.ts';
import type { Reading } from '../reading/reading.ts';
import { EVERY } from './support/drafts.ts';
import { standsInRecord } from './support/material.ts';
import { shareIn } from './support/overlap.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { CONFIDENCES, CONTEMPT, CONTEMPT_EN, INDUCEMENTS } from './words/conduct.ts';
import { GIFTS, PAPERS } from './words/gifts.ts';
import { BELITTLES, REFRAINS } from './words/rivals.ts';

const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Short forms by which a company is called too: its name without the legal form, and an English name's first word. */
const calledBy = (rival: string): string[] => {
  const bare = rival.replace(/(?:股份|有限|责任|集团|公司|科技|技术)+$/u, '');
  const [first = ''] = rival.split(' ');
  return [rival, bare, ...(first.length > 4 ? [first] : [])].filter((name) => name.length > 1);
};

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

const OTHERS =
  /对手|友商|竞品|别家|另一家|那(?:一)?家|他们家|(?:有些|有的|某些|某家|别的|其他|便宜的|小)(?:厂家|厂商|供应商|服务商|牌子)|\b(?:(?:some|certain|cheaper|cheap|other) (?:vendors?|suppliers?|providers?|makers?|firms)|competitors?|rivals?|(?:the )?other (?:vendor|supplier|bidder|side)s?)\b/iu;
const THEM = /他们|它们?|这家|\b(?:they|them|their|it|its)\b/iu;

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

const hitsIn = (text: string, rivals: readonly string[]): GuardHit[] => {
  const scan = (kind: string, pattern: RegExp): GuardHit[] =>
    hitsOf(asking(text), {
      rule: 'GUARD-3',
      kind,
      pattern,
      skip: kind === 'disparagement' ? ['question', 'warned_against'] : ['warned_against'],
      message: { zh: '', en: '' },
    });
  return [
    ...findImproper(text, rivals),
    ...[...INDUCEMENTS, ...GIFTS].flatMap((pattern) => scan('inducement', pattern)),
    ...[...CONFIDENCES, ...PAPERS(rivals.flatMap(calledBy).map(literal))].flatMap((pattern) =>
      scan('confidential_papers', pattern),
    ),
    ...belittling(text, rivals),
    ...scan('disparagement', contempt(rivals)),
  ];
};

/** What the record says of a rival may be told with its source; what a fact or inference repeats is not our own word. */
const isRecorded = (reading: Reading, saying: Saying, hit: GuardHit): boolean => {
  if (standsInRecord(reading.ground, hit.match)) return true;
  if (saying.kind !== 'fact' && saying.kind !== 'inference') return false;
  const held = [...saying.quotes, ...saying.refs.flatMap((ref) => itemAt(reading.ground, ref)?.text ?? [])];
  return held.length > 0 && shareIn(hit.sentence, held) >= 0.75;
};

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
        (hit) => hit.kind === kind && !isRecorded(reading, saying, hit),
      );
      return first ? [problem({ at: saying.at, text: first.match }, ABOUT[kind])] : [];
    }),
});

export const conductGraders: readonly Grader[] = CONDUCT_KINDS.map(conduct);
