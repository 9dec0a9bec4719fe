import { beforeAll, describe, expect, it } from 'vitest';
import { enDemoSet } from '#src/db/demo/en/index.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';
import { chat, only } from './chat.ts';

type Plan = {
  account: { name: string };
  language: string;
  instructions?: string;
  claims: { id: string; kind: string; status: string; evidence: { quote: string }[] }[];
};

const planOf = async (house: TestWorkspace, events: Awaited<ReturnType<typeof chat>>['events']): Promise<Plan> => {
  const draft = only(events, 'draft')[0]?.data;
  expect(draft?.kind).toBe('plan');
  return house.json<Plan>(200, 'GET', `/v1/plans/${draft?.id}`);
};

const plansMade = async (house: TestWorkspace): Promise<number> =>
  (await house.json<{ items: unknown[] }>(200, 'GET', '/v1/plans')).items.length;

let zh: TestWorkspace;
let en: TestWorkspace;
beforeAll(async () => {
  zh = await openWorkspace();
  en = await openWorkspace({ language: 'en' });
  await seedDemo(zh.ctx(), { ...zhDemoSet, documents: [], prospects: [] });
  await seedDemo(en.ctx(), { ...enDemoSet, documents: [], prospects: [] });
});

describe('a plan in chat', () => {
  it('is drafted by alias, streamed with steps, text and citations, and stored', async () => {
    const answer = await chat(zh, '给衡峦重工写一份大客户计划，重点放在服务续约');
    const plan = await planOf(zh, answer.events);
    expect(plan.account.name).toBe('衡峦重工装备股份有限公司');
    expect(plan.instructions).toContain('重点放在服务续约');
    expect(answer.events[0]).toMatchObject({ event: 'meta', data: { drafter: { by: 'rules' } } });
    expect(answer.last).toMatchObject({ event: 'done', data: { drafter: { by: 'rules' } } });
    const steps = only(answer.events, 'step').map(({ data }) => data);
    expect(steps).toContainEqual({ name: '卡点', state: 'running' });
    expect(steps).toContainEqual({ name: '卡点', state: 'done' });
    const known = new Set(plan.claims.map((claim) => claim.id));
    expect(answer.citations.length).toBeGreaterThan(10);
    for (const citation of answer.citations) {
      expect(known).toContain(citation.claimId);
      expect(answer.text).toContain(`[${citation.n}]`);
    }
    for (const claim of plan.claims.filter((each) => each.kind === 'fact')) {
      expect(claim.status).toBe('verified');
      expect(claim.evidence.length).toBeGreaterThan(0);
    }
  });

  it('is drafted in English by name, and for the open account when nothing is named', async () => {
    const byName = await planOf(en, (await chat(en, 'Please draft an account plan for Skyreth Aero Services.')).events);
    expect(byName).toMatchObject({ language: 'en', account: { name: 'Skyreth Aero Services' } });
    const { items } = await en.json<{ items: { id: string; name: string }[] }>(
      200,
      'GET',
      '/v1/accounts?q=Castermoor%20Fresh',
    );
    const open = await chat(en, { message: 'draft an account plan', context: { accountId: items[0]?.id } });
    expect((await planOf(en, open.events)).account.name).toBe('Castermoor Fresh Markets');
  });

  it('goes by the name in the message before what is open', async () => {
    const { items } = await zh.json<{ items: { id: string }[] }>(200, 'GET', '/v1/accounts?q=澜朔');
    const answer = await chat(zh, { message: '给骁衢写一份大客户计划', context: { accountId: items[0]?.id } });
    expect((await planOf(zh, answer.events)).account.name).toBe('骁衢汽车零部件有限公司');
  });

  it('goes on with the account of the conversation', async () => {
    const first = await chat(zh, '介绍一下楚麓');
    const second = await chat(zh, { message: '给他们写一份大客户计划', conversationId: first.conversationId });
    expect((await planOf(zh, second.events)).account.name).toBe('楚麓仓配物流有限公司');
  });

  it('is read again when asked what stands in it', async () => {
    const none = await chat(zh, '稷野的客户计划里有哪些行动？');
    expect(none.text).toContain('还没有大客户计划');
    const drafted = await chat(zh, '给珩岫写一份大客户计划');
    const plan = await planOf(zh, drafted.events);
    const asked = await chat(zh, { message: '计划里有哪些卡点？', conversationId: drafted.conversationId });
    expect(asked.citations.length).toBeGreaterThan(0);
    for (const { claimId } of asked.citations) expect(plan.claims.map(({ id }) => id)).toContain(claimId);
  });

  it('says that a name is unknown, offers the closest, and drafts nothing', async () => {
    const before = await plansMade(zh);
    const answer = await chat(zh, '给澜硕新能源写一份大客户计划');
    expect(answer.text).toContain('没有找到名为“澜硕新能源”的客户');
    expect(answer.text).toContain('1. 澜朔新能源科技股份有限公司');
    expect(answer.last?.event).toBe('done');
    expect(await plansMade(zh)).toBe(before);
    const settled = await chat(zh, { message: '1', conversationId: answer.conversationId });
    expect((await planOf(zh, settled.events)).account.name).toBe('澜朔新能源科技股份有限公司');
  });

  it('invents nothing where no name comes close', async () => {
    const answer = await chat(en, 'draft an account plan for Zzyzx Quux');
    expect(answer.text).toContain('There is no account called “Zzyzx Quux”');
    expect(only(answer.events, 'draft')).toEqual([]);
  });
});

describe('an ambiguous name', () => {
  let house: TestWorkspace;
  beforeAll(async () => {
    house = await openWorkspace();
    for (const name of ['恒信电子科技有限公司', '恒信机械设备有限公司'])
      await house.json(201, 'POST', '/v1/accounts', { name, industry: '装备制造' });
  });

  it.each([
    ['2', /^恒信/],
    ['第一个', /^恒信/],
    ['恒信机械', /^恒信机械/],
  ])('is asked back and settled by %s, with the original wish', async (reply, name) => {
    const asked = await chat(house, '给恒信写一份大客户计划，重点放在售后');
    expect(only(asked.events, 'draft')).toEqual([]);
    expect(asked.text).toMatch(/1\. 恒信.+\n2\. 恒信/u);
    const waiting = await house.json<{ waitingFor: { options: { name: string }[] } }>(
      200,
      'GET',
      `/v1/conversations/${asked.conversationId}`,
    );
    const settled = await chat(house, { message: reply, conversationId: asked.conversationId });
    const plan = await planOf(house, settled.events);
    expect(plan.account.name).toMatch(name);
    if (reply === '2') expect(plan.account.name).toBe(waiting.waitingFor.options[1]?.name);
    expect(plan.instructions).toContain('重点放在售后');
  });

  it('is asked again for a number that is none of them, and dropped on request', async () => {
    const asked = await chat(house, '给恒信写一份大客户计划');
    const again = await chat(house, { message: '7', conversationId: asked.conversationId });
    expect(again.text).toContain('没有这个序号');
    const dropped = await chat(house, { message: '算了', conversationId: asked.conversationId });
    expect(only(dropped.events, 'draft')).toEqual([]);
    const next = await chat(house, { message: '2', conversationId: asked.conversationId });
    expect(only(next.events, 'draft')).toEqual([]);
  });

  it('leaves the open question when something new is asked', async () => {
    const asked = await chat(house, '给恒信写一份大客户计划');
    const other = await chat(house, { message: '我有哪些客户', conversationId: asked.conversationId });
    expect(other.text).toContain('恒信机械设备有限公司');
    expect(only(other.events, 'draft')).toEqual([]);
  });

  it('asks for a name where none is said and none is open', async () => {
    const asked = await chat(house, '写一份大客户计划');
    expect(asked.text).toContain('是哪一家客户');
    const named = await chat(house, { message: '恒信机械', conversationId: asked.conversationId });
    expect((await planOf(house, named.events)).account.name).toBe('恒信机械设备有限公司');
  });
});

describe('who may be named', () => {
  it("does not match another workspace's accounts, nor a colleague's", async () => {
    const stranger = await openWorkspace();
    const answer = await chat(stranger, '给衡峦重工写一份大客户计划');
    expect(answer.text).toContain('没有找到名为“衡峦重工”的客户');
    expect(answer.text).not.toContain('衡峦重工装备');
    const seller = await addPerson(zh, '外人', 'seller');
    const blind = await chat(zh, '给衡峦重工写一份大客户计划', { key: seller.key });
    expect(blind.text).not.toContain('衡峦重工装备股份有限公司');
    expect(only(blind.events, 'draft')).toEqual([]);
  });

  it('refuses an open account that is not theirs before anything is written', async () => {
    const seller = await addPerson(zh, '另一位', 'seller');
    const { items } = await zh.json<{ items: { id: string }[] }>(200, 'GET', '/v1/accounts?q=澜朔');
    const refused = await zh.api(
      'POST',
      '/v1/chat',
      { message: '谁拍板', context: { accountId: items[0]?.id } },
      { key: seller.key },
    );
    expect(refused.status).toBe(404);
    expect((await seller.json<{ items: unknown[] }>(200, 'GET', '/conversations')).items).toEqual([]);
  });

  it('drafts nothing for a key without the scope, and says so', async () => {
    const { key } = await zh.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'admin', scopes: ['read'] });
    const answer = await chat(zh, '给澜朔写一份大客户计划', { key });
    expect(answer.text).toContain('没有“draft”权限');
    expect(only(answer.events, 'draft')).toEqual([]);
  });
});

describe('a plan changed in chat', () => {
  type Whole = Plan & {
    id: string;
    version: number;
    sections: {
      goals: { id: string; target: number | null; due: string }[];
      actions: { id: string; owner: { name: string } | null }[];
      milestones: { id: string; due: string }[];
    };
  };
  const read = (house: TestWorkspace, id: string): Promise<Whole> => house.json<Whole>(200, 'GET', `/v1/plans/${id}`);
  const idOf = (events: Awaited<ReturnType<typeof chat>>['events']): string =>
    String(only(events, 'draft')[0]?.data.id);

  it('changes what is named, part by part, over several turns, and takes it back', async () => {
    const drafted = await chat(zh, '给衡峦重工写一份大客户计划');
    const { conversationId } = drafted;
    const id = idOf(drafted.events);
    const first = await read(zh, id);
    const say = (message: string) => chat(zh, { message, conversationId });

    const goal = await say('第一个目标改成 300 万');
    const second = await read(zh, id);
    expect(goal.text).toContain('第 2 版');
    expect(goal.text).toMatch(/580000|\d.*→.*3000000/u);
    expect(goal.citations.some(({ source }) => source.type === 'plan' && source.id === id)).toBe(true);
    expect(second.version).toBe(2);
    expect(second.sections.goals[0]?.target).toBe(3_000_000);
    // Everything not named is as it was, word for word.
    expect(second.sections.goals.slice(1)).toEqual(first.sections.goals.slice(1));
    expect(second.sections.milestones).toEqual(first.sections.milestones);
    expect(second.sections.actions).toEqual(first.sections.actions);
    const textOf = (plan: Whole) => new Map(plan.claims.map((claim) => [claim.id, JSON.stringify(claim)]));
    const [was, is] = [textOf(first), textOf(second)];
    expect([...was].filter(([key, claim]) => is.get(key) !== claim).length).toBeLessThanOrEqual(1);

    const several = await say('删掉最后一条行动，第一个里程碑推迟到明年 4 月底');
    const third = await read(zh, id);
    expect(third.version).toBe(3);
    expect(third.sections.actions).toHaveLength(first.sections.actions.length - 1);
    expect(third.sections.milestones[0]?.due).toBe('2027-04-30');
    expect(several.text).toContain('已删除');

    const undone = await say('撤销');
    expect(undone.text).toContain('第 4 版');
    expect((await read(zh, id)).sections.actions).toEqual(second.sections.actions);
    await say('撤销');
    expect((await read(zh, id)).sections.goals).toEqual(first.sections.goals);
  });

  it('asks back with numbers where a part is not clear, and goes on with the answer', async () => {
    const drafted = await chat(en, 'draft an account plan for Castermoor Fresh Markets');
    const { conversationId } = drafted;
    const id = idOf(drafted.events);
    const before = await read(en, id);
    const asked = await chat(en, { message: 'drop the 40th action', conversationId });
    expect(asked.text).toMatch(/^1\. action 1:/mu);
    expect((await read(en, id)).version).toBe(1);
    const settled = await chat(en, { message: '2', conversationId });
    expect(settled.text).toContain('version 2');
    const after = await read(en, id);
    expect(after.sections.actions.map((action) => action.id)).toEqual(
      before.sections.actions.filter((_, index) => index !== 1).map((action) => action.id),
    );
  });

  it('says so when somebody changed the plan meanwhile, and loses nothing', async () => {
    const drafted = await chat(zh, '给楚麓仓配写一份大客户计划');
    const id = idOf(drafted.events);
    const plan = await read(zh, id);
    const milestoneId = plan.sections.milestones.at(-1)?.id;
    await zh.json(200, 'PATCH', `/v1/plans/${id}`, {
      baseVersion: 1,
      edits: [{ op: 'set_milestone', milestoneId, due: '2027-05-31' }],
    });
    const refused = await chat(zh, { message: '删掉第一条行动', conversationId: drafted.conversationId });
    expect(refused.text).toContain('第 2 版');
    expect((await read(zh, id)).version).toBe(2);
    const again = await chat(zh, { message: '删掉第一条行动', conversationId: drafted.conversationId });
    expect(again.text).toContain('第 3 版');
    expect((await read(zh, id)).sections.milestones.at(-1)?.due).toBe('2027-05-31');
  });

  it('needs the right to write', async () => {
    const drafted = await chat(zh, '给楚麓仓配写一份大客户计划');
    const { key } = await zh.json<{ key: string }>(201, 'POST', '/v1/keys', {
      role: 'admin',
      scopes: ['read', 'draft'],
    });
    const plan = await read(zh, idOf(drafted.events));
    const refused = await chat(zh, { message: '删掉楚麓仓配计划的第一条行动' }, { key });
    expect(refused.text).toContain('没有“write”权限');
    expect((await read(zh, plan.id)).version).toBe(1);
  });
});
