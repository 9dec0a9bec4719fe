import type { GuardHit } from './guard-hit.ts';
import { foldWidth, sentencesOf } from './text.ts';

/** What must not stand in a text meant for others (GUARD-4). */
export type PrivateWords = {
  /** Values of sensitive personal details (PROFILE-3) of any contact. */
  personal: readonly string[];
  /** Names of other customers that no shareable case allows. */
  foreignNames: readonly string[];
};

/** GUARD-4: places where a private detail or another customer's confidential name stands. Values of one character are passed over. */
export const findPrivate = (text: string, words: PrivateWords): GuardHit[] => {
  const folded = foldWidth(text).toLowerCase();
  const sentences = sentencesOf(text);
  const search = (values: readonly string[], kind: 'personal' | 'foreign_name'): GuardHit[] =>
    [...new Set(values.map((value) => foldWidth(value).trim().toLowerCase()))]
      .filter((value) => value.length > 1)
      .flatMap((value) =>
        positions(folded, value).map((start) => ({
          rule: 'GUARD-4' as const,
          kind,
          start,
          end: start + value.length,
          match: text.slice(start, start + value.length),
          sentence: sentences.find((s) => s.start <= start && start < s.end)?.text.trim() ?? '',
          message:
            kind === 'personal'
              ? {
                  zh: '含有联系人的个人隐私，不能写进给他人看的文字。',
                  en: 'Holds a private detail of a contact; it cannot go into a text for others.',
                }
              : {
                  zh: '含有其他客户的名称，未经其同意不能使用。',
                  en: 'Names another customer who has not agreed to it.',
                },
        })),
      );
  return [...search(words.personal, 'personal'), ...search(words.foreignNames, 'foreign_name')].sort(
    (a, b) => a.start - b.start,
  );
};

/** Every position of a word; a Latin word must not be part of a longer one. */
const positions = (text: string, word: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    const inside =
      (/[a-z0-9]$/.test(word) && /[a-z0-9]/.test(after)) || (/^[a-z0-9]/.test(word) && /[a-z0-9]/.test(before));
    if (!inside) found.push(at);
  }
  return found;
};
