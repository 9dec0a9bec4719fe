import { nameKey } from '#src/kernel/name-key.ts';
import {
  CASE_PART_NAMES,
  type CaseAnatomy,
  type CaseGap,
  type CasePart,
  type CasePartName,
  type CaseResult,
} from './case-contract.ts';
import { cueCount } from './case-cues.ts';
import { aboutWhom, type HeadingSense, headingSense, labelOf, wholeHeading } from './case-headings.ts';
import { lineResults, pairResults, tableResults } from './case-results.ts';
import { type LineUnit, type TableUnit, type TextUnit, tableRowsOf, textUnits } from './text-units.ts';

/** A stretch of body text, and what the heading or label over it opens. */
type Body = {
  unit: TableUnit | LineUnit;
  sense: HeadingSense;
  start: number;
  end: number;
  text: string;
};

/** The longest line that may be a heading without being marked as one. */
const MAX_BARE_HEADING = 40;

/** Headings open above a stretch: how deep, and what they open. */
type Open = { level: number; sense: HeadingSense };

const BARE_LEVEL = 7;

/** A line that is a part's name and nothing else heads what follows, marked or not (plain text, PDFs of one type size). */
const bareHeadingOf = (unit: TextUnit): CasePartName | undefined =>
  unit.kind === 'text' && unit.text.length <= MAX_BARE_HEADING ? wholeHeading(unit.text) : undefined;

/** Rows of a form (`| 客户背景 | 某集团… |`): two cells, the first naming a part. */
const formRows = (unit: TableUnit): Body[] => {
  const rows = tableRowsOf(unit).flatMap(({ cells, start, end }): Body[] => {
    const sense = cells.length === 2 ? wholeHeading(cells[0] ?? '') : undefined;
    return sense ? [{ unit, sense, start, end, text: cells[1] ?? '' }] : [];
  });
  return rows.length >= 2 ? rows : [];
};

/** The heading that titles the whole document: the first one, where it is its title, of the first depth, or alone above all others. */
const titleOf = (units: readonly TextUnit[], title: string): TextUnit | undefined => {
  const headings = units.filter((unit) => unit.kind === 'heading');
  const [first] = headings;
  if (!first || wholeHeading(first.title)) return undefined;
  const alone = headings.length > 1 && headings.slice(1).every(({ level }) => level > first.level);
  return alone || first.level === 1 || headings.length === 1 || nameKey(first.title) === nameKey(title)
    ? first
    : undefined;
};

/** A part's sub-headings may tell the next part of the story: the trouble below the customer, the doing below the solution. */
const LEADS_ON: Readonly<Partial<Record<CasePartName, CasePartName>>> = {
  customer: 'challenge',
  solution: 'implementation',
};

/** What a heading opens below those that stand open: a part is left for the one it leads on to, or for another's plain name. */
const senseUnder = (open: readonly Open[], heading: { title: string }, told: { about: boolean }): HeadingSense => {
  const whom = aboutWhom(heading.title);
  if (whom !== undefined && !/^(?:us|我们|本公司|the (?:customer|client)|客户)$/u.test(whom)) {
    // A case is about its customer first; what it says "about" later is the house, or a product.
    if (told.about) return 'aside';
    told.about = true;
    return 'customer';
  }
  const above = open.at(-1)?.sense;
  if (!above) return headingSense(heading.title);
  const own = headingSense(heading.title);
  return (
    wholeHeading(heading.title) ?? (own !== undefined && above !== 'aside' && own === LEADS_ON[above] ? own : above)
  );
};

/** The text's stretches in order, each with what the headings and labels over it say. */
const bodiesOf = (text: string, title: string): Body[] => {
  const units = textUnits(text);
  const titled = titleOf(units, title);
  const bodies: Body[] = [];
  const told = { about: false };
  let open: Open[] = [];
  for (const unit of units) {
    const { start, end } = unit;
    if (unit.kind === 'heading') {
      open = open.filter((each) => each.level < unit.level);
      open.push({ level: unit.level, sense: unit === titled ? undefined : senseUnder(open, unit, told) });
      continue;
    }
    const bare = bareHeadingOf(unit);
    if (bare) {
      open = [...open.filter((each) => each.level < BARE_LEVEL), { level: BARE_LEVEL, sense: bare }];
      continue;
    }
    const sense = open.at(-1)?.sense;
    const label = unit.kind === 'text' ? labelOf(unit.text) : undefined;
    if (label) {
      const body = unit.text.slice(label.length);
      open = [...open.filter((each) => each.level < BARE_LEVEL), { level: BARE_LEVEL, sense: label.part }];
      if (body.trim() !== '') bodies.push({ unit, sense: label.part, start: start + label.length, end, text: body });
    } else if (unit.kind === 'table' && formRows(unit).length > 0) bodies.push(...formRows(unit));
    else bodies.push({ unit, sense, start, end, text: unit.text });
  }
  return bodies;
};

const isPart = (sense: HeadingSense): sense is CasePartName => sense !== undefined && sense !== 'aside';

/** Neighbouring stretches of one part as one. */
const joined = (bodies: readonly Body[]): CasePart[] => {
  const parts: (CasePart & { last: number })[] = [];
  for (const [at, body] of bodies.entries()) {
    if (!isPart(body.sense)) continue;
    const before = parts.at(-1);
    if (before?.part === body.sense && before.last === at - 1) {
      before.end = body.end;
      before.last = at;
    } else parts.push({ part: body.sense, start: body.start, end: body.end, by: 'heading', last: at });
  }
  return parts.map(({ last: _, ...part }) => part);
};

/** A single wording is a chance hit: this many make a paragraph tell a part without a heading. */
const MIN_CUES: Readonly<Record<CasePartName, number>> = {
  customer: 2,
  challenge: 2,
  solution: 2,
  implementation: 2,
  results: 2,
};
const MIN_LENGTH = 20;

/** The paragraph without a heading that tells a part best by its wording. */
const byCue = (
  part: CasePartName,
  bodies: readonly Body[],
  length: number,
  results: readonly CaseResult[],
): Body | undefined => {
  let best: { body: Body; count: number } | undefined;
  for (const body of bodies) {
    // Who the customer is may be told where the trouble begins.
    const open = body.sense === undefined || (part === 'customer' && body.sense === 'challenge');
    if (!open) continue;
    if (part === 'customer' && body.start > length / 2) continue;
    const measured = part === 'results' && results.some((each) => each.start >= body.start && each.end <= body.end);
    if (body.text.length < MIN_LENGTH && !measured) continue;
    const count = cueCount(part, body.text) + (measured ? 2 : 0);
    // The results are told last: of two that tell them as well, the later.
    const better = best === undefined || count > best.count || (count === best.count && part === 'results');
    if (count >= MIN_CUES[part] && better) best = { body, count };
  }
  return best?.body;
};

/** Stretches that tell of the time before, or of others: their figures are no results. */
const TELLS_NO_RESULT = new Set<HeadingSense>(['customer', 'challenge', 'aside']);

const resultsOf = (bodies: readonly Body[]): CaseResult[] => {
  const headed = bodies.some(({ sense }) => sense === 'results');
  const seen = new Set<TextUnit>();
  return bodies.flatMap(({ unit, sense, start, text }): CaseResult[] => {
    if (TELLS_NO_RESULT.has(sense)) return [];
    if (unit.kind === 'table' && text === unit.text) {
      if (seen.has(unit)) return [];
      seen.add(unit);
      return tableResults(unit);
    }
    const pairs = pairResults(text, start);
    const found = pairs.length > 0 ? pairs : lineResults(text, start, sense === 'results');
    // A part of its own for results: elsewhere only what is held against the time before counts.
    return headed && sense !== 'results' ? found.filter(({ before }) => before !== null) : found;
  });
};

/** No case is longer; what is, is read so far, so that reading never takes long. */
const MAX_TEXT = 30_000;

/** More figures than this nobody quotes; the first ones of the text are kept. */
const MAX_RESULTS = 40;

const gapsOf = (parts: readonly CasePart[], results: readonly CaseResult[]): CaseGap[] => {
  const told = new Set(parts.map(({ part }) => part));
  const untold = CASE_PART_NAMES.filter((name) => !told.has(name) && !(name === 'results' && results.length > 0));
  const compared = results.some(({ before, after }) => before !== null && after !== null);
  if (results.length === 0) return told.has('results') ? [...untold, 'measured_results'] : untold;
  return compared ? untold : [...untold, 'before_after'];
};

/**
 * REC-2: reads a case by rules, in Chinese or English: its parts by headings and labels and their usual synonyms, what is
 * left without one by its wording, and its results as before → after. Offsets are UTF-16 units of `text`.
 * @param text the document's canonical text; a book's first {@link MAX_TEXT} units
 * @param title the document's title: a first heading that repeats it opens nothing
 */
export const readCase = (text: string, title: string): CaseAnatomy => {
  const bodies = bodiesOf(text.slice(0, MAX_TEXT), title);
  const results = resultsOf(bodies).slice(0, MAX_RESULTS);
  const parts = joined(bodies);
  const taken = new Set<Body>();
  for (const part of CASE_PART_NAMES) {
    if (parts.some((each) => each.part === part)) continue;
    const body = byCue(
      part,
      bodies.filter((each) => !taken.has(each)),
      text.length,
      results,
    );
    if (!body) continue;
    taken.add(body);
    parts.push({ part, start: body.start, end: body.end, by: 'cue' });
  }
  parts.sort((a, b) => a.start - b.start);
  return { parts, results, missing: gapsOf(parts, results) };
};

/** Whether a text that nobody called a case tells one: three parts by their headings, the trouble or the results among them. */
export const readsLikeCase = ({ parts }: CaseAnatomy): boolean => {
  const headed = new Set(parts.filter(({ by }) => by === 'heading').map(({ part }) => part));
  return headed.size >= 3 && (headed.has('challenge') || headed.has('results'));
};
