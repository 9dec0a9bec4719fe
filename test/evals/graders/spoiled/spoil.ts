import type { GatedDraft } from '#evals/cases/case.ts';
import type { Change, Tongue } from '../../reading.ts';
import { readCell, rowsOf } from '../place-table.ts';

/** A sound answer, the place that is spoiled, what stands there instead, and the grader that must fail it. */
export type Spoiled = readonly [
  draft: GatedDraft,
  language: Tongue,
  at: string,
  value: unknown,
  grader: string,
  change?: Omit<Change, 'put'>,
];

/**
 * Spoiled answers of one draft type from a table: language, grader, place, what stands there instead.
 * @param prefix what every place begins with: `plan/`, or the prompt of the draft and a space
 */
export const spoil = (draft: GatedDraft, prefix: string, table: string): Spoiled[] =>
  rowsOf(table).map(([language, grader = '', place, value = '']) => [
    draft,
    language === 'zh' ? 'zh' : 'en',
    `${prefix}${place}`,
    readCell(value),
    grader,
  ]);

const TONGUES: readonly Tongue[] = ['zh', 'en'];

/** One place spoiled in both languages, where what is so besides is made for each. */
export const spoilBoth = (
  draft: GatedDraft,
  at: string,
  grader: string,
  value: Record<Tongue, unknown>,
  change: (language: Tongue) => Omit<Change, 'put'> = () => ({}),
): Spoiled[] => TONGUES.map((language) => [draft, language, at, value[language], grader, change(language)]);
