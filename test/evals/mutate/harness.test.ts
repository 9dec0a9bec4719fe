import { describe, expect, it } from 'vitest';
import { judgeControls, judgeMutants, survivors } from '#evals/mutate/harness.ts';
import { seededPicker, seedOf } from '#evals/mutate/picker.ts';
import { plantMutants } from '#evals/mutate/plant.ts';
import { plantControls } from '#evals/mutate/rewrite.ts';
import { scoreCard } from '#evals/mutate/score-card.ts';
import { allSources } from './answers.ts';

const sources = allSources();
const planted = plantMutants(sources, { perOperator: 2, seed: 1 });

describe('judging mutants', () => {
  it('counts a kill, and whether the grader that should made it', () => {
    const judged = judgeMutants(planted, (answers) =>
      JSON.stringify(answers).includes('八八折') ? ['GUARD-2'] : ['PLAN-10/x'],
    );
    expect(judged.every(({ killed }) => killed)).toBe(true);
    const promise = judged.find(({ to }) => to.includes('八八折'));
    expect(promise === undefined || promise.rightly).toBe(true);
    // `PLAN-1` is not the beginning of `PLAN-10`.
    for (const { operator, rightly, by } of judged.filter(({ by }) => by[0] === 'PLAN-10/x')) {
      const killers = planted.find((one) => one.operator.id === operator)?.operator.killers ?? [];
      expect([by, rightly]).toEqual([by, killers.includes('PLAN-10')]);
    }
  });

  it('names what nobody noticed, critical first', () => {
    const judged = judgeMutants(planted, () => []);
    const left = survivors(judged);
    expect(left.length).toBe(planted.length);
    const firstHarmless = left.findIndex(({ critical }) => !critical);
    expect(left.slice(firstHarmless).some(({ critical }) => critical)).toBe(false);
  });

  it('draws up a score card with intervals', () => {
    const mutants = judgeMutants(planted, (_answers, { language }) => (language === 'zh' ? ['GUARD-1'] : []));
    const controls = judgeControls(plantControls(sources, { perOperator: 2, seed: 1 }), () => []);
    const card = scoreCard(mutants, controls);
    expect(card.critical.zh.share).toBe(1);
    expect(card.critical.en.share).toBe(0);
    expect(card.falseAlarms.hits).toBe(0);
    expect(card.falseAlarms.interval.high).toBeGreaterThan(0);
    expect(card.killed.interval.low).toBeLessThan(card.killed.share);
    expect(card.byLanguage.map(({ name, share }) => [name, share])).toEqual([
      ['en', 0],
      ['zh', 1],
    ]);
    expect(card.known.n + card.heldOut.n).toBe(card.killed.n);
  });
});

describe('the picker', () => {
  it('makes the same choices of the same seed, over the whole range', () => {
    const draw = (seed: number) =>
      Array.from(
        { length: 60 },
        (
          (pick) => () =>
            pick.below(6)
        )(seededPicker(seed)),
      );
    expect(draw(9)).toEqual(draw(9));
    expect(draw(9)).not.toEqual(draw(10));
    expect(new Set(draw(9))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(seededPicker(1).one([])).toBeUndefined();
    expect(seedOf('a', 1)).not.toBe(seedOf('a', 2));
  });
});
