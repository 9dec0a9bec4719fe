import { digestOfAnswer, type Recording } from '../stored/recording.ts';
import type { Shelf } from '../stored/shelf.ts';
import { readCompletion, type Said } from './completion.ts';
import type { Answerer, Exchange } from './exchange.ts';
import { type Posted, post } from './post.ts';
import { replayFrom } from './replay.ts';

/** Where answers come from, and what is said about them. */
export type Source = { baseUrl: string } & Pick<Recording, 'provenance' | 'how'>;

/**
 * Answers from the shelf where the stored answer was given to the very same messages, else asks the endpoint and stores
 * what it says, as it came. An answer that does not end well is passed on and not stored.
 * @param options.fresh asks the endpoint in any case.
 */
export const sampleFrom = (shelf: Shelf, source: Source, options: { fresh: boolean; now: () => Date }): Answerer => {
  const replay = replayFrom(shelf);
  return async (exchange) => {
    const known = await replay(exchange);
    if (!options.fresh && known.answered.by === 'stored' && !known.answered.moved) return known;
    let posted: Posted;
    try {
      posted = await post(
        new URL(`${source.baseUrl.replace(/\/$/u, '')}/chat/completions`),
        headersOf(exchange),
        exchange.body,
      );
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'unreachable';
      return { response: Response.error(), answered: { exchange, by: 'failed', moved: false, detail } };
    }
    const { status, type, text } = posted;
    const response = new Response(text, { status, headers: { 'content-type': type } });
    const said = status === 200 ? readCompletion(text) : undefined;
    if (said === undefined) {
      const detail = status === 200 ? 'the answer did not end well' : `status ${status}`;
      return { response, answered: { exchange, by: 'failed', moved: false, detail } };
    }
    const row = toRecording(exchange, said, source, options.now());
    await shelf.append(row);
    return { response, answered: { exchange, by: 'sampled', row, moved: false } };
  };
};

const headersOf = ({ headers, body }: Exchange): Record<string, string> => {
  const authorization = headers.get('authorization');
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...(authorization ? { authorization } : {}),
  };
};

const toRecording = (exchange: Exchange, said: Said, { provenance, how }: Source, at: Date): Recording => ({
  case: exchange.case,
  prompt: exchange.prompt,
  language: exchange.language,
  digest: exchange.digest,
  call: exchange.call,
  messagesDigest: exchange.messagesDigest,
  ...said,
  answerDigest: digestOfAnswer(said),
  provenance,
  how,
  at: at.toISOString(),
});
