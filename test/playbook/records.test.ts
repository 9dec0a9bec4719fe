import { describe, expect, it } from 'vitest';
import { checkGround, refutedFacts } from '#src/playbook/ground.ts';
import { shownGrade, tagsByRule } from '#src/playbook/overrules.ts';
import { checkReview, stateByDate } from '#src/playbook/plan-review.ts';
import { findSensitive, personalInCompanyFact } from '#src/playbook/sensitive-details.ts';
import { checkVisitBrief, checkVisitSummary } from '#src/playbook/visits.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const oks = (checks: { ok: boolean }[]) => checks.map((c) => c.ok);

describe('SEG-3 and FIELD-1', () => {
  it('wants span, cited facts and a decision, and names what talks refuted', () => {
    const fact = { id: 'f1', sourceId: 'doc_1', talks: [{ activityId: 'a1', confirmed: false }] };
    expect(oks(checkGround({ years: 2, facts: [fact], decision: 'take', reason: '政策支持' }))).toEqual([
      true,
      true,
      true,
    ]);
    expect(oks(checkGround({ years: 5, facts: [{ ...fact, sourceId: null }], decision: 'take' }))).toEqual([
      false,
      false,
      false,
    ]);
    expect(refutedFacts([fact, { ...fact, id: 'f2', talks: [] }])).toEqual(['f1']);
  });

  it('keeps the computed grade beside the one a person set', () => {
    const label = (grade: 'now' | 'later') => ({ zh: grade === 'now' ? '立即' : '以后', en: grade });
    const shown = shownGrade<'now' | 'later'>(
      'later',
      { grade: 'now', by: '李娜', at: '2026-11-01', why: '客户来电' },
      label,
    );
    expect(shown).toMatchObject({ counts: 'now', computed: 'later' });
    expect(shown.message?.zh).toBe('系统算得“以后”，李娜于 2026-11-01 改为“立即”：客户来电');
    expect(
      shownGrade<'now' | 'later'>('later', { grade: 'now', by: '李娜', at: '2026-11-01', why: ' ' }, label),
    ).toMatchObject({ counts: 'later', overruled: null });
    expect(
      tagsByRule({ employees: 900 }, [
        { tag: '大型', when: (a) => a.employees > 500 },
        { tag: '小型', when: (a) => a.employees < 50 },
      ]),
    ).toEqual(['大型']);
  });
});

describe('PLAN-12', () => {
  it('reads the state from the date, and wants evidence, cause and lesson', () => {
    expect(stateByDate({ verifyBy: '2026-11-20', hasResult: false }, NOW)).toBe('late');
    expect(stateByDate({ verifyBy: '2026-11-21', hasResult: false }, NOW)).toBe('on_track');
    expect(stateByDate({ verifyBy: '2026-01-01', hasResult: true }, NOW)).toBe('done');
    expect(oks(checkReview({ id: 'a', state: 'failed', evidenceCount: 1 }))).toEqual([true, false]);
    expect(
      oks(checkReview({ id: 'a', state: 'failed', evidenceCount: 1, cause: 'wrong_judgement', lesson: '先核实' })),
    ).toEqual([true, true]);
    expect(oks(checkReview({ id: 'a', state: 'on_track', evidenceCount: 0 }))).toEqual([false]);
  });
});

describe('PROFILE-1 and PROFILE-3', () => {
  it.each([
    ['王总喜欢钓鱼。', 'hobby'],
    ['李工的女儿上小学。', 'minors'],
    ['上个月做了手术。', 'health'],
    ['His wife works at a bank.', 'family'],
    ['She runs a marathon every year.', 'hobby'],
  ])('%s is sensitive (%s)', (text, kind) => {
    expect(findSensitive(text).map((hit) => hit.kind)).toContain(kind);
  });

  it('leaves business facts alone', () => {
    for (const text of [
      '库存天数由 30 天升至 60 天。',
      '三个基地，员工 6200 人。',
      'Inventory days rose to 60.',
      'The parent company is listed.',
    ])
      expect(personalInCompanyFact(text)).toBeNull();
    expect(personalInCompanyFact('总经理爱好高尔夫')).toEqual({ rule: 'PROFILE-1', kinds: ['hobby'] });
  });
});

describe('VISIT-1', () => {
  it('wants one goal before, and names and dates after', () => {
    const brief = { who: ['c1'], changed: [], openQuestions: ['谁拍板?'], goals: ['见到财务总监'] };
    expect(oks(checkVisitBrief(brief))).toEqual([true, true, true, true]);
    expect(oks(checkVisitBrief({ ...brief, changed: null, goals: ['a', 'b'] }))).toEqual([true, false, true, false]);
    expect(
      oks(
        checkVisitSummary({
          agreements: ['两周内给出分类建议'],
          nextSteps: [{ what: '提交建议', who: '张伟', by: '2026-12-01' }],
        }),
      ),
    ).toEqual([true, true]);
    expect(oks(checkVisitSummary({ agreements: [], nextSteps: [{ what: '提交建议' }] }))).toEqual([false, false]);
  });
});
