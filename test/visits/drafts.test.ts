import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitBrief } from '#src/features/visits/brief-contract.ts';
import type { VisitSummary } from '#src/features/visits/summary-contract.ts';
import type { Language } from '#src/kernel/language.ts';
import { guardText } from '#src/playbook/guards.ts';
import { findSensitive } from '#src/playbook/sensitive-details.ts';
import { claimOf, expectSound, failed } from '#test/drafts/check-draft.ts';
import { openDemoDeals } from '#test/drafts/demo-deals.ts';
import { draftingModel, draftOver, pieceWith } from '#test/drafts/drafting-model.ts';

type Demo = Awaited<ReturnType<typeof openDemoDeals>>;
type Visit = {
  id: string;
  accountId: string;
  kind: string;
  subject: string;
  notes: string | null;
  contactIds: string[];
};
const demos = {} as Record<Language, Demo>;
const model = await draftingModel();
beforeAll(async () => {
  model.provider.listen();
  demos.zh = await openDemoDeals('zh', { only: ['hl', 'cl'] });
  demos.en = await openDemoDeals('en', { only: ['vennholt'] });
});
afterAll(() => model.provider.close());

const visitsOf = async ({ house }: Demo): Promise<Visit[]> =>
  (await house.json<{ items: Visit[] }>(200, 'GET', '/v1/activities?limit=200')).items.filter(
    (each) => each.notes && (each.kind === 'visit' || each.kind === 'meeting'),
  );
const brief = (demo: Demo, accountId: string, send: unknown = {}) =>
  demo.house.json<VisitBrief>(201, 'POST', `/v1/accounts/${accountId}/visit-briefs`, send);
const summarise = (demo: Demo, id: string, send: unknown = {}) =>
  demo.house.json<VisitSummary>(201, 'POST', `/v1/activities/${id}/summaries`, send);

describe('a brief before a visit, by rules', () => {
  it.each(['zh', 'en'] as const)(
    'is sound and says whom, what changed, one goal, reasons and gifts, in %s',
    async (language) => {
      const demo = demos[language];
      for (const accountId of new Set(demo.deals.map((each) => each.accountId))) {
        const draft = await brief(demo, accountId);
        expectSound(draft, language);
        expect(failed(draft)).toEqual([]);
        const { who, openQuestions, bring, whatChanged, avoid } = draft.sections;
        expect(who.length).toBeGreaterThan(0);
        expect(bring.map((each) => each.contactId)).toEqual(who.map((each) => each.contactId));
        expect(whatChanged.claims.length).toBeGreaterThan(0);
        expect(openQuestions.length).toBeGreaterThanOrEqual(2);
        expect(avoid.length).toBeGreaterThan(0);
        for (const { claim } of openQuestions) expect(claimOf(draft, claim).kind).toBe('question');
        expect(draft.claims.map((claim) => claim.text).join('\n')).not.toMatch(/undefined|null|\{\w+\}/);
      }
    },
  );

  it('asks and does not pitch while the pain is unconfirmed, and shows an inferred decider as inferred', async () => {
    const { house, deal } = demos.zh;
    const { id, accountId } = deal('楚麓四仓分拣线联网');
    const draft = await brief(demos.zh, accountId, { opportunityId: id });
    expect(draft.sections.goal.code).toBe('confirm_pain');
    expect(draft.sections.avoid.map((each) => claimOf(draft, each).rule)).toContain('NEED-7');
    const roles = draft.sections.who.map((each) => claimOf(draft, each.role));
    for (const role of roles.filter((each) => each.kind === 'inference')) expect(role.text).toMatch(/推测/);
    const again = await house.json<VisitBrief>(200, 'GET', `/v1/visit-briefs/${draft.id}`);
    expect(again.health).toMatchObject({ state: 'sound', stale: 0 });
  });

  it('meets whom it is told to, and nobody of another account', async () => {
    const { house, deals } = demos.zh;
    const accountId = deals[0]?.accountId ?? '';
    const { items } = await house.json<{ items: { id: string; name: string }[] }>(
      200,
      'GET',
      `/v1/contacts?accountId=${accountId}&limit=5`,
    );
    const [first] = items;
    const draft = await brief(demos.zh, accountId, { contactIds: [first?.id], date: '2026-11-25' });
    expect([draft.date, draft.sections.who.map((each) => each.name)]).toEqual(['2026-11-25', [first?.name]]);
    const stranger = deals.find((each) => each.accountId !== accountId);
    const other = await house.json<{ items: { id: string }[] }>(
      200,
      'GET',
      `/v1/contacts?accountId=${stranger?.accountId}&limit=1`,
    );
    const answer = await house.api('POST', `/v1/accounts/${accountId}/visit-briefs`, {
      contactIds: [other.items[0]?.id],
    });
    expect(answer.status).toBe(404);
    expect((await demos.en.house.api('POST', `/v1/accounts/${accountId}/visit-briefs`, {})).status).toBe(404);
  });

  it('is short and honest on an account nobody has met', async () => {
    const { house } = demos.en;
    const { id } = await house.json<{ id: string }>(201, 'POST', '/v1/accounts', { name: 'Thin Ltd' });
    const draft = await brief(demos.en, id);
    expectSound(draft, 'en');
    expect(failed(draft)).toEqual([]);
    expect(draft.sections.goal.code).toBe('find_need');
    expect(draft.findings.map((each) => each.rule)).toContain('CHAIN-2');
  });
});

describe('a summary for the customer, by rules', () => {
  it.each(['zh', 'en'] as const)('tells only what the notes hold and nothing private, in %s', async (language) => {
    const demo = demos[language];
    const rivals = demo === demos.zh ? /拓垣|凌闳|竞争对手/ : /Frigosentry/;
    for (const visit of (await visitsOf(demo)).slice(0, 8)) {
      const draft = await summarise(demo, visit.id);
      expectSound(
        {
          ...draft,
          sections: { ...draft.sections, purpose: [...draft.sections.purpose, ...draft.sections.questions] },
        },
        language,
      );
      expect(failed(draft), draft.text).toEqual([]);
      expect(draft.text).not.toMatch(rivals);
      expect(findSensitive(draft.text)).toEqual([]);
      expect(guardText(draft.text)).toEqual([]);
      expect(draft.text).not.toMatch(/undefined|null|倾向支持|立场/);
    }
  });

  it('keeps tactics, a rival’s price and looks on faces from the customer', async () => {
    const visit = (await visitsOf(demos.zh)).find((each) => each.subject === '正式报价486万元');
    const draft = await summarise(demos.zh, visit?.id ?? '');
    expect(draft.text).not.toMatch(/428|松口|拓垣/);
    expect(draft.text).toContain('窦静秋直接讲：“四百五十万以内我好签。”');
    expect(draft.sections.withheld.map((each) => each.reason)).toContain('competitor');
  });

  it('does not translate: in the other language it says what is on record', async () => {
    const visit = (await visitsOf(demos.zh)).find((each) => each.subject === '正式报价486万元');
    const draft = await summarise(demos.zh, visit?.id ?? '', { language: 'en' });
    expect(draft.language).toBe('en');
    expect(draft.text).toContain('on record in Chinese');
    expect(draft.findings.map((each) => each.rule)).toContain('GUARD-6');
    for (const claim of draft.claims.filter((each) => each.kind === 'fact')) expect(claim.status).toBe('verified');
  });
});

describe('the model drafters', () => {
  it('take a summary, keep what holds, and put nothing private in the prompt', async () => {
    const { house, deal } = demos.zh;
    const { accountId } = deal('衡峦重工三厂区二期MES');
    const { items } = await house.json<{ items: { id: string; name: string }[] }>(
      200,
      'GET',
      `/v1/contacts?accountId=${accountId}&limit=50`,
    );
    const luo = items.find((each) => each.name === '罗见微');
    const notes =
      '罗总要求三个基地排产口径统一。罗总同意先在长沙试点六周。我方下周三前提交试点方案。罗总女儿今年高考。我感觉他在压价。';
    const { id } = await house.json<{ id: string }>(201, 'POST', '/v1/activities', {
      accountId,
      kind: 'visit',
      occurredAt: '2026-11-19',
      subject: '谈试点',
      notes,
      contactIds: [luo?.id],
    });
    let seen = '';
    model.provider.answer((request) => {
      seen += request.messages.map((each) => each.content).join('\n');
      const cite = (words: string) => [{ ref: pieceWith(request, words).ref, quote: words }];
      return {
        content: {
          purpose: { text: '本次就试点安排进行了交流。', kind: 'fact', evidence: cite('谈试点') },
          said: [
            { text: '罗见微要求三个基地排产口径统一。', kind: 'fact', evidence: cite('罗总要求三个基地排产口径统一') },
            { text: '罗见微要求90天内上线。', kind: 'fact', evidence: cite('罗总要求三个基地排产口径统一') },
          ],
          agreements: [
            { text: '双方同意先在长沙试点六周。', kind: 'fact', evidence: cite('罗总同意先在长沙试点六周') },
          ],
          nextSteps: [
            {
              step: { text: '我方提交试点方案。', kind: 'proposal', evidence: cite('我方下周三前提交试点方案') },
              who: '我方',
              by: '2026-11-25',
            },
            { step: { text: '贵方确认试点名单。', kind: 'proposal', evidence: [] }, who: '李四', by: '2027-01-01' },
          ],
          openPoints: [],
        },
      };
    });
    const draft = await draftOver<VisitSummary>(house, model.door(), `/v1/activities/${id}/summaries`, {});
    expect(draft.drafter.by).toBe('model');
    expect(draft.text).toContain('双方同意先在长沙试点六周');
    expect(draft.text).toContain('2026年11月25日前');
    expect(draft.text).not.toContain('90天');
    expect(draft.sections.nextSteps[1]).toMatchObject({ who: null, by: null });
    expect(seen).not.toMatch(/高考|女儿|压价/);
    expect(draft.sections.questions.length).toBeGreaterThan(0);
  });

  it('take a brief, and the rules fill what falls', async () => {
    const { house, deal } = demos.en;
    const { id, accountId } = deal('Cold-chain visibility for 14 hubs');
    model.provider.answer(() => ({
      content: {
        reading: [],
        questions: [
          {
            question: { text: 'What would make the exit clause acceptable to you?', kind: 'question', evidence: [] },
            technique: 'what_if',
            person: 'Nadia Bencherif',
          },
          {
            question: { text: 'Which hub should go first?', kind: 'question', evidence: [] },
            technique: 'strategic',
            person: 'Nobody Known',
          },
        ],
        goal: { text: 'Learn what stands behind the open exit clause.', kind: 'proposal', evidence: [] },
        reached: { text: 'She names the concern in her own words.', kind: 'proposal', evidence: [] },
        bring: [
          {
            person: 'Nadia Bencherif',
            reason: { text: 'Meet John Smith about it.', kind: 'proposal', evidence: [] },
            useful: { text: 'Her own ramp sheet, filled in.', kind: 'proposal', evidence: [] },
          },
        ],
        avoid: [{ text: 'Do not talk her out of the packing share.', kind: 'proposal', evidence: [] }],
      },
    }));
    const draft = await draftOver<VisitBrief>(house, model.door(), `/v1/accounts/${accountId}/visit-briefs`, {
      opportunityId: id,
      language: 'en',
    });
    expect(draft.drafter.by).toBe('model');
    expectSound(draft, 'en');
    expect(failed(draft)).toEqual([]);
    expect(draft.sections.openQuestions[1]?.person).toBeNull();
    const gift = draft.sections.bring.find((each) => claimOf(draft, each.useful).text.startsWith('Her own ramp sheet'));
    expect(claimOf(draft, gift?.reason ?? '').text).not.toContain('John Smith');
  });
});
