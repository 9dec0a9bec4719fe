import type { Fault } from '#src/evidence/index.ts';
import type { Reading, SaidClaim } from '../../reading/reading.ts';
import { shareIn } from './overlap.ts';
import { namesPerson } from './people.ts';
import { readNumbers } from './read.ts';
import { faultyWords, itemAt } from './verify.ts';

const IDIOMS =
  /[最]?不放心|放不下|说不(?:清|准|上)|看不(?:见|清)|不清楚|不同|不一(?:样|致)?|不足|不少|不久|不易|不够|不便|不妨|不仅|不但|不只|无论|不(?=[超低少高多])|not only/giu;
const NEGATORS =
  /(?:没有?|不|未|无|别|勿)[\p{Script=Han}]{1,2}|\b(?:not|never|no|cannot|without|nobody|none|neither|nor)\b(?: \w+)?|\w+n['’]t(?: \w+)?/giu;
const BARE = /没有?|不|未|无|\b(?:not|never|no|cannot|without|does|do|did)\b|n['’]t/giu;

const negators = (text: string): string[] => text.replaceAll(IDIOMS, ' ').match(NEGATORS) ?? [];
const clauseAt = (text: string, { start, end }: { start: number; end: number }, marks: RegExp): string => {
  const before = text.slice(0, start).split(marks).at(-1) ?? '';
  return before + text.slice(start, end) + (text.slice(end).split(marks)[0] ?? '');
};
const held = (reading: Reading, { evidence }: SaidClaim): string[] =>
  evidence.flatMap(({ ref, quote }) => [quote, itemAt(reading.ground, ref)?.text ?? '']);

/**
 * A denial the verifier marks is one only where the clause tells its evidence again: with a `not` that stands nowhere in it, or without
 * the one its quotes have. In other words the same can be said with a `not` and without.
 */
export const isOnlyPutOtherwise = (fault: Fault, claim: SaidClaim, reading: Reading): boolean => {
  if (!fault.message.en.includes('affirms what')) return false;
  const clause = faultyWords(claim.text, fault);
  const texts = held(reading, claim);
  const least = /\p{Script=Han}/u.test(clause) ? 0.5 : 0.7;
  if (shareIn(clause.replaceAll(BARE, ''), texts) < least) return true;
  const own = negators(clause);
  const folded = texts.join('\n').toLowerCase();
  if (own.length > 0) return own.every((words) => folded.includes(words.toLowerCase()));
  return !claim.evidence.some(({ quote }) => negators(quote).length > 0);
};

/** A figure said of something else, by the verifier: pardoned where the sentence around it is the one its evidence has around it. */
export const isSaidThere = (fault: Fault, claim: SaidClaim, reading: Reading): boolean => {
  const { span } = fault;
  const [said] = readNumbers(faultyWords(claim.text, fault));
  if (!span || !said) return false;
  const cited = held(reading, claim).flatMap((text) => text.split(/[。；;！？!?\n]|\.\s/u));
  const same = cited.filter((sentence) =>
    readNumbers(sentence).some(
      ({ value, kind, unit }) =>
        Math.abs(value) === Math.abs(said.value) &&
        (kind !== said.kind || unit === said.unit) &&
        (said.kind !== 'duration' || kind === 'duration'),
    ),
  );
  // `twelve complete months` for `12 complete months`, `两个基地` where the record names both.
  if (!/\d/u.test(said.text) && (said.value <= 2 || /半|half/iu.test(said.text) || same.length > 0)) return true;
  if (!fault.message.en.includes('something else')) return false;
  return same.some(
    (sentence) =>
      shareIn(clauseAt(claim.text, span, /[。；;！？!?\n，]|\.\s|,\s/u).replaceAll(/\d/gu, ''), [sentence]) >= 0.25,
  );
};

/** Whoever raised an objection may be called by name in the answer to it. */
export const callsTheAsker = (fault: Fault, claim: SaidClaim, { ground }: Reading): boolean => {
  const asker = ground.inputs['objection/reply']?.raisedBy ?? '';
  const words = faultyWords(claim.text, fault);
  return asker !== '' && (asker.includes(words) || namesPerson(words, asker));
};
