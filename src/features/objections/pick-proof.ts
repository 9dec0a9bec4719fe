import { sentencesOf } from '#src/playbook/text.ts';

const FIGURE = /\d/;
const MAX_LENGTH = 160;

/** The sentence of a passage that proves most: the first with a figure, short enough to be said; null when there is none. */
export const proofSentence = (passage: string): string | null => {
  const plain = passage.replaceAll(/^[#>*\-|\s]+/gm, '');
  const found = sentencesOf(plain)
    .map((each) => each.text.trim())
    .find((text) => FIGURE.test(text) && text.length >= 8 && text.length <= MAX_LENGTH && !text.includes('|'));
  return found ?? null;
};
