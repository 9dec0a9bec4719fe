import type { Reading } from '../../reading/reading.ts';
import { perText } from './memo.ts';
import { shareIn } from './overlap.ts';
import type { Saying } from './said.ts';
import { itemAt } from './verify.ts';

/** Sentences of a text, each with what a comma may join. */
export const sentences: (text: string) => readonly string[] = perText((text) =>
  text.split(/[。；;！？!?\n]|(?<!\d)\.(?:\s|$)/u).filter((part) => part.trim().length > 1),
);

/** Clauses of a text. */
export const clauses: (text: string) => readonly string[] = perText((text) =>
  text
    .split(/[，。；;！？!?\n：:]|,\s|(?<!\d)\.(?:\s|$)|\s(?:and|but|while|whereas)\s/u)
    .filter((part) => part.trim().length > 1),
);

/** The pieces a saying rests on: what it cites, or the whole record where it cites nothing. */
export const sourcesOf = ({ ground }: Reading, { refs, quotes }: Saying): string[] => {
  const cited = refs.flatMap((ref) => itemAt(ground, ref) ?? []);
  return cited.length > 0 ? [...cited.map(({ text }) => text), ...quotes] : ground.pack.items.map(({ text }) => text);
};

/** The source sentences closest to a text: at least this share of what it is about stands in them; the closest first. */
export const closest = (text: string, sources: readonly string[], least: number): string[] =>
  [...new Set(sources.flatMap(sentences))]
    .map((sentence) => ({ sentence, share: shareIn(text, [sentence]) }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share)
    .map(({ sentence }) => sentence);
