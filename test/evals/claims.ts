type Citation = readonly [ref: string, quote: string];

/** A claim as a model writes it, citing by ref and quote. */
export const claim = (kind: string, text: string, ...citations: readonly Citation[]) => ({
  text,
  kind,
  evidence: citations.map(([ref, quote]) => ({ ref, quote })),
});

const ofKind =
  (kind: string) =>
  (text: string, ...citations: readonly Citation[]) =>
    claim(kind, text, ...citations);

/** Claims by kind. */
export const fact = ofKind('fact');
export const infer = ofKind('inference');
export const propose = ofKind('proposal');
export const ask = ofKind('question');
