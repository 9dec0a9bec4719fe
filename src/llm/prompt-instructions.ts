/** A numbered instruction of a prompt: its number as written, and its words without it, further lines joined by a line break. */
export type NumberedInstruction = { number: number; text: string };

const MARK = /^[ \t]*(?:(\d{1,2})[.)、．]|[（(](\d{1,2})[）)]|([①-⑳])|([一二三四五六七八九十]{1,3})、)[ \t]*/u;
const HAN_DIGITS = '一二三四五六七八九';

/** 一 to 九十九 as a number. */
const readHan = (text: string): number => {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (one: string): number => HAN_DIGITS.indexOf(one) + 1;
  return (text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + (ones === '' ? 0 : digit(ones));
};

/** The number a line begins with (`1.`, `（2）`, `③`, `四、`) and how long the mark is; undefined for any other line. */
export const numberMark = (line: string): { number: number; length: number } | undefined => {
  const found = MARK.exec(line);
  if (!found) return undefined;
  const [mark, plain, round, circled, han] = found;
  const arabic = plain ?? round;
  const number = arabic
    ? Number(arabic)
    : circled
      ? (circled.codePointAt(0) ?? 0) - ('①'.codePointAt(0) ?? 0) + 1
      : readHan(han ?? '');
  return { number, length: mark.length };
};

/** The numbered instructions of a text, in the order they stand. An instruction ends at the next number or an empty line. */
export const numberedInstructions = (text: string): NumberedInstruction[] => {
  const found: NumberedInstruction[] = [];
  let open: NumberedInstruction | undefined;
  for (const line of text.split('\n')) {
    const mark = numberMark(line);
    if (mark) {
      open = { number: mark.number, text: line.slice(mark.length).trim() };
      found.push(open);
    } else if (line.trim() === '') open = undefined;
    else if (open) open.text = `${open.text}\n${line.trim()}`;
  }
  return found;
};

/** The lines of a partial that say something: every line that is not empty. */
export const partialLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
