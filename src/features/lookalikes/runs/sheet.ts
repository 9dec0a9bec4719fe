import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import type { Result } from '../contract.ts';

/** A table of texts, the header row first. */
export type Sheet = string[][];

const nearestCells = (result: Result): string =>
  result.nearest.map(({ name, similarity }) => `${name} (${Math.round(similarity * 100)}%)`).join('; ');
const saidAs = (kind: string) => (result: Result) => result.reasons.find((reason) => reason.kind === kind)?.text ?? '';
/** These have columns of their own. */
const APART = ['nearest', 'segment', 'first_need', 'opening'];

const COLUMNS: readonly { header: Bilingual; cell: (result: Result) => string }[] = [
  { header: { zh: '排名', en: 'Rank' }, cell: ({ rank }) => String(rank) },
  { header: { zh: '公司', en: 'Company' }, cell: ({ prospect }) => prospect.name },
  { header: { zh: '相似度', en: 'Score' }, cell: ({ score }) => score.toFixed(4) },
  { header: { zh: '外部编号', en: 'External id' }, cell: ({ prospect }) => prospect.externalId ?? '' },
  { header: { zh: '行业', en: 'Industry' }, cell: ({ prospect }) => prospect.industry ?? '' },
  { header: { zh: '人数', en: 'Employees' }, cell: ({ prospect }) => String(prospect.employees ?? '') },
  { header: { zh: '地区', en: 'Regions' }, cell: ({ prospect }) => prospect.regions.join('; ') },
  { header: { zh: '标签', en: 'Tags' }, cell: ({ prospect }) => prospect.tags.join('; ') },
  { header: { zh: '网站', en: 'Website' }, cell: ({ prospect }) => prospect.website ?? '' },
  { header: { zh: '最相近的已成交客户', en: 'Nearest won customers' }, cell: nearestCells },
  {
    header: { zh: '理由', en: 'Reasons' },
    cell: ({ reasons }) =>
      reasons
        .filter(({ kind }) => !APART.includes(kind))
        .map(({ text }) => text)
        .join('\n'),
  },
  { header: { zh: '不同之处', en: 'What differs' }, cell: ({ differs }) => differs.map(({ text }) => text).join('\n') },
  { header: { zh: '建议细分', en: 'Suggested segment' }, cell: saidAs('segment') },
  { header: { zh: '可能的首要需求', en: 'Likely first need' }, cell: saidAs('first_need') },
  { header: { zh: '开场白', en: 'Opening line' }, cell: saidAs('opening') },
];

/** The results as a table in one language. Every cell is text. */
export const sheetOf = (results: readonly Result[], language: Language): Sheet => [
  COLUMNS.map(({ header }) => say(header, language)),
  ...results.map((result) => COLUMNS.map(({ cell }) => cell(result))),
];
