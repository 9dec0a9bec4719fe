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
