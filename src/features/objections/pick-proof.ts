import { sentencesOf } from '#src/playbook/text.ts';

/** A measured result as a case tells it: `told` for the reader, `quotes` the case's own words that carry it. */
export type Measured = { told: string; quotes: string[] };

const FIGURES = /\d[^\d]+\d/;
const CHANGE =
  /[由从].{1,40}(?:到|至|为)|下降|降低|降到|减少|缩短|提高|提升|上升|增加|节省|\bfrom\b.{1,60}\bto\b|\b(?:fell|rose|cut|saved|reduced|shortened|raised|grew|dropped)\b/i;
const MAX_LENGTH = 160;

/** What a passage of a case measured (REC-2): rows of a before-and-after table, then sentences with figures of a change. */
export const measuredResults = (passage: string): Measured[] => [...tableResults(passage), ...toldResults(passage)];

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Rows with what was measured, before, and after: `| 漏检率 | 1200ppm | 180ppm |`. */
const tableResults = (passage: string): Measured[] => {
  const lines = passage.split('\n').filter((line) => line.trim().startsWith('|'));
  const [head, rule, ...rows] = lines;
  if (!head || !rule || !/^[\s|:-]+$/.test(rule)) return [];
  const heads = cellsOf(head);
  if (heads.length !== 3) return [];
  return rows.flatMap((row) => {
    const [what = '', before = '', after = ''] = cellsOf(row);
    if (!what || !/\d/.test(before) || !/\d/.test(after) || before === after) return [];
    const [, first = '', second = ''] = heads;
    const told = /\p{Script=Han}/u.test(head)
      ? `${what}：${first}${before}，${second}${after}`
      : `${what}: ${lower(first)} ${before}, ${lower(second)} ${after}`;
    return [{ told, quotes: [row.trim(), head.trim()] }];
  });
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const toldResults = (passage: string): Measured[] => {
  const prose = passage
    .split('\n')
    .filter((line) => !/^\s*(?:#|\||```)/.test(line))
    .map((line) => line.replace(/^\s*(?:[-*>]|\d+[.、])\s*/, ''))
    .join('\n');
  return sentencesOf(prose)
    .map((each) => each.text.trim())
    .filter((text) => text.length <= MAX_LENGTH && FIGURES.test(text) && CHANGE.test(text) && !/[?？]$/.test(text))
    .map((text) => ({ told: text.replace(/[。.；;]+$/, ''), quotes: [text] }));
};

/** Puts first what shares most words with what the customer cares about; the case's own order otherwise. */
export const nearestFirst = (
  results: readonly Measured[],
  words: ReadonlySet<string>,
  read: (text: string) => string[],
) =>
  results
    .map((result) => ({ result, shared: read(result.told).filter((word) => words.has(word)).length }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ result }) => result);
