import { http, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import * as z from 'zod';
import { digestOf } from '../stored/recording.ts';
import { type Answered, type Answerer, type Exchange, ORIGIN } from './exchange.ts';

const pathSchema = z.object({
  case: z.string(),
  draft: z.string(),
  step: z.string(),
  language: z.enum(['zh', 'en']),
  digest: z.string(),
});
const bodySchema = z.looseObject({ messages: z.array(z.looseObject({ role: z.string() })) });

/** Ids of records and of tool calls are made anew in every run: what matters is that there is one. */
const ID = /\b([a-z]{2,5})_[0-9a-f]{32}\b/gu;
const CALL_ID = /"(id|tool_call_id)":"[^"]*"/gu;

/** The system part is the prompt's own and covered by its digest. */
const digestOfMessages = (messages: readonly { role: string }[]): string => {
  const said = messages.filter((message) => message.role !== 'system');
  return digestOf(JSON.parse(JSON.stringify(said).replaceAll(ID, '$1_').replaceAll(CALL_ID, '"$1":""')));
};

const toExchange = async (request: Request, params: unknown): Promise<Exchange> => {
  const { draft, step, ...path } = pathSchema.parse(params);
  const body = await request.text();
  const { messages } = bodySchema.parse(JSON.parse(body));
  return {
    ...path,
    prompt: `${draft}/${step}`,
    // The repair round carries the answer that was not accepted: so the request itself says which call it is.
    call: 1 + messages.filter((message) => message.role === 'assistant').length,
    isRepair: messages.length > 2 && messages.at(-1)?.role === 'user',
    messagesDigest: digestOfMessages(messages),
    body,
    headers: request.headers,
  };
};

/**
 * Stands between the product's model door and the network: requests to `ORIGIN` go to the answerer, everything else is
 * an error, except the one endpoint that answers are sampled from.
 * @param options.endpoint base address that may be reached; absent in a replay.
 * @param options.onAnswered hears of every exchange, in order.
 */
export const interceptModel = (
  answer: Answerer,
  options: { endpoint?: string; onAnswered: (answered: Answered) => void },
): { close: () => void } => {
  const model = http.post(
    `${ORIGIN}/:case/:draft/:step/:language/:digest/chat/completions`,
    async ({ request, params }) => {
      const { response, answered } = await answer(await toExchange(request, params));
      options.onAnswered(answered);
      return response;
    },
  );
  const outside = options.endpoint ? [http.all(`${new URL(options.endpoint).origin}/*`, () => passthrough())] : [];
  const server = setupServer(model, ...outside);
  server.listen({ onUnhandledFrame: 'error' });
  return { close: () => server.close() };
};
