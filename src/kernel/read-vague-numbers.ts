import { foldWithMap, unfoldSpan } from './fold-text.ts';
import { readHanNumeral } from './numerals.ts';

/** A number said by its order only: `数百` is 100 and up to ten times that, `millions` 1000000 and up. */
export type VagueNumber = { order: number; start: number; end: number; text: string };

const ZH = /(?:数|几|好几|上|成)(?<n>十万|百万|千万|十亿|百亿|千亿|[十百千万亿])(?![分一])/gu;
const EN = /\b(?:(?<a>tens|hundreds) of )?(?<b>dozens|tens|hundreds|thousands|millions|billions)\b/giu;
const ORDERS: Readonly<Record<string, number>> = {
  dozens: 10,
  tens: 10,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};

const MAY_HOLD_VAGUE = /[数几上成]\s*[十百千万亿]|(?:doz|t)ens|hundreds|thousands|[mb]illions/iu;

/** Reads numbers of which a Chinese or English text gives only the order of magnitude. */
export const readVagueNumbers = (text: string): VagueNumber[] => {
  if (!MAY_HOLD_VAGUE.test(text)) return [];
  const folded = foldWithMap(text, { tight: 'lines' });
  const at = (match: RegExpMatchArray, order: number): VagueNumber => {
    const from = match.index ?? 0;
    const span = unfoldSpan(folded, from, from + match[0].length);
    return { order, ...span, text: text.slice(span.start, span.end) };
  };
  const scale = (word: string): number => readHanNumeral(word) ?? readHanNumeral(`一${word}`) ?? 1;
  return [
    ...[...folded.text.matchAll(ZH)].map((m) => at(m, scale(m.groups?.n ?? ''))),
    ...[...folded.text.matchAll(EN)].map((m) =>
      at(m, (ORDERS[m.groups?.a ?? ''] ?? 1) * (ORDERS[m.groups?.b ?? ''] ?? 1)),
    ),
  ];
};
