import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.ts';
import { createDeps } from '#src/deps.ts';
import type { Language } from '#src/kernel/language.ts';
import { draftingModel } from '#test/drafts/drafting-model.ts';
import type { FakeAnswer, FakeRequest } from '#test/llm/fake-provider.ts';
import { fillSchema } from './fill-schema.ts';
import { ADDRESSES, PLANTED, type Planted, plantedWorkspace } from './planted-workspace.ts';

const { provider, door } = await draftingModel(20);
const worlds = {} as Record<Language, Planted>;
beforeAll(async () => {
  provider.listen();
  for (const language of ['zh', 'en'] as const) worlds[language] = await plantedWorkspace(language);
});
afterAll(provider.close);

/** A model that looks up everything it may, then answers with as little as the schema takes. */
const curious =
  (language: Language) =>
  (request: FakeRequest): FakeAnswer => {
    const format = request.body.response_format as { json_schema?: { schema?: object } } | undefined;
    if (format?.json_schema?.schema)
      return {
        content: fillSchema(
          format.json_schema.schema,
          language === 'zh' ? '下一步由谁负责？' : 'Who takes the next step?',
        ),
      };
    const called = request.messages.filter((message) => message.role === 'tool').length;
    const name = request.tools[called];
    if (!name) return { content: 'done' };
    const query = language === 'zh' ? '齐套率 交付周期 高考 钓鱼 住院' : 'kit rate exams golf husband surgery';
    return {
      toolCalls: [{ name, args: { accountId: 'acc_other', query, opportunityId: worlds[language].dealId } }],
    };
  };

/** Drafts and asks everything there is, and answers what the service sent to the model and to people. */
const draftEverything = async (language: Language, only?: RegExp) => {
  const { house, accountId, dealId, contactId, activityId, text } = worlds[language];
  provider.reset();
  provider.answer(curious(language));
  const app = createApp(createDeps({ ...house.deps, model: door() }));
  const drafts: string[] = [];
  const call = async (path: string, body: object) => {
    if (only && !only.test(path)) return '{}';
    const answer = await app.request(`/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, ...(path === '/chat' ? {} : { language }) }),
    });
    const told = await answer.text();
    expect(answer.status, `${path}: ${told.slice(0, 400)}`).toBeLessThan(300);
    return told;
  };
  drafts.push(await call(`/accounts/${accountId}/plans`, { instructions: text() }));
  drafts.push(await call(`/opportunities/${dealId}/needs`, {}));
  drafts.push(
    JSON.stringify({
      ...JSON.parse(await call(`/opportunities/${dealId}/objections`, { text: text(), raisedBy: contactId })),
      objection: '',
    }),
  );
  await call(`/activities/${activityId}/summaries`, {});
  await call(`/accounts/${accountId}/visit-briefs`, {});
  const context = { accountId };
  const first = await call('/chat', {
    message: language === 'zh' ? '齐套率现在是多少？' : 'What is the kit rate now?',
    context,
  });
  const conversationId = /"conversationId":"([^"]+)"/.exec(first)?.[1];
  await call('/chat', {
    message: `${text()} ${language === 'zh' ? '齐套率呢？' : 'And the kit rate?'}`,
    conversationId,
    context,
  });
  await call('/chat', {
    message: language === 'zh' ? '交付周期要多少天？' : 'How many days do orders take?',
    conversationId,
    context,
  });
  const received = provider.requests.map((request) => JSON.stringify(request.body));
  return {
    received,
    drafts,
    steps: new Set(provider.requests.map((request) => request.schemaTitle)),
    requests: provider.requests,
  };
};

describe.each(['zh', 'en'] as const)('what a model receives, %s (PROFILE-3)', (language) => {
  it('holds no personal detail and no address, whatever is drafted, asked and looked up', async () => {
    const { received, drafts, steps, requests } = await draftEverything(language);
    for (const title of [
      'PlanWhy',
      'PlanGoals',
      'PlanActions',
      'NeedTree',
      'ObjectionReply',
      'VisitSummaryText',
      'VisitBriefText',
      'ChatAnswer',
    ])
      expect([...steps], [...steps].join()).toContain(title);
    expect(
      requests.flatMap((request) => request.messages.filter((message) => message.role === 'tool')).length,
    ).toBeGreaterThan(1);
    expect(received.join('\n')).toMatch(language === 'zh' ? /齐套率从78%提高到92%/ : /The kit rate is 78 percent/);
    expect(received.join('\n')).toContain(language === 'zh' ? '〔个人信息略〕' : '[personal detail left out]');
    for (const each of received) {
      expect(PLANTED.exec(each) && each.slice((PLANTED.exec(each)?.index ?? 0) - 300).slice(0, 400)).toBeNull();
      expect(ADDRESSES.exec(each) && each.slice((ADDRESSES.exec(each)?.index ?? 0) - 300).slice(0, 400)).toBeNull();
    }
    for (const draft of drafts) expect(draft).not.toMatch(PLANTED);
  });

  it('is not what the rules draft from either (GUARD-4)', async () => {
    const { house, accountId, dealId, contactId, text } = worlds[language];
    const draft = async (path: string, body: object) =>
      JSON.stringify({ ...(await house.json(201, 'POST', `/v1${path}`, { ...body, language })), objection: '' });
    const drafts = [
      await draft(`/accounts/${accountId}/plans`, {}),
      await draft(`/opportunities/${dealId}/needs`, {}),
      await draft(`/opportunities/${dealId}/objections`, { text: text(), raisedBy: contactId }),
    ];
    for (const each of drafts) {
      expect(each).toContain('"by":"rules"');
      expect(each).not.toMatch(PLANTED);
      expect(each).not.toMatch(ADDRESSES);
    }
  });

  it('may hold personal details once the workspace switched them on with a reason; addresses never', async () => {
    const { house } = worlds[language];
    await house.json(200, 'PATCH', '/v1/settings', { sensitiveInPrompts: { on: true, reason: 'consent on file' } });
    const { received } = await draftEverything(language, /needs|objections/);
    await house.json(200, 'PATCH', '/v1/settings', { sensitiveInPrompts: { on: false } });
    expect(received.some((each) => PLANTED.test(each))).toBe(true);
    expect(received.join('\n')).not.toMatch(/ZQ999[89]/);
    for (const each of received) expect(each).not.toMatch(ADDRESSES);
  });
});
