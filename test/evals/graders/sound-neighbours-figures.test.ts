import { describe, expect, it } from 'vitest';
import { failing, readingOf } from '../reading.ts';
import { rowsOf } from './place-table.ts';
import { FIGURES_SPOILED } from './spoiled/figures.ts';
import { withFigures } from './worlds/figures.ts';

/** The graders that hold a figure against its place on record. */
const OF_FIGURES = new Set(FIGURES_SPOILED.map(([, , , , grader]) => grader));

/** Figures in their place, in other words. */
const SOUND = `
  zh | 医院有2100块表，其中1220块靠人抄。
  zh | 2,100块表里有1220块要人抄。
  zh | 每年蒸汽要花4320万元。
  zh | 您估的两个月重新测评，是因为什么？
  zh | 恒昶报312万，我们385万，差73万。
  en | You have 3.12 million from Calderan Controls and 3.85 million from us.
  zh | 恒昶能控的报价比我们低。
  en | On price Calderan Controls is below us.
  en | Alarms went from 26 down to 10 a month.
  zh | 非计划停线要降到每月6小时以内，现在是9.4小时。
  en | This year your chains began to check temperatures.
  zh | 停线接近每月10小时（现状9.4小时）。
  zh | 值班长一周核对一次抄表本。
  zh | 样表二月末交来。
  en | The sample sheets come in late February.
  en | The compounds are weighed every day.
`;

describe('figures in their place, in other words', () => {
  it.each(rowsOf(SOUND))('%s: %s', (tongue, text = '') => {
    const language = tongue === 'zh' ? 'zh' : 'en';
    const put = { 'objection/reply wordings[0].text': text };
    const failed = failing(readingOf('objection', language, { put, ...withFigures(language) }));
    expect(failed.filter((id) => OF_FIGURES.has(id))).toEqual([]);
  });
});
