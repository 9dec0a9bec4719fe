import type { Ctx } from '#src/context.ts';
import { findSubject, type Subject } from './find-subject.ts';
import type { Turn } from './turn.ts';

/** The account of a request: the one chosen when the copilot asked back, the name given then, else as the message says. */
export const subjectFor = (ctx: Ctx, turn: Turn, words: readonly string[], said: string | null): Promise<Subject> => {
  const { settled } = turn;
  if (settled?.ask === 'account')
    return Promise.resolve({ kind: 'one', account: { id: settled.id, name: settled.name }, from: 'message' });
  return turn.said ? findSubject(ctx, turn, [turn.said], turn.said) : findSubject(ctx, turn, words, said);
};
