import { type Told, toldChanges, toldLevels } from './case-changes.ts';
import type { CaseResult } from './case-contract.ts';
import { type TableUnit, tableRowsOf } from './text-units.ts';

/** A sentence longer than this is no figure somebody could quote. */
const MAX_SENTENCE = 400;

const SENTENCE_END = /[。！？；!?;]+|\.(?=\s|$)/gu;

/** Sentences of a line with where they start in the text. Marks of lists and quotes before the first word are left out. */
export function* sentencesIn(line: string, at: number): Generator<{ text: string; start: number; end: number }> {
  let from = /^\s*(?:>\s*)*(?:[-*•·]\s+|\d+[.)、]\s*)?/u.exec(line)?.[0].length ?? 0;
  const cut = (to: number) => {
    const raw = line.slice(from, to);
    const start = at + from + (raw.length - raw.trimStart().length);
    from = to;
    return { text: raw.trim(), start, end: start + raw.trim().length };
  };
  for (const match of line.matchAll(SENTENCE_END)) {
    if (match.index + match[0].length <= from) continue;
    const sentence = cut(match.index + match[0].length);
    if (sentence.text !== '') yield sentence;
  }
  const rest = cut(line.length);
  if (rest.text !== '') yield rest;
}

const NOT_YET =
  /目标|预计|预期|计划|有望|力争|争取|假设|如果|若|可望|\b(?:target(?:ing|s)?|expect\w*|plans? to|planned|aim\w*|will|would|could|forecast|estimated|goals?|hopes?|if)\b/iu;
const HEARSAY =
  /据.{0,16}(?:统计|报告|调查|预测|数据|显示)|\b(?:according to|surveys?|reports? by|research by|analysts?)\b/iu;

/** Whether a sentence tells of what happened here, and not of a plan, a question or what others counted. */
const isTold = (sentence: string): boolean =>
  /\d/u.test(sentence) &&
  sentence.length <= MAX_SENTENCE &&
  !/[?？]$/u.test(sentence) &&
  !NOT_YET.test(sentence) &&
  !HEARSAY.test(sentence);

/**
 * REC-2: what the sentences of one line say was measured.
 * @param reached whether a level reached counts without a change (`识别率高达 98%`): where results are told
 */
export const lineResults = (line: string, at: number, reached: boolean): CaseResult[] =>
  [...sentencesIn(line, at)]
    .filter(({ text }) => isTold(text))
    .flatMap(({ text, start, end }) =>
      [...toldChanges(text), ...(reached ? toldLevels(text) : [])].map((told: Told) => ({ ...told, start, end, text })),
    );

const BEFORE =
  /前|原(?!因|理)|基线|基准|旧|过去|以往|去年|传统|before|baseline|previous|prior|\bold\b|\bwas\b|last year|without|\bfrom\b|as-?is/iu;
const AFTER =
  /后|现(?:在|状)|目前|如今|新|今年|实施|after|\bnow\b|today|\bnew\b|with\b|current|this year|\bto\b|to-?be/iu;
const CHANGED = /变化|改善|幅度|提升|降幅|差|change|improvement|delta|effect/iu;

/** Which columns of a header tell before and after: the first of each; undefined when it is no such table. */
const columnsOf = (header: readonly string[]) => {
  const before = header.findIndex((cell, at) => at > 0 && BEFORE.test(cell) && !AFTER_ALONE.test(cell));
  const after = header.findIndex((cell, at) => at > 0 && at !== before && AFTER.test(cell));
  const change = header.findIndex((cell, at) => at > 0 && at !== before && at !== after && CHANGED.test(cell));
  return before > 0 && after > 0 ? { before, after, change } : undefined;
};
const AFTER_ALONE = /后|after/iu;

const orNull = (text: string | undefined): string | null => (text && !/^[-—–/]+$/u.test(text) ? text : null);

/** REC-2: the rows of a table that holds figures of before against those of after. */
export const tableResults = (unit: TableUnit): CaseResult[] => {
  const [header, ...rows] = tableRowsOf(unit);
  const columns = header && columnsOf(header.cells);
  if (!columns) return [];
  return rows.flatMap(({ cells, start, end }): CaseResult[] => {
    const [before, after] = [orNull(cells[columns.before]), orNull(cells[columns.after])];
    if (!before || !after || before === after || !/\d/u.test(before + after)) return [];
    const change = columns.change > 0 ? orNull(cells[columns.change]) : null;
    return [
      {
        measure: orNull(cells[0]),
        before,
        after,
        change,
        start,
        end,
        text: unit.text.slice(start - unit.start, end - unit.start),
      },
    ];
  });
};

const PAIRS = /^\s*- (?<pairs>[^:：;；]{1,40}[:：] .+)$/u;

/** A row of a large sheet, which is written as one line of `name: value` pairs, where two of them are before and after. */
export const pairResults = (line: string, at: number): CaseResult[] => {
  const pairs = PAIRS.exec(line)
    ?.groups?.pairs?.split('; ')
    .map((pair) => pair.split(/[:：] /u));
  if (!pairs || pairs.length < 3) return [];
  const columns = columnsOf(pairs.map(([name = '']) => name));
  const [before, after] = columns
    ? [orNull(pairs[columns.before]?.[1]), orNull(pairs[columns.after]?.[1])]
    : [null, null];
  if (!before || !after || before === after || !/\d/u.test(before + after)) return [];
  const start = at + line.length - line.trimStart().length;
  return [
    {
      measure: orNull(pairs[0]?.[1]),
      before,
      after,
      change: null,
      start,
      end: at + line.trimEnd().length,
      text: line.trim(),
    },
  ];
};
