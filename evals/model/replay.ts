import type { Shelf } from '../stored/shelf.ts';
import { completionOf } from './completion.ts';
import type { Answerer, Exchange } from './exchange.ts';

const refused = (): Response =>
  Response.json({ error: { message: 'no stored answer', code: 'no_stored_answer' } }, { status: 400 });

/**
 * Answers from the shelf alone. A repair round without a row of its own hears the first answer again: the model is taken
 * to mend nothing, so that the chain has to settle what does not hold. Everything else without a row is `missing`.
 */
export const replayFrom =
  (shelf: Shelf): Answerer =>
  async (exchange: Exchange) => {
    const row = shelf.find(exchange);
    if (row) {
      const moved = row.messagesDigest !== exchange.messagesDigest;
      return { response: completionOf(row), answered: { exchange, by: 'stored', row, moved } };
    }
    const first = exchange.isRepair ? shelf.find({ ...exchange, call: 1 }) : undefined;
    if (first)
      return { response: completionOf(first), answered: { exchange, by: 'repeated', row: first, moved: false } };
    return { response: refused(), answered: { exchange, by: 'missing', moved: false } };
  };
