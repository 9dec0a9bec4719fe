import type { Embedder } from '#src/llm/port.ts';

/** The name vectors of an embedder are kept under: vectors of one model in two widths are not comparable. */
export const embeddingModelOf = (embedder: Embedder): string =>
  embedder.dimensions ? `${embedder.model}@${embedder.dimensions}` : embedder.model;

/** The embedder of the same endpoint whose vectors are kept under a name. */
export const embedderFor = (embedder: Embedder, name: string): Embedder => {
  if (name === embeddingModelOf(embedder)) return embedder;
  const [, model, width] = /^(.+)@(\d+)$/u.exec(name) ?? [];
  return model ? embedder.of(model, Number(width)) : embedder.of(name, undefined);
};
