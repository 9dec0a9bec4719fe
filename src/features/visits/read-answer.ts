import type { LinkAnswer } from './answer-link.ts';
import type { FormFault, Typed } from './confirmation-page.ts';

const NAME_MAX = 80;
const COMMENT_MAX = 2_000;

const textOf = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed().trim().slice(0, most) : '';

/** Reads the page's form: the answer when it is whole, else what is missing. Whatever was typed is kept for the page. */
export const readAnswer = (
  form: Record<string, unknown>,
): { typed: Typed; answer: LinkAnswer | null; faults: FormFault[] } => {
  const typed = {
    name: textOf(form.name, NAME_MAX).replaceAll(/\s+/g, ' '),
    answer: textOf(form.answer, 20),
    comment: textOf(form.comment, COMMENT_MAX),
  };
  const kind: LinkAnswer['answer'] | null =
    typed.answer === 'confirmed' || typed.answer === 'disputed' ? typed.answer : null;
  const faults: FormFault[] = [
    ...(kind ? [] : ['answer' as const]),
    ...(typed.name === '' ? ['name' as const] : []),
    ...(kind === 'disputed' && typed.comment === '' ? ['comment' as const] : []),
  ];
  const answer =
    kind && faults.length === 0 ? { answer: kind, name: typed.name, comment: typed.comment || null } : null;
  return { typed, answer, faults };
};
