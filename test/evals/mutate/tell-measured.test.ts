import { describe, expect, it } from 'vitest';
import { judgeControls, judgeMutants, survivors } from '#evals/mutate/harness.ts';
import { plantMutants } from '#evals/mutate/plant.ts';
import { plantControls } from '#evals/mutate/rewrite.ts';
import { scoreCard } from '#evals/mutate/score-card.ts';
import { tellMeasured } from '#evals/mutate/tell-measured.ts';
import { allSources } from './answers.ts';

const sources = allSources();
const mutants = judgeMutants(plantMutants(sources, { perOperator: 1, seed: 1 }), () => []);
const controls = judgeControls(plantControls(sources, { perOperator: 1, seed: 1 }), () => ['GUARD-1']);
const measured = {
  card: scoreCard(mutants, controls),
  survivors: survivors(mutants),
  alarms: controls,
  sources: sources.length,
};

describe('the scorecard in lines', () => {
  it('shows survivors and false alarms of open cases', () => {
    const told = tellMeasured(measured, () => false).join('\n');
    const known = measured.survivors.find(({ heldOut }) => !heldOut);
    expect(told).toContain(`${known?.operator} ${known?.case}`);
    expect(told).toContain(`${controls[0]?.operator} ${controls[0]?.case}`);
  });

  it('counts what is held out and shows none of it', () => {
    const lines = tellMeasured(measured, () => true);
    const told = lines.join('\n');
    for (const { operator, case: id } of [...measured.survivors, ...controls])
      expect(told).not.toContain(`${operator} ${id}`);
    expect(told).toContain(`and ${measured.survivors.length} of the held-out family or held-out cases`);
    expect(told).toContain(`and ${controls.length} on held-out cases`);
  });

  it('names no operator of the held-out family', () => {
    const told = tellMeasured(measured, () => false).join('\n');
    for (const { operator } of measured.survivors.filter(({ heldOut }) => heldOut))
      expect(told).not.toContain(operator);
  });
});
