import { sentencesOf } from '#src/playbook/text.ts';
import type { Mention, Person } from './domain-people.ts';

/** A sentence of a visit's notes: its words, who it names, and who a pronoun at its head stands for. */
export type NoteSentence = { text: string; mentions: Mention[]; subject: Person | null };

const CLOSING = /^[”"’」』）)】]+/u;
const MAX_JOINED = 4;

const isOpen = (text: string): boolean =>
  (text.match(/“/gu)?.length ?? 0) > (text.match(/”/gu)?.length ?? 0) ||
  (text.match(/「/gu)?.length ?? 0) > (text.match(/」/gu)?.length ?? 0);

/** Cuts notes into sentences; what is said inside quotation marks stays with the sentence that quotes it. */
export const cutNotes = (notes: string): string[] => {
  const cut: string[] = [];
  let joined = 0;
  for (const sentence of sentencesOf(notes)) {
    const last = cut.at(-1);
    const closing = CLOSING.exec(sentence.text)?.[0] ?? '';
    const between = last === undefined ? '' : notes.slice(notes.indexOf(last) + last.length, sentence.start);
    if (last !== undefined && isOpen(last) && joined < MAX_JOINED && !between.includes('\n')) {
      const rest = closing === '' ? sentence.text : closing;
      cut[cut.length - 1] = `${last}${between}${rest}`;
      joined = closing === '' ? joined + 1 : 0;
      const tail = closing === '' ? '' : sentence.text.slice(closing.length);
      if (tail.trim() !== '') cut.push(tail);
    } else {
      cut.push(sentence.text);
      joined = 0;
    }
  }
  return cut
    .flatMap((each) => each.split(/(?<=[.!?]”)\s+(?=[\p{Lu}“])/u))
    .map((each) => each.trim().replace(/^(?:[-*•·]|\d{1,2}[.、)）])\s*/u, ''))
    .filter((each) => /[\p{L}\p{N}]/u.test(each));
};

const PRONOUN = /^(?:[，,\s]*)(?:他们?|她们?|对方)(?!们)|^(?:He|She)\b/u;

/**
 * Reads notes sentence by sentence. The subject is the first person named, else, for a pronoun at the head, the one named last, else the
 * only one of theirs who took part.
 */
export const readNotes = (
  notes: string,
  readPeople: (text: string) => Mention[],
  participants: readonly Person[],
): NoteSentence[] => {
  const theirs = participants.filter((person) => person.side === 'theirs');
  let last: Person | null = theirs.length === 1 ? (theirs[0] ?? null) : null;
  return cutNotes(notes).map((text) => {
    const mentions = readPeople(text);
    const named = mentions.find((mention) => mention.person.side === 'theirs')?.person ?? null;
    const pronoun = PRONOUN.test(text);
    const first = mentions[0];
    const only = theirs.length === 1 && /他(?!们)|她(?!们)|\b(?:he|she)\b/u.test(text) ? (theirs[0] ?? null) : null;
    const subject: Person | null = pronoun ? last : first && first.start <= 12 ? first.person : (named ?? only);
    if (named) last = named;
    return { text, mentions, subject };
  });
};
