import { oneLine, visible } from './visible.ts';

/** The first letters of a text, `…` where it was cut. */
export const clip = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
};

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));

/**
 * Untrusted words on one line as a code span: in it no markup, link, mention or picture comes alive. Bars are escaped, so that it
 * may stand in a table.
 */
export const code = (text: string, most = 160): string => {
  const words = clip(oneLine(text), most).replaceAll('|', '\\|');
  if (words === '') return '–';
  const ticks = '`'.repeat(longestRun(words) + 1);
  const pad = words.startsWith('`') || words.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${words}${pad}${ticks}`;
};

/** Untrusted lines as a block of code that none of them can end. */
export const block = (lines: readonly string[], language: 'diff' | ''): string => {
  const text = lines.map(visible).join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
};

/** Part of a comment: what always stands, then as many items as its share of the length allows. */
export type Section = {
  title: string | null;
  lead: string[];
  items: string[];
  /** `\n` for the rows of a table, an empty line otherwise. */
  joint: '\n' | '\n\n';
  /** Characters it may take, all in all. */
  most: number;
};

const restOf = (count: number): string => `另有 ${count} 项，见 HTML 报告 · ${count} more in the HTML report`;
/** Room for the line that counts what was left out, and for what joins. */
const RESERVE = 160;

/** A section within its length; what does not fit is counted, not cut in the middle. */
export const sectionText = ({ title, lead, items, joint, most }: Section): string => {
  const head = [...(title === null ? [] : [`### ${title}`]), ...lead].join('\n\n');
  let length = head.length + RESERVE;
  const kept: string[] = [];
  for (const item of items) {
    length += item.length + joint.length;
    if (length > most) break;
    kept.push(item);
  }
  const rest = items.length - kept.length;
  // A table's rows follow its head at once; a list stands apart from what is before it.
  const gap = lead.at(-1)?.endsWith('|') ? '\n' : '\n\n';
  const body = kept.length === 0 ? '' : `${gap}${kept.join(joint)}`;
  return `${head}${body}${rest > 0 ? `\n\n${restOf(rest)}` : ''}`;
};
