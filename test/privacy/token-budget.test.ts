import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.ts';
import { createDeps } from '#src/deps.ts';
import { budgetOf, whyOverBudget } from '#src/features/usage/domain.ts';
import { recordUsage } from '#src/features/usage/index.ts';
import { draftingModel } from '#test/drafts/drafting-model.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { fillSchema } from './fill-schema.ts';

const { provider, door } = await draftingModel(10);
let house: TestWorkspace;
let now = new Date('2026-11-21T08:00:00Z');
let accountId = '';
let dealId = '';
beforeAll(async () => {
  provider.listen();
  provider.answer((request) => {
    const format = request.body.response_format as { json_schema?: { schema?: object } } | undefined;
    return { content: format?.json_schema?.schema ? fillSchema(format.json_schema.schema, '谁来定？') : 'done' };
  });
  house = await openWorkspace({ now: () => now });
  accountId = (await house.json<{ id: string }>(201, 'POST', '/v1/accounts', { name: '甲公司' })).id;
  const deal = { accountId, name: '首个项目', stage: 'needs' };
  dealId = (await house.json<{ id: string }>(201, 'POST', '/v1/opportunities', deal)).id;
});
afterAll(provider.close);

const post = async (path: string, body: object): Promise<string> => {
  const app = createApp(createDeps({ ...house.deps, model: door() }));
  const answer = await app.request(`/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.text();
};
const draft = async (language: string) =>
  (
    JSON.parse(await post(`/opportunities/${dealId}/needs`, { language })) as {
      drafter: { by: string; reason?: string };
    }
  ).drafter;
const allow = (perMonth: number | null) => house.json(200, 'PATCH', '/v1/settings', { tokenBudget: { perMonth } });
const budget = async () =>
  (
    await house.json<{ budget: { perMonth: number | null; used: number; left: number | null; month: string } }>(
      200,
      'GET',
      '/v1/usage',
    )
  ).budget;

describe('a token budget (GUARD-8)', () => {
  it('lets the model draft while something is left, and counts every call, failed ones too', async () => {
    expect(await budget()).toEqual({ month: '2026-11', perMonth: null, used: 0, left: null });
    await allow(1_000_000);
    expect(await draft('zh')).toMatchObject({ by: 'model' });
    const { used, left } = await budget();
    expect(used).toBeGreaterThan(0);
    expect(left).toBe(1_000_000 - used);
    const failed = {
      promptId: 'p',
      promptVersion: 'v',
      model: 'm',
      inputTokens: 700,
      outputTokens: 0,
      estimated: true,
      milliseconds: 1,
    };
    await recordUsage(house.ctx(), [{ ...failed, outcome: 'timeout' }], 'plan');
    expect((await budget()).used).toBe(used + 700);
  });

  it('does not start a call that would cost more than is left: rules draft and answer, and say why in both languages', async () => {
    await allow((await budget()).used + 100);
    const before = provider.requests.length;
    const [zh, en] = [await draft('zh'), await draft('en')];
    expect(zh).toMatchObject({ by: 'rules' });
    expect(zh.reason).toMatch(/本月（2026-11）的模型用量额度.*没有再调用模型/);
    expect(en.reason).toMatch(/month's \(2026-11\) budget of .* the model was not called.*by rules/);
    const said = await post('/chat', { message: '甲公司现在有哪些商机？负责人怎么说？', context: { accountId } });
    expect(said).toContain('"by":"rules"');
    expect(provider.requests.length).toBe(before);
    expect((await budget()).left).toBe(100);
  });

  it('begins anew with the calendar month', async () => {
    await allow(100_000);
    await recordUsage(
      house.ctx(),
      [
        {
          promptId: 'p',
          promptVersion: 'v',
          model: 'm',
          inputTokens: 99_000,
          outputTokens: 900,
          estimated: false,
          milliseconds: 1,
          outcome: 'ok',
        },
      ],
      'plan',
    );
    expect(await draft('zh')).toMatchObject({ by: 'rules' });
    now = new Date('2026-12-01T00:00:00Z');
    expect(await budget()).toMatchObject({ month: '2026-12', used: 0, left: 100_000 });
    expect(await draft('zh')).toMatchObject({ by: 'model' });
  });

  it('counts to the token', () => {
    const at = budgetOf('2026-11', 1_000, 400);
    expect(whyOverBudget(at, 600)).toBeNull();
    expect(whyOverBudget(at, 601)).not.toBeNull();
    expect(budgetOf('2026-11', 100, 400).left).toBe(0);
    expect(whyOverBudget(budgetOf('2026-11', null, 400), 1e9)).toBeNull();
    expect(whyOverBudget(budgetOf('2026-11', 0, 0), 1)).not.toBeNull();
  });
});
