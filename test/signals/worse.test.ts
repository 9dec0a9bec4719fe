import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesCompetitor } from '#src/playbook/signals-deals.ts';
import { type Grade, hasWorsened, signalStep } from '#src/playbook/signals-worse.ts';
import { DEFAULT_THRESHOLDS as T } from '#src/playbook/thresholds.ts';

const silence = (days: number, severity: Grade['severity'] = 'medium'): Grade => ({
  rule: 'SIG-silence',
  severity,
  numbers: { days, limit: 14 },
});

describe('a signal grows worse', () => {
  it('when its key number doubles past the threshold, not day by day', () => {
    expect([14, 20, 27, 28, 55, 56].map((days) => signalStep(silence(days), T))).toEqual([0, 0, 0, 1, 1, 2]);
    expect(hasWorsened(silence(20), silence(27), T)).toBe(false);
    expect(hasWorsened(silence(20), silence(28), T)).toBe(true);
    expect(hasWorsened(silence(40), silence(20), T)).toBe(false);
  });

  it('when its severity rises, in whatever rule', () => {
    const decline = (severity: Grade['severity']): Grade => ({ rule: 'SIG-decline', severity, numbers: {} });
    expect(hasWorsened(decline('medium'), decline('high'), T)).toBe(true);
    expect(hasWorsened(decline('high'), decline('medium'), T)).toBe(false);
  });

  it('when a window passes, an owner takes one account more, or another complaint comes', () => {
    const grade = (rule: Grade['rule'], numbers: Grade['numbers']): Grade => ({ rule, severity: 'high', numbers });
    expect(hasWorsened(grade('SIG-window', { daysLeft: 1 }), grade('SIG-window', { daysLeft: -1 }), T)).toBe(true);
    expect(hasWorsened(grade('SIG-window', { daysLeft: -1 }), grade('SIG-window', { daysLeft: -9 }), T)).toBe(false);
    expect(hasWorsened(grade('SIG-focus', { accounts: 4 }), grade('SIG-focus', { accounts: 5 }), T)).toBe(true);
    const complaints = (count: number) => grade('SIG-satisfaction', { drop: 0, complaints: count });
    expect(hasWorsened(complaints(1), complaints(2), T)).toBe(true);
  });

  it('never by getting better: steps only rise with the key number', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        expect(hasWorsened(silence(Math.max(a, b)), silence(Math.min(a, b)), T)).toBe(false);
      }),
    );
  });
});

describe('a text names a competitor', () => {
  it.each([
    ['客户提到ＳＡＰ在报价', 'SAP', true],
    ['They prefer sap.', 'SAP', true],
    ['The fault disappears.', 'SAP', false],
    ['disappear, then SAP', 'SAP', true],
    ['蓝海科技来过', '蓝海', true],
    ['无关', '蓝海', false],
    ['A 类', 'A', false],
  ])('%s / %s: %s', (text, name, expected) => {
    expect(namesCompetitor(text, name)).toBe(expected);
  });
});
