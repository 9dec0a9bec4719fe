import type { Reading } from '../reading/reading.ts';
import { clauses } from './support/beside.ts';
import { grounding } from './support/grounding.ts';
import { answerParts, citedParts, keysOf, LEAST_SHARED, likeness, parts, type Tells } from './support/laid.ts';
import { perObject, perText } from './support/memo.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { denies } from './words/denials.ts';
import { TURNS } from './words/turns.ts';

/** Statements: what is asked or put forward states nothing. */
const isStatement = ({ kind }: Saying): boolean => kind === 'fact' || kind === 'inference' || kind === 'to_customer';

/** What is feared or wrong is told again in its own place alone; elsewhere it may be told as what is wanted instead. */
type Hold = (saying: Saying, tells: Tells) => boolean;
const fits: Hold = ({ at }, tells) =>
  tells === 'said' || (/\.problem$/u.test(at) ? tells !== 'want' : tells === 'want');

/** The clauses a clause may be held against: what its saying cites, and what the answer says elsewhere. */
const besides = (reading: Reading, saying: Saying, hold: Hold): string[] => [
  ...citedParts(reading, saying).flatMap(({ text, tells }) => (hold(saying, tells) ? [text] : [])),
  ...answerParts(reading).flatMap(({ at, part }) => (at === saying.at ? [] : [part])),
];

/** The clauses that tell the same as `bare` but for the words left out of both: this much of it stands there, and of them in it. */
const tellingSame = (
  reading: Reading,
  bare: string,
  held: readonly string[],
  strip: (text: string) => string,
  there: number,
  back: number,
): string[] =>
  held.filter((part) => {
    const like = likeness(bare, strip(part));
    const least = LEAST_SHARED[reading.language] - (like.there === 1 && like.back === 1 ? 1 : 0);
    return like.shared >= least && like.there >= there && like.back >= back;
  });

const without = perObject((pair: readonly RegExp[]) => {
  const all = pair.map((words) => new RegExp(words.source, `${words.flags}g`));
  return perText((text) => all.reduce((left, words) => left.replace(words, ' '), text), 5_000);
});

const WISH = /想|希望|要(?!求)|\b(?:wants?|wish\w*|would like|hopes?|may|to be)\b/iu;

/** Wishes, fears, conditions and what is asked: a `not` in them is no denial of what is so. */
const OPEN =
  /想|愿|怕|担心|希望|放不下|关切|在意|要求|可能|如果|若|万一|一旦|假如|才|就|要(?!求)|须|必须|是不是|是否|还是|哪|谁|吗|多少|[?？]|\b(?:wants?|wish\w*|fears?|afraid|worr\w+|concern\w*|blam\w*|if|whether|would|could|may|might|unless|until|should|must|who|what|which|how)\b/iu;

const sense = (
  id: string,
  hold: Hold,
  judge: (reading: Reading, saying: Saying, part: string, held: readonly string[]) => string[],
): Grader => ({
  ...grounding(id),
  grade: (reading) =>
    sayings(reading)
      .filter(isStatement)
      .flatMap((saying): Problem[] => {
        const held = besides(reading, saying, hold);
        return parts(saying.text).flatMap((part) =>
          judge(reading, saying, part, held).map((why) => problem({ at: saying.at, text: part.trim() }, why)),
        );
      }),
});

/** Whether words before a clause only suppose it: `if it is not decided`. */
const isSupposed = (text: string, part: string): boolean =>
  /(?:\b(?:if|when|unless|until|whether|because|since)|如果|若|万一|一旦)\s*$/iu.test(
    text.slice(0, Math.max(0, text.indexOf(part))),
  );

/** GUARD-1: of two opposites a clause holds the one its source holds. */
const turned = sense(
  'GUARD-1/turned',
  () => true,
  (reading, _, part, held) =>
    TURNS.flatMap((pair) => {
      const [a, b] = pair;
      const [hasA, hasB] = [a.test(part), b.test(part)];
      if (hasA === hasB) return [];
      const [own, other] = hasA ? [a, b] : [b, a];
      const strip = without(pair);
      const same = tellingSame(reading, strip(part), held, strip, 0.7, 0.5).filter(
        (each) => WISH.test(each) === WISH.test(part),
      );
      return same.length > 0 &&
        same.some((each) => other.test(each) && !own.test(each)) &&
        !same.some((each) => own.test(each))
        ? [`it turns round “${same[0]?.trim()}”`]
        : [];
    }),
);

/** GUARD-1: what its source denies is not affirmed, nor the reverse, in whatever kind of statement. */
const denied = sense('GUARD-1/denied', fits, (reading, saying, part, held) => {
  const own = denies(part);
  if (
    keysOf(part).size < LEAST_SHARED[reading.language] + (reading.language === 'zh' ? 2 : 0) ||
    OPEN.test(part) ||
    isSupposed(saying.text, part)
  )
    return [];
  const same = tellingSame(reading, part, held, (text) => text, 0.85, 0.8).filter((each) => !OPEN.test(each));
  return same.length > 0 && same.every((each) => denies(each) !== own)
    ? [`it ${own ? 'denies' : 'affirms'} what “${same[0]?.trim()}” does not`]
    : [];
});

/** What the record lacks is denied of the record alone. */
const LACKING = /记录|资料|on record|recorded|known/iu;

/** `您的意思不是：…` before the words somebody did say. */
const MEANT_NOT =
  /(?:意思|说的|讲的|问的|担心的)(?:并)?不是[，,：:]|\byou (?:did not|didn['’]t) (?:say|ask|mean)[:,]/iu;

const COPULA =
  /不是(?!因为|为了|[^，。]{1,12}[，,]?而是)|并非|\b(?:is|are|was|were) not\b|\b(?:is|are|was|were)n['’]t\b/iu;

/** A part of a piece denies these words; what a field holds (`Present state: Not measured`) may be a single word of them. */
const isDeniedIn = (bare: string, piece: string): boolean =>
  parts(piece).some((each) => denies(each) && likeness(bare, each).shared > 1) ||
  clauses(piece).some((each) => denies(each) && keysOf(each).size === 1 && likeness(bare, each).back === 1);

/** GUARD-1: who or what a piece calls so, and denies nothing of, is not told as not so. */
const unlike = sense(
  'GUARD-1/unlike',
  () => true,
  (reading, saying, part) => {
    if (MEANT_NOT.test(saying.text)) return ['it denies what was said'];
    if (
      !COPULA.test(part) ||
      LACKING.test(part) ||
      isSupposed(saying.text, part) ||
      OPEN.test(part.replace(COPULA, ' ')) ||
      saying.kind === 'to_customer'
    )
      return [];
    const bare = part.replace(COPULA, ' ');
    if (keysOf(bare).size < (reading.language === 'zh' ? 4 : 2)) return [];
    const pieces = saying.refs
      .flatMap((ref) => itemAt(reading.ground, ref) ?? [])
      .map(({ label, text }) => `${label}；${text}`);
    return pieces.length > 0 &&
      pieces.some((piece) => likeness(bare, piece).there >= 0.8) &&
      !pieces.some((piece) => isDeniedIn(bare, piece))
      ? ['no piece it cites denies this']
      : [];
  },
);

export const senseGraders: readonly Grader[] = [turned, denied, unlike];
