import { describe, expect, it } from 'vitest';
import { calibrateJudge, isTrusted, type JudgedRow } from '#evals/judges/calibration.ts';

const POLICY = {
  judges: { kappa: 0.6, tpr: 0.9, tnr: 0.9, unreadableShare: 0.05, minCalibrated: 40 },
  statistics: { confidence: 0.95, bootstrapRounds: 100, signFlipRounds: 100, exactUpTo: 20 },
};

type Table = {
  hits?: number;
  misses?: number;
  rejections?: number;
  alarms?: number;
  malformed?: number;
  unjudged?: number;
};

/** Rows of a table: right and wrong words on sound parts (hits, misses) and on failing ones (rejections, alarms). */
const table = (question: string, given: Table, language: 'zh' | 'en' = 'zh'): JudgedRow[] => {
  const make = (many: number | undefined, label: 'pass' | 'fail', word: JudgedRow['word']): JudgedRow[] =>
    Array.from({ length: many ?? 0 }, (_, index) => ({
      id: `${question}-${label}-${word}-${index}`,
      language,
      question,
      label,
      word,
    }));
  return [
    ...make(given.hits, 'pass', 'pass'),
    ...make(given.misses, 'pass', 'fail'),
    ...make(given.rejections, 'fail', 'fail'),
    ...make(given.alarms, 'fail', 'pass'),
    ...make(given.malformed, 'fail', 'malformed'),
    ...make(given.unjudged, 'pass', 'unjudged'),
  ];
};
const pooled = (rows: JudgedRow[], language: 'zh' | 'en' = 'zh') =>
  calibrateJudge(rows, POLICY).languages.find((each) => each.language === language);

describe('agreement of a judge with the labels', () => {
  it('gives the figures of a known table, with intervals that hold them', () => {
    const { pooled: all } = pooled(table('judge/a', { hits: 20, misses: 5, rejections: 15, alarms: 10 })) ?? {};
    expect(all?.kappa.value).toBeCloseTo(0.4, 10);
    expect(all?.tpr.value).toBeCloseTo(0.8, 10);
    expect(all?.tnr.value).toBeCloseTo(0.6, 10);
    for (const { value, interval } of [all?.kappa, all?.tpr, all?.tnr].flatMap((each) => each ?? [])) {
      expect(interval?.low).toBeLessThan(value ?? 0);
      expect(interval?.high).toBeGreaterThan(value ?? 1);
    }
  });

  it('is not certain of full agreement', () => {
    const { pooled: all } = pooled(table('judge/a', { hits: 20, rejections: 20 })) ?? {};
    expect(all?.kappa.value).toBe(1);
    expect(all?.kappa.interval?.low).toBeGreaterThan(0.7);
    expect(all?.kappa.interval?.low).toBeLessThan(0.9);
  });

  it('counts what is malformed or unjudged, and lets it into no rate', () => {
    const plain = pooled(table('judge/a', { hits: 19, misses: 1, rejections: 18, alarms: 2 }))?.pooled;
    const mixed = pooled(
      table('judge/a', { hits: 19, misses: 1, rejections: 18, alarms: 2, malformed: 7, unjudged: 9 }),
    )?.pooled;
    expect(mixed).toEqual({ ...plain, malformed: 7, unjudged: 9 });
    expect(mixed?.n).toBe(40);
  });

  it('tells the unreadable share of what was answered', () => {
    const rows = table('judge/a', { hits: 10, rejections: 6, malformed: 4, unjudged: 30 });
    expect(calibrateJudge(rows, POLICY).unreadableShare).toBeCloseTo(0.2, 10);
    expect(calibrateJudge([], POLICY).unreadableShare).toBe(0);
  });
});

describe('trust, language by language', () => {
  const good = { hits: 10, rejections: 10 };
  it('is given where pool and own rows reach the policy', () => {
    const calibration = calibrateJudge([...table('judge/a', good), ...table('judge/b', good)], POLICY);
    expect(isTrusted(calibration, 'judge/a', 'zh')).toBe(true);
    expect(isTrusted(calibration, 'judge/a', 'en')).toBe(false);
    expect(isTrusted(calibration, 'judge/unknown', 'zh')).toBe(false);
  });

  it('is refused to all where the language has one row too few', () => {
    const calibration = calibrateJudge(
      [...table('judge/a', good), ...table('judge/b', { hits: 10, rejections: 9, malformed: 5 })],
      POLICY,
    );
    expect(isTrusted(calibration, 'judge/a', 'zh')).toBe(false);
  });

  it.each([
    ['sound parts failed', { hits: 7, misses: 3, rejections: 10 }],
    ['failing parts passed', { hits: 10, rejections: 7, alarms: 3 }],
  ])('is refused to all where the pool falls short: %s', (_, bad) => {
    const calibration = calibrateJudge([...table('judge/a', good), ...table('judge/b', bad)], POLICY);
    expect(isTrusted(calibration, 'judge/a', 'zh')).toBe(false);
    const languages = calibration.languages.map(({ holds }) => holds);
    expect(languages).toEqual([false, false]);
  });

  it('is refused to a question whose own rows speak against it, though the pool holds', () => {
    const rows = [
      ...table('judge/a', { hits: 30, rejections: 30 }),
      ...table('judge/b', { hits: 3, rejections: 2, alarms: 1 }),
    ];
    const calibration = calibrateJudge(rows, POLICY);
    expect(isTrusted(calibration, 'judge/a', 'zh')).toBe(true);
    expect(isTrusted(calibration, 'judge/b', 'zh')).toBe(false);
  });

  it('is refused to a question with too few rows, or with one label alone', () => {
    const rows = [
      ...table('judge/a', { hits: 30, rejections: 30 }),
      ...table('judge/b', { hits: 2, rejections: 2 }),
      ...table('judge/c', { hits: 8 }),
    ];
    const calibration = calibrateJudge(rows, POLICY);
    expect(['judge/a', 'judge/b', 'judge/c'].filter((id) => isTrusted(calibration, id, 'zh'))).toEqual(['judge/a']);
  });
});
