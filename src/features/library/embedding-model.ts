import type { Embedder } from '#src/llm/port.ts';

/** The name vectors of an embedder are kept under: vectors of one model in two widths are not comparable. */
export const embeddingModelOf = (embedder: Embedder): string =>
  embedder.dimensions ? `${embedder.model}@${embedder.dimensions}` : embedder.model;
