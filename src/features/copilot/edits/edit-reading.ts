import type { PlanEdit } from '#src/features/plans/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import type { PlanOutline } from './outline.ts';

/** Somebody of our side who can be named as an owner. */
export type Person = { id: string; name: string };

/** What an edit is read against. `answers`: what was chosen so far when the copilot asked back, in that order. */
export type EditGround = {
  outline: PlanOutline;
  people: readonly Person[];
  /** Who speaks (`我`, `me`); null for a key of no person. */
  me: string | null;
  /** ISO day. */
  today: string;
  answers: readonly string[];
};

/** What is not clear, and between what. */
export type Unclear = { question: Bilingual; options: { id: string; name: string }[] };

export type EditReading =
  | { kind: 'edits'; edits: PlanEdit[]; unread: string[] }
  | { kind: 'unclear'; unclear: Unclear }
  /** It cannot be done at all, or (`unread`) its words were not understood; nothing was changed. */
  | { kind: 'refused'; why: Bilingual; unread?: true };

/** Stops the reading where something is not clear or cannot be; the whole message then changes nothing. */
export class Unsettled extends Error {
  override readonly name = 'Unsettled';
  readonly reading: Exclude<EditReading, { kind: 'edits' }>;
  constructor(reading: Exclude<EditReading, { kind: 'edits' }>) {
    super(reading.kind);
    this.reading = reading;
  }
}

export const refuse = (zh: string, en: string): Unsettled => new Unsettled({ kind: 'refused', why: { zh, en } });

/** Takes the next answer, if it is one of the options; else asks. */
export const choose = <Option extends { id: string; name: string }>(
  take: () => string | undefined,
  options: readonly Option[],
  question: Bilingual,
): Option => {
  const answer = take();
  const found = options.find(({ id }) => id === answer);
  if (found) return found;
  throw new Unsettled({
    kind: 'unclear',
    unclear: { question, options: options.map(({ id, name }) => ({ id, name })) },
  });
};

/** The words were not understood: somebody who reads more freely may. */
export const notRead = (zh: string, en: string): Unsettled =>
  new Unsettled({ kind: 'refused', why: { zh, en }, unread: true });
