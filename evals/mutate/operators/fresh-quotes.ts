import type { ModelClaim } from '#src/features/drafts/index.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import { claimOperator } from '../build.ts';
import { citedItems, holdsQuantity, peopleIn } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { otherFigure } from './figures.ts';
import { fresh, inLanguage, linesOf, rewordOperator, setInOperator, type Words } from './fresh-lines.ts';

const SAYS = ['GUARD-1', 'GUARD-7', 'NEED-', 'PLAN-', 'OBJ-', 'LOOK-1', 'REC-1'];

const shortName = (name: string, language: Subject['language']): string =>
  language === 'en' ? (name.split(' ')[0] ?? name) : name;

const TURNS: readonly (readonly [RegExp, string])[] = [
  [/说不清/u, '说得清'],
  [/只能/u, '也能'],
  [/(?<![差凭能])不(?=[认够敢能行看要想签送动等])/u, ''],
  [/没人/u, '人人'],
  [/没(?:有)?(?=[量定批])/u, '已经'],
  [/先(?=[看说定做])/u, '后'],
  [/一律/u, '多数'],
  [/(?<![不只需主])要(?=[先有看做能降等])/u, '不要'],
  [/\bcannot\b/u, 'can'],
  [/\b(?:do|did) not /iu, ''],
  [/\bdoes not (\w+)/iu, '$1s'],
  [/\b(is|are|was|will) not\b/iu, '$1'],
  [/\bnot (?=\w+ed\b)/u, ''],
  [/\bnobody\b/u, 'everybody'],
  [/\bno (?=[a-z])/u, 'some '],
  [/\bnever\b/u, 'always'],
  [/\bmust\b/u, 'need not'],
  [/\bbefore\b/u, 'after'],
  [/\bmore\b/u, 'less'],
];

/** Words in quotation marks with one of them turned, or else a figure of theirs exchanged. */
const turned = (said: string, subject: Subject): string | null => {
  const turn = TURNS.find(([pattern]) => pattern.test(said));
  if (turn) {
    const now = said.replace(turn[0], turn[1]);
    return /^[A-Z]/u.test(said) ? now.charAt(0).toUpperCase() + now.slice(1) : now;
  }
  const found = readNumbers(said).find(({ kind, value, text }) => kind !== 'ordinal' && value > 1 && /\S/u.test(text));
  const other = found && otherFigure(found.text, subject);
  return found && other ? `${said.slice(0, found.start)}${other}${said.slice(found.end)}` : null;
};

/** Words in quotation marks, in prose, that stand so in a piece and are no title: one of them turned. */
const misquoted = ({ text, sources }: Words, subject: Subject): string | null => {
  const titles = [...linesOf(subject.ground, 'opportunity'), ...linesOf(subject.ground, 'document')];
  for (const [whole, inner = ''] of text.matchAll(/[“"]([^”"]{6,90})[”"]/gu)) {
    const said = inner.replace(/[。.，,]$/u, '');
    if (!sources.some((source) => source.includes(said)) || /：|: /u.test(said)) continue;
    if (titles.some((item) => item.text.slice(0, said.length + 12).includes(said))) continue;
    const now = turned(said, subject);
    if (now && !sources.some((source) => source.includes(now))) return text.replace(whole, whole.replace(said, now));
  }
  return null;
};

/** Of several citations the one that a figure rests on is lost. */
const halfCited = (claim: ModelClaim, { ground }: Subject): Partial<ModelClaim> | null => {
  if (claim.kind !== 'fact' || claim.evidence.length < 2) return null;
  const dates = readDates(claim.text);
  const told = readNumbers(claim.text).filter(
    ({ start, end, kind }) =>
      kind !== 'ordinal' &&
      !(kind === 'duration' && dates.length > 0) &&
      !dates.some((day) => start < day.end && end > day.start),
  );
  const textsOf = (evidence: ModelClaim['evidence']): string[] =>
    citedItems({ ...claim, evidence }, ground).map(({ text }) => text);
  for (const lost of claim.evidence) {
    const left = claim.evidence.filter(({ ref }) => ref !== lost.ref);
    const bare = told.some((found) => holdsQuantity(textsOf([lost]), found) && !holdsQuantity(textsOf(left), found));
    if (left.length > 0 && bare) return { evidence: left };
  }
  return null;
};

const EXCLUSIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<![不也])只读/u, '可读可写'],
  [/(?<![不也])只(?=[按认看算计凭要])/u, '不只'],
  [/仅(?=[按以限计])/u, '不限于'],
  [/不(?:计|算|含)(?=[，。；、]|在内|进|$)/u, '也算'],
  [/不许/u, '允许'],
  [/(?<!能)不(?:能|得)(?!不)/u, '可以'],
  [/\bread-only\b/iu, 'read-and-write'],
  [/\bread only\b/iu, 'read and written'],
  [/ only(?=[.,;]|$)/u, ' among other things'],
  [/\bonly (?=by|from|in)/u, 'not only '],
  [/(?<!\b(?:left|leave|let)) alone(?=[.,;:]|$)/u, ' and more besides'],
  [/\b(?:left|leaves|leave) out\b|\bis not counted\b/u, 'counted in'],
  [/\bwithout (?=a stop|any stop|stopping|writing)/u, 'with '],
  [/\bnever (?=written|stopped)/u, 'at times '],
  [/(?<!\b(?:he|she|they|you|we|I) )\b(?:must not|may not|cannot)\b/iu, 'may'],
];
const LIMITS = /只|仅|不|禁|\bonly\b|\balone\b|\bout\b|\bnot\b|\bnever\b|\bwithout\b|\bno\b|\bcannot\b/iu;

/** What the customer rules out is let in. */
const letIn = (claim: ModelClaim, { language }: Subject): Partial<ModelClaim> | null => {
  const told =
    claim.kind === 'fact' || (claim.kind === 'inference' && !/可能|\b(?:may|might|could)\b/iu.test(claim.text));
  if (!told || !claim.evidence.some(({ quote }) => LIMITS.test(quote))) return null;
  const turn = (language === 'zh' ? EXCLUSIONS.slice(0, 6) : EXCLUSIONS.slice(6)).find(([pattern]) =>
    pattern.test(claim.text),
  );
  return turn ? { text: claim.text.replace(turn[0], turn[1]) } : null;
};

const hearsay = inLanguage(
  [
    '按同行的一般情况推算，对方一年在这件事上的预算在273万元上下。',
    '据了解，对方高层上个月已经把这件事定为明年的头号工程。',
    '公开渠道显示，对方去年刚拿到一笔1.37亿元的技改贷款。',
    '同类工厂停机一次平均损失46万元，对方也不例外。',
  ],
  [
    'Going by the trade, they set aside some EUR 2.73 million a year for this.',
    'Word has it that their board made this the first project of next year only last month.',
    'Public sources show that they took up a loan of EUR 137 million for refitting last year.',
    'A stoppage costs a plant of this kind EUR 460,000 on average, and theirs is no exception.',
  ],
);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What was said or seen on one day is told of the day of another contact, at which nothing of it was said. */
const otherDay = ({ text, claim }: Words, { ground, language, pick }: Subject): string | null => {
  if (claim?.kind !== 'fact' || readDates(text).length > 0) return null;
  const [own, ...more] = citedItems(claim, ground);
  if (own?.source.type !== 'activity' || more.length > 0) return null;
  const people = peopleIn(text, ground).map(({ name }) => shortName(name, language));
  const figures = readNumbers(text);
  const days = linesOf(ground, 'activity')
    .filter(({ ref, label, text: other }) => {
      const there = people.some((name) => `${label}${other}`.includes(name));
      const same = figures.some((found) => holdsQuantity([other], found));
      return ref !== own.ref && !there && !same && people.length + figures.length > 0;
    })
    .map(({ text: other }) => other.slice(0, 10))
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/u.test(day) && !own.text.startsWith(day));
  const day = pick.one(days);
  if (!day) return null;
  const [, month, date] = day.split('-').map(Number);
  return language === 'zh'
    ? `据${month}月${date}日的沟通，${text}`
    : `${text.replace(/\.$/u, '')} (noted on ${date} ${MONTHS[(month ?? 1) - 1]}).`;
};

/** What was said, when, and on what evidence, told otherwise. */
export const FRESH_QUOTES: readonly Operator[] = [
  rewordOperator(fresh('misquoted-in-prose', 'words in quotation marks are turned by one word', SAYS), misquoted),
  claimOperator(
    fresh('half-cited', 'the citation that a figure rests on is lost, another stays', ['GUARD-1', 'LOOK-1', 'REC-1']),
    halfCited,
  ),
  rewordOperator(fresh('other-day', 'what was said at one contact is told of the day of another', SAYS), otherDay),
  claimOperator(fresh('ruled-out-let-in', 'what the customer rules out is let in', SAYS), letIn),
  setInOperator(
    fresh(
      'hearsay-for-silence',
      'on a thin record hearsay and averages stand in for what is not known',
      [...SAYS, 'VALUE-1'],
      { critical: true },
    ),
    (subject) => (subject.abstain ? hearsay(subject) : []),
    ({ claim }) => claim !== null,
  ),
];
