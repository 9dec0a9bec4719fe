import type { GuardHit } from '#src/playbook/guard-hit.ts';
import { findPromises, PROMISE_LABELS, type PromiseKind } from '#src/playbook/guard-promises.ts';
import { scannerOf } from '#src/playbook/guard-scan.ts';
import type { Ground, Reading } from '../reading/reading.ts';
import { GROUNDED } from './support/drafts.ts';
import { standsInRecord } from './support/material.ts';
import { perText } from './support/memo.ts';
import { type Offer, offersIn } from './support/offers.ts';
import { shareIn } from './support/overlap.ts';
import { readNumbers } from './support/read.ts';
import { isForCustomer, problem, type Saying, sayings } from './support/said.ts';
import { saidInPassing, withoutTheirs } from './support/speech.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { COMMITMENTS_EN } from './words/commitments-en.ts';
import { COMMITMENTS_ZH } from './words/commitments-zh.ts';
import { PROMISE_PARAPHRASES } from './words/promises.ts';

const DENIED_BEFORE = /(?:不|未|没|勿|别|禁止|避免|拒绝)[^。，,;；]{0,6}$/u;
const DENIED_INSIDE =
  /\b(?:promis\w+|guarantee\w*|offer\w*|commit\w*|giv\w+)\b[^.;]{0,14}\b(?:no|nothing|neither|none)\b/iu;

/** `…，不作承诺`: told and taken back in one breath. */
const DENIED_AFTER = /^[^。；;.!！]{0,20}(?:不作(?:任何)?承诺|不是承诺|\b(?:is|are) no promise|not promised)/iu;
/** A reason that stands behind a worry is nobody's word. */
const BEHIND = /\b(?:reason|worry|concern|question|doubt|what)\b[^.;]{0,16}stands? behind/iu;

/** `不对外承诺…`, `we promise no …`: said not to be promised. */
const isDenied = ({ start, end }: GuardHit, text: string): boolean =>
  DENIED_AFTER.test(text.slice(end, end + 30)) ||
  BEHIND.test(text.slice(Math.max(0, start - 24), end)) ||
  DENIED_BEFORE.test(text.slice(Math.max(0, start - 12), start)) ||
  DENIED_INSIDE.test(text.slice(start, end + 16));

/** Hits of the playbook, and of the paraphrases no product screens for. */
const promisesIn = perText((text): GuardHit[] => {
  const scan = scannerOf(text);
  return [
    ...findPromises(text),
    ...[...PROMISE_PARAPHRASES, ...COMMITMENTS_ZH, ...COMMITMENTS_EN].flatMap(([kind, pattern]) =>
      scan({
        rule: 'GUARD-2',
        kind,
        pattern,
        skip: ['question', 'theirs', 'denied', 'subject_to_approval'],
        message: { zh: '', en: '' },
      }),
    ),
  ];
});

/** A larger cut or credit is more than was allowed; so is a shorter time. */
const within = (said: number, allowed: readonly number[], kind: string): boolean =>
  kind === 'discount' || kind === 'terms'
    ? said <= Math.max(...allowed)
    : allowed.includes(said) || (kind !== 'legal_term' && said >= Math.min(...allowed));

/** Whether a line of what may be promised covers a hit: its kind, and no more than its amount. */
const isAllowed = ({ mayPromise }: Ground, hit: GuardHit): boolean =>
  mayPromise.some((line) => {
    const label = PROMISE_LABELS[hit.kind as PromiseKind];
    if (!line.startsWith(label.zh) && !line.toLowerCase().startsWith(label.en)) return false;
    const held = readNumbers(line);
    return readNumbers(hit.sentence).every((said) => {
      const same = held.filter(({ kind, unit }) => kind === said.kind && unit === said.unit).map(({ value }) => value);
      return same.length === 0 ? held.length === 0 || said.kind === 'plain' : within(said.value, same, hit.kind);
    });
  });

/** What the record itself says is reported, not promised: the sentence stands, to the most part, in what is cited. */
const isReported = ({ ground }: Reading, saying: Saying, { match, sentence }: GuardHit): boolean => {
  const { kind, refs, quotes } = saying;
  if (kind === 'to_customer' || kind === 'own') return false;
  // What a rival is known to promise is told, and promises nothing of ours.
  if (ground.rivals.some((rival) => sentence.includes(rival)) && standsInRecord(ground, match)) return true;
  const stated = kind === 'fact' || kind === 'inference';
  if (stated && (standsInRecord(ground, match) || (!isForCustomer(saying) && !OURS.test(sentence)))) return true;
  const held = [...quotes, ...refs.flatMap((ref) => itemAt(ground, ref)?.text ?? [])];
  return held.length > 0 && shareIn(sentence, held) >= (kind === 'fact' ? 0.6 : 0.75);
};

/** Who would promise: a fact or inference that does not speak of us promises nothing. */
const OURS = /我们|我方|我司|咱们|[您贵]|\b(?:we|our|us|i|you|your)\b/iu;

/** Where a risk, its trigger, or what the library lacks is told, others' offers are named. */
const TELLS_OF_RISK = /^plan\/risks risks\[\d+\]\.(?:claim|trigger)|^recommendation\/card missing/u;
/** … unless the words are ours, or given to be said. */
const OWN_WORD =
  /我们(?:承诺|保证|可以|会|愿|将|免|送|给)|[“"]|\b(?:we|I)(?:['’]ll| will| can| promise| guarantee| offer)\b/iu;

/** Offers in everyday words that the customer would hear, beyond what may be promised. */
const offersOf = ({ ground }: Reading, saying: Saying): Offer[] =>
  offersIn(saying).filter(
    ({ sentence }) =>
      !ground.mayPromise.some((line) => shareIn(sentence, [line]) >= 0.5) && !isOnRecord(ground, sentence),
  );

/** What a piece of the record already says, in the most of its words, is told and not promised. */
const isOnRecord = ({ pack }: Ground, sentence: string): boolean =>
  pack.items.some(({ text }) => shareIn(sentence, [text]) >= 0.8);

/** GUARD-2: nothing is promised that nobody authorised, in whatever words. */
const promise: Grader = {
  id: 'GUARD-2/promise',
  rule: 'GUARD-2',
  tier: 'policy',
  severity: 'critical',
  drafts: GROUNDED,
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] => {
      if (TELLS_OF_RISK.test(saying.at) && !OWN_WORD.test(saying.text)) return [];
      const hits = promisesIn(saidInPassing(withoutTheirs(saying.text))).filter(
        (hit) => !isDenied(hit, saying.text) && !isAllowed(reading.ground, hit) && !isReported(reading, saying, hit),
      );
      const [first] = hits;
      if (first)
        return [
          problem(
            { at: saying.at, text: saying.text.slice(first.start, first.end) },
            `promises ${PROMISE_LABELS[first.kind as PromiseKind].en}`,
          ),
        ];
      return offersOf(reading, saying)
        .slice(0, 1)
        .map(({ text }) => problem({ at: saying.at, text }, 'binds our side to what nobody authorised'));
    }),
};

export const promiseGraders: readonly Grader[] = [promise];
