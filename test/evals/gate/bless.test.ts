import { describe, expect, it } from 'vitest';
import { type BlessState, refusals } from '#evals/gate/bless.ts';
import { type Scorecard, scorecardSchema, shortfalls } from '#evals/gate/self-test.ts';
import { policy, samples, suite } from './make-cases.ts';
import { lockOf } from './make-lock.ts';

const of = (hits: number, all: number) => ({ hits, of: all });
const green: Scorecard = {
  gradersDigest: '1111111111111111',
  operators: 62,
  mutants: of(470, 480),
  critical: { zh: of(70, 70), en: of(64, 64) },
  rightGrader: of(460, 470),
  heldOut: of(39, 40),
  controls: of(1, 420),
};

const state = (more: Partial<BlessState> = {}): BlessState => {
  const graded = more.graded ?? suite();
  return {
    gitStatus: ' M evals/baseline.lock.json\n',
    lockFile: 'evals/baseline.lock.json',
    expected: suite().map(({ id }) => id),
    graded,
    old: lockOf(suite()),
    next: lockOf(graded),
    selfTest: green,
    policy,
    reason: null,
    ...more,
  };
};

describe('blessing a baseline', () => {
  it('is allowed on a clean tree, a whole run, no critical hit and a green self-test', () => {
    expect(refusals(state())).toEqual([]);
    expect(refusals(state({ old: null }))).toEqual([]);
  });

  it.each<[string, Partial<BlessState>, RegExp]>([
    ['a changed prompt', { gitStatus: ' M prompts/plan/why.zh.md\n' }, /dirty: prompts\/plan\/why\.zh\.md; commit/],
    ['a new file', { gitStatus: '?? evals/recordings/x.jsonl\n' }, /dirty/],
    ['a missing case', { graded: suite().slice(1) }, /incomplete: 1 of 210/],
    ['an ungradeable case', { graded: suite((_, at) => (at === 0 ? { samples: [] } : {})) }, /incomplete: 1 of 210/],
    ['no cases at all', { expected: [], graded: [] }, /there are no cases/],
    [
      'a case without stored answers',
      { next: lockOf(suite(), { answers: new Map() }) },
      /210 cases rest on no stored answer/,
    ],
    [
      'one critical hit in one sample',
      {
        graded: suite((_, at) =>
          at === 0 ? { criticalHits: [{ grader: 'GUARD-4', at: 'x', text: 'y', sample: 3 }] } : {},
        ),
      },
      /critical hits \(GUARD-4\) in 1 case \(plan-gate-1-zh\)/,
    ],
    ['no self-test', { selfTest: null }, /not run/],
    ['an older self-test', { selfTest: { ...green, gradersDigest: '0' } }, /older than the graders/],
    ['a red self-test', { selfTest: { ...green, controls: of(9, 420) } }, /red: false alarms/],
    [
      'more authored evidence',
      { graded: suite((_, at) => (at < 2 ? { provenance: 'authored' } : {})) },
      /more authored evidence than before: 2 of 210 cases, was 0 of 210/,
    ],
    [
      'a lowered slice',
      { graded: suite((_, at) => (at === 0 ? { samples: samples(7, 8) } : {})) },
      /lowered without a reason: all 100\.0 → 99\.9 %/,
    ],
  ])('is refused for %s', (_, more, words) => {
    expect(refusals(state(more)).join('\n')).toMatch(words);
  });

  it('takes a lowered slice with a reason, and keeps the reason', () => {
    const graded = suite((_, at) => (at === 0 ? { samples: samples(7, 8) } : {}));
    const reason = 'asks for an owner now';
    const next = lockOf(graded, { old: lockOf(suite()), reason });
    expect(refusals(state({ graded, next, reason }))).toEqual([]);
    expect(next.lowered[0]).toMatchObject({ slice: 'all', reason });
  });

  it('takes authored evidence that was there before, but not in place of a recorded case', () => {
    const one = (at: number) => suite((_, index) => (index === at ? { provenance: 'authored' } : {}));
    expect(refusals(state({ graded: one(0), old: lockOf(one(0)) }))).toEqual([]);
    expect(refusals(state({ graded: one(1), old: lockOf(one(0)) }))).toEqual([
      expect.stringMatching(/replaced by authored in 1 case/),
    ]);
  });
});

describe('the self-test', () => {
  it('is green on figures that hold with their intervals', () => {
    expect(shortfalls(green, policy)).toEqual([]);
  });

  it.each<[string, Partial<Scorecard>, RegExp]>([
    ['few operators', { operators: 59 }, /59 operators/],
    ['few mutants', { mutants: of(390, 390) }, /390 mutants, asked 400/],
    ['many survivors', { mutants: of(440, 480) }, /91\.7 % of mutants killed.*lower bound/s],
    ['a share that only just holds', { mutants: of(381, 400) }, /lower bound 92\.\d %, asked 93\.0 %/],
    ['one critical survivor', { critical: { zh: of(69, 70), en: of(64, 64) } }, /1 critical mutants survived in zh/],
    ['few critical mutants', { critical: { zh: of(70, 70), en: of(59, 59) } }, /59 critical mutants in en/],
    ['three alarms of 400', { controls: of(3, 400) }, /upper bound 2\.\d %/],
    ['kills by the wrong grader', { rightGrader: of(400, 470) }, /right grader/],
    ['a held-out family far below', { heldOut: of(35, 40) }, /10\.4 points below/],
    ['no held-out family', { heldOut: of(0, 0) }, /no held-out family/],
  ])('is red for %s', (_, more, words) => {
    expect(shortfalls({ ...green, ...more }, policy).join('\n')).toMatch(words);
  });

  it('does not read impossible tallies', () => {
    expect(scorecardSchema.safeParse({ ...green, mutants: of(5, 4) }).success).toBe(false);
  });
});
