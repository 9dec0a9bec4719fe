import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { needTools } from '#src/features/needs/index.ts';
import type { LadderView } from '#src/features/needs/proof-contract.ts';
import { type NeedProof, provenStep, stepIndex } from '#src/playbook/need-validation.ts';
import { NEED_STEPS, type NeedStep } from '#src/playbook/need-words.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { openAccountInTalks } from './account-in-talks.ts';

type Need = { id: string; version: number; step: NeedStep; priority: string };
type Problem = { code: string; errors?: { pointer: string; message: string }[] };
type Change = {
  field: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  source: Record<string, string> | null;
  changedBy: string;
  check: { ok: boolean };
};

const SUMMARY = '现状：结构件厂每月返工2100小时。目标：返工工时每月降三成，到1450小时以内。以返工工时为验收指标。';
const NOTES = '赵工说：“返工一停就是半条线”，每月返工2100小时。';

let house: TestWorkspace;
let account: string;
let deal: string;
let zhao: string;
let ye: string;
let visit: string;
let draftOnly: string;
let elsewhere: string;
let make: Awaited<ReturnType<typeof openAccountInTalks>>['make'];
beforeAll(async () => {
  ({ house, make, account, deal, zhao, ye } = await openAccountInTalks());
  const activity = { accountId: account, kind: 'visit', subject: '返工专题', notes: NOTES, contactIds: [zhao] };
  visit = await make('activities', { ...activity, summary: SUMMARY, summaryStatus: 'confirmed' });
  draftOnly = await make('activities', { ...activity, notes: null, summary: SUMMARY });
  const other = await make('accounts', { name: '别家' });
  elsewhere = await make('activities', { ...activity, accountId: other, contactIds: [] });
});

const whole = { presentState: '每月返工2100小时', wantedState: '每月1450小时以内', problem: '返工原因靠口头传' };
const add = (more: object = {}) =>
  house.json<Need>(201, 'POST', '/v1/needs', {
    opportunityId: deal,
    level: 'business',
    priority: 'P1',
    statement: '结构件厂返工工时每月降三成',
    contactId: zhao,
    ...more,
  });
const source = { type: 'activity', id: '' };
const proofOf = (kind: string, quote: string, more: object = {}) => ({
  kind,
  quote,
  source: { ...source, id: visit },
  ...more,
});
const refused = async (method: string, path: string, send: unknown): Promise<[number, Problem]> => {
  const answer = await house.api(method, `/v1/${path}`, send);
  return [answer.status, (await answer.json()) as Problem];
};
const ladder = (id: string) => house.json<LadderView>(200, 'GET', `/v1/needs/${id}/proofs`);
const changes = async (id: string) =>
  (await house.json<{ items: Change[] }>(200, 'GET', `/v1/needs/${id}/changes`)).items;
const pain = () => [proofOf('pain_quote', '返工一停就是半条线'), proofOf('pain_number', '每月返工 2100 小时')];

describe('the ladder of validation (NEED-6)', () => {
  it('goes up one proven step at a time, and a refusal names each missing proof', async () => {
    const { id } = await add(whole);
    const up = (step: string) => refused('POST', `needs/${id}/step`, { step });
    expect((await up('restructured'))[0]).toBe(200);
    const [status, problem] = await up('benefits_agreed');
    expect([status, problem.code]).toEqual([422, 'unprocessable']);
    expect(problem.errors?.map((each) => each.pointer)).toEqual([
      '/proofs/pain_quote',
      '/proofs/pain_number',
      '/proofs/benefit',
      '/proofs/benefit_number',
    ]);
    expect(problem.errors?.[0]?.message).toBe('“痛点已确认”缺客户原话');
    for (const proof of pain()) await house.json(201, 'POST', `/v1/needs/${id}/proofs`, proof);
    expect(await ladder(id)).toMatchObject({ step: 'restructured', provenStep: 'pain_confirmed' });
    expect((await up('pain_confirmed'))[0]).toBe(200);
    await house.json(201, 'POST', `/v1/needs/${id}/proofs`, proofOf('benefit', '返工工时每月降三成'));
    await house.json(201, 'POST', `/v1/needs/${id}/proofs`, proofOf('benefit_number', '到1450小时以内'));
    await house.json(201, 'POST', `/v1/needs/${id}/proofs`, proofOf('written_summary', SUMMARY));
    await house.json(201, 'POST', `/v1/needs/${id}/proofs`, proofOf('criteria', '以返工工时为验收指标'));
    const [, last] = await up('consensus');
    expect(last.errors?.map((each) => each.pointer)).toEqual(['/proofs/confirmation']);
    await house.json(201, 'POST', `/v1/needs/${id}/proofs`, proofOf('confirmation', '目标', { contactId: zhao }));
    expect((await up('consensus'))[0]).toBe(200);
    const { missing, checks } = await ladder(id);
    expect([missing, checks.map((each) => each.ok)]).toEqual([[], [true]]);
  });

  it('says in English what is missing', async () => {
    const { id } = await add();
    const answer = await house.api(
      'POST',
      `/v1/needs/${id}/step`,
      { step: 'restructured' },
      {
        headers: { 'accept-language': 'en' },
      },
    );
    const problem = (await answer.json()) as Problem & { detail: string };
    expect(problem.detail).toContain('missing: the present state, the wanted state, the problem behind it');
    expect(problem.errors?.[1]?.message).toBe('“Restructured” lacks the wanted state');
  });

  it('refuses a step above the proofs on create and on change too', async () => {
    const send = { opportunityId: deal, level: 'business', priority: 'P1', statement: '甲', step: 'pain_confirmed' };
    expect((await refused('POST', 'needs', send))[0]).toBe(422);
    const { id } = await add();
    expect((await refused('PATCH', `needs/${id}`, { step: 'consensus' }))[0]).toBe(422);
    expect(await house.json(200, 'PATCH', `/v1/needs/${id}`, { ...whole, step: 'restructured' })).toMatchObject({
      step: 'restructured',
    });
    expect(
      await house.json(200, 'PATCH', `/v1/needs/${id}`, { problem: null }),
      'what it rested on is gone',
    ).toMatchObject({
      step: 'guessed',
    });
  });

  it('goes down at any time, with a reason', async () => {
    const { id } = await add({ ...whole, step: 'restructured' });
    const [status, problem] = await refused('POST', `needs/${id}/step`, { step: 'guessed' });
    expect([status, problem.errors?.[0]?.pointer]).toEqual([400, '/reason']);
    const [done] = await refused('POST', `needs/${id}/step`, { step: 'guessed', reason: '换了厂长' });
    expect(done).toBe(200);
    expect(await changes(id)).toMatchObject([
      {
        field: 'step',
        before: 'restructured',
        after: 'guessed',
        reason: '换了厂长',
        changedBy: 'us',
        check: { ok: true },
      },
    ]);
  });

  it.each([
    ['words that do not stand there', () => proofOf('pain_quote', '返工一停就是整条线'), 422],
    ['a number proof without a number', () => proofOf('pain_number', '返工一停就是半条线'), 422],
    ['another customer’s activity', () => ({ ...pain()[0], source: { ...source, id: elsewhere } }), 422],
    [
      'a summary nobody confirmed',
      () => ({ ...proofOf('benefit', '返工工时每月降三成'), source: { ...source, id: draftOnly } }),
      422,
    ],
    ['a confirmation of nobody', () => proofOf('confirmation', '目标'), 400],
    ['a confirmation of somebody who was not there', () => proofOf('confirmation', '目标', { contactId: ye }), 422],
    ['a document that is not there', () => ({ ...pain()[0], source: { type: 'document', id: 'doc_none' } }), 422],
    ['the need itself as its own proof', () => ({ ...pain()[0], source: { type: 'need', id: 'need_1' } }), 400],
  ])('takes no %s', async (_, proof, status) => {
    const { id } = await add();
    expect((await refused('POST', `needs/${id}/proofs`, proof()))[0]).toBe(status);
    expect((await ladder(id)).items).toEqual([]);
  });

  it('stays inside the workspace', async () => {
    const { id } = await add();
    const other = await openWorkspace();
    for (const [method, path, send] of [
      ['GET', 'proofs'],
      ['POST', 'proofs', { ...pain()[0], source: { type: 'activity', id: visit } }],
      ['DELETE', 'proofs/prf_1'],
      ['POST', 'step', { step: 'guessed' }],
      ['GET', 'changes'],
    ] as const)
      expect((await other.api(method, `/v1/needs/${id}/${path}`, send)).status, path).toBe(404);
  });
});

describe('grades (NEED-2, NEED-8)', () => {
  it('have no implicit P0 before its pain is confirmed', async () => {
    const send = { opportunityId: deal, level: 'implicit', statement: '站稳', contactId: zhao };
    const [status, problem] = await refused('POST', 'needs', { ...send, priority: 'P0' });
    expect([status, problem.errors?.[0]?.pointer]).toEqual([422, '/priority']);
    const { id } = await house.json<Need>(201, 'POST', '/v1/needs', { ...send, ...whole, priority: 'P1' });
    expect((await refused('PATCH', `needs/${id}`, { priority: 'P0' }))[0]).toBe(422);
    for (const proof of pain()) await house.json(201, 'POST', `/v1/needs/${id}/proofs`, proof);
    await house.json(200, 'POST', `/v1/needs/${id}/step`, { step: 'pain_confirmed' });
    await house.json(200, 'PATCH', `/v1/needs/${id}`, { priority: 'P0' });
    const down = await house.json<Need>(200, 'POST', `/v1/needs/${id}/step`, { step: 'guessed', reason: '对方否认' });
    expect(down, 'falls with its step').toMatchObject({ step: 'guessed', priority: 'P1' });
    const explicit = await add({ priority: 'P0' });
    expect((await refused('PATCH', `needs/${explicit.id}`, { explicit: false }))[0]).toBe(422);
  });

  it('keep each change with before, after, reason, source and who', async () => {
    const { id } = await add();
    await house.json(200, 'PATCH', `/v1/needs/${id}`, {
      priority: 'P0',
      statement: '返工工时每月降四成',
      contactId: ye,
      level: 'functional',
      changedBy: 'customer',
      reason: '周会上提的',
      source: { type: 'activity', id: visit },
    });
    const cause = {
      reason: '周会上提的',
      changedBy: 'customer',
      source: { type: 'activity', id: visit },
      check: { ok: true },
    };
    const kept = await changes(id);
    expect(kept.map((each) => each.field).sort()).toEqual(['holder', 'level', 'priority', 'statement']);
    for (const each of kept) expect(each).toMatchObject(cause);
    expect(kept.find((each) => each.field === 'priority')).toMatchObject({ before: 'P1', after: 'P0' });
    await house.json(200, 'PATCH', `/v1/needs/${id}`, { priority: 'P2', changedBy: 'customer' });
    expect((await changes(id))[0], 'without reason and source it is no version of NEED-8').toMatchObject({
      after: 'P2',
      check: { ok: false },
    });
    expect(
      (await refused('PATCH', `needs/${id}`, { priority: 'P1', source: { type: 'activity', id: elsewhere } }))[0],
    ).toBe(404);
  });
});

describe('the tools on needs', () => {
  const call = (name: string, input: object) => {
    const tool = needTools.find((each) => each.name === name);
    if (!tool) throw new Error(`no tool ${name}`);
    return tool.call(house.ctx(), input);
  };

  it('read the tree, add a proof and move a step, by the same rules', async () => {
    const { id } = await add({ ...whole, step: 'restructured' });
    for (const proof of pain()) await call('add_need_proof', { needId: id, ...proof });
    const { value, evidence } = await call('read_needs', { opportunityId: deal });
    const { needs } = value as { needs: { id: string; provenStep: string; missing: string[] }[] };
    expect(needs.find((each) => each.id === id)).toMatchObject({
      step: 'restructured',
      provenStep: 'pain_confirmed',
      missing: [],
    });
    expect(evidence?.map((each) => each.source.id)).toContain(id);
    expect((await call('move_need_step', { needId: id, step: 'pain_confirmed' })).value).toMatchObject({
      step: 'pain_confirmed',
    });
    await expect(call('move_need_step', { needId: id, step: 'consensus' })).rejects.toMatchObject({
      code: 'unprocessable',
    });
    expect(needTools.filter((each) => each.effect === 'write').map((each) => each.name)).toEqual(
      expect.arrayContaining(['add_need_proof', 'move_need_step']),
    );
  });
});

/** What the model of the property knows of a need: its fields and the proofs recorded and standing. */
type Model = { step: NeedStep; proof: NeedProof };
const MOVES = ['whole', 'bare', 'pain', 'benefit', 'consent', 'withdraw', 'step', 'patch'] as const;

describe('no way leads past a proof', () => {
  it('reaches a step only with the proofs of it and of all below', { timeout: 30_000 }, async () => {
    const move = fc.record({ move: fc.constantFrom(...MOVES), to: fc.constantFrom(...NEED_STEPS) });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 7 }), async (moves) => {
        const { id } = await add();
        const model: Model = { step: 'guessed', proof: { holderId: zhao, confirmedBy: [] } };
        for (const { move: kind, to } of moves) {
          await play(kind, to, id, model);
          const now = await house.json<Need>(200, 'GET', `/v1/needs/${id}`);
          expect(stepIndex(now.step), kind).toBeLessThanOrEqual(stepIndex(provenStep(model.proof)));
          expect(now.step).toBe(model.step);
        }
      }),
      { numRuns: 6, seed: 20_261_122 },
    );
  });

  const put = (id: string, proofs: object[]) =>
    Promise.all(proofs.map((proof) => house.json(201, 'POST', `/v1/needs/${id}/proofs`, proof)));
  const fall = (model: Model) => {
    const proven = provenStep(model.proof);
    if (stepIndex(proven) < stepIndex(model.step)) model.step = proven;
  };

  const play = async (kind: (typeof MOVES)[number], to: NeedStep, id: string, model: Model): Promise<void> => {
    const { proof } = model;
    if (kind === 'whole') {
      await house.json(200, 'PATCH', `/v1/needs/${id}`, whole);
      Object.assign(proof, whole);
    } else if (kind === 'bare') {
      await house.json(200, 'PATCH', `/v1/needs/${id}`, { presentState: null });
      proof.presentState = null;
      fall(model);
    } else if (kind === 'pain') {
      await put(id, pain());
      Object.assign(proof, { painQuote: '半条线', painNumber: '2100' });
    } else if (kind === 'benefit') {
      await put(id, [proofOf('benefit', '返工工时每月降三成'), proofOf('benefit_number', '到1450小时以内')]);
      Object.assign(proof, { benefit: '降三成', benefitNumber: '1450' });
    } else if (kind === 'consent') {
      const all = [proofOf('written_summary', '目标'), proofOf('confirmation', '目标', { contactId: zhao })];
      await put(id, [...all, proofOf('criteria', '以返工工时为验收指标')]);
      Object.assign(proof, { writtenSummaryId: visit, confirmedBy: [zhao], criteria: '工时' });
    } else if (kind === 'withdraw') {
      for (const each of (await ladder(id)).items.filter((item) => item.kind === 'pain_number'))
        await house.json(204, 'DELETE', `/v1/needs/${id}/proofs/${each.id}`);
      proof.painNumber = null;
      fall(model);
    } else {
      const send = { step: to, reason: '复盘' };
      const [status] =
        kind === 'step' ? await refused('POST', `needs/${id}/step`, send) : await refused('PATCH', `needs/${id}`, send);
      const may = stepIndex(to) <= stepIndex(model.step) || stepIndex(to) <= stepIndex(provenStep(proof));
      expect(status, `${kind} ${to}`).toBe(may ? 200 : 422);
      if (may) model.step = to;
    }
  };
});
