const ALWAYS = /[;；、|\n]+/u;
const WITH_COMMA = /[;；、|\n,，]+/u;
const WIDE_COMMA = /[;；、|\n，]+/u;

/**
 * Cuts a list cell into its parts, each once, in order. `;` `；` `、` `|` and line ends always part; commas part too where none
 * of those stands in the cell, unless a comma may belong to a value (`Austin, TX`).
 */
export const readParts = (cell: string, keepsComma = false): string[] => {
  const between = ALWAYS.test(cell) ? ALWAYS : keepsComma ? WIDE_COMMA : WITH_COMMA;
  const parts = cell
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set(parts)];
};

const YES = new Set(['true', 'yes', 'y', '1', 'on', '是', '有', '对', '√', '✓', '在职', '启用']);
const NO = new Set(['false', 'no', 'n', '0', 'off', '否', '无', '不', '×', '✗', '离职', '停用']);

/** Reads yes or no in either language; undefined for any other word. */
export const readYesNo = (cell: string): boolean | undefined => {
  const word = cell.normalize('NFKC').trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
};
