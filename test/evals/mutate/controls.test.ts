import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REWRITINGS } from '#evals/mutate/controls/all.ts';
import { SYNONYMS_EN, SYNONYMS_ZH } from '#evals/mutate/controls/synonyms.ts';
import { plant } from '#evals/mutate/plant.ts';
import { plantControls } from '#evals/mutate/rewrite.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import { allSources, SCHEMAS } from './answers.ts';

const sources = allSources();
/** Rewritings that add or take away words or number anew. */
const ADDING = new Set([
  'record-fact-added',
  'neutral-question-added',
  'claim-split',
  'quote-shortened',
  'actions-renumbered',
  'needs-renumbered',
]);
const CHINESE = new Set(['wide-digits', 'surname-and-title']);

const values = (text: string): string[] => {
  const dates = readDates(text);
  return readNumbers(text)
    .filter((n) => !dates.some((d) => n.start < d.end && n.end > d.start))
    .map(({ value, kind }) => `${kind} ${Math.round(value * 1e6) / 1e6}`)
    .sort();
};

describe('the rewritings', () => {
  it('are at least fourteen, with at least sixty pairs of synonyms', () => {
    expect(REWRITINGS.length).toBeGreaterThanOrEqual(14);
    expect(new Set(REWRITINGS.map(({ id }) => id)).size).toBe(REWRITINGS.length);
    expect(SYNONYMS_ZH.length + SYNONYMS_EN.length).toBeGreaterThanOrEqual(60);
  });

  it.each(['zh', 'en'] as const)('each find a place in %s answers', (language) => {
    const own = sources.filter((one) => one.language === language);
    const idle = REWRITINGS.filter((one) => plant([one], own, { perOperator: 1, seed: 2 }).length === 0);
    expect(idle.map(({ id }) => id).filter((id) => language === 'zh' || !CHINESE.has(id))).toEqual([]);
  });

  it('keep the values of all numbers, the days and the form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        for (const { operator, mutant } of plantControls(sources, { perOperator: 2, seed })) {
          for (const [prompt, answer] of Object.entries(mutant.answers))
            expect([operator.id, SCHEMAS.get(prompt)?.safeParse(answer).success]).toEqual([operator.id, true]);
          if (ADDING.has(operator.id)) continue;
          expect([operator.id, values(mutant.to)]).toEqual([operator.id, values(mutant.from)]);
          const days = (text: string) =>
            readDates(text)
              .map(({ from }) => from.slice(-5))
              .sort();
          expect([operator.id, days(mutant.to)]).toEqual([operator.id, days(mutant.from)]);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('keep every quote a part of the piece it was taken from', () => {
    for (const { mutant, source } of plantControls(sources, { perOperator: 6, seed: 4 })) {
      const text = JSON.stringify(mutant.answers);
      for (const [, ref, quote] of text.matchAll(/"ref":"(E\d+)","quote":"(.*?)"\}/gu)) {
        const before = JSON.stringify(source.answers);
        const found = source.ground.pack.items.find((item) => item.ref === ref)?.text.includes(quote ?? '');
        expect([quote, found || before.includes(`"quote":"${quote}"`)]).toEqual([quote, true]);
      }
    }
  });

  it('renumber what points at a place that moved', () => {
    const [first] = plant(
      REWRITINGS.filter(({ id }) => id === 'actions-renumbered'),
      sources,
      { perOperator: 1, seed: 1 },
    );
    const { actions } = (first?.mutant.answers['plan/actions'] ?? { actions: [] }) as {
      actions: { afterActions: number[] }[];
    };
    expect(actions.map(({ afterActions }) => afterActions)).toEqual([[2], []]);
  });
});
