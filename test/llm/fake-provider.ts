import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { type FakeFault, fakeFault } from './fake-faults.ts';
import { completionJson, completionStream, type FakeContent } from './fake-stream.ts';

export type { FakeContent, FakeFault };

/** One message of a chat request as it went over the wire. */
export type FakeMessage = {
  role: string;
  content: string | null;
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
  tool_call_id?: string;
};

/** What the product asked of the provider: the parsed body, and the parts a test usually looks at. */
export type FakeRequest = {
  /** Which request this is, from 0. */
  number: number;
  body: Record<string, unknown>;
  headers: Record<string, string>;
  messages: FakeMessage[];
  /** All system (or developer) text, and the last user text. */
  system: string;
  user: string;
  /** The title of the output schema, when the request carries `response_format: json_schema`. */
  schemaTitle: string | undefined;
  /** Names of the tools offered. */
  tools: string[];
  /** Aborted when the client hangs up. */
  signal: AbortSignal;
};

export type FakeEmbedRequest = {
  number: number;
  body: Record<string, unknown>;
  headers: Record<string, string>;
  input: string[];
};

export type FakeAnswer = FakeContent | FakeFault;
export type Answerer = (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;
export type EmbedAnswerer = (request: FakeEmbedRequest) => number[][] | FakeFault | Response;

const text = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : Array.isArray(content)
      ? content.map((part: { text?: string }) => part.text ?? '').join('')
      : '';

const readChat = async (request: Request, number: number): Promise<FakeRequest> => {
  const body = (await request.clone().json()) as Record<string, unknown>;
  const messages = (body.messages as FakeMessage[]).map((message) => ({ ...message, content: text(message.content) }));
  const format = body.response_format as { json_schema?: { name?: string } } | undefined;
  const tools = (body.tools ?? []) as { function?: { name?: string } }[];
  return {
    number,
    body,
    headers: Object.fromEntries(request.headers),
    messages,
    system: messages
      .filter((m) => m.role === 'system' || m.role === 'developer')
      .map((m) => m.content)
      .join('\n'),
    user: messages.findLast((m) => m.role === 'user')?.content ?? '',
    schemaTitle: format?.json_schema?.name,
    tools: tools.flatMap((tool) => tool.function?.name ?? []),
    signal: request.signal,
  };
};

const respond = (answer: FakeAnswer, request: FakeRequest): Response | Promise<Response> => {
  if ('fault' in answer) return fakeFault(answer, request.body);
  return request.body.stream === true ? completionStream(answer, request.body) : completionJson(answer, request.body);
};

const embeddings = (vectors: number[][], body: Record<string, unknown>): Response =>
  HttpResponse.json({
    object: 'list',
    model: body.model,
    data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
    usage: { prompt_tokens: vectors.length, total_tokens: vectors.length },
  });

/**
 * An OpenAI-compatible provider that lives in the test: real HTTP shapes, answers by a function of the request.
 *
 * ```ts
 * const provider = fakeProvider({ answer: ({ schemaTitle }) => ({ content: schemaTitle === 'PlanGoals' ? goals : {} }) });
 * beforeAll(provider.listen); afterAll(provider.close); afterEach(provider.reset);
 * // createModelDoor({ baseUrl: provider.baseUrl, apiKey: 'test', … })
 * provider.answer(() => ({ fault: 'rate_limited', retryAfter: 1 }));   // from here on, until reset
 * expect(provider.requests.at(-1)?.user).toContain('…');
 * ```
 * `content` that is not a string is sent as JSON. Any request to another address is an error (`onUnhandledFrame`).
 */
export const fakeProvider = (options: { answer: Answerer; embed?: EmbedAnswerer; baseUrl?: string }) => {
  const baseUrl = options.baseUrl ?? 'http://model.test/v1';
  const requests: FakeRequest[] = [];
  const embedRequests: FakeEmbedRequest[] = [];
  let answer = options.answer;
  let embed = options.embed;
  const chat = http.post(`${baseUrl}/chat/completions`, async ({ request }) => {
    const seen = await readChat(request, requests.length);
    requests.push(seen);
    return respond(await answer(seen), seen);
  });
  const vectors = http.post(`${baseUrl}/embeddings`, async ({ request }) => {
    const body = (await request.clone().json()) as Record<string, unknown>;
    const input = [body.input].flat() as string[];
    const seen = { number: embedRequests.length, body, headers: Object.fromEntries(request.headers), input };
    embedRequests.push(seen);
    const given = embed?.(seen);
    if (given === undefined) return new HttpResponse(null, { status: 404 });
    if (Array.isArray(given)) return embeddings(given, body);
    return given instanceof Response ? given : fakeFault(given, body);
  });
  const server = setupServer(chat, vectors);
  return {
    baseUrl,
    /** Every chat request received since the last reset, in order. */
    requests,
    /** Every embedding request received since the last reset, in order. */
    embedRequests,
    server,
    /** Replaces the answerer until `reset`. */
    answer: (next: Answerer) => {
      answer = next;
    },
    embed: (next: EmbedAnswerer) => {
      embed = next;
    },
    /** Answers the given list one after another; the last one stays. */
    answers: (...list: FakeAnswer[]) => {
      let at = 0;
      answer = () => list[Math.min(at++, list.length - 1)] ?? { fault: 'server_error' };
    },
    listen: () => server.listen({ onUnhandledFrame: 'error' }),
    close: () => server.close(),
    reset: () => {
      requests.length = 0;
      embedRequests.length = 0;
      answer = options.answer;
      embed = options.embed;
    },
  };
};

export type FakeProvider = ReturnType<typeof fakeProvider>;
