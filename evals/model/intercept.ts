import { http, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import * as z from 'zod';
import { type Answered, type Answerer, type Exchange, ORIGIN } from './exchange.ts';
import { readRequest } from './read-request.ts';

const pathSchema = z.object({
  case: z.string(),
  draft: z.string(),
  step: z.string(),
  language: z.enum(['zh', 'en']),
  digest: z.string(),
});

const toExchange = async (request: Request, params: unknown): Promise<Exchange> => {
  const { draft, step, ...path } = pathSchema.parse(params);
  const body = await request.text();
  return {
    ...path,
    prompt: `${draft}/${step}`,
    ...readRequest(body),
    body,
    authorization: request.headers.get('authorization'),
  };
};

/**
 * Stands between the product's model door and the network: requests to `ORIGIN` go to the answerer, everything else is
 * an error, except the one endpoint that answers are sampled from.
 * @param options.endpoint base address that may be reached; absent in a replay.
 * @param options.onAnswered hears of every exchange, in order, and of the run it belongs to.
 */
export const interceptModel = (
  answer: Answerer,
  options: { endpoint?: string; onAnswered: (answered: Answered, run: string) => void },
): { close: () => void } => {
  const model = http.post(
    `${ORIGIN}/:case/:draft/:step/:language/:digest/chat/completions`,
    async ({ request, params }) => {
      const exchange = await toExchange(request, params);
      const { response, answered } = await answer(exchange);
      options.onAnswered(answered, exchange.case);
      return response;
    },
  );
  const outside = options.endpoint ? [http.all(`${new URL(options.endpoint).origin}/*`, () => passthrough())] : [];
  const server = setupServer(model, ...outside);
  server.listen({ onUnhandledFrame: 'error' });
  return { close: () => server.close() };
};
