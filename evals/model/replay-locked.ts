import type { LockedAnswer } from '../gate/lock.ts';
import { type Recording, toSaid } from '../stored/recording.ts';
import type { Shelf } from '../stored/shelf.ts';
import { completionOf } from './completion.ts';
import type { Answerer } from './exchange.ts';

/**
 * Answers from the shelf with what the baseline was blessed on, whatever the prompts say today: so both sides are graded by the
 * same graders. An answer that is no longer stored is `missing`.
 */
export const replayLocked = (shelf: Shelf, locked: readonly LockedAnswer[], sample: number): Answerer => {
  const rows = new Map<string, Recording>();
  for (const answer of locked) {
    const row = shelf.rows.find(
      (each) =>
        each.answerDigest === answer.answerDigest &&
        each.prompt === answer.prompt &&
        each.digest === answer.promptDigest,
    );
    if (row) rows.set([answer.prompt, answer.call, answer.sample].join(' '), row);
  }
  return async (exchange) => {
    const at = (call: number, which: number) => rows.get([exchange.prompt, call, which].join(' '));
    const row =
      at(exchange.call, sample) ??
      at(exchange.call, 1) ??
      (exchange.isRepair ? (at(1, sample) ?? at(1, 1)) : undefined);
    if (!row) {
      const response = Response.json(
        { error: { message: 'not in the baseline', code: 'not_in_baseline' } },
        { status: 400 },
      );
      return { response, answered: { exchange, by: 'missing' } };
    }
    return {
      response: completionOf(toSaid(row)),
      answered: { exchange, by: exchange.isRepair ? 'repeated' : 'stored', row },
    };
  };
};
