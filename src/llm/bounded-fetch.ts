import { ModelCallError } from './model-call-error.ts';

/** Passes a body on until it has grown past `limit` bytes, then breaks it off as `too_large`. */
const bounded = (body: ReadableStream<Uint8Array>, limit: number): ReadableStream<Uint8Array> => {
  let seen = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        seen += chunk.byteLength;
        if (seen > limit) controller.error(new ModelCallError('too_large', { reason: `body over ${limit} bytes` }));
        else controller.enqueue(chunk);
      },
    }),
  );
};

const wantsStream = (init: RequestInit | undefined): boolean =>
  typeof init?.body === 'string' && /"stream"\s*:\s*true/u.test(init.body);

/** Some servers answer a streaming request with one JSON completion: it is handed on as a stream of one event. */
const asEventStream = async (response: Response): Promise<Response> => {
  const text = await response.text();
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ModelCallError('not_a_completion', { reason: 'unreadable JSON with status 200' });
  }
  const headers = { 'content-type': 'text/event-stream' };
  return new Response(`data: ${JSON.stringify(data)}\n\n`, { status: response.status, headers });
};

/** Takes the vendor client's made-up key off a request to a server that asks for none. */
const withoutKey = (init: RequestInit | undefined): RequestInit => {
  const headers = new Headers(init?.headers);
  headers.delete('authorization');
  return { ...init, headers };
};

/**
 * A `fetch` for model endpoints: refuses an HTML page with status 200, bounds every body, and turns one whole JSON
 * completion into a stream when a stream was asked for.
 * @param options.limitBytes most bytes of one body. @param options.keyless true sends no `Authorization`.
 */
export const createBoundedFetch =
  ({ limitBytes, keyless }: { limitBytes: number; keyless: boolean }): typeof fetch =>
  async (input, init) => {
    const raw = await fetch(input, keyless ? withoutKey(init) : init);
    const type = raw.headers.get('content-type') ?? '';
    if (raw.ok && /text\/html|application\/xhtml/iu.test(type)) {
      await raw.body?.cancel();
      throw new ModelCallError('not_a_completion', { reason: 'HTML with status 200' });
    }
    if (!raw.body) return raw;
    const { status, statusText, headers } = raw;
    const response = new Response(bounded(raw.body, limitBytes), { status, statusText, headers });
    return raw.ok && /application\/json/iu.test(type) && wantsStream(init) ? asEventStream(response) : response;
  };
