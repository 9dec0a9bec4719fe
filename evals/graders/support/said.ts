import type { Reading, SaidClaim, SaidText } from '../../reading/reading.ts';
import type { Problem } from '../verdict.ts';
import { perObject } from './memo.ts';

/** Anything an answer says: a claim, or words without evidence of their own. */
export type Saying = {
  at: string;
  text: string;
  kind: SaidClaim['kind'] | SaidText['use'];
  quotes: string[];
  refs: string[];
};

/** Every claim and text of the answers, in their order. */
export const sayings: (reading: Reading) => readonly Saying[] = perObject(({ claims, texts }) => [
  ...claims.map(({ at, text, kind, evidence }) => ({
    at,
    text,
    kind,
    quotes: evidence.map(({ quote }) => quote),
    refs: evidence.map(({ ref }) => ref),
  })),
  ...texts.map(({ at, text, use }) => ({ at, text, kind: use, quotes: [], refs: [] })),
]);

/** Which of the steps of an objection reply, or which opening, is said to the customer as it stands. */
const SAID_ALOUD = /^objection\/reply (?:steps|nextStep)|^lookalike\/reason opening/u;

/** Whether words are meant for the customer: ready wordings, openings, and what a reply says step by step. */
export const isForCustomer = ({ at, kind }: Saying): boolean => kind === 'to_customer' || SAID_ALOUD.test(at);

/** A problem with a saying. */
export const problem = ({ at, text }: { at: string; text: string }, why: string): Problem => ({ at, text, why });

/** The words of all claims and texts of one prompt (`plan/why`). */
export const wordsOf = (reading: Reading, prompt: string): string[] =>
  sayings(reading).flatMap(({ at, text }) => (at.startsWith(prompt) ? [text] : []));
