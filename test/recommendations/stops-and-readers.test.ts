import { describe, expect, it } from 'vitest';
import { OTHER_TOLL_CASE, openDeals, TOLL_CASE } from './deal.ts';

const toll = {
  type: 'case_study',
  industry: '高速公路',
  stages: ['tender' as const],
  roles: ['EB' as const],
  shareable: true,
};
const NEED = '断网时收费站继续识别车牌，不让车辆排队积压';
const titles = (view: { items: { document: { title: string } }[] }) => view.items.map(({ document }) => document.title);

describe('what may not be told, and to whom (REC-1)', () => {
  it('leaves out stories of a rival and of the stop list, and says why; objections and dismissals count', async () => {
    const { house, account, deal, document, need, contact, settled } = await openDeals();
    await document(`${TOLL_CASE}\n客户：青屿高速公路集团。`, { ...toll, title: '对手的故事' });
    const second = await document(OTHER_TOLL_CASE, { ...toll, title: '另一个故事' });
    await contact({ name: '顾行舟', title: '总经理', roles: ['EB'], roleCertainty: 'known', influence: 5 });
    const { id } = await deal({ stage: 'tender' });
    await need(id, NEED);
    expect(titles(await settled(id)).sort()).toEqual(['另一个故事', '对手的故事']);
    await house.json(200, 'PATCH', `/v1/accounts/${account.id}`, { rivals: ['青屿高速公路集团'] });
    const view = await settled(id);
    expect(titles(view)).toEqual(['另一个故事']);
    expect(view.nearMisses).toMatchObject([{ document: { title: '对手的故事' }, why: { kind: 'rival' } }]);
    const [item] = view.items;
    expect(item?.withWhom).toMatchObject({ name: '顾行舟', role: 'EB' });
    expect(item?.dimensions.map(({ kind, state }) => [kind, state])).toEqual([
      ['need', 'met'],
      ['role', 'met'],
      ['stage', 'met'],
      ['industry', 'met'],
      ['size', 'unknown'],
      ['competitor', 'unknown'],
      ['objection', 'unknown'],
    ]);

    const said = '断网恢复以后，积压的车牌数据补传和对账要好几天';
    const reply = await house.json<{ id: string }>(201, 'POST', `/v1/opportunities/${id}/objections`, { text: said });
    const objected = (await settled(id)).items[0]?.dimensions.find(({ kind }) => kind === 'objection');
    expect(objected).toMatchObject({ state: 'met' });
    await house.json(200, 'POST', `/v1/objection-responses/${reply.id}/state`, { state: 'answered' });
    expect((await settled(id)).items[0]?.dimensions.find(({ kind }) => kind === 'objection')?.state).toBe('unknown');

    const path = `/v1/opportunities/${id}/recommendations/${second}/feedback`;
    const given = await house.json(201, 'POST', path, { action: 'dismissed', reason: '内容过时，产品已停产' });
    expect(given).toMatchObject({ code: 'out_of_date' });
    const after = await settled(id);
    expect(after.items).toEqual([]);
    expect(after.nearMisses?.map(({ why }) => why.kind)).toContain('dismissed');
    const coverage = await house.json(200, 'GET', '/v1/recommendations/coverage');
    expect(coverage).toMatchObject({
      review: [{ documentId: second, why: 'outdated', people: 1 }],
      industries: ['高速公路'],
      writeFirst: [{ type: 'case_study', industry: '高速公路', demand: 1, needs: [NEED] }],
    });
    expect(coverage.cells).toContainEqual(
      expect.objectContaining({ stage: 'tender', demand: 1, documents: 2, cases: 2, missing: [] }),
    );
    const replayed = await house.json<{ measured: unknown; refused: string }>(200, 'GET', '/v1/recommendations/replay');
    expect(replayed.measured).toBeNull();
    expect(replayed.refused).toMatch(/至少 30/);
  });

  it('shows a seller nothing of a document they may not see, and what it answered is a gap to them', async () => {
    const { house, account, deal, document, need, settled } = await openDeals();
    const id = await document(TOLL_CASE, { ...toll, title: '限制资料' });
    const { id: opportunityId } = await deal({ stage: 'tender' });
    await need(opportunityId, NEED);
    expect(titles(await settled(opportunityId))).toEqual(['限制资料']);
    const seller = await house.json<{ id: string }>(201, 'POST', '/v1/users', { name: '小林', role: 'seller' });
    await house.json(200, 'PUT', `/v1/accounts/${account.id}/team`, { ownerId: seller.id });
    const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'seller', userId: seller.id });
    const path = `/v1/opportunities/${opportunityId}/recommendations`;
    const asSeller = async () => (await house.api('GET', path, undefined, { key })).json();
    expect(titles(await asSeller())).toEqual(['限制资料']);
    const said = '断网时车牌识别不出来，我不信你们能行';
    const drafted = async (call: string, send: object) => {
      const response = await house.api('POST', `/v1/opportunities/${opportunityId}/${call}`, send, { key });
      return `${response.status} ${await response.text()}`;
    };
    expect(await drafted('recommendations/cards', {})).toMatch(/^201.*限制资料/s);
    expect(await drafted('objections', { text: said })).toMatch(/^201.*限制资料/s);
    await house.json(200, 'PATCH', `/v1/documents/${id}`, { readers: ['manager'] });
    const hidden = await asSeller();
    expect(JSON.stringify(hidden)).not.toContain('限制资料');
    for (const [call, send] of [
      ['recommendations/cards', {}],
      ['objections', { text: said }],
    ] as const) {
      const draft = await drafted(call, send);
      expect(draft).toMatch(/^201/);
      expect(draft).not.toContain('限制资料');
    }
    expect(hidden.gaps.map(({ kind }: { kind: string }) => kind)).toContain('need');
    expect((await house.api('POST', `${path}/${id}/feedback`, { action: 'used' }, { key })).status).toBe(404);
  });

  it('says what to record first on a deal of which nothing is on record', async () => {
    const { house, document } = await openDeals();
    await document(TOLL_CASE, toll);
    const made = await house.json<{ id: string }>(201, 'POST', '/v1/opportunities', { name: '只有名字' });
    await house.drain();
    const view = await house.json<{ items: []; toRecord: { field: string }[] }>(
      200,
      'GET',
      `/v1/opportunities/${made.id}/recommendations`,
    );
    expect(view.items).toEqual([]);
    expect(view.toRecord.map(({ field }) => field)).toEqual(['need', 'industry', 'role', 'product', 'competitor']);
  });
});
