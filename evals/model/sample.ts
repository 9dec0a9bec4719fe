import { digestOf, type Recording, toStored } from '../stored/recording.ts';
import type { Shelf } from '../stored/shelf.ts';
import { completionOf, readCompletion, type Said } from './completion.ts';
import type { Answered, Answerer, Exchange } from './exchange.ts';
import { type Posted, post } from './post.ts';
import { replayFrom } from './replay.ts';

/** Where answers come from, and what is said about them. */
export type Source = { baseUrl: string } & Pick<Recording, 'model' | 'provenance' | 'how'>;

type Options = {
  /** Asks the endpoint in any case. */
  fresh: boolean;
  /** Which sample is taken, from 1. */
  sample: number;
  /** Repair rounds are asked for too; without, they hear the first answer again, for the gate grades first answers. */
  repairs: boolean;
  /** Tells whether another request may be sent; a reason when not. */
  mayAsk: (exchange: Exchange) => string | null;
  now: () => Date;
};

/**
 * Answers from the shelf where a model's answer to the very same request is stored, else asks the endpoint and stores
 * what it says, as it came. An answer that does not end well is passed on and not stored.
 */
export const sampleFrom = (shelf: Shelf, source: Source, options: Options): Answerer => {
  const { fresh, sample, repairs, mayAsk, now } = options;
  const replay = replayFrom(shelf, { sample });
  return async (exchange) => {
    const known = await replay(exchange);
    const { by, row: stored } = known.answered;
    const enough = stored?.provenance === source.provenance && stored.sample === sample;
    if ((!fresh && by === 'stored' && enough) || (by === 'repeated' && !repairs)) return known;
    const refused = mayAsk(exchange);
    if (refused) return { response: notAsked(refused), answered: { exchange, by: 'failed', detail: refused } };
    const asked = await ask(exchange, source);
    if (asked.said === undefined) {
      const response = asked.response ?? notAsked(asked.detail);
      return { response, answered: { exchange, by: 'failed', detail: asked.detail } };
    }
    const row = toRecording(exchange, asked.said, { ...source, sample, at: now() });
    await shelf.add(row);
    // Heard by the product as stored, so that a replay hears the same.
    await replay(exchange);
    return { response: completionOf(asked.said), answered: { exchange, by: 'sampled', row } satisfies Answered };
  };
};

/** What the product hears when nobody answered: a refusal, which it does not try again. */
const notAsked = (message: string): Response =>
  Response.json({ error: { message, code: 'not_answered' } }, { status: 400 });

type Asked = { said: Said } | { said: undefined; response?: Response; detail: string };

const ask = async (exchange: Exchange, { baseUrl }: Source): Promise<Asked> => {
  let posted: Posted;
  try {
    const url = new URL(`${baseUrl.replace(/\/$/u, '')}/chat/completions`);
    posted = await post(url, headersOf(exchange), exchange.body);
  } catch (error) {
    return { said: undefined, detail: error instanceof Error ? error.message : 'unreachable' };
  }
  const { status, type, text } = posted;
  const said = status === 200 ? readCompletion(text) : undefined;
  if (said) return { said };
  const detail = status === 200 ? 'the answer did not end well' : `status ${status}`;
  return { said: undefined, response: new Response(text, { status, headers: { 'content-type': type } }), detail };
};

const headersOf = ({ authorization, body }: Exchange): Record<string, string> => ({
  'content-type': 'application/json',
  'content-length': String(Buffer.byteLength(body)),
  ...(authorization ? { authorization } : {}),
});

/** A row of an exchange and what was said to it. */
export const toRecording = (
  exchange: Exchange,
  said: Said,
  given: Pick<Recording, 'model' | 'provenance' | 'how' | 'sample'> & { at: Date },
): Recording => {
  const stored = toStored(said);
  return {
    case: exchange.case,
    prompt: exchange.prompt,
    language: exchange.language,
    digest: exchange.digest,
    messages: exchange.messages,
    schema: exchange.schema,
    model: given.model,
    parameters: exchange.parameters,
    sample: given.sample,
    request: exchange.request,
    said: stored,
    answerDigest: digestOf(stored),
    provenance: given.provenance,
    how: given.how,
    at: given.at.toISOString(),
  };
};
