import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { Ground } from '../../reading/reading.ts';
import { OURS, YOU_ARE_WE } from '../words/owners-of-figures.ts';
import { type Held, heldFigures } from './figure-places.ts';
import { perObject } from './memo.ts';
import { readNumbers } from './read.ts';
import { sameFigure } from './same-figure.ts';

const RIVAL_FIELD =
  /(?:竞争对手：|Competitor: )([^；;]+)((?:[；;]\s?(?:优势|弱点|劣势|strengths|weaknesses)[：:][^；;]*)*)/giu;
const AMOUNT_FIELD = /(?:金额：|Amount: )([^；;]+)/iu;

/** Names a competitor may be called by: the whole, or its first word. */
export const calledRival = (name: string): string[] => {
  const first = /\p{Script=Han}/u.test(name) ? name.slice(0, 2) : (name.split(' ')[0] ?? name);
  return [name, ...(first.length > 1 ? [first] : [])];
};

export const namesRival = ({ rivals }: Ground, text: string): boolean =>
  rivals.some((name) => calledRival(name).some((called) => text.includes(called)));

/** What we ask and what a competitor asks for the same deal, as the record has it. */
export type Offers = { ours: NumberReading; rivals: { name: string; asked: NumberReading }[] };

/** Whether a figure may be a price: money, or a large figure without a unit. */
export const isPrice = ({ kind, value }: NumberReading): boolean =>
  kind === 'money' || (kind === 'plain' && value >= 1000);

const whoBefore = (ground: Ground, before: string, isSpoken: boolean): 'ours' | 'rival' | null => {
  const ends = (words: readonly RegExp[]): number =>
    Math.max(
      -1,
      ...words.flatMap((word) => [...before.matchAll(new RegExp(word.source, 'giu'))].map(({ index }) => index)),
    );
  const rival = Math.max(-1, ...ground.rivals.flatMap(calledRival).map((name) => before.lastIndexOf(name)));
  const ours = ends(isSpoken ? [OURS, YOU_ARE_WE] : [OURS]);
  if (rival < 0 && ours < 0) return null;
  return rival > ours ? 'rival' : 'ours';
};

/** What the fields of a deal that names a competitor hold. */
const inFields = ({ pack }: Ground): Offers[] =>
  pack.items.flatMap(({ source, text }): Offers[] => {
    const ours = readNumbers(AMOUNT_FIELD.exec(text)?.[1] ?? '')[0];
    if (source.type !== 'opportunity' || !ours) return [];
    const rivals = [...text.matchAll(RIVAL_FIELD)].flatMap(([, name = '', told = '']) => {
      const asked = readNumbers(told).find(isPrice);
      return asked ? [{ name: name.trim(), asked }] : [];
    });
    return rivals.length > 0 ? [{ ours, rivals }] : [];
  });

/** `Dorhan Digital 4.98 million, we 5.6 million`: both in one sentence of a note. */
const inNotes = (ground: Ground): Offers[] => {
  const bySentence = Map.groupBy(
    heldFigures(ground).places.filter(({ mark }) => isPrice(mark)),
    ({ ref, inSentence }) => `${ref} ${inSentence}`,
  );
  return [...bySentence.values()].flatMap((places): Offers[] => {
    const told = places.map((place) => ({ place, owner: whoBefore(ground, place.before, true) }));
    const ours = told.find(({ owner }) => owner === 'ours')?.place.mark;
    const rivals = told.flatMap(({ place, owner }) => {
      const name = ground.rivals.find((each) => calledRival(each).some((called) => place.before.includes(called)));
      return owner === 'rival' && name ? [{ name, asked: place.mark }] : [];
    });
    return ours && rivals.length > 0 && !rivals.some(({ asked }) => sameFigure(asked, ours)) ? [{ ours, rivals }] : [];
  });
};

/** What we and a competitor ask for the same deal, by its fields and by what was said of it. */
export const offersOf: (ground: Ground) => readonly Offers[] = perObject((ground: Ground) => [
  ...inFields(ground),
  ...inNotes(ground),
]);

/** Whose price a figure of the record is. */
const ownerOf = (ground: Ground, held: Held<NumberReading>): 'ours' | 'rival' | null => {
  for (const { ours, rivals } of offersOf(ground)) {
    if (sameFigure(held.mark, ours)) return 'ours';
    if (rivals.some(({ asked }) => sameFigure(held.mark, asked))) return 'rival';
  }
  return whoBefore(ground, held.before, true);
};

/** Whose a price of the record may be, by its value. */
export const ownersOf = (ground: Ground, said: NumberReading): ReadonlySet<'ours' | 'rival'> =>
  new Set(
    heldFigures(ground)
      .places.filter(({ mark }) => sameFigure(said, mark))
      .flatMap((held) => ownerOf(ground, held) ?? []),
  );

/** Whose a figure is said to be by the words before it in its clause; in a customer's own words `you` are we. */
export const saidOwner = (ground: Ground, before: string, isQuoted: boolean): 'ours' | 'rival' | null =>
  whoBefore(ground, before, isQuoted);
