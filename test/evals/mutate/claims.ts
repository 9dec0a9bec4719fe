type Citation = readonly [ref: string, quote: string];

const claim = (kind: string, text: string, citations: readonly Citation[]) => ({
  text,
  kind,
  evidence: citations.map(([ref, quote]) => ({ ref, quote })),
});

/** Claims as a model writes them, by kind. */
export const fact = (text: string, ...citations: Citation[]) => claim('fact', text, citations);
export const infer = (text: string, ...citations: Citation[]) => claim('inference', text, citations);
export const propose = (text: string, ...citations: Citation[]) => claim('proposal', text, citations);
export const ask = (text: string, ...citations: Citation[]) => claim('question', text, citations);
