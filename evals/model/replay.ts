import { toSaid } from '../stored/recording.ts';
import type { Shelf } from '../stored/shelf.ts';
import { completionOf } from './completion.ts';
import type { Answerer } from './exchange.ts';

const refused = (): Response =>
  Response.json({ error: { message: 'no stored answer', code: 'no_stored_answer' } }, { status: 400 });

/**
 * Answers from the shelf alone, the given sample (1). A repair round without a row of its own hears the first answer again: the
 * model is taken to mend nothing, so that the chain has to settle what does not hold. Everything else without a row is `missing`.
 */
export const replayFrom = (shelf: Shelf, choice: { sample?: number; model?: string | undefined } = {}): Answerer => {
  // The newest first answer of a prompt in a case: what a repair round without a row hears again.
  const first = new Map<string, Parameters<typeof toSaid>[0]>();
  const { sample = 1, model } = choice;
  return async (exchange) => {
    const asked = `${exchange.case} ${exchange.prompt}`;
    // A further sample is taken where there is one; where not, the case was sampled once.
    const row = shelf.find({ ...exchange, sample }, model) ?? shelf.find({ ...exchange, sample: 1 }, model);
    if (row) {
      if (exchange.call === 1) first.set(asked, row);
      return { response: completionOf(toSaid(row)), answered: { exchange, by: 'stored', row } };
    }
    const before = exchange.isRepair ? first.get(asked) : undefined;
    if (before) return { response: completionOf(toSaid(before)), answered: { exchange, by: 'repeated' } };
    return { response: refused(), answered: { exchange, by: 'missing' } };
  };
};
