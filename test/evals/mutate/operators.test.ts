import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GATED } from '#evals/cases/case.ts';
import { AGAIN } from '#evals/mutate/operators/again.ts';
import { isHeldOut, OPERATORS } from '#evals/mutate/operators/all.ts';
import { OPENED } from '#evals/mutate/operators/fresh.ts';
import { type Planted, plant, plantMutants } from '#evals/mutate/plant.ts';
import { allSources, SCHEMAS } from './answers.ts';

const sources = allSources();
const planted = plantMutants(sources, { perOperator: 8, seed: 11 });
const frozen = JSON.stringify(sources.map(({ answers }) => answers));

const formFaults = ({ mutant, source }: Planted): string[] =>
  Object.entries(mutant.answers).flatMap(([prompt, answer]) => {
    const read = SCHEMAS.get(prompt)?.safeParse(answer);
    return read?.success === false && source.answers[prompt] !== answer ? [`${prompt} ${read.error.message}`] : [];
  });

describe('the operators', () => {
  it('are at least seventy-five, of different ids, each telling what it does and who should catch it', () => {
    expect(OPERATORS.length).toBeGreaterThanOrEqual(75);
    expect(new Set(OPERATORS.map(({ id }) => id)).size).toBe(OPERATORS.length);
    for (const { about, killers, drafts } of OPERATORS) {
      expect(about.length).toBeGreaterThan(10);
      expect(killers.length).toBeGreaterThan(0);
      expect(drafts.length).toBeGreaterThan(0);
    }
    expect(new Set(OPERATORS.flatMap(({ drafts }) => drafts))).toEqual(new Set(GATED));
  });

  it.each(['zh', 'en'] as const)('each find a place in %s answers', (language) => {
    const own = sources.filter((one) => one.language === language);
    // The rounds that are or were held out have answers of their own to be tried on.
    const apart = new Set([...AGAIN, ...OPENED].map(({ id }) => id));
    const open = OPERATORS.filter((operator) => !isHeldOut(operator) && !apart.has(operator.id));
    const idle = open.filter((operator) => plant([operator], own, { perOperator: 1, seed: 3 }).length === 0);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('change something, tell what, and leave the form whole', () => {
    for (const one of planted) {
      expect([one.operator.id, JSON.stringify(one.mutant.answers) !== JSON.stringify(one.source.answers)]).toEqual([
        one.operator.id,
        true,
      ]);
      expect([one.operator.id, one.mutant.at === '', one.mutant.from === one.mutant.to]).toEqual([
        one.operator.id,
        false,
        false,
      ]);
      expect([one.operator.id, ...formFaults(one)]).toEqual([one.operator.id]);
    }
  });

  it('alter the prompt they name and no other', () => {
    for (const { operator, mutant, source } of planted) {
      const touched = Object.keys(source.answers).filter((prompt) => mutant.answers[prompt] !== source.answers[prompt]);
      expect([operator.id, touched]).toEqual([operator.id, [mutant.at.split(' ')[0]]]);
    }
  });

  it('never touch the answers they are given', () => {
    expect(JSON.stringify(sources.map(({ answers }) => answers))).toBe(frozen);
  });

  it('make the same mutants of the same seed, in both languages, and no mutant twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const some = OPERATORS.filter((_, i) => i % 17 === seed % 17);
        const [once, again] = [1, 2].map(() => plant(some, sources, { perOperator: 4, seed }));
        expect(again).toEqual(once);
        const keys = (once ?? []).map(
          ({ operator, case: id, mutant }) => `${operator.id} ${id} ${mutant.at} ${mutant.to}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 15 },
    );
    expect(new Set(planted.map(({ language }) => language))).toEqual(new Set(['zh', 'en']));
  });
});
