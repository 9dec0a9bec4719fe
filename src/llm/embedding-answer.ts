import * as z from 'zod';
import { ModelCallError } from './model-call-error.ts';
import { estimateTokens } from './tokens.ts';

/** The numbers are checked by hand below: a schema over thousands of floats costs more than the search. */
const answerSchema = z.looseObject({
  data: z.array(z.looseObject({ index: z.int().nonnegative().optional(), embedding: z.array(z.any()) })),
  usage: z.looseObject({ prompt_tokens: z.number() }).nullish().catch(undefined),
});

const breach = (reason: string) => new ModelCallError('schema_breach', { reason });

/** Puts the vectors in the order of the texts by their `index`, which servers may answer in any order. */
const inOrder = (data: z.output<typeof answerSchema>['data'], count: number): number[][] => {
  const ordered = new Array<number[] | undefined>(count).fill(undefined);
  data.forEach((item, position) => {
    const at = item.index ?? position;
    if (at >= count || ordered[at]) throw breach('indexes of the vectors do not match the texts');
    ordered[at] = item.embedding;
  });
  return ordered.filter((vector) => vector !== undefined);
};

/**
 * Reads an embeddings answer: as many vectors as texts, in their order, every number finite, all of one length (the
 * asked one when given), none all zero. Tokens are estimated when the server counts none.
 * @throws ModelCallError `not_a_completion` for another shape, `schema_breach` for wrong vectors.
 */
export const readVectors = (
  body: unknown,
  texts: readonly string[],
  dimensions: number | undefined,
): { vectors: number[][]; inputTokens: number } => {
  const read = answerSchema.safeParse(body);
  if (!read.success) throw new ModelCallError('not_a_completion', { reason: 'not an embeddings answer' });
  if (read.data.data.length !== texts.length)
    throw breach(`${read.data.data.length} vectors for ${texts.length} texts`);
  const vectors = inOrder(read.data.data, texts.length);
  const length = dimensions ?? vectors[0]?.length ?? 0;
  for (const vector of vectors) {
    if (vector.length !== length || length === 0)
      throw breach(`vector of ${vector.length} numbers, ${length} expected`);
    if (!vector.every(Number.isFinite)) throw breach('a number is not finite');
    if (vector.every((number) => number === 0)) throw breach('a vector is all zero');
  }
  const inputTokens = read.data.usage?.prompt_tokens ?? texts.reduce((sum, text) => sum + estimateTokens(text), 0);
  return { vectors, inputTokens };
};
