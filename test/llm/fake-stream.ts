import { HttpResponse } from 'msw';

/** A good (or nearly good) answer of the fake provider. */
export type FakeContent = {
  /** Text, or a value that is sent as JSON. Empty for a pure tool call. */
  content?: unknown;
  toolCalls?: { name: string; args: unknown; id?: string }[];
  /** Reasoning text that some servers stream before the answer. */
  reasoning?: string;
  /** `null` ends the stream cleanly without a finish reason. Default `stop`, or `tool_calls`. */
  finish?: string | null;
  /** Provider's token counts; `null` sends none. */
  usage?: { input: number; output: number } | null;
  /** Characters in each streamed piece (default 24). */
  pieceSize?: number;
  /** Bytes in each network chunk; small values cut UTF-8 characters and SSE lines in two. Default: one event a chunk. */
  chunkBytes?: number;
  /** Milliseconds between network chunks. */
  pace?: number;
};

type Event = Record<string, unknown>;

export const contentText = (answer: FakeContent): string => {
  if (answer.content === undefined || answer.content === null) return '';
  return typeof answer.content === 'string' ? answer.content : JSON.stringify(answer.content);
};

const toolCalls = (answer: FakeContent) =>
  (answer.toolCalls ?? []).map((call, index) => ({
    index,
    id: call.id ?? `call_${index}`,
    type: 'function',
    function: { name: call.name, arguments: JSON.stringify(call.args) },
  }));

const finishOf = (answer: FakeContent): string | null =>
  answer.finish === undefined ? (answer.toolCalls?.length ? 'tool_calls' : 'stop') : answer.finish;

const usageOf = (answer: FakeContent) => {
  const { input, output } = answer.usage ?? { input: 11, output: 7 };
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
};

export const head = (body: Event): Event => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: body.model,
});

const pieces = (value: string, size: number): string[] => value.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [];

/** The events of a streamed completion, in the order a provider sends them. */
export const events = (answer: FakeContent, body: Event): Event[] => {
  const delta = (value: Event, finish_reason: string | null = null) => ({
    ...head(body),
    choices: [{ index: 0, delta: value, finish_reason }],
  });
  const finish = finishOf(answer);
  const wantsUsage = (body.stream_options as { include_usage?: boolean } | undefined)?.include_usage === true;
  return [
    delta({ role: 'assistant', content: '' }),
    ...(answer.reasoning ? [delta({ reasoning_content: answer.reasoning })] : []),
    ...pieces(contentText(answer), answer.pieceSize ?? 24).map((content) => delta({ content })),
    ...toolCalls(answer).map((call) => delta({ tool_calls: [call] })),
    ...(finish === null ? [] : [delta({}, finish)]),
    ...(wantsUsage && answer.usage !== null ? [{ ...head(body), choices: [], usage: usageOf(answer) }] : []),
  ];
};

export const sse = (event: unknown): string => `data: ${JSON.stringify(event)}\n\n`;

const cut = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));

/** A `text/event-stream` response of these chunks; `hold` never ends it, `breakOff` ends it with a network error. */
export const streamOf = (
  chunks: readonly (string | Uint8Array)[],
  options: { pace?: number; hold?: boolean; breakOff?: boolean } = {},
): Response => {
  const encoder = new TextEncoder();
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = chunks[at++];
      if (options.pace) await new Promise((done) => setTimeout(done, options.pace));
      if (chunk !== undefined) return controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      if (options.hold) return new Promise<void>(() => {});
      if (options.breakOff) return controller.error(new TypeError('socket hang up'));
      controller.close();
    },
  });
  return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream', 'transfer-encoding': 'chunked' } });
};

/** A streamed completion ended with `[DONE]`. */
export const completionStream = (answer: FakeContent, body: Event): Response => {
  const lines = [...events(answer, body).map(sse), 'data: [DONE]\n\n'];
  const chunks = answer.chunkBytes ? cut(new TextEncoder().encode(lines.join('')), answer.chunkBytes) : lines;
  return streamOf(chunks, answer.pace === undefined ? {} : { pace: answer.pace });
};

/** A whole completion in one JSON body, for requests that do not stream. */
export const completionJson = (answer: FakeContent, body: Event): Response =>
  HttpResponse.json({
    ...head(body),
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: contentText(answer),
          ...(answer.toolCalls?.length ? { tool_calls: toolCalls(answer) } : {}),
        },
        finish_reason: finishOf(answer),
      },
    ],
    ...(answer.usage === null ? {} : { usage: usageOf(answer) }),
  });
