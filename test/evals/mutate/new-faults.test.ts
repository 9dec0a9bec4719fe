import { describe, expect, it } from 'vitest';
import { isAltered, isWithin, newGraders } from '#evals/mutate/new-faults.ts';

const fault = (grader: string, at: string, text: string) => ({ grader, at, text });

describe('what an altered answer has wrong that it had not before', () => {
  const before = [fault('GUARD-1/figure', 'plan/goals goals[0].serves', '40 台')];

  it('is told by grader and words, wherever the altered list has put the old ones', () => {
    expect(newGraders(before, [fault('GUARD-1/figure', 'plan/goals goals[2].serves', '40 台')])).toEqual([]);
    expect(newGraders(before, [fault('GUARD-1/figure', 'plan/goals goals[0].serves', '90 台')])).toEqual([
      'GUARD-1/figure',
    ]);
    expect(newGraders(before, [fault('GUARD-1/date', 'plan/goals goals[0].serves', '40 台')])).toEqual([
      'GUARD-1/date',
    ]);
  });

  it('names a grader once', () => {
    expect(newGraders([], [fault('PLAN-7/owner', 'a', 'x'), fault('PLAN-7/owner', 'b', 'y')])).toEqual([
      'PLAN-7/owner',
    ]);
  });

  it('knows each of several altered places', () => {
    const altered = 'objection/reply worries[2].question | objection/reply steps.listen[0]';
    expect(isAltered(fault('GUARD-1/figure', 'objection/reply steps.listen[0]', 'x'), altered)).toBe(true);
    expect(isAltered(fault('GUARD-1/figure', 'objection/reply steps.listen[1]', 'x'), altered)).toBe(false);
  });

  it('knows a place within another, and no other number', () => {
    expect(isWithin('plan/goals goals[1]', 'plan/goals goals[1].due')).toBe(true);
    expect(isWithin('plan/goals goals[1].due', 'plan/goals goals[1]')).toBe(true);
    expect(isWithin('plan/goals goals[1]', 'plan/goals goals[10].due')).toBe(false);
    expect(isWithin('plan/goals goals', 'plan/goals goals[1]')).toBe(true);
    expect(isWithin('', 'plan/goals goals[1]')).toBe(false);
  });
});
