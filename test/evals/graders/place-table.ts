/** The rows of a table written one a line, cells parted by ` | `; empty lines part groups. */
export const rowsOf = (table: string): string[][] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(' | '));

/** What a cell puts into an answer: `null`, a truth, a whole number or `[]` as such, all else as words. */
export const readCell = (cell: string): unknown =>
  /^(?:null|true|false|\[\]|-?\d+)$/u.test(cell) ? JSON.parse(cell) : cell;
