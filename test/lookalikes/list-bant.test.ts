import { describe, expect, it } from 'vitest';
import { bantOf } from '#src/features/lookalikes/lists/list-bant.ts';

const UNKNOWN = { budget: null, authority: null, need: null, timing: null };
const partsOf = (more: { tags?: string[]; description?: string | null; guessed?: boolean }) =>
  bantOf({ tags: more.tags ?? [], description: more.description ?? null }, more.guessed ?? false).parts;

describe('BANT-1 of a prospect', () => {
  it('is unknown in every part where nothing is on record, and asks for each', () => {
    const { parts, priority, unknowns } = bantOf({ tags: ['重点'], description: null }, false);
    expect(parts).toEqual(UNKNOWN);
    expect(priority).toBe('later');
    expect(unknowns.map(({ part }) => part)).toEqual(['budget', 'authority', 'need', 'timing']);
    expect(partsOf({ guessed: true })).toEqual({ ...UNKNOWN, need: false });
  });

  it('takes what the notes of an import say under a label of its own, and a tag before a note', () => {
    const notes = '做轴承的老厂。\n预算：已批准；决策人: 已知；需求：已提出\n采购时间：2027-03';
    expect(bantOf({ tags: [], description: notes }, false)).toMatchObject({
      priority: 'now',
      parts: { budget: true, authority: true, need: true, timing: true },
    });
    expect(partsOf({ description: 'Family owned. Budget: planned; timing: tender; need: guessed' })).toEqual({
      ...UNKNOWN,
      budget: true,
      need: false,
      timing: true,
    });
    expect(partsOf({ tags: ['预算：无'], description: '预算：已批准' }).budget).toBe(false);
  });

  it.each([
    '预算型酒店：连锁 300 家',
    '采购：钢材、木材',
    'Budget: hotels across Asia',
    '需求：预测与排产软件',
    '预算：未知；采购时间：待定',
    '我们帮客户做预算：已批准的项目也能管',
    'timing: belts and chains for engines of every size and make',
  ])('reads nothing into what a company says of its trade: %s', (description) => {
    expect(partsOf({ description })).toEqual(UNKNOWN);
  });
});
