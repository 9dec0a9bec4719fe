import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan, PlanEdit } from '#src/features/plans/index.ts';
import { openWorkspace } from '#test/house.ts';
import { addPerson, type Person } from '#test/people.ts';
import { richAccount } from './fixture.ts';
import { failing } from './sound.ts';

type Rich = Awaited<ReturnType<typeof richAccount>>;
type Problem = { code: string; detail: string; errors: { pointer: string; code: string; message: string }[] };

let house: Awaited<ReturnType<typeof openWorkspace>>;
let rich: Rich;
let boss: Person;
beforeAll(async () => {
  house = await openWorkspace();
  rich = await richAccount(house);
  boss = await addPerson(house, '周若衡', 'sales_ops');
});

const draft = () => boss.json<Plan>(201, 'POST', `/accounts/${rich.accountId}/plans`, {});
const edit = (plan: Plan, edits: PlanEdit[], more: { baseVersion?: number; reason?: string } = {}) =>
  boss.json<Plan>(200, 'PATCH', `/plans/${plan.id}`, { baseVersion: plan.version, edits, ...more });
const claimOf = (plan: Plan, id: string | undefined) => plan.claims.find((claim) => claim.id === id);

/** A plan without what every new version has of its own. */
const rest = ({ version: _v, createdAt: _c, checks: _k, findings: _f, health: _h, ...plan }: Plan) => plan;

describe('PATCH /plans/{id} (PLAN-11)', () => {
  it('changes the goal named and nothing else; the number, its sentence and the person’s words agree', async () => {
    const plan = await draft();
    const [goal] = plan.sections.goals;
    if (!goal) throw new Error('no goal');
    const next = await edit(plan, [{ op: 'set_goal', goalId: goal.id, target: 3_000_000 }], { reason: '客户砍了范围' });
    const claim = claimOf(next, goal.claim);
    expect(next).toMatchObject({ version: 2, asOf: plan.asOf });
    expect(claim?.text).toContain('300万元');
    expect(claim?.text).not.toContain('486');
    expect(claim?.evidence.at(-1)).toEqual({
      source: { type: 'user', id: boss.id, field: 'words' },
      quote: claim?.text,
    });
    expect(claim?.status).toBe('verified');
    const back = rest(next);
    expect({
      ...back,
      claims: back.claims.map((each) => (each.id === goal.claim ? claimOf(plan, goal.claim) : each)),
      sections: {
        ...back.sections,
        goals: back.sections.goals.map((each) => (each.id === goal.id ? { ...each, target: goal.target } : each)),
      },
    }).toEqual(rest(plan));
    expect(await boss.json<Plan>(200, 'GET', `/plans/${plan.id}?version=1`)).toEqual(plan);
    const diff = await boss.json<{ changed: unknown[]; items: unknown[]; added: unknown[]; removed: unknown[] }>(
      200,
      'GET',
      `/plans/${plan.id}/diff?from=1&to=2`,
    );
    expect(diff).toMatchObject({
      added: [],
      removed: [],
      changed: [{ section: 'goals', before: { id: goal.claim }, after: { text: claim?.text } }],
      items: [
        {
          section: 'goals',
          id: goal.id,
          change: 'changed',
          fields: [{ field: 'target', before: 4_860_000, after: 3_000_000 }],
        },
      ],
    });
  });

  it('judges anew: a goal due after the period is not SMART, an action stripped of its date and owner is busywork', async () => {
    const plan = await draft();
    const [goal, action] = [plan.sections.goals[0], plan.sections.actions[0]];
    if (!goal || !action) throw new Error('a thin plan');
    expect(failing(plan)).not.toContain('PLAN-5');
    expect(action.gate.busywork).toBe(false);
    const next = await edit(plan, [
      { op: 'set_goal', goalId: goal.id, due: '2028-06-30' },
      { op: 'set_action', actionId: action.id, ownerId: null, verifyBy: null, hours: 12 },
    ]);
    expect(failing(next)).toEqual(expect.arrayContaining(['PLAN-5', 'PLAN-7']));
    expect(next.sections.actions[0]).toMatchObject({
      owner: null,
      verifyBy: null,
      hours: 12,
      claim: action.claim,
      observable: action.observable,
      gate: { servesBottleneck: true, oneOwner: false, verifiable: false, busywork: true },
    });
    expect(next.sections.actions.slice(1)).toEqual(plan.sections.actions.slice(1));
  });

  it('drops, adds, and names an owner and a milestone in one go', async () => {
    const plan = await draft();
    const [first, second] = plan.sections.actions;
    const bottleneck = plan.sections.bottlenecks[0];
    const milestone = plan.sections.milestones[1];
    if (!first || !second || !bottleneck || !milestone) throw new Error('a thin plan');
    const next = await edit(plan, [
      { op: 'drop_action', actionId: first.id },
      {
        op: 'add_action',
        bottleneckId: bottleneck.id,
        text: '请程以南带我们看一遍老接口',
        ownerId: rich.helper,
        verifyBy: '2026-12-18',
        observable: '看完并得到一份接口清单',
      },
      { op: 'set_owner', userId: rich.helper },
      { op: 'set_milestone', milestoneId: milestone.id, due: '2026-12-24' },
    ]);
    const ids = next.sections.actions.map((each) => each.id);
    expect(ids).not.toContain(first.id);
    expect(claimOf(next, first.claim)).toBeUndefined();
    for (const each of next.sections.actions) expect(each.dependsOn).not.toContain(first.id);
    const added = next.sections.actions.at(-1);
    expect(added).toMatchObject({
      bottleneckId: bottleneck.id,
      owner: { userId: rich.helper, name: rich.words.users[1] },
      gate: { servesBottleneck: true, oneOwner: true, resourced: true, verifiable: true, busywork: false },
    });
    expect(claimOf(next, added?.claim)).toMatchObject({ kind: 'proposal', status: 'verified' });
    expect(next.sections.owner).toMatchObject({ accountable: { userId: rich.helper }, proposed: null });
    expect(next.sections.milestones[1]).toEqual({ ...milestone, due: '2026-12-24' });
    expect(next.sections.milestones[0]).toEqual(plan.sections.milestones[0]);
    const file = await (await boss.call('GET', `/plans/${plan.id}/export`)).text();
    expect(file).toContain('请程以南带我们看一遍老接口（人工填写）');
  });

  it('verifies what a person states: borne out by the record it stays a fact, else it is their proposal, marked and kept', async () => {
    const plan = await draft();
    const facts = plan.sections.why.claims.flatMap((id) => claimOf(plan, id) ?? []);
    const weight = facts.find((claim) => claim.text.includes('1200'));
    const other = facts.find((claim) => claim.kind === 'fact' && claim !== weight);
    if (!weight || !other) throw new Error('no facts');
    const next = await edit(plan, [
      { op: 'set_claim', claimId: weight.id, text: '员工 1200 人' },
      { op: 'set_claim', claimId: other.id, text: '客户已经批了 900 万元预算' },
    ]);
    expect(claimOf(next, weight.id)).toMatchObject({ kind: 'fact', status: 'verified', text: '员工 1200 人' });
    const said = claimOf(next, other.id);
    expect(said).toMatchObject({ kind: 'proposal', status: 'unverified', text: '客户已经批了 900 万元预算' });
    expect(said?.note).toContain(boss.name);
    expect(said?.evidence).toEqual([
      { source: { type: 'user', id: boss.id, field: 'words' }, quote: '客户已经批了 900 万元预算' },
    ]);
    const stranger = next.sections.actions[0];
    const named = await edit(next, [
      { op: 'set_action', actionId: stranger?.id ?? '', text: '保证打五折，请欧阳某某签字' },
    ]);
    const kept = claimOf(named, stranger?.claim);
    expect(kept).toMatchObject({ text: '保证打五折，请欧阳某某签字', status: 'unverified' });
    expect(kept?.note).toContain('GUARD-2');
  });

  it('drops a claim with what stands on it', async () => {
    const plan = await draft();
    const [bottleneck] = plan.sections.bottlenecks;
    const [question] = plan.sections.questions;
    if (!bottleneck || !question) throw new Error('a thin plan');
    const next = await edit(plan, [
      { op: 'drop_claim', claimId: bottleneck.hypothesis },
      { op: 'drop_claim', claimId: question },
    ]);
    expect(next.sections.bottlenecks.map((each) => each.id)).not.toContain(bottleneck.id);
    const loose = next.sections.actions.filter((each) => each.bottleneckId === null);
    expect(loose.length).toBeGreaterThan(0);
    for (const each of loose) expect(each.gate.busywork).toBe(true);
    expect(next.sections.questions).not.toContain(question);
    expect(next.sections.asks.map((ask) => ask.claim)).toEqual(next.sections.questions);
    expect(claimOf(next, bottleneck.brokenWhen)).toBeUndefined();
  });

  it('refuses what is not there, with its place, and writes nothing', async () => {
    const plan = await draft();
    const send = (status: number, body: unknown) => boss.json<Problem>(status, 'PATCH', `/plans/${plan.id}`, body);
    const goal = { op: 'set_goal', goalId: 'g1', target: 1 };
    for (const [field, bad] of [
      ['goalId', { op: 'drop_goal', goalId: 'g99' }],
      ['actionId', { op: 'set_action', actionId: 'a99', hours: 1 }],
      ['bottleneckId', { op: 'add_action', bottleneckId: 'b99', text: '拜访' }],
      ['userId', { op: 'set_owner', userId: 'usr_nobody' }],
      ['claimId', { op: 'drop_claim', claimId: 'clm_nobody' }],
    ] as const) {
      const problem = await send(404, { baseVersion: 1, edits: [goal, bad] });
      expect(problem.errors[0]?.pointer).toBe(`/edits/1/${field}`);
    }
    await send(400, { baseVersion: 1, edits: [{ op: 'set_goal', goalId: 'g1', due: '明年底' }] });
    await send(400, { baseVersion: 1, edits: [{ op: 'set_goal', goalId: 'g1', target: '三百万' }] });
    await send(400, { baseVersion: 1, edits: [] });
    expect((await boss.json<Plan>(200, 'GET', `/plans/${plan.id}`)).version).toBe(1);
  });
});

describe('two people at once', () => {
  it('one wins, the other is told the current version, its author and time; nothing is lost', async () => {
    const plan = await draft();
    const rival = await addPerson(house, '沈听澜', 'sales_ops');
    const tries = await Promise.all(
      [boss, rival].map((person, index) =>
        person.call('PATCH', `/plans/${plan.id}`, {
          baseVersion: 1,
          edits: [{ op: 'set_goal', goalId: 'g1', target: 1_000_000 * (index + 1) }],
        }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = (await tries.find(({ status }) => status === 200)?.json()) as Plan;
    const lost = (await tries.find(({ status }) => status === 409)?.json()) as Problem;
    const winner = won.sections.goals[0]?.target === 1_000_000 ? boss : rival;
    expect(lost.code).toBe('conflict');
    expect(lost.detail).toContain(winner.name);
    expect(Object.fromEntries(lost.errors.map((each) => [each.code, each.message]))).toEqual({
      current_version: '2',
      current_author: winner.name,
      current_since: won.createdAt,
    });
    const { items } = await boss.json<{ items: { version: number }[] }>(200, 'GET', `/plans/${plan.id}/versions`);
    expect(items.map((item) => item.version)).toEqual([2, 1]);
    expect((await boss.json<Plan>(200, 'GET', `/plans/${plan.id}`)).sections.goals[0]?.target).toBe(
      won.sections.goals[0]?.target,
    );
  });
});

describe('POST /plans/{id}/restore', () => {
  it('adds the old version as a new one and deletes none; versions say whose words each holds', async () => {
    const plan = await draft();
    await edit(plan, [{ op: 'drop_goal', goalId: 'g1' }], { reason: '目标另议' });
    const back = await boss.json<Plan>(201, 'POST', `/plans/${plan.id}/restore`, { version: 1 });
    expect(back.version).toBe(3);
    expect(rest(back)).toEqual(rest(plan));
    const { items } = await boss.json<{ items: Record<string, unknown>[] }>(200, 'GET', `/plans/${plan.id}/versions`);
    const person = { by: 'person', userId: boss.id, name: boss.name };
    expect(items).toMatchObject([
      { version: 3, origin: 'restore', basedOn: 1, author: person, reason: '恢复第 1 版' },
      { version: 2, origin: 'edit', basedOn: 1, author: person, reason: '目标另议', edits: [{ op: 'drop_goal' }] },
      { version: 1, origin: 'draft', basedOn: null, author: { by: 'rules' }, createdBy: boss.id },
    ]);
    await boss.json(404, 'POST', `/plans/${plan.id}/restore`, { version: 9 });
  });
});
