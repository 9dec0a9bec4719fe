import { createParser } from 'eventsource-parser';
import type { PageLanguage } from './words.ts';

/** A failure the page can show: the problem's own words, or that the service is out of reach. */
export class CallError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type Client = ReturnType<typeof createClient>;

export type StreamEvent = { id: string | undefined; event: string; data: Record<string, unknown> };

/** The page's hands on the API: one key, one language. */
export const createClient = (key: string, language: PageLanguage) => {
  const send = async (method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> => {
    const response = await fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'accept-language': language === 'zh' ? 'zh-CN' : 'en',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
    throw new CallError(response.status, problem.detail ?? problem.title ?? response.statusText);
  };

  const json = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await send(method, path, body)).json() as Promise<T>;

  /** Reads server-sent events until the stream ends or the signal aborts. */
  const stream = async (
    method: string,
    path: string,
    body: unknown,
    onEvent: (event: StreamEvent) => void,
    signal: AbortSignal,
  ): Promise<void> => {
    const response = await send(method, path, body, signal);
    const parser = createParser({
      onEvent: ({ id, event, data }) => onEvent({ id, event: event ?? 'message', data: JSON.parse(data) }),
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) return;
      parser.feed(piece.value);
    }
  };

  return { send, json, stream };
};

/** What to tell the reader about any failure. */
export const tell = (error: unknown, offline: string): string => (error instanceof CallError ? error.message : offline);
