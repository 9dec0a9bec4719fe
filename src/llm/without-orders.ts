import { findInstructions, ORDER_LEFT_OUT } from './instructions.ts';
import { maskLinks } from './without-links.ts';

const SENTENCE = /[^。！？!?；;\n.]+(?:\.(?=\S)[^。！？!?；;\n.]*)*[。！？!?；;.]*\n?/gu;

/**
 * GUARD-5: an untrusted text as drafters get it: sentences that speak to a model are replaced by a mark, links by theirs. What stands
 * on record stays as it was typed; what no pattern knows is still fenced, cited and verified like any data. Twice changes nothing.
 */
export const withoutOrders = (text: string): string => {
  const unlinked = maskLinks(text);
  if (findInstructions(unlinked).length === 0) return unlinked;
  const mark = ORDER_LEFT_OUT[/\p{Script=Han}/u.test(unlinked) ? 'zh' : 'en'];
  const cut = unlinked.replace(SENTENCE, (sentence) => {
    if (sentence.includes(mark) || findInstructions(sentence).length === 0) return sentence;
    return `${mark}${sentence.endsWith('\n') ? '\n' : ''}`;
  });
  // An order that runs over several sentences is seen only as a whole: then none of the text is kept.
  return findInstructions(cut.replaceAll(mark, '')).length === 0 ? cut : mark;
};
