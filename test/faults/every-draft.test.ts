import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.ts';
import { createDeps } from '#src/deps.ts';
import type { Draft } from '#src/features/drafts/index.ts';
import { createLogger } from '#src/kernel/logger.ts';
import { createModelDoor } from '#src/llm/model-door.ts';
import type { ModelDoor } from '#src/llm/port.ts';
import { loadPrompts } from '#src/llm/prompts.ts';
import { readPromptFiles } from '#src/llm/read-prompt-files.ts';
import { only, readEvents } from '#test/copilot/chat.ts';
import { expectSound } from '#test/drafts/check-draft.ts';
import { postTo } from '#test/drafts/drafting-model.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { answerFromSchema, firstPiece } from '#test/llm/answer-from-schema.ts';
import { type FakeAnswer, type FakeRequest, fakeProvider } from '#test/llm/fake-provider.ts';

const PROMPTS = new URL('../../prompts', import.meta.url).pathname;
const prompts = loadPrompts(await readPromptFiles(PROMPTS));
const provider = fakeProvider({ answer: () => ({ fault: 'server_error' }) });

/** A good answer of whatever the schema asks, in the language asked for. */
const good = (request: FakeRequest) => {
  const cite = firstPiece(request);
  return answerFromSchema(request, { text: () => `客户名称是${cite?.quote ?? '宁川精工'}`, cite, kind: 'inference' });
};
const english = (request: FakeRequest) =>
  answerFromSchema(request, {
    text: () => 'They will certainly buy it soon',
    cite: firstPiece(request),
    kind: 'proposal',
  });
const whole = (request: FakeRequest) => JSON.stringify(good(request));

/** `model`: the answer is good enough to be used; `rules`: it must not be; `either`: what stays of it is checked, not who drafted. */
type Row = [name: string, drafter: 'model' | 'rules' | 'either', answer: (request: FakeRequest) => FakeAnswer];

const FAULTS: Row[] = [
  ['connection refused', 'rules', () => ({ fault: 'unreachable' })],
  ['401', 'rules', () => ({ fault: 'unauthorised' })],
  ['408', 'rules', () => ({ fault: 'request_timeout' })],
  ['429 with Retry-After', 'rules', () => ({ fault: 'rate_limited', retryAfter: 30 })],
  ['429 without Retry-After', 'rules', () => ({ fault: 'rate_limited' })],
  ['500', 'rules', () => ({ fault: 'server_error' })],
  ['HTML with 200', 'rules', () => ({ fault: 'html' })],
  ['hang before headers', 'rules', () => ({ fault: 'hang' })],
  ['hang after headers', 'rules', (request) => ({ fault: 'hang_midway', content: whole(request).slice(0, 60) })],
  ['slow drip', 'rules', () => ({ fault: 'slow_drip' })],
  ['reset midway', 'rules', (request) => ({ fault: 'breaks_off', content: whole(request).slice(0, 60) })],
  ['reset after the whole answer', 'rules', (request) => ({ fault: 'breaks_off', content: whole(request) })],
  ['clean end without finish reason', 'rules', (request) => ({ fault: 'no_finish', content: whole(request) })],
  ['bad JSON in a chunk', 'rules', (request) => ({ fault: 'bad_json', content: whole(request) })],
  ['empty choices', 'rules', () => ({ fault: 'no_choices' })],
  ['an empty answer', 'rules', () => ({ fault: 'nothing' })],
  ['refusal', 'rules', () => ({ fault: 'refusal' })],
  [
    'an error inside the stream',
    'rules',
    (request) => ({ fault: 'error_in_stream', content: whole(request).slice(0, 40) }),
  ],
  ['10 MB that never end', 'rules', () => ({ fault: 'endless' })],
  ['schema breach', 'rules', () => ({ content: { nothing: 'that was asked' } })],
  ['half a JSON value with finish stop', 'rules', (request) => ({ content: whole(request).slice(0, -9) })],
  ['another language', 'either', (request) => ({ content: english(request) })],
  [
    'prose around the JSON',
    'model',
    (request) => ({ content: `好的，下面是结果：\n\`\`\`json\n${whole(request)}\n\`\`\`\n希望有用。` }),
  ],
  ['split UTF-8', 'model', (request) => ({ content: good(request), chunkBytes: 7 })],
  ['a whole body where a stream was asked', 'either', (request) => ({ fault: 'whole_json', content: whole(request) })],
];

type Way = { name: string; kind: string; draft: () => Promise<Draft & { sections: unknown }> };
type App = ReturnType<typeof createApp>;

let app: App;
let current: ModelDoor;

let house: TestWorkspace;
let ids: { account: string; deal: string; visit: string };

beforeAll(async () => {
  provider.listen();
  house = await openWorkspace({ language: 'zh' });
  const add = async (path: string, body: object) =>
    (await house.json<{ id: string }>(201, 'POST', `/v1${path}`, body)).id;
  const account = await add('/accounts', { name: '宁川精工', industry: '汽车零部件', employees: 800 });
  const buyer = await add('/contacts', { accountId: account, name: '陆启明', title: '总经理', roles: ['EB'] });
  const deal = await add('/opportunities', {
    accountId: account,
    name: '宁川二厂MES',
    stage: 'needs',
    amount: 1_200_000,
  });
  await add('/needs', {
    opportunityId: deal,
    level: 'business',
    statement: '返工率从 8% 降到 3%',
    priority: 'P1',
    contactId: buyer,
  });
  const visit = await add('/activities', {
    accountId: account,
    opportunityId: deal,
    kind: 'visit',
    occurredAt: '2026-11-18T02:00:00Z',
    subject: '返工现场看线',
    notes: '陆启明说返工率 8%，希望明年三月前看到试点结果。双方约定 11 月 27 日前由我方提交试点方案。',
    contactIds: [buyer],
  });
  ids = { account, deal, visit };
  // One app whose door is changed from fault to fault: what one learnt of its provider is not carried on.
  const model = new Proxy({} as ModelDoor, { get: (_, name) => Reflect.get(current, name) });
  app = createApp(createDeps({ ...house.deps, model }));
});
afterAll(() => provider.close());

const ask = (path: string, send: object, accept?: string) => postTo(app, house, `/v1${path}`, send, accept);

const asJson = async (answer: Response | Promise<Response>) => {
  const response = await answer;
  expect(response.status, await response.clone().text()).toBe(201);
  return (await response.json()) as Draft & { sections: unknown };
};

const WAYS: Way[] = [
  { name: 'plan', kind: 'plan', draft: () => asJson(ask(`/accounts/${ids.account}/plans`, {})) },
  {
    name: 'plan, streamed',
    kind: 'plan',
    draft: async () => {
      const events = await readEvents(await ask(`/accounts/${ids.account}/plans`, {}, 'text/event-stream'));
      const ends = events.filter(({ event }) => event === 'done' || event === 'error');
      expect(ends.map(({ event }) => event)).toEqual(['done']);
      expect(events.at(-1)?.event).toBe('done');
      return events.at(-1)?.data.plan as Draft & { sections: unknown };
    },
  },
  { name: 'needs', kind: 'needs', draft: () => asJson(ask(`/opportunities/${ids.deal}/needs`, {})) },
  { name: 'brief', kind: 'visit_brief', draft: () => asJson(ask(`/accounts/${ids.account}/visit-briefs`, {})) },
  { name: 'summary', kind: 'visit_summary', draft: () => asJson(ask(`/activities/${ids.visit}/summaries`, {})) },
  {
    name: 'objection',
    kind: 'objection',
    draft: () =>
      asJson(ask(`/opportunities/${ids.deal}/objections`, { text: '太贵了，同行便宜两成。', raisedBy: '陆启明' })),
  },
];

const door = (deadlineSeconds: number) =>
  createModelDoor({
    apiKey: 'sk-test',
    baseUrl: provider.baseUrl,
    model: 'test-model',
    deadlineSeconds,
    structuredOutput: 'json_schema',
    maxRetries: 1,
    backOffMilliseconds: 1,
    maxAnswerCharacters: 200_000,
    prompts,
    now: () => new Date('2026-11-21T08:00:00Z'),
    log: createLogger(() => undefined),
  });

/** Short where the answer never comes; long where it comes in pieces. */
const deadlineFor = (drafter: Row[1]): number => (drafter === 'rules' ? 0.4 : 10);

/** A turn of chat costs as much as two drafts; its own tests know the faults of the door, so every second one is asked here. */
const asksInChat = (name: string): boolean => FAULTS.findIndex(([each]) => each === name) % 2 === 0;

const askInChat = async () => {
  const send = { message: '陆启明最关心什么？', context: { accountId: ids.account } };
  return readEvents(await ask('/chat', send, 'text/event-stream'));
};

describe.each(FAULTS)('when the model answers with %s', (name, drafter, answer) => {
  it('every draft is whole and sound, says who drafted it, and chat ends once (GUARD-8)', async () => {
    provider.answer(answer);
    current = door(deadlineFor(drafter));
    const [chat, ...drafts] = await Promise.all([
      asksInChat(name) ? askInChat() : null,
      ...WAYS.map(async ({ name, kind, draft }) => ({ name, kind, draft: await draft() })),
    ]);
    for (const { name: way, kind, draft } of drafts) {
      expect([way, draft.kind]).toEqual([way, kind]);
      expectSound(draft, 'zh');
      if (drafter !== 'either') expect([way, draft.drafter.by]).toEqual([way, drafter]);
      if (draft.drafter.by === 'rules') expect(draft.drafter.reason).toMatch(/规则起草/);
    }
    if (!chat) return;
    const ends = chat.filter(({ event }) => event === 'done' || event === 'error');
    expect(ends).toHaveLength(1);
    expect(chat.at(-1)).toBe(ends[0]);
    if (drafter !== 'rules') return;
    expect(ends[0]?.event).toBe('done');
    expect(only(chat, 'citation').length).toBeGreaterThan(0);
  });
});
