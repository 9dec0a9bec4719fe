import type { Period } from '#src/kernel/date-periods.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import { type Alignment, alignTexts, type Block, tokensOf } from './align-texts.ts';
import type { NamedText } from './check-attribution.ts';
import type { Reader } from './reader.ts';

/** A number or date with its place in a text. */
export type Figure = { value: NumberReading | Period; start: number; end: number };
/** A claim laid beside one of its quotes. */
export type Layout = { alignment: Alignment; said: Figure[]; held: Figure[]; quote: NamedText };

const figuresOf = ({ text, names }: NamedText, read: Reader): Figure[] => {
  const { numbers, dates } = read.figures(text);
  const spans: Figure[] = [...dates, ...numbers].map((value) => ({ value, start: value.start, end: value.end }));
  const kept: Figure[] = [];
  for (const span of spans)
    if (![...kept, ...names].some((k) => span.start < k.end && span.end > k.start)) kept.push(span);
  return kept;
};

const blocksOf = ({ names }: NamedText, figures: readonly Figure[]): Block[] => [
  ...figures.map(({ start, end }): Block => ({ start, end, key: '#' })),
  ...names.map(({ start, end }): Block => ({ start, end, key: '@' })),
];

/** Lays a claim beside each of its quotes. What a quote says word for word needs no laying out: the answer is then empty. */
export const layBeside = (said: NamedText, quotes: readonly NamedText[], read: Reader): Layout[] => {
  const bare = said.text.trim().replace(/[。.！!；;]+$/u, '');
  if (quotes.some(({ text }) => text.includes(bare))) return [];
  const own = figuresOf(said, read);
  const tokens = tokensOf(said.text, blocksOf(said, own));
  return quotes.flatMap((quote): Layout[] => {
    const held = figuresOf(quote, read);
    const alignment = alignTexts(tokens, tokensOf(quote.text, blocksOf(quote, held)));
    return alignment ? [{ alignment, said: own, held, quote }] : [];
  });
};
