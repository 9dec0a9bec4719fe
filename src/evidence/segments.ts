/** A word of a Chinese text as the dictionary cuts it, with its place. */
export type Segment = { word: string; start: number; end: number };

/** Cuts Chinese text into dictionary words; what the dictionary does not know falls into single characters. Made when first asked. */
export const newSegmenter = (): ((text: string) => Segment[]) => {
  let segmenter: Intl.Segmenter | undefined;
  return (text) => {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    return [...segmenter.segment(text)].map(({ segment, index }) => ({
      word: segment,
      start: index,
      end: index + segment.length,
    }));
  };
};
