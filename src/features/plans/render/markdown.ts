/** Text of a record made safe for Markdown: it shows as it is written and starts no link, table cell, tag or emphasis. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/gu, ' ')
    .replaceAll(/[\\`*_[\]<>|~]/gu, (mark) => `\\${mark}`)
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/u, '$1\\$2');

/** A table; empty when it has no rows. Cells are given ready. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Blocks with a blank line between them; empty ones are left out. */
export const blocks = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
