import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '#src/features/plans/index.ts';
import { openWorkspace } from '#test/house.ts';
import { addPerson, type Person } from '#test/people.ts';
import { recordOf, richAccount } from './fixture.ts';
import { expectSound } from './sound.ts';

type Lesson = {
  lesson: string;
  own: boolean;
  likeness: string[];
  account: { name: string } | null;
  result: string | null;
};

let house: Awaited<ReturnType<typeof openWorkspace>>;
let rich: Awaited<ReturnType<typeof richAccount>>;
let seller: Person;
let plan: Plan;
beforeAll(async () => {
  house = await openWorkspace();
  rich = await richAccount(house);
  seller = await addPerson(house, '叶知秋', 'seller');
  await house.json(200, 'PUT', `/v1/accounts/${rich.accountId}/team`, {
    ownerId: rich.owner,
    supporterIds: [seller.id],
  });
  plan = await seller.json<Plan>(201, 'POST', `/accounts/${rich.accountId}/plans`, {});
});

const review = (status: number, body: Record<string, unknown>) =>
  seller.json<Record<string, unknown>>(status, 'POST', `/plans/${plan.id}/reviews`, body);
const thread = () => {
  const found = plan.sections.bottlenecks.find((each) => each.code === 'single_thread');
  if (!found) throw new Error('no single thread');
  return found;
};

describe('POST /plans/{id}/reviews (PLAN-12)', () => {
  it('rests on a quote that stands in the record, or on the reviewer’s own words', async () => {
    const action = plan.sections.actions[0];
    const quote = '先在一条线试点六周';
    const activity = plan.claims
      .flatMap((claim) => claim.evidence)
      .find(({ source, quote: words }) => source.type === 'activity' && words.includes(quote));
    const source = { type: 'activity', id: activity?.source.id };
    const base = { itemKind: 'action', itemId: action?.id, state: 'done', result: '对方同意试点' };
    expect(await review(201, { ...base, evidence: [{ source, quote }] })).toMatchObject({
      version: 1,
      pattern: plan.sections.bottlenecks[0]?.code,
      evidence: [{ quote }],
      reviewedBy: { userId: seller.id, name: '叶知秋' },
    });
    expect(await review(422, { ...base, evidence: [{ source, quote: '先在三条线试点' }] })).toMatchObject({
      errors: [{ pointer: '/evidence/0/quote' }],
    });
    await review(422, { ...base, evidence: [{ source: { type: 'user', id: rich.owner }, quote: '别人说的' }] });
    expect(await review(201, base)).toMatchObject({
      evidence: [{ source: { type: 'user', id: seller.id }, quote: '对方同意试点' }],
    });
    await review(404, { ...base, itemId: 'a99' });
  });

  it('takes no failure without its cause and lesson', async () => {
    const base = { itemKind: 'hypothesis', itemId: thread().id, state: 'failed', result: '牵线没有成' };
    await review(422, base);
    await review(422, { ...base, cause: 'wrong_judgement' });
    await review(400, { ...base, cause: 'bad_luck', lesson: '不行' });
    expect(
      await review(201, {
        ...base,
        cause: 'poor_execution',
        lesson: '不要让阮青禾一个人牵线，先请澄川精密装备有限公司的两个部门一起参加技术交流',
      }),
    ).toMatchObject({ cause: 'poor_execution', pattern: 'single_thread' });
  });

  it('lists reviews, and the actions nobody reviewed with their state by date', async () => {
    const { items, open } = await seller.json<{
      items: { itemId: string }[];
      open: { itemId: string; state: string }[];
    }>(200, 'GET', `/plans/${plan.id}/reviews`);
    expect(items.length).toBe(3);
    expect(open.map((each) => each.itemId)).toEqual(plan.sections.actions.slice(1).map((each) => each.id));
    for (const each of open) expect(each.state).toBe('on_track');
  });
});

describe('lessons are found again (PLAN-12)', () => {
  it('own first, then like accounts; unlike ones find none; names only for who may see them', async () => {
    const put = recordOf(house);
    const stranger = await addPerson(house, '陆行舟', 'seller');
    const like = await put.account('岚桥数控股份', { industry: rich.words.industry, tier: 'assault' }, [stranger.id]);
    const unlike = await put.account('南浦食品', { industry: '食品' }, [stranger.id]);
    const find = async (who: Person, accountId: string) =>
      (await who.json<{ items: Lesson[] }>(200, 'GET', `/lessons?accountId=${accountId}`)).items;
    const [own] = await find(seller, rich.accountId);
    expect(own).toMatchObject({ own: true, account: { name: rich.words.name } });
    const [found, ...more] = await find(stranger, like);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ own: false, likeness: ['industry'], account: null, result: null });
    expect(found?.lesson).toContain('一起参加技术交流');
    expect(found?.lesson).not.toMatch(/澄川|阮青禾/);
    expect(await find(stranger, unlike)).toEqual([]);
    expect(await stranger.status('GET', `/lessons?accountId=${rich.accountId}`)).toBe(404);
  });

  it('are cited in later plans, without the names of the other customer', async () => {
    const put = recordOf(house);
    const account = await put.account('汀兰机电集团', { industry: rich.words.industry, isKey: true }, [rich.owner]);
    const one = await put.contact(account, '温如言', { roles: ['UB'], roleCertainty: 'known', stance: 1 });
    await put.activity(account, 10, [one]);
    await put.activity(account, 20, [one]);
    const later = await house.json<Plan>(201, 'POST', `/v1/accounts/${account}/plans`, { language: 'zh' });
    expectSound(later);
    const cited = later.claims.find((claim) => claim.evidence.some(({ source }) => source.id.startsWith('lesson:')));
    expect(cited).toMatchObject({ kind: 'inference', status: 'verified', rule: 'PLAN-12' });
    expect(later.sections.risks.map((risk) => risk.claim)).toContain(cited?.id);
    expect(cited?.text).toContain('一起参加技术交流');
    expect(JSON.stringify(later)).not.toMatch(/澄川|阮青禾/);
    const mine = await seller.json<Plan>(201, 'POST', `/plans/${plan.id}/versions`, { reason: '复盘之后' });
    expectSound(mine);
    expect(mine.claims.some((claim) => claim.rule === 'PLAN-12')).toBe(true);
  });
});

describe('GET /portfolio/focus (TIER-2)', () => {
  it('tells what exceeds the budget and which accounts to give up and why, over what the asker sees', async () => {
    const put = recordOf(house);
    const owner = await addPerson(house, '顾行之', 'seller');
    const names = ['甲', '乙', '丙', '丁'].map((name) => `焦点${name}厂`);
    const ids: string[] = [];
    for (const name of names)
      ids.push(await put.account(name, { isKey: true, tier: 'strategic', tierReason: '战略' }, [owner.id]));
    for (const id of ids.slice(1)) {
      await put.deal(id, `${id} 项目`, { amount: 1_000_000, currency: 'CNY' });
      await put.activity(id, 3, []);
    }
    type Focus = {
      owners: { userId: string; strategic: number; over: boolean }[];
      findings: { code: string; accounts: { id: string; why: string }[]; giveUp: string }[];
    };
    const seen = await owner.json<Focus>(200, 'GET', '/portfolio/focus');
    expect(seen.owners).toEqual([{ userId: owner.id, name: '顾行之', strategic: 4, assault: 0, over: true }]);
    const over = seen.findings.find((finding) => finding.code === 'owner_strategic');
    expect(over?.accounts).toEqual([
      { id: ids[0], name: '焦点甲厂', tier: 'strategic', why: '没有在谈商机，没有互动记录' },
    ]);
    expect(over?.giveUp).toContain('焦点甲厂（没有在谈商机，没有互动记录）');
    const blind = await seller.json<Focus>(200, 'GET', '/portfolio/focus');
    expect(JSON.stringify(blind)).not.toContain('焦点');
  });
});
