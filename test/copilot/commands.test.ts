import { beforeAll, describe, expect, it } from 'vitest';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { TOOLS, toolsFor } from '#src/features/copilot/index.ts';
import { titleOf } from '#src/llm/json-schema.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { chat, only } from './chat.ts';

let house: TestWorkspace;
beforeAll(async () => {
  house = await openWorkspace();
  await seedDemo(house.ctx(), { ...zhDemoSet, documents: [], prospects: zhDemoSet.prospects.slice(0, 20) });
});

describe('commands in chat', () => {
  it('drafts the needs of the deal chosen, and stores them', async () => {
    const asked = await chat(house, '梳理一下衡峦重工的需求');
    expect(asked.text).toContain('是哪一个商机');
    const settled = await chat(house, { message: '衡峦重工三厂区二期MES', conversationId: asked.conversationId });
    expect(only(settled.events, 'draft')[0]?.data).toMatchObject({ kind: 'needs' });
    expect(settled.citations.length).toBeGreaterThan(0);
    expect(settled.last).toMatchObject({ event: 'done', data: { drafter: { by: 'rules' } } });
  });

  it("drafts a reply to the customer's own words", async () => {
    const asked = await chat(house, '骁衢的客户说“你们比对手贵两成”，怎么回复？');
    const draft = only(asked.events, 'draft')[0]?.data;
    expect(draft).toMatchObject({ kind: 'objection' });
    expect(asked.text).toContain('可以这样说：');
  });

  it('gives the reply in another form when asked, and makes none up', async () => {
    const asked = await chat(house, '骁衢的客户说“你们比对手贵两成”，怎么回复？');
    const formal = await chat(house, { message: '换成书面语', conversationId: asked.conversationId });
    const short = await chat(house, { message: '短一点', conversationId: asked.conversationId });
    for (const answer of [formal, short]) {
      expect(answer.citations.length).toBeGreaterThan(0);
      expect(asked.text).toContain(answer.citations[0]?.quote);
    }
    expect(formal.text).not.toBe(short.text);
    expect((await chat(house, '短一点')).text).toContain('还没有异议回复');
  });

  it('drafts the brief before a visit, with evidence', async () => {
    const answer = await chat(house, '准备下周三拜访骁衢的简报');
    expect(only(answer.events, 'draft')[0]?.data).toMatchObject({ kind: 'visit_brief' });
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  it('lists accounts, each cited', async () => {
    const answer = await chat(house, '我有哪些客户');
    expect(answer.text.match(/^- /gmu)?.length).toBe(answer.citations.length);
  });

  it('regrades the need that is named and no other, and asks where it is not clear', async () => {
    const { items: deals } = await house.json<{ items: { id: string }[] }>(200, 'GET', '/v1/opportunities?limit=50');
    const lists = await Promise.all(
      deals.map(async ({ id }) => ({
        id,
        needs: (
          await house.json<{ items: { id: string; priority: string }[] }>(200, 'GET', `/v1/needs?opportunityId=${id}`)
        ).items,
      })),
    );
    const deal = lists.find(({ needs }) => needs.length > 1);
    const context = { opportunityId: deal?.id };
    const asked = await chat(house, { message: '把那条需求降到 P2', context });
    expect(asked.text).toMatch(/^1\. P\d · /mu);
    const settled = await chat(house, { message: '1', conversationId: asked.conversationId });
    expect(settled.text).toMatch(/P\d → P2 \[1\]/u);
    const { items: after } = await house.json<{ items: { id: string; priority: string }[] }>(
      200,
      'GET',
      `/v1/needs?opportunityId=${deal?.id}`,
    );
    const first = settled.citations[0]?.source.id;
    expect(after.find(({ id }) => id === first)?.priority).toBe('P2');
    expect(after.filter(({ id }) => id !== first)).toEqual(deal?.needs.filter(({ id }) => id !== first));
  });

  it('starts a look-alike run in the background', async () => {
    const answer = await chat(house, '帮我找和我们成交客户相似的潜在客户');
    const draft = only(answer.events, 'draft')[0]?.data;
    expect(draft?.kind).toBe('lookalikes');
    const run = await house.json<{ id: string }>(200, 'GET', `/v1/lookalikes/${draft?.id}`);
    expect(run.id).toBe(draft?.id);
  });

  it('tells a failing command as a typed error, once', async () => {
    const empty = await openWorkspace();
    const answer = await chat(empty, '帮我找相似客户名单');
    expect(answer.last).toMatchObject({ event: 'error', data: { code: 'unprocessable' } });
    expect(only(answer.events, 'done')).toEqual([]);
  });
});

describe('the registry of tools', () => {
  it('has each name once, titled inputs and words in both languages', () => {
    expect(new Set(TOOLS.map(({ name }) => name)).size).toBe(TOOLS.length);
    for (const tool of TOOLS) {
      expect(titleOf(tool.input), tool.name).toMatch(/Input$/);
      expect(tool.description.zh, tool.name).toMatch(/\p{Script=Han}/u);
      expect(tool.description.en, tool.name).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('offers nothing that drafts to a key that may only read, and refuses it when called', async () => {
    const ctx = house.ctx();
    const reader = { ...ctx, actor: { ...ctx.actor, scopes: ['read' as const] } };
    expect(toolsFor(reader).every(({ effect }) => effect === 'read')).toBe(true);
    const draft = TOOLS.find(({ name }) => name === 'draft_account_plan');
    await expect(draft?.call(reader, { accountId: 'acc_x' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(draft?.call(ctx, { accountId: 7 })).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
