import { beforeAll, describe, expect, it } from 'vitest';
import { type RaisedNeed, raiseNeedsByConfirmation } from '#src/features/needs/index.ts';
import type { LadderView } from '#src/features/needs/proof-contract.ts';
import type { TestWorkspace } from '#test/house.ts';
import { openAccountInTalks } from './account-in-talks.ts';

type Need = { id: string; step: string; priority: string; version: number };
type Change = { field: string; before: string; after: string; changedBy: string; source: { id: string } };

let house: TestWorkspace;
let account: string;
let deal: string;
let zhao: string;
let ye: string;
let make: Awaited<ReturnType<typeof openAccountInTalks>>['make'];
beforeAll(async () => {
  ({ house, make, account, deal, zhao, ye } = await openAccountInTalks());
});

const WHOLE = {
  statement: '结构件厂返工工时每月降三成',
  presentState: '每月返工2100小时',
  wantedState: '每月1450小时以内',
  problem: '返工原因靠口头传',
};
const need = (more: object = {}) =>
  house.json<Need>(201, 'POST', '/v1/needs', {
    opportunityId: deal,
    level: 'business',
    priority: 'P1',
    contactId: zhao,
    ...WHOLE,
    ...more,
  });
const visit = (summary: string, more: object = {}) =>
  make('activities', {
    accountId: account,
    kind: 'visit',
    subject: '现场',
    summary,
    summaryStatus: 'confirmed',
    contactIds: [zhao],
    ...more,
  });
const raise = (activityId: string) =>
  house.db.inTenant(house.tenantId, (tx) => raiseNeedsByConfirmation(house.ctx(), tx, { activityId }));
const raisedOf = async (activityId: string, { id }: Need): Promise<RaisedNeed | undefined> =>
  (await raise(activityId)).find((each) => each.needId === id);
const read = ({ id }: Need) => house.json<Need>(200, 'GET', `/v1/needs/${id}`);
const ladder = ({ id }: Need) => house.json<LadderView>(200, 'GET', `/v1/needs/${id}/proofs`);
const away = ({ id }: Need) => house.json(204, 'DELETE', `/v1/needs/${id}`);

const FULL =
  '现状：结构件厂每月返工2100小时。返工工时每月必须降到1450小时以内，以返工工时为验收指标；我方两周内出分类建议。';

describe('a confirmed summary (NEED-6, NEED-8)', () => {
  it('raises step and priority as far as its words carry, as a change of the customer’s', async () => {
    const one = await need();
    const activityId = await visit(FULL);
    expect(await raisedOf(activityId, one)).toMatchObject({
      opportunityId: deal,
      step: { before: 'guessed', after: 'consensus' },
      priority: { before: 'P1', after: 'P0' },
      proofs: ['pain_quote', 'pain_number', 'benefit', 'benefit_number', 'criteria', 'written_summary', 'confirmation'],
    });
    expect(await read(one)).toMatchObject({ step: 'consensus', priority: 'P0', version: 2 });
    const { items } = await house.json<{ items: Change[] }>(200, 'GET', `/v1/needs/${one.id}/changes`);
    expect(items.map((each) => [each.field, each.before, each.after, each.changedBy, each.source.id]).sort()).toEqual([
      ['priority', 'P1', 'P0', 'customer', activityId],
      ['step', 'guessed', 'consensus', 'customer', activityId],
    ]);
    for (const { quote } of (await ladder(one)).items) expect(FULL).toContain(quote);
    expect(await raise(activityId), 'nothing a second time').toEqual([]);
    await away(one);
  });

  it('raises by itself when a visit is marked confirmed, and again when it is rewritten and confirmed anew', async () => {
    const one = await need();
    const activityId = await visit('现状：结构件厂每月返工2100小时。', { summaryStatus: 'sent' });
    expect(await read(one)).toMatchObject({ step: 'guessed' });
    await house.json(200, 'PATCH', `/v1/activities/${activityId}`, { summaryStatus: 'confirmed' });
    expect(await read(one)).toMatchObject({ step: 'pain_confirmed', priority: 'P1' });
    await house.json(200, 'PATCH', `/v1/activities/${activityId}`, { summary: FULL, summaryStatus: 'confirmed' });
    expect(await read(one)).toMatchObject({ step: 'consensus', priority: 'P0' });
    await away(one);
  });

  it('leaves the proofs standing only as long as the summary does, and lowers nothing', async () => {
    const one = await need();
    const activityId = await visit(FULL);
    await raise(activityId);
    await house.json(200, 'PATCH', `/v1/activities/${activityId}`, { summary: '双方交换了资料。' });
    const now = await ladder(one);
    expect(now.items.every((each) => !each.stands && each.problem !== null)).toBe(true);
    expect(now).toMatchObject({ step: 'consensus', provenStep: 'restructured' });
    expect(now.checks).toMatchObject([{ rule: 'NEED-6', ok: false, message: expect.stringContaining('高于依据') }]);
    expect(now.missing.map((each) => each.proof)).toContain('pain_quote');
    await away(one);
  });

  it('goes no further than what it says', async () => {
    const one = await need();
    expect(await raisedOf(await visit('现状：结构件厂每月返工2100小时。'), one)).toMatchObject({
      step: { before: 'guessed', after: 'pain_confirmed' },
      priority: null,
    });
    const bare = await need({ presentState: null });
    expect(await raisedOf(await visit(FULL), bare), 'the steps below come first').toMatchObject({ step: null });
    const implicit = await need({ explicit: false, presentState: null, priority: 'P2' });
    expect(await raisedOf(await visit(FULL), implicit), 'an implicit need is no P0 before its pain is').toMatchObject({
      priority: { before: 'P2', after: 'P1' },
    });
    for (const each of [one, bare, implicit]) await away(each);
  });

  it.each([
    ['takes it back', '返工工时每月降三成不再是今年的目标。'],
    ['asks', '返工工时每月降三成，能否由2100小时降到1450小时以内？'],
    ['speaks of something else', '双方确认：机房只有两个机柜，专线带宽够用。'],
    ['only considers it', '可能考虑把返工工时每月降三成。'],
  ])('raises nothing when it %s', async (_, summary) => {
    const one = await need();
    expect(await raisedOf(await visit(summary), one)).toBeUndefined();
    expect(await read(one)).toMatchObject({ step: 'guessed', version: 1 });
    await away(one);
  });

  it('raises nothing for who was not there, a deal that is closed, or a summary not confirmed', async () => {
    const absent = await need({ contactId: ye });
    const nobody = await need({ contactId: null });
    const closed = await make('opportunities', { accountId: account, name: '一期', stage: 'lost' });
    const lost = await need({ opportunityId: closed });
    expect(await raise(await visit(FULL))).toEqual([]);
    const here = await need();
    expect(await raise(await visit(FULL, { summaryStatus: 'sent' }))).toEqual([]);
    expect(await raise('act_none')).toEqual([]);
    for (const each of [absent, nobody, lost, here]) await away(each);
  });

  it('reads English summaries too', async () => {
    const one = await need({
      statement: 'Give mechanics back the time spent looking for tools',
      presentState: '22 minutes per mechanic and shift',
      wantedState: 'Below 10 minutes per mechanic and shift',
      problem: 'Shared tools move between docks unrecorded',
    });
    const summary =
      'Baseline agreed: 22 minutes per mechanic and shift. Target: the time mechanics spend looking for tools must fall below 10 minutes per shift.';
    expect(await raisedOf(await visit(summary), one)).toMatchObject({
      step: { before: 'guessed', after: 'benefits_agreed' },
      priority: { before: 'P1', after: 'P0' },
    });
  });

  it('never lowers a step or a grade that stands higher', async () => {
    const one = await need({ priority: 'P0' });
    await raise(await visit(FULL));
    const { version } = await read(one);
    const later = await raisedOf(await visit('现状：结构件厂每月返工2100小时。'), one);
    expect(later).toMatchObject({ step: null, priority: null });
    expect(await read(one)).toMatchObject({ step: 'consensus', priority: 'P0', version });
  });
});
