import type { Ctx } from '#src/context.ts';
import { recordUsage } from '#src/features/usage/index.ts';
import type { Embedder, ModelFault } from '#src/llm/port.ts';
import { embeddingModelOf } from './embedding-model.ts';

/** How a failed embedding call is named in the books and to the reader: the model door's fault, else a server error. */
export const faultOf = (error: unknown): ModelFault =>
  error instanceof Error && 'fault' in error ? (error.fault as ModelFault) : 'server_error';

/**
 * Asks the endpoint for vectors, in the order of the texts, and books the tokens (failed calls too).
 * @throws ModelCallError when the endpoint fails
 */
export const embedTexts = async (
  ctx: Ctx,
  embedder: Embedder,
  texts: readonly string[],
  signal: AbortSignal = ctx.signal,
): Promise<number[][]> => {
  const started = performance.now();
  const book = (inputTokens: number, outcome: 'ok' | ModelFault) => {
    const milliseconds = performance.now() - started;
    const call = { promptId: 'embedding', promptVersion: '1', model: embeddingModelOf(embedder), outputTokens: 0 };
    return recordUsage(ctx, [{ ...call, inputTokens, estimated: false, milliseconds, outcome }], 'embedding');
  };
  try {
    const { vectors, inputTokens } = await embedder.embed(texts, signal);
    await book(inputTokens, 'ok');
    return vectors;
  } catch (error) {
    await book(0, faultOf(error));
    throw error;
  }
};
