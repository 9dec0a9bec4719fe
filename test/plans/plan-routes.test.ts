import { describe, expect, it } from 'vitest';
import type { Plan } from '#src/features/plans/index.ts';
import { openWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';
import { daysAgo, recordOf, richAccount } from './fixture.ts';
import { expectSound } from './sound.ts';

type Event = { event: string; data: Record<string, unknown> };

const eventsOf = async (response: Response): Promise<Event[]> =>
  (await response.text())
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => {
      const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/su.exec(block) ?? [];
      return { event, data: JSON.parse(data) as Record<string, unknown> };
    });

const opened = async () => {
  const house = await openWorkspace();
  return { house, ...(await richAccount(house)) };
};

describe('POST /accounts/{id}/plans', () => {
  it('answers the stored plan, in the language any tag names', async () => {
    const { house, accountId } = await opened();
    const plan = await house.json<Plan>(201, 'POST', `/v1/accounts/${accountId}/plans`, { language: 'en-AU' });
    expectSound(plan);
    expect(plan).toMatchObject({ kind: 'plan', language: 'en', version: 1, account: { id: accountId } });
    expect(await house.json<Plan>(200, 'GET', `/v1/plans/${plan.id}`)).toEqual(plan);
    expect((await house.json<Plan>(201, 'POST', `/v1/accounts/${accountId}/plans`)).language).toBe('zh');
  });

  it('streams steps, text and citations, then the draft', async () => {
    const { house, accountId } = await opened();
    const response = await house.api(
      'POST',
      `/v1/accounts/${accountId}/plans`,
      {},
      { headers: { accept: 'text/event-stream' } },
    );
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = await eventsOf(response);
    const names = events.map(({ event }) => event);
    expect(names.slice(-2)).toEqual(['draft', 'done']);
    const done = events
      .filter(({ event, data }) => event === 'step' && data.state === 'done')
      .map(({ data }) => data.name);
    expect(done).toEqual([
      'why',
      'owner',
      'decision',
      'bottlenecks',
      'goals',
      'actions',
      'milestones',
      'risks',
      'questions',
    ]);
    const plan = events.at(-1)?.data.plan as Plan;
    expect(events.at(-2)?.data).toEqual({ kind: 'plan', id: plan.id });
    const ids = new Set(plan.claims.map((claim) => claim.id));
    const cited = events.filter(({ event }) => event === 'citation');
    expect(cited.length).toBeGreaterThan(20);
    for (const { data } of cited) {
      expect(ids.has(String(data.claimId))).toBe(true);
      expect(data.quote).not.toBe('');
    }
    const text = events
      .filter(({ event }) => event === 'token')
      .map(({ data }) => String(data.text))
      .join('');
    const file = await (await house.api('GET', `/v1/plans/${plan.id}/export?format=md`)).text();
    for (const line of text.split('\n').filter((each) => each.startsWith('- '))) expect(file).toContain(line);
  });

  it('refuses what it cannot take, with a pointer, and stores nothing', async () => {
    const { house, accountId } = await opened();
    for (const [body, pointer] of [
      [{ language: 7 }, '/language'],
      [{ instructions: 'x'.repeat(2_001) }, '/instructions'],
      [{ tone: 'loud' }, ''],
    ] as const) {
      const problem = await house.json<{ code: string; errors: { pointer: string }[] }>(
        400,
        'POST',
        `/v1/accounts/${accountId}/plans`,
        body,
      );
      expect(problem.code).toBe('invalid_request');
      expect(problem.errors[0]?.pointer).toBe(pointer);
    }
    await house.json(404, 'POST', '/v1/accounts/acc_nobody/plans', {});
    expect((await house.json<{ items: unknown[] }>(200, 'GET', '/v1/plans')).items).toEqual([]);
  });

  it('ends a stream of an unknown account with a problem', async () => {
    const { house } = await opened();
    const response = await house.api(
      'POST',
      '/v1/accounts/acc_nobody/plans',
      {},
      { headers: { accept: 'text/event-stream' } },
    );
    expect((await eventsOf(response)).map(({ event, data }) => [event, data.code])).toEqual([['error', 'not_found']]);
  });
});

describe('versions of a plan (PLAN-11)', () => {
  it('are drafted anew, listed with author and reason, and compared claim by claim', async () => {
    const { house, accountId, contacts, owner } = await opened();
    const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'seller', userId: owner });
    const call = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
      (await (await house.api(method, path, body, { key })).json()) as T;
    const first = await call<Plan>('POST', `/v1/accounts/${accountId}/plans`, { instructions: '突出交付周期' });
    await recordOf(house).activity(accountId, 3, [contacts.buyer], {
      summary: '总经理认可试点结果。',
      summaryStatus: 'confirmed',
      summaryConfirmedAt: daysAgo(2),
    });
    const second = await call<Plan>('POST', `/v1/plans/${first.id}/versions`, { reason: '见到了总经理' });
    expectSound(second);
    expect(second).toMatchObject({ id: first.id, version: 2, instructions: '突出交付周期' });
    expect(second.sections.milestones[0]).toMatchObject({ reached: true, due: '2026-11-18' });
    const { items } = await call<{ items: { version: number; reason: string; createdBy: string }[] }>(
      'GET',
      `/v1/plans/${first.id}/versions`,
    );
    expect(items.map(({ version, reason, createdBy }) => [version, reason, createdBy])).toEqual([
      [2, '见到了总经理', owner],
      [1, '首次起草', owner],
    ]);
    expect(await call<Plan>('GET', `/v1/plans/${first.id}?version=1`)).toEqual(first);
    expect((await call<Plan>('GET', `/v1/plans/${first.id}`)).version).toBe(2);
    const diff = await call<{
      removed: { text: string }[];
      changed: { section: string; before: { text: string }; after: { text: string } }[];
      items: { section: string; change: string; fields: { field: string; after: unknown }[] }[];
      unchanged: number;
    }>('GET', `/v1/plans/${first.id}/diff?from=1&to=2`);
    expect(diff.removed.map(({ text }) => text).join()).toContain('我们从未见过顾廷之');
    const word = diff.changed.find(({ after }) => after.text.includes('总经理认可试点结果'));
    expect(word).toMatchObject({ section: 'decision', before: { text: expect.stringContaining('试点六周') } });
    expect(diff.items).toContainEqual(
      expect.objectContaining({
        section: 'milestones',
        change: 'changed',
        fields: expect.arrayContaining([{ field: 'reached', before: false, after: true }]),
      }),
    );
    expect(diff.unchanged).toBeGreaterThan(10);
    await house.json(404, 'GET', `/v1/plans/${first.id}?version=9`);
    await house.json(404, 'GET', `/v1/plans/${first.id}/diff?from=1&to=9`);
    await house.json(400, 'GET', `/v1/plans/${first.id}/diff?from=0&to=x`);
    await house.json(400, 'POST', `/v1/plans/${first.id}/versions`, {});
  });

  it('are listed by account, newest plan first', async () => {
    const { house, accountId } = await opened();
    const other = await recordOf(house).account('临川仪表厂');
    const made: string[] = [];
    for (const id of [accountId, other, accountId])
      made.push((await house.json<Plan>(201, 'POST', `/v1/accounts/${id}/plans`, {})).id);
    const ids = async (query: string) =>
      (await house.json<{ items: { id: string }[] }>(200, 'GET', `/v1/plans${query}`)).items.map((item) => item.id);
    expect(await ids('')).toEqual([...made].reverse());
    expect(await ids(`?accountId=${accountId}`)).toEqual([made[2], made[0]]);
    expect(await ids('?accountId=acc_nobody')).toEqual([]);
  });
});

describe('who may see a plan', () => {
  it('is who may see its account; to anybody else it is not there', async () => {
    const { house, accountId } = await opened();
    const plan = await house.json<Plan>(201, 'POST', `/v1/accounts/${accountId}/plans`, {});
    const stranger = await addPerson(house, '叶知秋', 'seller');
    const elsewhere = await openWorkspace();
    for (const [method, path, body] of [
      ['GET', `/plans/${plan.id}`],
      ['GET', `/plans/${plan.id}/versions`],
      ['GET', `/plans/${plan.id}/diff?from=1&to=1`],
      ['GET', `/plans/${plan.id}/export`],
      ['POST', `/plans/${plan.id}/versions`, { reason: '看看' }],
      ['PATCH', `/plans/${plan.id}`, { baseVersion: 1, edits: [{ op: 'drop_goal', goalId: 'g1' }] }],
      ['POST', `/plans/${plan.id}/restore`, { version: 1 }],
      ['GET', `/plans/${plan.id}/reviews`],
      ['POST', `/plans/${plan.id}/reviews`, { itemKind: 'action', itemId: 'a1', state: 'done', result: '见到了' }],
      ['GET', `/lessons?accountId=${accountId}`],
      ['POST', `/accounts/${accountId}/plans`, {}],
    ] as const) {
      expect(await stranger.status(method, path, body), `${method} ${path}`).toBe(404);
      expect((await elsewhere.api(method, `/v1${path}`, body)).status, `${method} ${path}`).toBe(404);
    }
    expect((await stranger.json<{ items: unknown[] }>(200, 'GET', '/plans')).items).toEqual([]);
  });

  it('needs the scope to draft', async () => {
    const { house, accountId } = await opened();
    const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'admin', scopes: ['read'] });
    expect((await house.api('POST', `/v1/accounts/${accountId}/plans`, {}, { key })).status).toBe(403);
  });
});

describe('GET /plans/{id}/export', () => {
  it('is Markdown in the order of PLAN-18, each [n] with its evidence', async () => {
    const { house, accountId, words } = await opened();
    const plan = await house.json<Plan>(201, 'POST', `/v1/accounts/${accountId}/plans`, {});
    const response = await house.api('GET', `/v1/plans/${plan.id}/export?format=md`);
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      `${words.name}大客户计划-v1.md`,
    );
    const text = await response.text();
    expect([...text.matchAll(/^## \d\. (.+)$/gmu)].map(([, title]) => title)).toEqual([
      '为什么是这个客户',
      '负责人',
      '客户怎么决策',
      '卡点',
      '目标',
      '行动',
      '里程碑',
      '风险',
      '要问的问题',
    ]);
    const [page = '', appendix = ''] = text.split('## 依据');
    const used = new Set([...page.matchAll(/\[(\d+)\]/gu)].map(([, number]) => Number(number)));
    const listed = [...appendix.matchAll(/^\[(\d+)\] .+“.+”$/gmu)].map(([, number]) => Number(number));
    expect([...used].sort((a, b) => a - b)).toEqual(listed);
    expect(text).not.toMatch(/undefined|NaN|\bnull\b/);
  });

  it('shows what customers typed as text, never as markup', async () => {
    const house = await openWorkspace();
    const put = recordOf(house);
    const owner = await put.user('林|知[远](x)');
    const accountId = await put.account(
      '<script>alert(1)</script>\n# 客户 | *甲*',
      { isKey: true, tier: 'strategic', tierReason: '| 单元 | [链接](http://x.test) |' },
      [owner],
    );
    const plan = await house.json<Plan>(201, 'POST', `/v1/accounts/${accountId}/plans`, {});
    const text = await (await house.api('GET', `/v1/plans/${plan.id}/export`)).text();
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text).not.toMatch(/(?<!\\)\]\(http/);
    expect(text.match(/^# /gmu)?.length).toBe(1);
  });

  it('is a Word file with the same words', async () => {
    const { house, accountId, words } = await opened();
    const plan = await house.json<Plan>(201, 'POST', `/v1/accounts/${accountId}/plans`, {});
    const response = await house.api('GET', `/v1/plans/${plan.id}/export?format=docx`);
    expect(response.headers.get('content-type')).toContain('wordprocessingml.document');
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    expect(value).toContain(`${words.name}大客户计划`);
    for (const claim of plan.claims.filter((each) => each.status === 'verified')) expect(value).toContain(claim.text);
    expect(value).not.toMatch(/\*\*|\\/);
  });

  it('refuses another format', async () => {
    const { house, accountId } = await opened();
    const plan = await house.json<Plan>(201, 'POST', `/v1/accounts/${accountId}/plans`, {});
    await house.json(400, 'GET', `/v1/plans/${plan.id}/export?format=pdf`);
  });
});
