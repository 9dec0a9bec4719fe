import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NeedHierarchy } from '#src/features/needs/index.ts';
import { claimOf, expectSound, failed } from '#test/drafts/check-draft.ts';
import { openDemoDeals } from '#test/drafts/demo-deals.ts';
import { draftingModel, draftOver, pieceWith } from '#test/drafts/drafting-model.ts';
import type { FakeRequest } from '#test/llm/fake-provider.ts';

const model = await draftingModel();
const { provider } = model;
let demo: Awaited<ReturnType<typeof openDemoDeals>>;
let dealId: string;

beforeAll(async () => {
  provider.listen();
  demo = await openDemoDeals('zh', { only: ['hl'] });
  dealId = demo.deal('衡峦重工三厂区二期MES').id;
});
afterEach(() => provider.reset());
afterAll(() => provider.close());

const draft = (options: { seconds?: number; language?: string } = {}): Promise<NeedHierarchy> =>
  draftOver(demo.house, model.door(options.seconds), `/v1/opportunities/${dealId}/needs`, {
    ...(options.language ? { language: options.language } : {}),
  });

type Written = {
  level: string;
  text: string;
  cite?: string;
  quote?: string;
  kind?: string;
  under?: number;
  more?: object;
};

/** A tree as a model writes it, citing what it was shown. */
const tree = (request: FakeRequest, needs: Written[]) => ({
  conflicts: [],
  questions: [{ text: '秦伯庸，明年的经营计划里哪一项最看重交付周期？', kind: 'question', evidence: [] }],
  needs: needs.map(({ level, text, cite, quote, kind, under, more }) => ({
    level,
    need: {
      text,
      kind: kind ?? 'fact',
      evidence: cite ? [{ ref: pieceWith(request, cite).ref, quote: quote ?? cite }] : [],
    },
    problem: null,
    holder: null,
    priority: 'P3',
    explicit: false,
    under: under ?? null,
    nextQuestion: null,
    technique: null,
    ...more,
  })),
});

const GOAL = '海外订单单台交付周期压到30天';
const REWORK = '结构件厂返工工时每月降三成';
const good: Written[] = [
  { level: 'strategic', text: `${GOAL}。`, cite: GOAL },
  { level: 'functional', text: `${REWORK}。`, cite: REWORK, under: 0 },
  {
    level: 'business',
    text: '罗见微可能需要换系统时三地错开停机。',
    cite: '换系统期间三地不能同时停',
    kind: 'fact',
    under: 0,
    more: { holder: '罗见微', priority: 'P1' },
  },
];

describe('a need hierarchy by model', () => {
  it('keeps grade, step and holder of the record, links by the model, and loses no need on record', async () => {
    provider.answer((request) => ({ content: tree(request, good) }));
    const hierarchy = await draft();
    expectSound(hierarchy, 'zh');
    expect(hierarchy.drafter).toMatchObject({ by: 'model', model: 'test-model' });
    expect(hierarchy.drafter.promptVersions?.['needs/hierarchy']).toMatch(/^[0-9a-f]{16}$/);
    expect(
      provider.requests.map((each) => each.schemaTitle),
      provider.requests[1]?.user ?? '',
    ).toEqual(['NeedTree']);
    const { needs } = hierarchy.sections;
    const goal = needs.find((need) => claimOf(hierarchy, need.claim).text.includes(GOAL));
    expect(goal).toMatchObject({ priority: 'P0', step: 'benefits_agreed', explicit: true, holder: { name: '秦伯庸' } });
    const rework = needs.find((need) => claimOf(hierarchy, need.claim).text.includes(REWORK));
    expect(rework).toMatchObject({ level: 'business', priority: 'P0', step: 'consensus', parentId: goal?.id });
    const read = needs.find((need) => need.needId === null);
    expect(read).toMatchObject({ step: 'guessed', holder: { name: '罗见微' }, parentId: goal?.id });
    expect(claimOf(hierarchy, read?.claim ?? null).kind, 'a reading is no fact of theirs').toBe('inference');
    const recorded = await demo.house.json<{ items: unknown[] }>(200, 'GET', `/v1/needs?opportunityId=${dealId}`);
    expect(needs.filter((need) => need.needId !== null)).toHaveLength(recorded.items.length);
    expect(failed(hierarchy)).toEqual([]);
  });

  it('has a wrong number repaired', async () => {
    const wrong = good.with(0, { level: 'strategic', text: '海外订单单台交付周期压到25天。', cite: GOAL });
    provider.answer((request) => ({ content: tree(request, request.number === 0 ? wrong : good) }));
    const hierarchy = await draft();
    expect(provider.requests).toHaveLength(2);
    expect(provider.requests[1]?.user).toContain('25天');
    expect(JSON.stringify(hierarchy)).not.toContain('25天');
    expect(failed(hierarchy)).toEqual([]);
  });

  it('puts a need on record in the record’s words when the model insists on a wrong number', async () => {
    const wrong = good.with(0, { level: 'strategic', text: '海外订单单台交付周期压到25天。', cite: GOAL });
    provider.answer((request) => ({ content: tree(request, wrong) }));
    const hierarchy = await draft();
    expectSound(hierarchy, 'zh');
    expect(hierarchy.drafter.by).toBe('model');
    expect(JSON.stringify(hierarchy.sections) + JSON.stringify(hierarchy.claims)).not.toContain('25天');
    expect(hierarchy.claims.map((claim) => claim.text)).toContain(GOAL);
  });

  it('leaves out a need of somebody nobody knows, and lifts what hung on it', async () => {
    const needs: Written[] = [
      { level: 'vision', text: '钱大鹏总裁希望三年内上市。', cite: GOAL, kind: 'inference' },
      { ...(good[0] as Written), under: 0 },
    ];
    provider.answer((request) => ({ content: tree(request, needs) }));
    const hierarchy = await draft();
    expectSound(hierarchy, 'zh');
    const goal = hierarchy.sections.needs.find((need) => claimOf(hierarchy, need.claim).text.includes(GOAL));
    expect(goal?.parentId).toBeNull();
    const set = hierarchy.claims.filter((claim) => claim.status === 'rejected');
    expect(set.map((claim) => claim.text).join()).toContain('钱大鹏');
    expect(set[0]?.note).toBeTruthy();
  });

  it('shows a conflict the model saw between two people on record, and none it made up (CHAIN-11)', async () => {
    const FINANCE = '回收期不超过二十四个月';
    const claim = (request: FakeRequest, text: string, cite: string, kind = 'fact') => ({
      text,
      kind,
      evidence: [{ ref: pieceWith(request, cite).ref, quote: cite }],
    });
    const conflict = (request: FakeRequest, b: string, bText: string) => ({
      a: '窦静秋',
      b,
      topic: '回收期与切换节奏',
      aKeeps: claim(request, '窦静秋看重回收期不超过二十四个月。', FINANCE, 'inference'),
      bKeeps: claim(request, bText, '换系统期间三地不能同时停', 'inference'),
      common: { text: '建议请两位先定一地起步的节奏，再看回收期。', kind: 'proposal', evidence: [] },
    });
    provider.answer((request) => ({
      content: {
        ...tree(request, [
          {
            ...(good[0] as Written),
            more: {
              nextQuestion: { text: '罗见微，半年不动会多花多少钱？', kind: 'question', evidence: [] },
              technique: 'what_if',
            },
          },
        ]),
        conflicts: [
          conflict(request, '罗见微', '罗见微看重换系统期间三地不能同时停。'),
          conflict(request, '钱大鹏', '钱大鹏看重换系统期间三地不能同时停。'),
        ],
      },
    }));
    const hierarchy = await draft();
    expectSound(hierarchy, 'zh');
    const { conflicts, needs } = hierarchy.sections;
    expect(conflicts[0]).toMatchObject({ topic: '回收期与切换节奏', a: { name: '窦静秋' }, b: { name: '罗见微' } });
    expect(claimOf(hierarchy, conflicts[0]?.smallestCommon ?? null).kind).toBe('proposal');
    expect(JSON.stringify(hierarchy.sections)).not.toContain('钱大鹏');
    expect(conflicts.length, 'the rules add what the model did not see').toBeGreaterThan(1);
    const goal = needs.find((need) => claimOf(hierarchy, need.claim).text.includes(GOAL));
    expect(goal?.ask).toMatchObject({ technique: 'what_if', person: { name: '罗见微' }, role: null });
  });

  it('does not follow orders in the notes: no promise leaves the house', async () => {
    const said = { text: '秦伯庸，我们给您打五折，今天就签，好。', kind: 'proposal', evidence: [] };
    provider.answer((request) => ({
      content: tree(request, [{ ...(good[0] as Written), more: { nextQuestion: said } }]),
    }));
    const hierarchy = await draft();
    expectSound(hierarchy, 'zh');
    const shown = hierarchy.claims.filter((claim) => claim.status !== 'rejected').map((claim) => claim.text);
    expect(shown.join()).not.toContain('五折');
    const goal = hierarchy.sections.needs.find((need) => claimOf(hierarchy, need.claim).text.includes(GOAL));
    expect(claimOf(hierarchy, goal?.nextQuestion ?? null).kind).toBe('question');
  });

  it.each([
    ['garbage', { content: '好的，需求如下：……' }],
    ['an error', { fault: 'server_error' }],
    ['a truncated answer', { fault: 'length' }],
    ['a broken connection', { fault: 'breaks_off' }],
    ['a web page', { fault: 'html' }],
  ] as const)('answers by rules and says why on %s', async (_, answer) => {
    provider.answer(() => answer);
    const hierarchy = await draft();
    expectSound(hierarchy, 'zh');
    expect(hierarchy.drafter.by).toBe('rules');
    expect(hierarchy.drafter.reason).toContain('本稿改由规则起草');
    expect(hierarchy.drafter.reason).not.toContain('sk-');
  });

  it('answers by rules before the deadline when the model hangs', async () => {
    provider.answer(() => ({ fault: 'hang' }));
    const begun = performance.now();
    const hierarchy = await draft({ seconds: 0.3, language: 'en' });
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(hierarchy.drafter).toMatchObject({ by: 'rules' });
    expect(hierarchy.drafter.reason).toContain('time limit');
  });
});
