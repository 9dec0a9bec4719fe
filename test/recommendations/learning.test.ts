import { describe, expect, it } from 'vitest';
import { likenessOf, type Situation } from '#src/features/recommendations/fit/domain-situation.ts';
import { type Lesson, learn } from '#src/features/recommendations/learning/domain-learning.ts';
import { meanWithInterval, qualityOf, replay } from '#src/features/recommendations/learning/domain-replay.ts';
import { readDismissal } from '#src/playbook/dismissals.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const toll: Situation = { industry: '高速公路', stage: 'tender', needs: ['断网', '车牌'] };
const cold: Situation = { industry: '医药流通', stage: 'needs', needs: ['冷库', '温度'] };
const here = { opportunityId: 'opp_here', situation: toll };
const lesson = (more: Partial<Lesson> = {}): Lesson => ({
  documentId: 'a',
  opportunityId: 'opp_1',
  person: 'p1',
  action: 'used',
  code: null,
  rank: 1,
  skipped: [],
  situation: toll,
  documentVersion: 1,
  at: daysAgo(10),
  ...more,
});
const boostOf = (lessons: Lesson[], id = 'a', options: Parameters<typeof learn>[3] = {}) =>
  learn(lessons, here, NOW, options).get(id)?.boost ?? 0;

describe('learning from what was done with documents (REC-1)', () => {
  it('hears like deals louder than others, and old deeds less', () => {
    expect(likenessOf(toll, toll)).toBeCloseTo(1, 12);
    expect(likenessOf(toll, cold)).toBeCloseTo(0.1, 12);
    expect(boostOf([lesson()])).toBeGreaterThan(boostOf([lesson({ situation: cold })]));
    expect(boostOf([lesson()])).toBeGreaterThan(boostOf([lesson({ at: daysAgo(720) })]));
    expect(boostOf([lesson({ action: 'won_with' })])).toBeGreaterThan(boostOf([lesson()]));
    expect(boostOf([lesson({ action: 'dismissed', code: 'not_relevant' })])).toBeLessThan(0);
  });

  it('takes each reason for what it says: not relevant is not out of date', () => {
    const no = (code: Lesson['code'], more: Partial<Lesson> = {}) => lesson({ action: 'dismissed', code, ...more });
    expect(boostOf([no('already_seen')])).toBe(0);
    expect(boostOf([no('wrong_stage', { situation: cold })])).toBe(0);
    expect(boostOf([no('out_of_date', { situation: cold })])).toBeLessThan(
      boostOf([no('not_relevant', { situation: cold })]),
    );
    const versions = new Map([['a', 2]]);
    expect(boostOf([no('out_of_date')], 'a', { versions })).toBe(0);
    const told = learn([no('out_of_date'), no('out_of_date', { person: 'p2' })], here, NOW).get('a');
    expect(told?.outdated).toBe(2);
    expect(['内容过时了', '客户已看过', '和他们无关', '阶段太早', 'no idea'].map(readDismissal)).toEqual([
      'out_of_date',
      'already_seen',
      'not_relevant',
      'wrong_stage',
      'other',
    ]);
  });

  it('takes what stands below for unseen, what stands above for passed over, and a use far down for more', () => {
    const third = lesson({ documentId: 'c', rank: 3, skipped: ['a', 'b'] });
    expect(boostOf([third], 'a')).toBeLessThan(0);
    expect(learn([third], here, NOW).has('d')).toBe(false);
    expect(boostOf([third], 'c')).toBeGreaterThan(boostOf([lesson({ documentId: 'c' })], 'c'));
    const both = [third, lesson({ documentId: 'a', at: daysAgo(9) })];
    expect(boostOf(both, 'a')).toBeGreaterThan(0);
  });

  it('lets no single person bury a document, on however many deals', () => {
    const dismissals = (people: number, each: number) =>
      Array.from({ length: people * each }, (_, n) =>
        lesson({
          action: 'dismissed',
          code: 'not_relevant',
          person: `p${n % people}`,
          opportunityId: `opp_${n}`,
          documentId: 'a',
        }),
      );
    const once = boostOf(dismissals(1, 1));
    expect(boostOf(dismissals(1, 200))).toBeCloseTo(once, 2);
    expect(boostOf(dismissals(1, 200))).toBeGreaterThan(-0.06);
    expect(boostOf(dismissals(20, 1))).toBeLessThan(2 * once);
  });

  it('hears the last thing each person did on this very deal', () => {
    const own = (action: Lesson['action'], days: number, person = 'p1') =>
      lesson({
        action,
        code: action === 'dismissed' ? 'other' : null,
        opportunityId: 'opp_here',
        at: daysAgo(days),
        person,
      });
    expect(boostOf([own('dismissed', 3)])).toBeCloseTo(-0.25, 12);
    expect(boostOf([own('dismissed', 3), own('used', 2)])).toBeCloseTo(0.15, 12);
    expect(boostOf([own('used', 3), own('dismissed', 2)])).toBeCloseTo(-0.25, 12);
    expect(boostOf([own('dismissed', 3), own('won_with', 2, 'p2')])).toBeCloseTo(-0.025, 12);
  });
});

describe('replaying the log', () => {
  const list = (opportunityId: string, days: number) => ({
    opportunityId,
    situation: toll,
    at: daysAgo(days),
    shown: ['a', 'b', 'c'].map((documentId, at) => ({ documentId, rank: at + 1, base: 0.8 - 0.01 * at })),
  });
  const used = (opportunityId: string, days: number) =>
    lesson({ documentId: 'c', opportunityId, at: daysAgo(days), person: opportunityId, rank: 3, skipped: ['a', 'b'] });

  it('knows only the past: the first deal gains nothing, a later one does', () => {
    const replayed = replay(
      [list('opp_1', 30), list('opp_2', 20), list('opp_3', 10)],
      [used('opp_3', 9), used('opp_1', 29), used('opp_2', 19)],
    );
    expect(replayed.map(({ opportunityId }) => opportunityId)).toEqual(['opp_1', 'opp_2', 'opp_3']);
    expect(replayed[0]?.with).toEqual(replayed[0]?.without);
    expect(replayed.map(({ without }) => without.mrr)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(replayed[2]?.with.mrr).toBe(1);
    // What was done on a deal after its list was seen is not known to it.
    expect(replay([list('opp_1', 30)], [used('opp_1', 29)])[0]?.with.mrr).toBeCloseTo(1 / 3, 12);
  });

  it('measures by reciprocal rank and nDCG@5', () => {
    const gains = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    expect(qualityOf(['b', 'a'], gains)).toEqual({ mrr: 1, ndcg: 1 });
    expect(qualityOf(['x', 'b', 'y', 'z', 'w', 'a'], gains)).toEqual({
      mrr: 0.5,
      ndcg: 2 / Math.log2(3) / (2 + 1 / Math.log2(3)),
    });
    const spread = meanWithInterval([0, 1, 0, 1, 1, 0, 1, 1]);
    expect(spread.mean).toBe(0.625);
    expect(spread.low).toBeLessThan(spread.mean);
    expect(spread.high).toBeGreaterThan(spread.mean);
    expect(meanWithInterval([0, 1, 0, 1, 1, 0, 1, 1])).toEqual(spread);
  });
});
