import type { ParsedDocument, Section } from './parse/parsed-document.ts';
import { type Unit, unitsOf } from './passage-units.ts';

/** A citable piece of a document: `text` is exactly `parsed.text.slice(start, end)` (UTF-16 code units). `ordinal` counts from 0. */
export type Passage = { ordinal: number; heading: string; page?: number; start: number; end: number; text: string };

/** How large passages are, in Han characters; a Latin word counts as 1.75 of them (350 is about 200 words). */
export type PassageOptions = { maxChars?: number; minChars?: number };

type Draft = { section: Section; units: Unit[]; weight: number };

const HEADING_JOINT = ' › ';

/** How far a passage may outgrow the largest size so that no scrap of it stands alone. */
const SLACK = 1.15;

const samePlace = (a: Section, b: Section): boolean => a.page === b.page && a.slide === b.slide && a.sheet === b.sheet;
const weightOf = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unit.weight, 0);
const isBare = ({ units }: Draft): boolean => units.every((unit) => unit.kind === 'heading');
const isHeaded = ({ units }: Draft): boolean => units[0]?.kind === 'heading';

/** Share of the largest size that evens out the parts of a long section: 360 of 350 becomes 180 + 180, not 350 + 10. */
const evenSize = (units: readonly Unit[], max: number): number => {
  const total = weightOf(units);
  return total <= max ? max : total / Math.ceil(total / (max * 0.9));
};

/** The units at a draft's end that only lead in what follows: headings, and a sentence that ends in a colon. */
const takeLead = (draft: Draft, room: number): Unit[] => {
  let at = draft.units.length;
  while (at > 1 && draft.units[at - 1]?.leads) at -= 1;
  const lead = draft.units.slice(at);
  if (weightOf(lead) > room) return [];
  draft.units.length = at;
  draft.weight -= weightOf(lead);
  return lead;
};

/** Packs one section's units: a passage closes once it has its even share, and what leads in goes with what it leads to. */
const packSection = (section: Section, units: readonly Unit[], max: number): Draft[] => {
  const drafts: Draft[] = [];
  const share = evenSize(units, max);
  for (const unit of units) {
    const last = drafts.at(-1);
    const fits = last && (isBare(last) || (last.weight + unit.weight <= max && last.weight + unit.weight / 2 <= share));
    if (last && fits) {
      last.units.push(unit);
      last.weight += unit.weight;
    } else {
      const lead = last ? takeLead(last, max - unit.weight) : [];
      drafts.push({ section, units: [...lead, unit], weight: weightOf(lead) + unit.weight });
    }
  }
  return drafts;
};

/** True when two neighbours on one page, slide or sheet are better read together. */
const belongTogether = (last: Draft, next: Draft, max: number, min: number): boolean => {
  if (!samePlace(last.section, next.section)) return false;
  if (isBare(last)) return true;
  if (last.weight + next.weight > max * SLACK) return false;
  return last.weight < min / 2 || (next.weight < min / 3 && !isHeaded(next));
};

/** Joins what is too small to stand alone: a bare heading with what follows, a scrap with its neighbour. */
const joinSmall = (drafts: readonly Draft[], max: number, min: number): Draft[] => {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last && belongTogether(last, draft, max, min)) {
      if (isBare(last) || draft.weight > last.weight) last.section = draft.section;
      last.units.push(...draft.units);
      last.weight += draft.weight;
    } else joined.push({ ...draft });
  }
  const tail = joined.at(-1);
  const before = joined.at(-2);
  // The last one has no neighbour to come, so even a headed scrap goes back.
  const scrap = tail && before && tail.weight < min / 3 && tail.weight + before.weight <= max * SLACK;
  if (tail && before && (isBare(tail) || scrap) && samePlace(tail.section, before.section)) {
    before.units.push(...tail.units);
    joined.pop();
  }
  return joined;
};

/**
 * Cuts a document into passages: along its sections, then paragraphs, then sentences; a table row is never cut.
 * Passages are in order, do not overlap, hold every non-blank character of the text, and none crosses a page, slide or sheet.
 * @param options sizes; by default about 120–350 Han characters or 80–200 Latin words.
 */
export const toPassages = (
  parsed: Pick<ParsedDocument, 'text' | 'sections'>,
  options: PassageOptions = {},
): Passage[] => {
  const max = options.maxChars ?? 350;
  const min = Math.min(options.minChars ?? 120, max);
  const drafts = parsed.sections.flatMap((section) => packSection(section, unitsOf(parsed.text, section, max), max));
  return joinSmall(drafts, max, min).map(({ section, units }, ordinal) => {
    const start = units[0]?.start ?? section.start;
    const end = units.at(-1)?.end ?? section.end;
    const page = section.page ?? section.slide;
    return {
      ordinal,
      heading: section.headingPath.join(HEADING_JOINT),
      ...(page === undefined ? {} : { page }),
      start,
      end,
      text: parsed.text.slice(start, end),
    };
  });
};
