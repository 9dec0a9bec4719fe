import type { Exchange } from './exchange.ts';

/** Tokens an answer is taken to need before it is heard. */
const ANSWER = 1_200;

/** Counts tokens asked for, estimated, and says no when the next request would go beyond the limit. */
export const tokenBudget = (limit: number): { take: (exchange: Exchange) => string | null; spent: () => number } => {
  let spent = 0;
  return {
    take: ({ tokens }) => {
      const next = tokens + ANSWER;
      if (spent + next > limit)
        return `the limit of ${limit} tokens is reached (${spent} spent); --max-tokens raises it`;
      spent += next;
      return null;
    },
    spent: () => spent,
  };
};
