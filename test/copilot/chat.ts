import { createParser } from 'eventsource-parser';
import type { TestWorkspace } from '#test/house.ts';

export type ChatEvent = { id: number; event: string; data: Record<string, unknown> };

/** Reads a stream of events to its end, or until `enough` says so, then hangs up. */
export const readEvents = async (
  response: Response,
  enough: (event: ChatEvent) => boolean = () => false,
): Promise<ChatEvent[]> => {
  const events: ChatEvent[] = [];
  let stop = false;
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      if (stop) return;
      const read = { id: Number(id), event: event ?? 'message', data: JSON.parse(data) as Record<string, unknown> };
      events.push(read);
      if (enough(read)) stop = true;
    },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  while (!stop) {
    const piece = await reader?.read();
    if (!piece || piece.done) return events;
    parser.feed(piece.value);
  }
  await reader?.cancel();
  return events;
};

export const textOf = (events: readonly ChatEvent[]): string =>
  events.flatMap(({ event, data }) => (event === 'token' ? [String(data.text)] : [])).join('');

export const only = (events: readonly ChatEvent[], name: string): ChatEvent[] =>
  events.filter(({ event }) => event === name);

/** Asks the copilot and reads the answer to its end. Fails when the request itself is refused. */
export const chat = async (
  house: TestWorkspace,
  body: Record<string, unknown> | string,
  more: { key?: string; headers?: Record<string, string> } = {},
) => {
  const response = await house.api('POST', '/v1/chat', typeof body === 'string' ? { message: body } : body, more);
  if (response.status !== 200) throw new Error(`POST /v1/chat: ${response.status} ${await response.text()}`);
  const events = await readEvents(response);
  return {
    events,
    text: textOf(events),
    conversationId: String(only(events, 'meta')[0]?.data.conversationId),
    citations: only(events, 'citation').map(
      ({ data }) => data as { n: number; claimId: string; quote: string; source: { type: string; id: string } },
    ),
    last: events.at(-1),
  };
};
