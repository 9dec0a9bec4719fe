import { describe, expect, it } from 'vitest';
import { EvalFailure } from '#evals/exit-codes.ts';
import { policyDigest, readPolicy } from '#evals/gate/policy.ts';
import { policy } from './make-cases.ts';

describe('the policy file', () => {
  it('holds the thresholds the suite is asked for', () => {
    expect(policy.overall).toEqual({ dropPoints: 2, p: 0.025 });
    expect(policy.slices).toMatchObject({ dropPoints: 5, p: 0.025 });
    expect(policy.tokens.growth).toBe(0.15);
    expect(policy.judges).toMatchObject({ kappa: 0.6, tpr: 0.9, tnr: 0.9 });
    expect(policy.mutation).toMatchObject({
      operators: 60,
      mutants: 400,
      killed: 0.95,
      killedLower: 0.93,
      criticalKilled: 1,
    });
    expect(policy.power).toMatchObject({ dropPoints: 5, power: 0.9, falseAlarms: 0.01 });
  });

  it('is refused in one line that names file and fault', () => {
    const fault = (text: string): string => {
      try {
        readPolicy(text, 'policy.json');
      } catch (error) {
        if (error instanceof EvalFailure && error.code === 2 && error.lines.length === 1) return error.lines[0] ?? '';
      }
      return 'accepted';
    };
    expect(fault('{')).toBe('policy.json: not JSON');
    expect(fault(JSON.stringify({ ...policy, overall: { dropPoints: 2 } }))).toMatch(/policy\.json: .*overall\.p/);
    expect(fault(JSON.stringify({ ...policy, leniency: 1 }))).toMatch(/leniency/);
  });

  it('has a digest that layout does not change and a threshold does', () => {
    const turned = Object.fromEntries(Object.entries(policy).reverse());
    expect(policyDigest(readPolicy(JSON.stringify(turned, null, 4)))).toBe(policyDigest(policy));
    expect(policyDigest({ ...policy, overall: { dropPoints: 3, p: 0.025 } })).not.toBe(policyDigest(policy));
  });
});
