import type { Language } from '#src/kernel/language.ts';
import type { ReadSentence } from './domain-classify.ts';

const QUOTED = /“[^”]*”|「[^」]*」|"[^"\n]*"/gu;

/** Changes words outside of quotation marks only: what somebody said stays as it was said. */
const outsideQuotes = (text: string, change: (words: string) => string): string => {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    out += change(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + change(text.slice(at));
};

/** The first pronoun outside of quotation marks by the name it stands for, where the name itself is not there; a grimace becomes plain speech. */
const plainlyNamed = (text: string, name: string): string => {
  const calm = text.replace(/苦笑着?(?:说)?|笑着说|叹(?:了口)?气(?:说)?|皱眉(?:说)?/u, '说');
  const at = calm.search(/[他她](?!们)/u);
  const quoted = at < 0 ? -1 : calm.slice(0, at).split('“').length - calm.slice(0, at).split('”').length;
  return at < 0 || quoted !== 0 || calm.includes(name) ? calm : `${calm.slice(0, at)}${name}${calm.slice(at + 1)}`;
};

/**
 * A sentence of our notes as it goes to the customer: the same words, with the sides named as a letter names them (我方, 贵方) and a pronoun
 * at its head replaced by the name it stands for. Nothing is added.
 */
export const politeWords = ({ text, subject }: Pick<ReadSentence, 'text' | 'subject'>, language: Language): string => {
  const bare = text
    .trim()
    .replace(/^(?:下一步|接下来|后续|待办|行动项?|跟进|会后)[：:，,\s]*/u, '')
    .replace(/^(?:next steps?|actions?|follow-?ups?|to do)\s*[:：]\s*/iu, '');
  if (language === 'en') {
    const named = subject ? bare.replace(/^(?:He|She)\b/u, subject.name) : bare;
    return named.charAt(0).toUpperCase() + named.slice(1);
  }
  const named = subject?.side === 'theirs' ? plainlyNamed(bare, subject.name) : bare;
  return outsideQuotes(named, (words) =>
    words
      .replaceAll(/我们(?!方)|咱们|我(?![方们国])/gu, '我方')
      .replaceAll(/客户(?=[^\p{Script=Han}]|说|要|提|希望|同意|会|将|方)|对方/gu, '贵方'),
  ).replaceAll(/我方方/gu, '我方');
};
