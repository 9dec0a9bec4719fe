import { foldText } from '#src/kernel/fold-text.ts';
import { findCapitalisedNames } from './capitalised-names.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import { findHanNames } from './han-names.ts';
import { holdsName, type NameUse } from './known-names.ts';
import { findLedBy } from './led-by.ts';
import type { KnownName, PackIndex } from './pack-index.ts';
import type { PersonLike } from './person-like.ts';
import { findStrangeSubjects } from './strange-subjects.ts';
import type { Support } from './support.ts';
import { findUnlistedNames } from './unlisted-names.ts';

const HAN = /\p{Script=Han}{2}/u;

const cites = (supports: readonly Support[], folded: string): boolean =>
  supports.some((s) => holdsName(s.folded, folded) || holdsName(s.label, folded));

/** Whether what looks like a person is one on record, by full name, or by surname with a title (`王总` for 王芳). */
const onRecord = (like: PersonLike, index: PackIndex): string[] => {
  const [name, surname] = [foldText(like.name, { tight: true }), foldText(like.surname, { tight: true })];
  const han = /\p{Script=Han}/u.test(name);
  return index.names
    .filter(({ of, folded }) => {
      if (of !== 'person') return false;
      if (!like.titleOnly) return folded === name || (han && (name.startsWith(folded) || folded.startsWith(name)));
      return han ? folded.startsWith(surname) : folded.split(' ').includes(surname);
    })
    .map(({ folded }) => folded);
};

/** Whether a quote calls a person by surname and office (`邓总` for 邓若谷), and nobody else on record has that surname. */
const citesByTitle = (known: KnownName, supports: readonly Support[], index: PackIndex): boolean => {
  if (known.of !== 'person' || !/^\p{Script=Han}{2,4}$/u.test(known.folded)) return false;
  return supports.some((s) =>
    index.read.persons(s.words).some((like) => {
      const people = like.titleOnly ? onRecord(like, index) : [];
      return people.length === 1 && people[0] === known.folded;
    }),
  );
};

/** The account may be called by its name in any claim that rests on its own record, or on what was computed from it. */
const restsOnAccount = (supports: readonly Support[], index: PackIndex): boolean =>
  supports.length === 0 ||
  supports.some(({ item }) => item.accountId === index.pack.accountId || item.source.type === 'computation');

/** Whom a text speaks to: 贵 is a surname too. */
const ADDRESSED = /^贵(?:[方司]|公司|单位|部)/u;

/**
 * GUARD-1: every known person, company and product a fact or inference names is named in its quotes or sources, or is the account
 * itself; and no claim of any kind names somebody or something that is neither on record nor in its sources.
 */
export const checkNames = (
  claim: Claim,
  supports: readonly Support[],
  uses: readonly NameUse[],
  index: PackIndex,
): Fault[] => {
  const found: Fault[] = [];
  const checked = claim.kind === 'fact' || claim.kind === 'inference';
  if (checked) {
    const own = restsOnAccount(supports, index);
    for (const { known, start, end } of uses) {
      if (!(known.isAccount && own) && !cites(supports, known.folded) && !citesByTitle(known, supports, index))
        found.push(faults.nameNotCited(known.name, { start, end }));
    }
  }
  const isUsed = (span: { start: number; end: number }): boolean =>
    uses.some((u) => u.start < span.end && u.end > span.start);
  // Who the record calls so (`窦总` for 窦静秋): the words are then nobody else's name.
  const settled: PersonLike[] = [];
  const persons = index.read.persons(claim.text);
  const ledBy = findLedBy(claim.text, index.read.segments);
  const beside = ledBy.filter((l) => !persons.some((p) => p.start < l.end && p.end > l.start));
  for (const like of [...persons, ...beside]) {
    const span = { start: like.start, end: like.end };
    if (isUsed(span) || ADDRESSED.test(like.name)) continue;
    const folded = foldText(like.name, { tight: true });
    const people = onRecord(like, index);
    if (supports.some((s) => s.folded.includes(folded) || s.label.includes(folded))) {
      if (people.length > 0) settled.push(like);
      continue;
    }
    if (people.length === 0) found.push(faults.nameNotKnown(like.name, span));
    else if (checked && !people.some((name) => cites(supports, name))) found.push(faults.nameNotCited(like.name, span));
    else settled.push(like);
  }
  const inSources = (word: string): boolean =>
    supports.some((s) => holdsName(s.folded, word) || holdsName(s.label, word) || holdsName(s.whole(), word));
  // Chinese words run on without a break: they need only stand somewhere in the sources.
  const isWritten = (words: string): boolean => {
    const folded = foldText(words, { tight: true });
    return supports.some((s) => s.folded.includes(folded) || s.label.includes(folded) || s.whole().includes(folded));
  };
  const inHan = supports.some((s) => HAN.test(s.words));
  const isRecorded = (words: string): boolean => index.holds(foldText(words, { tight: true }));
  const inPack = (word: string): boolean =>
    index.names.some(({ folded }) => holdsName(folded, word)) ||
    index.pack.items.some((item) => holdsName(index.source(item).folded().text, word));
  const isKnown = (word: string): boolean => inSources(word) || (!checked && inPack(word));
  for (const { name, start, end } of [
    ...findCapitalisedNames(claim.text, isKnown),
    ...findHanNames(claim.text, isKnown),
    ...(checked ? findStrangeSubjects(claim.text, isWritten) : []),
    ...(checked && HAN.test(claim.text) ? findUnlistedNames(index.read.segments(claim.text), isRecorded, inHan) : []),
  ]) {
    const span = { start, end };
    if (isUsed(span) || ADDRESSED.test(name) || found.some((f) => f.span && f.span.start < end && f.span.end > start))
      continue;
    if (settled.some((like) => like.start === start && end <= like.end + 3)) continue;
    const words = foldText(name, { tight: true }).split(' ');
    found.push(words.every(inPack) ? faults.nameNotCited(name, span) : faults.nameNotKnown(name, span));
  }
  return found;
};
