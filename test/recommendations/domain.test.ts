import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask, Brief, Candidate, Finding } from '#src/features/recommendations/brief.ts';
import { recommend } from '#src/features/recommendations/domain.ts';
import { asksOf } from '#src/features/recommendations/fit/domain-asks.ts';
import { compareIndustries } from '#src/features/recommendations/fit/domain-industry.ts';
import { answerStrength, tellingWords } from '#src/features/recommendations/fit/domain-telling.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const need = { id: 'need_1', statement: '断网时继续识别车牌', problem: null, priority: 'P0' as const };
const brief: Brief = {
  opportunity: { id: 'opp_1', name: '站级改造', stage: 'tender' },
  accountName: '北岭高速集团',
  industry: '高速公路',
  product: null,
  background: null,
  needs: [need],
  roles: [{ role: 'EB', certain: true }],
  audiences: ['executives'],
  competitors: [],
};
const ask: Ask = { kind: 'need', query: need.statement, language: 'zh', need };
const finding = (id: string, coverage: number, more: Partial<Finding> = {}): Finding => ({
  ask,
  coverage,
  matched: ['断网', '识别车牌'],
  passage: { id: `psg_${id}`, ordinal: 0, heading: null, start: 0, end: 4, text: '断网识别' },
  ...more,
});
const candidate = (id: string, coverage: number, more: Partial<Candidate['document']> = {}): Candidate => ({
  document: {
    id,
    title: id,
    version: 1,
    type: 'case_study',
    language: 'zh',
    industry: '高速公路',
    stages: ['tender'],
    roles: ['EB'],
    shareable: true,
    validUntil: null,
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...more,
  },
  findings: [finding(id, coverage)],
});
const ids = (candidates: Candidate[], b = brief) =>
  recommend(b, candidates, new Map(), NOW).chosen.map((each) => each.candidate.document.id);

describe('weighing documents (REC-1)', () => {
  it('puts the better answer first, and equal ones by id, in whatever order they come', () => {
    const all = [candidate('c', 0.3), candidate('a', 0.3), candidate('b', 0.34), candidate('d', 0.15)];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (shuffled) => {
        expect(ids(shuffled)).toEqual(['b', 'a', 'c', 'd']);
      }),
      { numRuns: 20 },
    );
  });

  it('never falls when a dimension fits better, and stays between 0 and 1', () => {
    const scoreOf = (one: Candidate) => recommend(brief, [one], new Map(), NOW).chosen[0]?.score ?? 0;
    fc.assert(
      fc.property(
        fc.double({ min: 0.12, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (at, more) => {
          const [less, better] = [scoreOf(candidate('a', at)), scoreOf(candidate('a', Math.min(1, at + more)))];
          expect(better).toBeGreaterThanOrEqual(less);
          expect(better).toBeLessThanOrEqual(1);
          expect(scoreOf(candidate('a', at, { industry: '高速' }))).toBeLessThanOrEqual(less);
          expect(scoreOf(candidate('a', at, { roles: ['TB'] }))).toBeLessThanOrEqual(less);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('needs a ground: stage and role alone recommend nothing, nor does a product named in another trade’s case', () => {
    const stranger = candidate('x', 0.02, { industry: '医药流通' });
    expect(ids([stranger])).toEqual([]);
    const withProduct = { ...brief, product: '边缘网关' };
    const product: Ask = { kind: 'product', query: '边缘网关', language: 'zh', name: '边缘网关' };
    const names = (more: Partial<Candidate['document']>): Candidate => ({
      ...candidate('x', 0, { industry: '医药流通', ...more }),
      findings: [finding('x', 1, { ask: product, matched: ['边缘网关'] })],
    });
    expect(ids([names({})], withProduct)).toEqual([]);
    expect(ids([names({ type: 'data_sheet', industry: null })], withProduct)).toEqual(['x']);
  });

  it('moves by feedback no further than what fits: it cannot lift a stranger', () => {
    const won = new Map([['x', { boost: 0.5, here: { action: 'won_with' as const, code: null }, outdated: 0 }]]);
    const { chosen } = recommend(brief, [candidate('x', 0.02, { industry: '医药流通' })], won, NOW);
    expect(chosen).toEqual([]);
  });

  it('tells a related industry from another one', () => {
    expect(compareIndustries('高速公路', ' 高速公路 ')).toBe('same');
    expect(compareIndustries('汽车零部件', '汽车')).toBe('related');
    expect(compareIndustries('Food retail', 'food manufacturing')).toBe('related');
    expect(compareIndustries('其他制造', '其他服务')).toBe('other');
    expect(compareIndustries('Utilities', 'Aviation MRO')).toBe('other');
    expect(compareIndustries('，', '、')).toBe('other');
  });

  it('takes generic words and figures for no answer', () => {
    expect(tellingWords(['系统', '30%', 'system', '车牌', 'gantry', '的'])).toEqual(['车牌', 'gantry']);
    expect(answerStrength(finding('a', 0.9, { matched: ['系统', '数据', '车牌'] }))).toBe(0);
    expect(answerStrength(finding('a', 0.35))).toBe(1);
    expect(answerStrength(finding('a', 0.05))).toBe(0);
  });

  it('asks for each need, and never by the customer’s own name', () => {
    const asks = asksOf({ ...brief, background: '北岭高速集团管理四百个收费站', competitors: ['拓远'] });
    expect(asks.map(({ kind }) => kind)).toEqual([
      'need',
      'industry',
      'background',
      'background',
      'role',
      'competitor',
    ]);
    expect(asks.map(({ query }) => query).join()).not.toContain('北岭高速集团');
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...need,
      id: `n${at}`,
      priority: at < 30 ? ('P2' as const) : ('P0' as const),
    }));
    const asked = asksOf({ ...brief, needs: many }).filter(({ kind }) => kind === 'need');
    expect(asked.length).toBe(12);
    expect(asked.slice(0, 10).every((each) => each.need?.priority === 'P0')).toBe(true);
  });
});
