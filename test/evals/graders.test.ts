import { describe, expect, it } from 'vitest';
import { caseSchema } from '#evals/cases/case.ts';
import { contract } from '#evals/graders/contract.ts';
import { expected } from '#evals/graders/expected.ts';
import { gradeCase } from '#evals/graders/grade.ts';
import { grounding } from '#evals/graders/grounding.ts';
import { ownChecks } from '#evals/graders/own-checks.ts';
import type { Claim } from '#src/evidence/index.ts';
import type { Draft } from '#src/features/drafts/index.ts';

const claim = (changes: Partial<Claim> = {}): Claim => ({
  id: 'clm_1',
  text: '库存周转由30天升到60天，比上季度多压货一倍。',
  kind: 'fact',
  evidence: [{ source: { type: 'fact', id: 'fact_1' }, quote: '库存周转30天，现为60天' }],
  status: 'verified',
  ...changes,
});
const draft = (changes: Partial<Draft> = {}): Draft => ({
  id: 'msg_1',
  kind: 'answer',
  language: 'zh',
  drafter: { by: 'model', model: 'replay' },
  claims: [claim()],
  checks: [],
  findings: [],
  createdAt: '2026-11-21T08:00:00.000Z',
  ...changes,
});
const evalCase = (expect: object = {}) =>
  caseSchema.parse({
    id: 'some-case',
    draft: 'answer',
    language: 'zh',
    guards: ['copilot-answer'],
    about: 'A case of this test.',
    account: '某客户',
    question: '库存怎么样？',
    expect,
  });
const graded = (changes: Partial<Draft> = {}, expect: object = {}) => ({
  draft: draft(changes),
  expect: evalCase(expect).expect,
});

describe('contract', () => {
  it('passes a draft of the right shape, drafter and language', () => {
    expect(contract(graded()).problems).toEqual([]);
  });

  it.each([
    ['a draft the rules wrote', { drafter: { by: 'rules' as const, reason: '没有模型' } }, '没有模型'],
    ['a shape that is not the contract', { createdAt: 7 as unknown as string }, 'createdAt'],
    [
      'a sentence in the other language',
      { claims: [claim({ text: 'Inventory days went up from thirty to sixty within one quarter.' })] },
      'GUARD-6',
    ],
  ])('fails %s', (_, changes, told) => {
    expect(contract(graded(changes)).problems).toEqual([expect.stringContaining(told)]);
  });

  it('reads the texts ready to send as well', () => {
    const wordings = [{ form: 'message', text: 'Please have a look at the calculation before the end of the week.' }];
    const sent = { ...draft(), sections: { wordings } } as Draft;
    expect(contract({ draft: sent, expect: evalCase().expect }).problems).toEqual([expect.stringContaining('GUARD-6')]);
  });
});

describe('grounding', () => {
  it('fails a fact that was not verified, and too few facts', () => {
    expect(grounding(graded()).problems).toEqual([]);
    expect(grounding(graded({ claims: [claim({ status: 'unverified' })] })).problems).toHaveLength(2);
    expect(grounding(graded({ claims: [claim({ evidence: [] })] })).problems).toHaveLength(1);
    expect(grounding(graded({}, { minVerifiedFacts: 2 })).problems).toHaveLength(1);
  });
});

describe('own checks', () => {
  it('fails a check that is not ok, unless the case says the record is so', () => {
    const checks = [{ rule: 'PLAN-3', ok: false, message: '没有负责人' }];
    expect(ownChecks(graded({ checks })).problems).toEqual(['PLAN-3 没有负责人']);
    expect(ownChecks(graded({ checks }, { mayFail: ['PLAN-3'] })).problems).toEqual([]);
  });
});

describe('expected words', () => {
  const taken = claim({
    kind: 'question',
    text: '请核实：效率提高了27%，是否属实？',
    status: 'unverified',
    note: '改为问题',
  });

  it('passes a wrong figure that was taken back, and fails one that stands', () => {
    expect(expected(graded({ claims: [claim(), taken] }, { caught: ['27%'] })).problems).toEqual([]);
    const standing = claim({ text: '效率提高了27%。' });
    expect(expected(graded({ claims: [standing] }, { caught: ['27%'] })).problems).toHaveLength(2);
    const sent = { ...draft({ claims: [taken] }), sections: { wordings: [{ form: 'message', text: '提高27%' }] } };
    expect(expected({ draft: sent as Draft, expect: evalCase({ caught: ['27%'] }).expect }).problems).toHaveLength(1);
  });

  it('fails what should be there and is not, and what should not be there and is', () => {
    expect(expected(graded({}, { present: ['60天'], absent: ['90天'] })).problems).toEqual([]);
    expect(expected(graded({}, { present: ['90天'], absent: ['60天'] })).problems).toHaveLength(2);
  });
});

describe('a grader that throws', () => {
  it('ends the run with 4, naming the case', () => {
    const run = { case: evalCase(), draft: draft(), exchanges: [], milliseconds: 1 };
    const broken = () => {
      throw new TypeError('no such thing');
    };
    expect(() => gradeCase(run, [broken])).toThrow(
      expect.objectContaining({ code: 4, message: 'some-case: a grader threw TypeError: no such thing' }),
    );
    expect(gradeCase(run).flatMap(({ problems }) => problems)).toEqual([]);
  });
});
