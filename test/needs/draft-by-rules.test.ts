import { beforeAll, describe, expect, it } from 'vitest';
import type { NeedHierarchy } from '#src/features/needs/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { readsAsRequirement } from '#src/playbook/needs.ts';
import { claimOf, expectSound, failed } from '#test/drafts/check-draft.ts';
import { openDemoDeals } from '#test/drafts/demo-deals.ts';
import { openWorkspace } from '#test/house.ts';

type Demo = Awaited<ReturnType<typeof openDemoDeals>>;
const demos = {} as Record<Language, Demo>;
beforeAll(async () => {
  demos.zh = await openDemoDeals('zh', { only: ['hl', 'ls', 'xq'] });
  demos.en = await openDemoDeals('en', { only: ['vennholt', 'castermoor', 'skyreth'] });
});

const draft = (demo: Demo, id: string, send?: unknown) =>
  demo.house.json<NeedHierarchy>(201, 'POST', `/v1/opportunities/${id}/needs`, send);

describe('a need hierarchy by rules', () => {
  it.each(['zh', 'en'] as const)('is sound on every deal of the %s demo set', async (language) => {
    const demo = demos[language];
    expect(demo.deals.length).toBeGreaterThan(3);
    for (const deal of demo.deals) {
      const hierarchy = await draft(demo, deal.id);
      expectSound(hierarchy, language);
      expect(hierarchy.drafter).toMatchObject({ by: 'rules' });
      expect(hierarchy.drafter.reason).not.toBe('');
      for (const need of hierarchy.sections.needs) {
        const { text, kind } = claimOf(hierarchy, need.claim);
        if (need.priority === 'P3') expect(readsAsRequirement(text), text).toBe(false);
        if (need.priority === 'P3' || need.step === 'guessed') expect(kind, text).toBe('inference');
        if (need.step !== 'consensus') expect(claimOf(hierarchy, need.nextQuestion).kind).toBe('question');
        if (need.level === 'business') expect(need.diagnosis.length, text).toBeGreaterThan(0);
        expect(need.parentId).not.toBe(need.id);
      }
      expect(failed(hierarchy)).toEqual([]);
    }
  });

  it('states both ends, problem, measure and holder, from the goal down (NEED-1 … NEED-4)', async () => {
    const { id } = demos.zh.deal('衡峦重工三厂区二期MES');
    const hierarchy = await draft(demos.zh, id);
    const { needs } = hierarchy.sections;
    const say = (claim: string | null) => claimOf(hierarchy, claim).text;
    const goal = needs.find((need) => need.needId && need.level === 'strategic');
    expect(goal).toMatchObject({
      priority: 'P0',
      step: 'benefits_agreed',
      holder: { name: '秦伯庸' },
      problemType: 'ideal',
    });
    expect(say(goal?.claim ?? null)).toBe('海外订单单台交付周期压到30天');
    expect(say(goal?.present ?? null)).toContain('45天');
    expect(say(goal?.wanted ?? null)).toContain('30天');
    expect(say(goal?.problem ?? null)).toContain('齐套率78%');
    expect(say(goal?.kpi ?? null)).toContain('海外订单交付周期');
    const rework = needs.find((need) => say(need.claim).includes('返工工时'));
    expect(rework).toMatchObject({ parentId: goal?.id, link: 'inferred', problemType: 'restore' });
    expect(hierarchy.sections.questions.map(say).join()).toContain('是不是为了“海外订单单台交付周期压到30天”');
    const order = needs.map((need) =>
      ['vision', 'strategic', 'business', 'functional', 'implicit'].indexOf(need.level),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('never puts an implicit need to its person in words', async () => {
    const { id } = demos.zh.deal('衡峦重工三厂区二期MES');
    const hierarchy = await draft(demos.zh, id);
    const implicit = hierarchy.sections.needs.find((need) => need.level === 'implicit');
    expect(claimOf(hierarchy, implicit?.claim ?? null).text).toContain('站稳');
    expect(claimOf(hierarchy, implicit?.nextQuestion ?? null).text).not.toContain('站稳');
  });

  it('answers in English on Chinese records: cites their words and does not mix them in', async () => {
    for (const deal of demos.zh.deals.slice(0, 4)) {
      const hierarchy = await draft(demos.zh, deal.id, { language: 'en-GB' });
      const text = hierarchy.claims
        .map((claim) => claim.text)
        .join(' ')
        .replaceAll(/\p{Script=Han}{2,3}(?= is concerned|, |[ :]|$)/gu, '');
      expect(text).not.toMatch(/\p{Script=Han}{4}/u);
      expect(failed(hierarchy)).not.toContain('GUARD-6');
      expect(failed(hierarchy)).not.toContain('GUARD-1');
    }
  });

  it('with nothing on record is one honest question', async () => {
    const house = await openWorkspace();
    const { id: accountId } = await house.json<{ id: string }>(201, 'POST', '/v1/accounts', { name: '甲公司' });
    const deal = { accountId, name: '首个项目', stage: 'lead' };
    const { id } = await house.json<{ id: string }>(201, 'POST', '/v1/opportunities', deal);
    const hierarchy = await house.json<NeedHierarchy>(201, 'POST', `/v1/opportunities/${id}/needs`);
    expectSound(hierarchy, 'zh');
    expect(hierarchy.sections.needs).toEqual([]);
    expect(hierarchy.claims.map((claim) => claim.kind)).toEqual(['question']);
  });

  it('is kept, and the records stay as they were', async () => {
    const { house } = demos.zh;
    const { id } = demos.zh.deal('衡峦重工三厂区二期MES');
    const list = () => house.json<{ items: unknown[] }>(200, 'GET', `/v1/needs?opportunityId=${id}`);
    const before = await list();
    await draft(demos.zh, id);
    expect(await list()).toEqual(before);
  });

  it('refuses a deal of nobody, another tenant’s, and a bad body', async () => {
    const house = await openWorkspace();
    const { id } = await house.json<{ id: string }>(201, 'POST', '/v1/opportunities', {
      name: '未归户',
      stage: 'lead',
    });
    const answer = await house.api('POST', `/v1/opportunities/${id}/needs`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'unprocessable']);
    const theirs = demos.zh.deals[0]?.id;
    expect((await house.api('POST', `/v1/opportunities/${theirs}/needs`)).status).toBe(404);
    expect((await house.api('POST', '/v1/opportunities/%00/needs')).status).toBe(404);
    for (const send of [{ language: 7 }, { colour: 'red' }, []])
      expect((await house.api('POST', `/v1/opportunities/${id}/needs`, send)).status).toBe(400);
  });
});
