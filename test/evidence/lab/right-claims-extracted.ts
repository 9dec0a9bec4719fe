import type { EvidenceItem } from '#src/evidence/index.ts';
import { hashOf } from './seeded.ts';
import { sentencesOf, standsAlone } from './sentences.ts';
import { spotMarks } from './spot-marks.ts';
import type { Origin, Pack, Right, Tongue } from './types.ts';

/** The words a drafter quotes for a sentence: the sentence, it with its neighbour, or the whole piece. */
const quoteOf = (text: string, sentence: string, next: string | undefined): string => {
  const way = hashOf(`quote|${sentence}`) % 10;
  if (way < 6 || text.length > 350) return sentence;
  if (way < 8 && next) {
    const start = text.indexOf(sentence);
    const end = text.indexOf(next, start);
    if (start >= 0 && end > start) return text.slice(start, end + next.length);
  }
  return text;
};

/** Sentences of an item that a draft could state as they are, each resting on the item. */
export const extractFrom = (
  pack: Pack,
  item: EvidenceItem,
  body: string,
  origin: Origin,
  language: Tongue,
): Right[] => {
  const sentences = sentencesOf(body, language);
  return sentences.flatMap((sentence, i) => {
    if (!standsAlone(sentence, language) || !item.text.includes(sentence)) return [];
    return [
      {
        id: `${pack.id}/${item.source.id}/${i}`,
        origin,
        language,
        form: 'extracted' as const,
        kind: 'fact' as const,
        text: sentence,
        marks: spotMarks(sentence, language, pack),
        evidence: [{ source: { ...item.source }, quote: quoteOf(item.text, sentence, sentences[i + 1]) }],
        pack,
      },
    ];
  });
};
