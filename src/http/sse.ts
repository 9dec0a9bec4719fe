import type { Context } from 'hono';
import { fail } from '../kernel/errors.ts';
import { languageOf, toProblem } from './problem.ts';

/** One server-sent event (HTML standard, section 9.2); `id` lets the client resume with `Last-Event-ID`. */
export type ServerEvent = { id?: string | number; event: string; data: unknown };

const HEARTBEAT_MS = 15_000;

const encode = ({ id, event, data }: ServerEvent): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * Streams events to the client. A thrown error becomes one `error` event with the problem and nothing of its cause;
 * a stopping service ends the stream with `error` (`shutting_down`); silence is bridged by comments every 15 s.
 * @param produce yields events; its `signal` aborts when the client leaves or the service stops.
 */
export const streamEvents = (
  c: Context,
  shutdown: AbortSignal,
  produce: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
): Response => {
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, c.req.raw.signal, shutdown]);
  const requestId: string = c.get('requestId') ?? '';
  const language = languageOf(c);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => {
        if (!left.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => write(': keep-alive\n\n'), HEARTBEAT_MS);
      const problem = (error: unknown) =>
        write(encode({ event: 'error', data: toProblem(error, language, requestId) }));
      let ended = false;
      try {
        for await (const event of produce(signal)) {
          write(encode(event));
          ended = event.event === 'done' || event.event === 'error';
        }
        // A stream that came to its end has told it; nothing may stand behind that.
        if (shutdown.aborted && !ended) problem(stopping());
      } catch (error) {
        problem(shutdown.aborted ? stopping() : error);
      } finally {
        clearInterval(heartbeat);
        if (!left.signal.aborted) controller.close();
      }
    },
    cancel: () => left.abort(),
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
};

const stopping = () =>
  fail('shutting_down', {
    zh: '服务正在停止，本次输出到此为止，已生成的内容已保存。请稍后用 Last-Event-ID 续接。',
    en: 'The service is stopping; the stream ends here and what was made is kept. Resume later with Last-Event-ID.',
  });

/** The number in `Last-Event-ID`, or 0 when absent or unreadable. */
export const lastEventId = (c: Context): number => {
  const value = Number(c.req.header('last-event-id') ?? c.req.query('lastEventId') ?? 0);
  return Number.isInteger(value) && value > 0 ? value : 0;
};
