/** Ends of sentences a text may be cut behind. */
const SENTENCE_ENDS = ['。', '！', '？', '. ', '! ', '? ', '\n', '；', '; '];

/** The beginning of a text, at most so many characters, cut behind a sentence where one ends in its later half. */
export const clipText = (text: string, most: number): string => {
  // Twice as many UTF-16 units hold so many characters.
  const characters = [...text.slice(0, 2 * most + 2)];
  if (text.length <= 2 * most && characters.length <= most) return text.trim();
  const cut = characters.slice(0, most).join('');
  const end = Math.max(
    ...SENTENCE_ENDS.map((mark) => cut.lastIndexOf(mark) + mark.length * Number(cut.includes(mark))),
  );
  return (end > cut.length / 2 ? cut.slice(0, end) : cut).trim();
};
