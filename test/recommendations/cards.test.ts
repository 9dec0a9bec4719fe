import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accounts, auditLog, usageRecords } from '#src/db/tables/index.ts';
import { cardMaterial, draftCards, type RecommendationCardSet } from '#src/features/recommendations/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { claimOf, expectSound, failed } from '#test/drafts/check-draft.ts';
import { draftingModel, draftOver, piecesOf, pieceWith } from '#test/drafts/drafting-model.ts';
import type { FakeRequest } from '#test/llm/fake-provider.ts';
import { COLD_CASE, type Metadata, openDeals, TOLL_CASE } from './deal.ts';

const model = await draftingModel();
const { provider } = model;
const NEED = '断网时收费站继续识别车牌，不让车辆排队积压';
const shared: Metadata = {
  type: 'case_study',
  industry: '高速公路',
  stages: ['needs', 'tender'],
  roles: ['EB', 'TB'],
  shareable: true,
};
const CARD = `# 竞争对策卡：拓远

## 事实
拓远的收费站方案断网后车牌识别中断，要靠人工抬杆。
`;

/** A deal in toll roads: a case that may go out, an internal card, one that ran out, one of a stop-listed customer, one of another trade. */
const openLibrary = async () => {
  const opened = await openDeals();
  const { house, deal, need, contact, competitor, document } = opened;
  await house.db.inTenant(house.tenantId, async (tx) => {
    const name = '青屿高速养护集团';
    const row = {
      id: newId('acc'),
      tenantId: house.tenantId,
      name,
      nameKey: nameKey(name),
      status: 'stop_listed' as const,
    };
    await tx.insert(accounts).values(row);
  });
  await contact({ name: '顾行舟', title: '总经理', roles: ['EB'], roleCertainty: 'known', influence: 5 });
  await contact({ name: '叶闻笛', title: '信息中心主任', roles: ['TB'], roleCertainty: 'known', influence: 4 });
  const { id } = await deal({ stage: 'tender' });
  await need(id, NEED, { step: 'pain_confirmed' });
  await competitor(id, '拓远');
  const documents = {
    toll: await document(TOLL_CASE, { ...shared, title: '收费站边缘自治案例' }),
    inner: await document(CARD, {
      type: 'battle_card',
      industry: '高速公路',
      stages: ['tender'],
      title: '竞争对策卡：拓远',
    }),
    over: await document(`${TOLL_CASE}\n旧版`, { ...shared, title: '旧版案例', validUntil: '2026-10-01' }),
    stopped: await document(`${TOLL_CASE}\n青屿高速养护集团的项目。`, { ...shared, title: '青屿高速养护案例' }),
    cold: await document(COLD_CASE, {
      type: 'case_study',
      industry: '医药流通',
      shareable: true,
      title: '疫苗冷链案例',
    }),
  };
  return { ...opened, id, documents };
};
let library: Awaited<ReturnType<typeof openLibrary>>;

beforeAll(async () => {
  provider.listen();
  library = await openLibrary();
});
afterEach(() => provider.reset());
afterAll(() => provider.close());

const path = () => `/v1/opportunities/${library.id}/recommendations/cards`;
const draft = (): Promise<RecommendationCardSet> => draftOver(library.house, model.door(), path(), { language: 'zh' });

/** The number and the refs of an offered document, as the model reads them in the list. */
const offeredIn = ({ user, messages }: FakeRequest, title: string) => {
  const text = [user, ...messages.map((message) => message.content)].join('\n');
  const line = text.split('\n').find((each) => /^D\d+ 《/.test(each) && each.includes(title));
  if (!line) throw new Error(`${title} was not offered`);
  const [, refs = ''] = line.split('段落 ');
  return { number: line.split(' ')[0] ?? '', refs: refs.split('、'), line };
};

const inference = (text: string, evidence: { ref: string; quote: string }[]) => ({ text, kind: 'inference', evidence });
const quote = (request: FakeRequest, words: string) => ({ ref: pieceWith(request, words).ref, quote: words });
const proposal = (text: string) => ({ text, kind: 'proposal', evidence: [] });

const tollPick = (request: FakeRequest) => {
  const { number, refs } = offeredIn(request, '收费站边缘自治案例');
  const passage = piecesOf(request).find(({ ref }) => refs.includes(ref));
  const properties = pieceWith(request, '标题：收费站边缘自治案例');
  return {
    document: number,
    passage: passage?.ref ?? '',
    reasons: [
      {
        dimension: 'need',
        fits: 'yes',
        claim: inference('案例里收费站断网时继续识别车牌，正对上这项需求。', [
          quote(request, NEED),
          quote(request, '断网时本地继续识别车牌'),
        ]),
      },
      {
        dimension: 'industry',
        fits: 'yes',
        claim: inference('同属高速公路。', [{ ref: properties.ref, quote: '行业：高速公路' }]),
      },
    ],
    howToUse: proposal('投标前请叶闻笛先看断网段落，问他们的收费站断网时怎么处理。'),
    forWhom: '叶闻笛',
  };
};
const innerPick = (request: FakeRequest, howToUse: string, forWhom: string | null = null) => {
  const { number, refs } = offeredIn(request, '竞争对策卡：拓远');
  return {
    document: number,
    passage: refs[0] ?? '',
    reasons: [
      {
        dimension: 'competitor',
        fits: 'yes',
        claim: inference('谈到竞争对手拓远。', [quote(request, '拓远的收费站方案断网后车牌识别中断')]),
      },
    ],
    howToUse: proposal(howToUse),
    forWhom,
  };
};
const STAYS = '只在内部学习，不外发：准备好客户问到对手时怎么回答。';
const answerOf = (picks: object[], missing: object[] = []) => ({ picks, nothingFits: picks.length === 0, missing });
const idsOf = (cards: RecommendationCardSet) => cards.sections.picks.map(({ document }) => document.id);

describe('recommendation cards by model', () => {
  it('show what was chosen, verified, with passage, reasons, use and reader, and are not kept', async () => {
    provider.answer((request) => ({
      content: answerOf([tollPick(request), innerPick(request, STAYS)], [proposal('请销售运营补一份给财务看的测算。')]),
    }));
    const cards = await draft();
    expect(
      provider.requests.map((each) => each.schemaTitle),
      provider.requests[1]?.user.slice(0, 900) ?? '',
    ).toEqual(['RecommendationCards']);
    expectSound(cards, 'zh');
    expect(cards.drafter).toMatchObject({ by: 'model', model: 'test-model' });
    expect(cards.drafter.promptVersions?.['recommendation/card']).toMatch(/^[0-9a-f]{16}$/);
    expect(idsOf(cards)).toEqual([library.documents.toll, library.documents.inner]);
    const [first, second] = cards.sections.picks;
    expect(first).toMatchObject({ rank: 1, forWhom: { name: '叶闻笛' }, sharing: { mayLeave: true } });
    expect(first?.passage.text).toContain('车牌');
    expect(first?.reasons.map(({ dimension, fits }) => [dimension, fits])).toEqual([
      ['need', 'yes'],
      ['industry', 'yes'],
    ]);
    expect(second).toMatchObject({ forWhom: null, sharing: { mayLeave: false } });
    expect(cards.sections.missing).toHaveLength(1);
    expect(failed(cards)).toEqual([]);
    const kept = await library.house.db.inTenant(library.house.tenantId, async (tx) => ({
      audited: (await tx.select().from(auditLog)).filter(({ entityType }) => entityType === 'recommendation_cards'),
      used: (await tx.select().from(usageRecords)).filter(({ purpose }) => purpose === 'recommendation'),
    }));
    expect([kept.audited.length, kept.used.length]).toEqual([1, 1]);
  });

  it('are offered nothing that ran out or tells of a stop-listed customer, and take nothing that was not offered', async () => {
    provider.answer((request) => {
      expect(() => offeredIn(request, '旧版案例')).toThrow();
      expect(() => offeredIn(request, '青屿')).toThrow();
      expect(request.user).not.toContain('青屿');
      return { content: answerOf([{ ...tollPick(request), document: 'D9' }, tollPick(request), tollPick(request)]) };
    });
    const cards = await draft();
    expect(provider.requests[1]?.user).toMatch(/D9 不在可选资料里[\s\S]*选了两次/);
    expect(idsOf(cards)).toEqual([library.documents.toll]);
    expect(cards.findings.map(({ message }) => message).join()).toMatch(/旧版案例[\s\S]*D9/);
    expectSound(cards, 'zh');
    expect(failed(cards)).toEqual([]);
  });

  it('take back a made-up number', async () => {
    provider.answer((request) => {
      const pick = tollPick(request);
      const [need, industry] = pick.reasons;
      const claim = inference('案例里收费站断网由每月 35 次降下来。', [quote(request, '断网时本地继续识别车牌')]);
      return { content: answerOf([{ ...pick, reasons: [{ ...need, claim }, industry] }]) };
    });
    const cards = await draft();
    expect(provider.requests).toHaveLength(2);
    expectSound(cards, 'zh');
    expect(cards.drafter.by).toBe('model');
    const shown = cards.claims.filter(({ status }) => status !== 'rejected');
    expect(shown.map(({ text }) => text).join()).not.toMatch(/35 次/);
    expect(cards.sections.picks[0]?.reasons[0]).toMatchObject({ dimension: 'need', fits: 'unknown' });
  });

  it.each([
    ['is to be handed over', '发给顾行舟看，请他对比。'],
    ['says nothing of the house', '投标前熟悉对手的弱点。'],
  ])('keep an internal document in the house that %s (GUARD-4)', async (_, howToUse) => {
    provider.answer((request) => ({ content: answerOf([tollPick(request), innerPick(request, howToUse, '顾行舟')]) }));
    const cards = await draft();
    expect(provider.requests[1]?.user).toContain('GUARD-4');
    const inner = cards.sections.picks[1];
    expect(inner?.document.id).toBe(library.documents.inner);
    expect(inner?.forWhom).toBeNull();
    expect(claimOf(cards, inner?.howToUse ?? null).text).toMatch(/不对外发|不要外发/);
    expect(cards.claims.find(({ text }) => text === howToUse)).toMatchObject({ status: 'rejected' });
    expect(failed(cards)).toEqual([]);
  });

  it('put one that answers a need before one that does less, and correct a passage and a reader nobody knows', async () => {
    provider.answer((request) => {
      const pick = { ...tollPick(request), passage: 'E1', forWhom: '钱大鹏' };
      const inner = innerPick(request, STAYS);
      return { content: answerOf([{ ...inner, reasons: [{ ...inner.reasons[0], dimension: 'industry' }] }, pick]) };
    });
    const cards = await draft();
    expect(provider.requests[1]?.user).toMatch(/E1 不是 D\d 的段落[\s\S]*钱大鹏[\s\S]*应排在/);
    expect(idsOf(cards)).toEqual([library.documents.toll, library.documents.inner]);
    expect(cards.sections.picks[0]).toMatchObject({ forWhom: null });
    expect(cards.sections.picks[0]?.passage.text).toContain('车牌');
    expect(failed(cards)).toEqual([]);
  });

  it('promise nothing, and may say that nothing fits', async () => {
    provider.answer((request) => ({
      content: answerOf([{ ...tollPick(request), howToUse: proposal('给顾行舟看案例，并承诺打八折、年底前交付。') }]),
    }));
    const cards = await draft();
    expect(claimOf(cards, cards.sections.picks[0]?.howToUse ?? null).text).not.toMatch(/八折|年底前/);
    provider.reset();
    provider.answer(() => ({ content: answerOf([], [proposal('请销售运营写一份同行业的断网案例。')]) }));
    const none = await draft();
    expect(none.sections).toMatchObject({ picks: [], nothingFits: true });
    expect(failed(none), 'near documents are there: a person should look').toEqual(['REC-1']);
  });

  it.each([
    ['an error', { fault: 'server_error' }],
    ['garbage', { content: '推荐 D1' }],
  ] as const)('are written by rules, and say why, on %s', async (_, answer) => {
    provider.answer(() => answer);
    const cards = await draft();
    expectSound(cards, 'zh');
    expect(cards.drafter.by).toBe('rules');
    expect(cards.drafter.reason).toContain('本稿改由规则起草');
    expect(idsOf(cards)[0]).toBe(library.documents.toll);
    expect(failed(cards)).toEqual([]);
  });
});

describe('recommendation cards by rules', () => {
  it('cite record and document, keep an internal one in the house, and leave the computed list alone', async () => {
    const before = await library.settled(library.id);
    const cards = await draftCards(library.house.ctx(), library.id, {});
    expectSound(cards, 'zh');
    const [first] = cards.sections.picks;
    expect(first).toMatchObject({ document: { id: library.documents.toll }, forWhom: { name: '顾行舟' } });
    const need = claimOf(cards, first?.reasons.find(({ dimension }) => dimension === 'need')?.claim ?? null);
    expect(new Set(need.evidence.map(({ source }) => source.type))).toEqual(new Set(['need', 'passage']));
    expect(failed(cards)).toEqual([]);
    expect(await library.read(library.id)).toEqual(before);
  });

  it('say honestly that a thin library has nothing, in the language asked for', async () => {
    const { house, deal, need } = await openDeals();
    const { id } = await deal({ stage: 'needs' });
    await need(id, NEED);
    const cards = await draftCards(house.ctx(), id, { language: 'en' });
    expect(cards.sections).toMatchObject({ picks: [], nothingFits: true });
    expect(claimOf(cards, cards.sections.missing[0] ?? null).text).toMatch(/library has no documents yet/);
    expect(cards.language).toBe('en');
  });

  it('refuse a deal without an account, one that is not there, and unknown fields', async () => {
    const { house } = library;
    const loose = await house.json<{ id: string }>(201, 'POST', '/v1/opportunities', { name: '没有客户的商机' });
    await house.json(422, 'POST', `/v1/opportunities/${loose.id}/recommendations/cards`, {});
    await house.json(404, 'POST', '/v1/opportunities/opp_none/recommendations/cards', {});
    await house.json(400, 'POST', path(), { langage: 'zh' });
  });

  it('rest on the same material for the same records, whatever their ids', async () => {
    const other = await openLibrary();
    const [a, b] = [
      await cardMaterial(library.house.ctx(), library.id, 'zh'),
      await cardMaterial(other.house.ctx(), other.id, 'zh'),
    ];
    const shown = ({ pack, offered }: typeof a) => ({
      items: pack.items.map(({ ref, label, text, shareable }) => [ref, label, text, shareable]),
      offered: offered.map(({ documentId: _, ...each }) => each),
    });
    expect(shown(a)).toEqual(shown(b));
    expect(a.offered.map(({ number, title }) => [number, title])).toEqual([
      ['D1', '收费站边缘自治案例'],
      ['D2', '竞争对策卡：拓远'],
    ]);
    expect(a.offered.every(({ refs, expired }) => refs.length > 0 && !expired)).toBe(true);
  });
});
