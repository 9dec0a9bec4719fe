import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '#src/features/lookalikes/likeness/domain-profile.ts';
import { differencesOf, reasonsOf } from '#src/features/lookalikes/likeness/domain-reasons.ts';
import { explain } from '#src/features/lookalikes/likeness/explain-likeness.ts';
import { featuresOf } from '#src/features/lookalikes/likeness/features.ts';
import { industryLikeness } from '#src/features/lookalikes/likeness/industry-likeness.ts';
import { learnModel } from '#src/features/lookalikes/likeness/learn-likeness.ts';
import { type Candidate, type LikenessModel, scoreOf } from '#src/features/lookalikes/likeness/likeness-model.ts';
import { regionKeys } from '#src/features/lookalikes/likeness/region-keys.ts';
import { sorterOut, standings } from '#src/features/lookalikes/lists/domain-exclusions.ts';
import { chooseRanked, type Scored } from '#src/features/lookalikes/lists/domain-variety.ts';
import { sayDifference, sayReason } from '#src/features/lookalikes/reasons/say-reasons.ts';
import { madeCompanies } from './market.ts';

const facts = (n: number, more: Partial<AccountFacts> = {}): AccountFacts => {
  const company = madeCompanies(n + 1)[n];
  return {
    accountId: `acc_${String(n).padStart(3, '0')}`,
    name: `成交客户${n}`,
    description: company?.description ?? null,
    industry: company?.industry ?? null,
    region: company?.regions?.[0] ?? null,
    tags: company?.tags ?? [],
    employees: company?.employees ?? null,
    buying: '',
    needs: [],
    ...more,
  };
};

const CANDIDATES: Candidate[] = madeCompanies(80).map((each, n) => ({
  id: `pros_${String(n).padStart(3, '0')}`,
  name: each.name,
  description: each.description ?? null,
  industry: each.industry ?? null,
  employees: each.employees ?? null,
  regions: each.regions ?? [],
  tags: each.tags ?? [],
}));

const learn = (won: AccountFacts[], lost: AccountFacts[] = [], candidates = CANDIDATES): LikenessModel =>
  learnModel({ won, lost, background: candidates.map(featuresOf) });

const explained = (model: LikenessModel, candidate: Candidate) => explain(model, candidate, featuresOf(candidate));

const text = fc.stringMatching(/^[a-z磨床联网冷库温控批记录追溯 ]{0,30}$/u);
const anyCandidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  name: fc.string({ minLength: 1 }),
  description: fc.option(text),
  industry: fc.option(fc.constantFrom('轴承制造', '冷链物流', 'Healthcare', '其他')),
  employees: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  regions: fc.array(fc.constantFrom('浙江', '华东', 'Remote', 'USA'), { maxLength: 3 }),
  tags: fc.array(fc.constantFrom('排产', '磨床联网', 'AI'), { maxLength: 3 }),
});

describe('likeness (LOOK-1)', () => {
  const won = [facts(0), facts(1), facts(5), facts(7, { buying: '模组目检 误判率高' })];
  const lost = [facts(3), facts(4)];
  const model = learn(won, lost);

  it('is the sum of its parts and what the store computes, whatever is known of a candidate', () => {
    fc.assert(
      fc.property(anyCandidate, (candidate) => {
        const { score, parts, nearest } = explained(model, candidate);
        expect(Math.abs(parts.reduce((sum, part) => sum + part.value, 0) - score)).toBeLessThan(1e-6);
        expect(Math.abs(scoreOf(model, featuresOf(candidate)).score - score)).toBeLessThan(1e-5);
        expect(score).toBeGreaterThan(-1);
        expect(score).toBeLessThan(1.5);
        expect(nearest).toHaveLength(3);
        expect(nearest.map((each) => each.similarity)).toEqual(
          nearest.map((each) => each.similarity).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of accounts or candidates, nor on ids', () => {
    const expected = CANDIDATES.map((each) => scoreOf(model, featuresOf(each)).score);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(CANDIDATES, { minLength: CANDIDATES.length }),
        fc.shuffledSubarray(won, { minLength: won.length }),
        (candidates, accounts) => {
          const renamed = accounts.map((each, n) => ({ ...each, accountId: `other_${n}` }));
          const again = learn(renamed, lost.toReversed(), candidates);
          CANDIDATES.forEach((each, at) => {
            expect(scoreOf(again, featuresOf(each)).score).toBeCloseTo(expected[at] ?? 0, 6);
          });
        },
      ),
      { numRuns: 5 },
    );
  });

  it('survives being stored: a model read back as JSON explains the same', () => {
    const read = JSON.parse(JSON.stringify(model)) as LikenessModel;
    for (const each of CANDIDATES) expect(explained(read, each)).toEqual(explained(model, each));
  });

  it('puts a twin of a won customer above all others and names it as the nearest', () => {
    const single = learn([facts(5)], [], [...CANDIDATES.slice(0, 5), ...CANDIDATES.slice(6)]);
    const twin: Candidate = { ...(CANDIDATES[5] as Candidate), id: 'twin', name: '另一家' };
    const answer = explained(single, twin);
    expect(answer.nearest[0]).toMatchObject({ accountId: 'acc_005' });
    expect(answer.nearest[0]?.similarity).toBeGreaterThan(0.85);
    for (const each of CANDIDATES.filter((_, n) => n !== 5))
      expect(explained(single, each).score).toBeLessThan(answer.score);
  });

  it('holds a candidate that looks like the lost below one that looks like the won', () => {
    const contrast = (n: number) =>
      explained(model, CANDIDATES[n] as Candidate).parts.find((part) => part.feature === 'contrast')?.value ?? 0;
    expect(contrast(0)).toBeGreaterThan(contrast(3));
    expect(explained(learn(won), CANDIDATES[0] as Candidate).parts.map(({ feature }) => feature)).not.toContain(
      'contrast',
    );
  });

  it('gives a feature that no won customer speaks of no weight; the shares add up to 1', () => {
    const { weights } = learn(won.map((each) => ({ ...each, employees: null, region: null })));
    expect([weights.size, weights.region, weights.contrast]).toEqual([0, 0, 0]);
    expect(Object.values(weights).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 3);
  });

  it('counts what is not on record as the average company, and says it is unknown (IDEAL-1)', () => {
    const known = CANDIDATES[0] as Candidate;
    const bare = { ...known, industry: null, employees: null, regions: [] };
    const likeness = explained(model, bare);
    for (const field of ['industry', 'size', 'region'] as const) {
      const part = likeness.parts.find(({ feature }) => feature === field);
      if (part) expect(part.known).toBe(false);
      const average =
        CANDIDATES.reduce(
          (sum, each) => sum + (explained(model, each).parts.find(({ feature }) => feature === field)?.value ?? 0),
          0,
        ) / CANDIDATES.length;
      expect(part?.value ?? 0).toBeCloseTo(average, 4);
    }
    expect(differencesOf(bare, likeness)).toContainEqual({
      kind: 'unknown',
      fields: ['industry', 'employees', 'regions'],
    });
  });
});

describe('guards', () => {
  const kind = (trade: string, topic: string, count: number, from = 0): AccountFacts[] =>
    Array.from({ length: count }, (_, n) =>
      facts(from + n, {
        name: `${trade}${n}`,
        accountId: `${trade}${n}`,
        industry: trade,
        description: `${topic}、${topic}${'甲乙丙丁戊己庚辛'[n] ?? ''}。`,
        region: null,
        tags: [],
      }),
    );

  it('tells two kinds of customers apart, and leaves one kind one group', () => {
    const two = learn([...kind('轴承制造', '磨床联网', 4), ...kind('冷链物流', '冷库温控', 4, 4)]);
    expect(two.groups.map(({ accountIds }) => accountIds.length)).toEqual([4, 4]);
    expect(two.notes.map((note) => note.kind)).toContain('groups');
    expect(learn(kind('轴承制造', '磨床联网', 8)).groups).toHaveLength(1);
  });

  it('lets no huge, wordy customer be the pattern, and says so', () => {
    const usual = kind('轴承制造', '磨床联网', 7);
    const whale = facts(9, {
      name: '巨头集团',
      industry: '医疗器械',
      employees: 900_000,
      description: '批记录追溯配方管理排产库存周转出口合规质量索赔。'.repeat(3_000),
    });
    const model = learn([...usual, whale]);
    expect(model.notes.find((note) => note.kind === 'damped')).toMatchObject({ names: ['巨头集团'] });
    const like = (n: AccountFacts) => scoreOf(model, featuresOf({ ...n, regions: [] })).score;
    expect(like(usual[0] as AccountFacts)).toBeGreaterThan(2 * like(whale));
  });

  it('bounds a description of two megabytes, and survives empty texts and an empty sample', () => {
    const huge = featuresOf({ ...(CANDIDATES[0] as Candidate), description: '磨床联网 grinding '.repeat(120_000) });
    expect(huge.indices.length).toBeLessThan(400);
    const silent = learn(
      [facts(0, { description: null, industry: null, employees: null, region: null, tags: [] })],
      [],
      [],
    );
    for (const each of CANDIDATES.slice(0, 5))
      expect(Number.isFinite(scoreOf(silent, featuresOf(each)).score)).toBe(true);
    expect(Number.isFinite(scoreOf(learn([facts(0)], [], []), huge).score)).toBe(true);
  });

  it('makes vectors in order, without zeros, whatever collides', () => {
    fc.assert(
      fc.property(anyCandidate, (candidate) => {
        const { indices, values } = featuresOf(candidate);
        expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
        expect(values.every((value) => value !== 0 && Math.fround(value) === value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('reasons', () => {
  const needs = [
    { statement: '磨床停机原因可查', step: 'pain_confirmed', priority: 'P0' },
    { statement: '按班看开动率', step: 'consensus', priority: 'P1' },
    { statement: '没人证实的猜测', step: 'guessed', priority: 'P0' },
  ];
  const model = learn([facts(0, { needs }), facts(1), facts(5)]);
  const candidate: Candidate = { ...(CANDIDATES[0] as Candidate), employees: 4_000 };
  const likeness = explained(model, candidate);
  const reasons = reasonsOf(candidate, likeness, model);
  const said = (kind: string, language: 'zh' | 'en') =>
    reasons.filter((each) => each.kind === kind).map((each) => sayReason(each, language).text)[0] ?? '';

  it('names the nearest won customers, what is shared, a segment, the likely first need and an opening line', () => {
    expect(reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['nearest', 'text', 'industry', 'tags', 'region', 'segment', 'first_need', 'opening']),
    );
    expect(said('nearest', 'zh')).toContain('成交客户0');
    expect(said('text', 'zh')).toMatch(/磨床|联网/u);
    expect(said('first_need', 'en')).toContain('按班看开动率');
  });

  it('names no customer in the opening line, which is meant for a stranger (GUARD-4)', () => {
    for (const language of ['zh', 'en'] as const) expect(said('opening', language)).not.toContain('成交客户');
    expect(said('opening', 'zh')).toMatch(/？$/u);
  });

  it('takes no need below a confirmed pain for a need (NEED-6)', () => {
    expect(JSON.stringify(reasons)).not.toContain('没人证实的猜测');
  });

  it('says what differs', () => {
    const words = differencesOf(candidate, likeness).map((each) => sayDifference(each, 'en').text);
    expect(words).toEqual([expect.stringContaining('4000 employees')]);
  });
});

describe('what is left out', () => {
  const known = standings([
    { name: '戎铸金属制品有限公司', aliases: ['戎铸'], stopListed: true, won: true, open: false },
    { name: 'Acme Inc', aliases: ['阿克米'], stopListed: false, won: true, open: true },
    { name: '在谈公司', aliases: [], stopListed: false, won: false, open: true },
    { name: '输单公司', aliases: [], stopListed: false, won: false, open: false },
  ]);
  const company = (name: string, description: string | null = '做些什么') => ({
    name,
    description,
    industry: null,
    tags: [],
  });

  it('gives each its one reason', () => {
    const sort = sorterOut(known);
    expect(
      [
        company('戎铸金属制品'),
        company('戎铸'),
        company('ACME GmbH'),
        company('阿克米有限公司杭州分公司'),
        company('在谈公司'),
        company('输单'),
        company('——'),
        company('新公司', ' '),
        company('新公司'),
        company('新公司（总部）'),
        company('别的'),
      ].map(sort),
    ).toEqual([
      'stop_listed',
      'stop_listed',
      'present_customer',
      'present_customer',
      'open_opportunity',
      'known_account',
      'no_name',
      'no_text',
      null,
      'duplicate',
      null,
    ]);
  });
});

describe('variety', () => {
  const pool = (counts: Record<string, number>): Scored[] =>
    Object.entries(counts)
      .flatMap(([nearestId, count]) => Array.from({ length: count }, (_, n) => ({ nearestId, score: 1 - n / 1000 })))
      .map((each, n) => ({ ...each, prospectId: `p${String(n).padStart(4, '0')}` }))
      .toSorted((a, b) => b.score - a.score || (a.prospectId < b.prospectId ? -1 : 1));

  it('lets no won customer fill the list while others wait, and fills up when nobody waits', () => {
    const chosen = chooseRanked(pool({ a: 300, b: 20, c: 20 }), { limit: 100, minScore: 0, accounts: 20 });
    const of = (id: string) => chosen.filter((each) => each.nearestId === id).length;
    expect([of('a'), of('b'), of('c')]).toEqual([60, 20, 20]);
    expect(chooseRanked(pool({ a: 300 }), { limit: 100, minScore: 0, accounts: 20 })).toHaveLength(100);
  });

  it('is at most the limit, holds nothing twice or below the least score, and never ranks a worse one higher', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 60 })),
        fc.integer({ min: 1, max: 80 }),
        fc.double({ min: 0.9, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (counts, limit, minScore, accounts) => {
          const all = pool(counts);
          const chosen = chooseRanked(all, { limit, minScore, accounts });
          expect(chosen.length).toBe(Math.min(limit, all.filter((each) => each.score >= minScore).length));
          expect(new Set(chosen.map((each) => each.prospectId)).size).toBe(chosen.length);
          expect(chosen.every((each, n) => n === 0 || (chosen[n - 1]?.score ?? 0) >= each.score)).toBe(true);
          expect(chosen.every((each) => each.score >= minScore)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('trades and regions', () => {
  it('finds one trade under different words, and different trades apart', () => {
    expect(industryLikeness('装备制造', '装备制造')).toBe(1);
    expect(industryLikeness('高端装备制造', '装备制造')).toBeCloseTo(0.8);
    expect(industryLikeness('medical', 'Healthcare')).toBe(0.6);
    expect(industryLikeness('医疗器械', 'Healthcare -> Medical Devices')).toBe(0.6);
    expect(industryLikeness('Food retail', '装备制造')).toBe(0);
    expect(industryLikeness(null, '装备制造')).toBeNull();
  });

  it('reads a region at either level and skips words that name none', () => {
    expect([...regionKeys(['浙江省'])]).toEqual(['浙江', '华东']);
    expect([...regionKeys(['华东'])]).toEqual(['华东']);
    expect([...regionKeys(['United States of America', 'Remote', 'Unspecified'])]).toEqual(['united states']);
    expect(regionKeys([null, ''])).toEqual(new Set());
  });
});
