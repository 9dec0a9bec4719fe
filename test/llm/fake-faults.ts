import { HttpResponse } from 'msw';
import { completionJson, events, head, sse, streamOf } from './fake-stream.ts';

/** Every way the fake provider can misbehave. `status` overrides the status, `message` the text of an error body. */
export type FakeFault = {
  fault:
    | 'unauthorised'
    | 'rate_limited'
    | 'request_timeout'
    | 'forbidden'
    | 'bad_gateway'
    | 'empty_body'
    | 'slow_drip'
    | 'json_array'
    | 'quota'
    | 'server_error'
    | 'overloaded'
    | 'bad_request'
    | 'not_found'
    | 'unreachable'
    | 'html'
    | 'hang'
    | 'hang_midway'
    | 'breaks_off'
    | 'no_finish'
    | 'bad_json'
    | 'no_choices'
    | 'nothing'
    | 'refusal'
    | 'content_filter'
    | 'length'
    | 'error_in_stream'
    | 'whole_json'
    | 'endless'
    | 'flood';
  status?: number;
  message?: string;
  /** Seconds for `Retry-After`. */
  retryAfter?: number | string;
  /** What is said before things go wrong, or the content of `whole_json`. */
  content?: unknown;
};

type Body = Record<string, unknown>;

const refuse = (status: number, code: string, answer: FakeFault): Response =>
  HttpResponse.json(
    { error: { message: answer.message ?? `${code}: key sk-secret-1234567890 of org-secret`, type: code, code } },
    {
      status: answer.status ?? status,
      headers: answer.retryAfter === undefined ? {} : { 'retry-after': String(answer.retryAfter) },
    },
  );

/** The first events of an answer, without its end. */
const start = (answer: FakeFault, body: Body): string[] =>
  events({ content: answer.content ?? '{"title":"第一', finish: null, usage: null }, body).map(sse);

const finishWith = (finish: string, answer: FakeFault, body: Body): Response =>
  streamOf([...events({ content: answer.content ?? '{"title":"第一', finish }, body).map(sse), 'data: [DONE]\n\n']);

/** Waits until the client hangs up: msw then drops the exchange. */
const never = () => new Promise<Response>(() => {});

const SHAPES: Record<FakeFault['fault'], (answer: FakeFault, body: Body) => Response | Promise<Response>> = {
  unauthorised: (a) => refuse(401, 'invalid_api_key', a),
  forbidden: (a) => refuse(403, 'forbidden', a),
  request_timeout: (a) => refuse(408, 'request_timeout', a),
  bad_gateway: () => HttpResponse.html('<h1>502 Bad Gateway</h1>', { status: 502 }),
  empty_body: () => new HttpResponse(null, { status: 200, headers: { 'content-type': 'text/event-stream' } }),
  slow_drip: (a, body) =>
    streamOf(
      events(
        { content: a.content ?? '{"title":"慢慢说出来的一个很长的回答，说到截止时间也说不完"', pieceSize: 1 },
        body,
      ).map(sse),
      {
        pace: 60,
      },
    ),
  json_array: () => HttpResponse.json([1, 2, 3]),
  rate_limited: (a) => refuse(429, 'rate_limit_exceeded', a),
  quota: (a) => refuse(429, 'insufficient_quota', a),
  server_error: (a) => refuse(500, 'internal', a),
  overloaded: (a) => refuse(503, 'overloaded', a),
  bad_request: (a) => refuse(400, 'invalid_request_error', a),
  not_found: (a) => refuse(404, 'model_not_found', a),
  unreachable: () => HttpResponse.error(),
  html: () => HttpResponse.html('<!doctype html><title>登录</title><p>Please sign in to the proxy.</p>'),
  hang: never,
  hang_midway: (a, body) => streamOf(start(a, body), { hold: true }),
  breaks_off: (a, body) => streamOf(start(a, body), { breakOff: true }),
  no_finish: (a, body) => streamOf([...start(a, body), 'data: [DONE]\n\n']),
  bad_json: (a, body) => streamOf([...start(a, body), 'data: {"choices":[{"delta":{"content":"x"\n\n']),
  no_choices: (_, body) => streamOf([sse({ ...head(body), choices: [] }), 'data: [DONE]\n\n']),
  nothing: (_, body) => streamOf([...events({ content: '' }, body).map(sse), 'data: [DONE]\n\n']),
  refusal: (_, body) =>
    streamOf([
      sse({
        ...head(body),
        choices: [{ index: 0, delta: { role: 'assistant', refusal: 'I cannot help with that.' }, finish_reason: null }],
      }),
      sse({ ...head(body), choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }),
      'data: [DONE]\n\n',
    ]),
  content_filter: (a, body) => finishWith('content_filter', a, body),
  length: (a, body) => finishWith('length', a, body),
  error_in_stream: (a, body) =>
    streamOf([...(a.content ? start(a, body) : []), sse({ error: { message: 'overloaded', code: 503 } })]),
  whole_json: (a, body) => completionJson({ content: a.content }, body),
  endless: (a, body) => streamOf(start({ ...a, content: '长'.repeat(2_000_000) }, body), { hold: true }),
  flood: () =>
    streamOf(
      Array.from({ length: 64 }, () => `data: ${'x'.repeat(64 * 1024)}`),
      { hold: true },
    ),
};

/** The response of one fault. */
export const fakeFault = (answer: FakeFault, body: Body): Response | Promise<Response> =>
  SHAPES[answer.fault](answer, body);
