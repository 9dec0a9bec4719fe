import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimSources } from '#src/db/tables/index.ts';
import { recheck, staleMarks } from '#src/features/freshness/index.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';

type Claim = {
  id: string;
  text: string;
  kind: string;
  status: string;
  note?: string;
  evidence: { source: { type: string; id: string; field?: string }; quote: string }[];
};
type Draft = {
  id: string;
  claims: Claim[];
  health: {
    state: string;
    stale: number;
    verified: number;
    touched: number;
    since: string | null;
    items: { claimId: string; reason: string }[];
  };
};

const CASE = `# 齐套率提升案例

## 成果
上线前齐套率为 71%，上线后齐套率为 93%，装配线停工待料减少。

## 做法
先理顺物料主数据，再上线排产。
`;

let house: TestWorkspace;
let accountId = '';
let dealId = '';
let needId = '';
let contactId = '';
let documentId = '';

const make = async (path: string, body: unknown): Promise<{ id: string; version: number }> =>
  house.json(201, 'POST', `/v1${path}`, body);
const upload = async (text: string, metadata: object = {}) => {
  const form = new FormData();
  form.set('file', new File([text], '齐套率案例.md', { type: 'text/markdown' }));
  form.set('metadata', JSON.stringify({ type: 'case_study', industry: '工程机械', shareable: true, ...metadata }));
  return house.json<{ id: string }>(201, 'POST', '/v1/documents', form);
};
const draftNeeds = (send?: unknown) => house.json<Draft>(201, 'POST', `/v1/opportunities/${dealId}/needs`, send);
const draftReply = () =>
  house.json<Draft>(201, 'POST', `/v1/opportunities/${dealId}/objections`, {
    text: '齐套率这个问题你们没有做过，我们担心上线以后没有效果。',
    raisedBy: contactId,
  });
const hierarchy = async (id: string): Promise<Draft> => {
  await house.drain();
  return house.json<Draft>(200, 'GET', `/v1/need-hierarchies/${id}`);
};
const reply = async (id: string): Promise<Draft> => {
  await house.drain();
  return house.json<Draft>(200, 'GET', `/v1/objection-responses/${id}`);
};
const staleOf = (draft: Draft) => draft.claims.filter((claim) => claim.status === 'stale');
const reasons = (draft: Draft) => [...new Set(draft.health.items.map((item) => item.reason))];

beforeAll(async () => {
  house = await openWorkspace({ language: 'zh' });
  accountId = (await make('/accounts', { name: '衡峦重工', industry: '工程机械' })).id;
  contactId = (
    await make('/contacts', {
      accountId,
      name: '秦伯庸',
      title: '总经理',
      roles: ['EB'],
      roleCertainty: 'known',
      concerns: '海外订单交付周期',
    })
  ).id;
  dealId = (await make('/opportunities', { accountId, name: '三厂区二期MES', stage: 'needs' })).id;
  needId = (
    await make('/needs', {
      opportunityId: dealId,
      level: 'business',
      statement: '把齐套率从78%提高到92%',
      presentState: '齐套率78%',
      wantedState: '齐套率92%',
      priority: 'P1',
      contactId,
    })
  ).id;
  documentId = (await upload(CASE)).id;
  await house.drain();
});

describe('a stored need hierarchy (PLAN-11)', () => {
  it('is sound when nothing changed, and every piece of evidence is bound to its source', async () => {
    const drafted = await draftNeeds();
    const read = await hierarchy(drafted.id);
    expect(read.health).toMatchObject({ state: 'sound', stale: 0, since: null, items: [] });
    expect(read.health.verified).toBe(read.claims.filter((claim) => claim.status === 'verified').length);
    expect(read.health.verified).toBeGreaterThan(1);
    const bound = await house.db.inTenant(house.tenantId, (tx) =>
      tx.select().from(claimSources).where(eq(claimSources.draftId, drafted.id)),
    );
    expect(bound.length).toBe(read.claims.flatMap((claim) => claim.evidence).length);
    expect(bound.every((row) => row.accountId === accountId && row.sourceVersion !== null)).toBe(true);
  });

  it('goes stale when quoted words change, says so in its language, and is sound again when they return', async () => {
    const [zh, en] = [await draftNeeds(), await draftNeeds({ language: 'en' })];
    await house.json(200, 'PATCH', `/v1/needs/${needId}`, { presentState: '齐套率81%' });
    const stale = await hierarchy(zh.id);
    expect(stale.health.state).toBe('stale');
    expect(reasons(stale)).toEqual(['changed']);
    expect(stale.health.since).toBe('2026-11-21T08:00:00.000Z');
    expect(
      staleOf(stale)
        .map((claim) => claim.text)
        .join(),
    ).toContain('78%');
    for (const claim of staleOf(stale)) expect(claim.note).toMatch(/2026年11月21日发现：所依据的需求已更改.*重新起草/);
    for (const claim of staleOf(await hierarchy(en.id)))
      expect(claim.note).toMatch(/Found Nov 21, 2026: the need .* Redraft/);
    const { items } = await house.json<{ items: { id: string; status: string; stale: number }[] }>(
      200,
      'GET',
      `/v1/need-hierarchies?opportunityId=${dealId}`,
    );
    expect(items.find((item) => item.id === zh.id)).toMatchObject({ status: 'stale', stale: stale.health.stale });
    await house.json(200, 'PATCH', `/v1/needs/${needId}`, { presentState: '齐套率78%' });
    expect((await hierarchy(zh.id)).health).toMatchObject({ state: 'sound', stale: 0, since: null });
  });

  it('stays verified when the record changes around the quoted words', async () => {
    const drafted = await draftNeeds();
    await house.json(200, 'PATCH', `/v1/needs/${needId}`, { parentId: null, problemType: 'restore' });
    const read = await hierarchy(drafted.id);
    expect(read.health.state).toBe('sound');
    expect(read.health.touched).toBeGreaterThan(0);
    expect(staleOf(read)).toEqual([]);
  });

  it('knows a deleted source, and leaves what was never verified alone', async () => {
    const other = await make('/needs', {
      opportunityId: dealId,
      level: 'functional',
      statement: '手机上看排产',
      priority: 'P2',
    });
    const drafted = await draftNeeds();
    const unverified = drafted.claims.filter((claim) => claim.status !== 'verified').map((claim) => claim.id);
    await house.json(204, 'DELETE', `/v1/needs/${other.id}`);
    const read = await hierarchy(drafted.id);
    expect(reasons(read)).toContain('deleted');
    expect(staleOf(read).every((claim) => !unverified.includes(claim.id))).toBe(true);
    const before = await house.db.inTenant(house.tenantId, (tx) =>
      staleMarks(tx, house.tenantId, 'needs', drafted.id, 1),
    );
    await house.json(200, 'PATCH', `/v1/accounts/${accountId}`, { description: '另一件事' });
    await house.drain();
    const after = await house.db.inTenant(house.tenantId, (tx) =>
      staleMarks(tx, house.tenantId, 'needs', drafted.id, 1),
    );
    expect(after).toEqual(before);
  });

  it('is for those who see the deal', async () => {
    const drafted = await draftNeeds();
    const owner = await addPerson(house, '马小楠', 'seller');
    const stranger = await addPerson(house, '外人', 'seller');
    await house.json(200, 'PUT', `/v1/accounts/${accountId}/team`, { ownerId: owner.id });
    expect(await owner.status('GET', `/need-hierarchies/${drafted.id}`)).toBe(200);
    expect(await stranger.status('GET', `/need-hierarchies/${drafted.id}`)).toBe(404);
    expect(await stranger.status('GET', `/need-hierarchies?opportunityId=${dealId}`)).toBe(404);
    expect((await house.api('GET', '/v1/need-hierarchies/nh_none')).status).toBe(404);
  });
});

describe('a stored reply to an objection', () => {
  it('is stale while its proof may not be shown, has run out, says something else, or is gone', async () => {
    const drafted = await draftReply();
    const proofs = drafted.claims.filter((claim) => claim.evidence.some((each) => each.source.type === 'passage'));
    expect(proofs.length).toBeGreaterThan(0);
    expect((await reply(drafted.id)).health).toMatchObject({ state: 'sound', stale: 0 });
    const change = (metadata: object) => house.json(200, 'PATCH', `/v1/documents/${documentId}`, metadata);
    await change({ shareable: false });
    expect(reasons(await reply(drafted.id))).toEqual(['withdrawn']);
    await change({ shareable: true, validUntil: '2026-11-20' });
    expect(reasons(await reply(drafted.id))).toEqual(['expired']);
    await change({ validUntil: '2027-01-01' });
    expect((await reply(drafted.id)).health).toMatchObject({ state: 'sound' });
    await upload(CASE.replace('先理顺物料主数据', '先理顺物料与工艺主数据'));
    const recut = await reply(drafted.id);
    expect(recut.health.state).toBe('sound');
    expect(recut.health.touched).toBeGreaterThan(0);
    await upload(CASE.replace('93%', '89%'));
    expect(reasons(await reply(drafted.id))).toEqual(['changed']);
    await house.json(204, 'DELETE', `/v1/documents/${documentId}`);
    const gone = await reply(drafted.id);
    expect(reasons(gone)).toEqual(['deleted']);
    for (const claim of staleOf(gone)) expect(claim.note).toContain('所依据的资料已删除');
  });
});

describe('a fact that was in force', () => {
  const fact = (value: string, asOf: string) =>
    make(`/accounts/${accountId}/facts`, { dimension: 'strategy', field: 'goal', value, asOf, source: '年会' });
  const claimOn = (cited: { id: string }, quote: string) => ({
    id: `clm_${cited.id}`,
    text: quote,
    kind: 'fact' as const,
    status: 'verified' as const,
    evidence: [{ source: { type: 'fact' as const, id: cited.id, version: 1 }, quote }],
  });

  it('is superseded by a newer one that says something else, not by one that repeats it', async () => {
    const { bindClaims } = await import('#src/features/freshness/index.ts');
    const { dossierPack, loadDossier } = await import('#src/features/dossier/index.ts');
    const older = await fact('2027 年产能翻番', '2026-05-01');
    const cited = await fact('2027 年产能提高三成', '2026-06-01');
    const claims = [claimOn(older, '产能翻番'), claimOn(cited, '产能提高三成')];
    const ctx = house.ctx();
    const place = ['plan', 'plan_x', 1] as const;
    const look = () =>
      house.db.inTenant(house.tenantId, async (tx) => {
        const pack = dossierPack(await loadDossier(ctx, tx, accountId), 'zh');
        const changed = await recheck(ctx, tx, ...place, claims, pack);
        const marks = await staleMarks(tx, house.tenantId, ...place);
        return { changed, marks: marks.map((mark) => [mark.claimId, mark.reason]) };
      });
    await house.db.inTenant(house.tenantId, (tx) =>
      bindClaims(tx, house.tenantId, { draftKind: 'plan', draftId: 'plan_x', draftVersion: 1, accountId, claims }),
    );
    expect(await look()).toEqual({ changed: 0, marks: [] });
    await fact('目标未变：2027 年产能提高三成', '2026-08-01');
    expect(await look()).toEqual({ changed: 0, marks: [] });
    await fact('2027 年产能持平', '2026-09-01');
    expect(await look()).toEqual({ changed: 1, marks: [[claims[1]?.id, 'superseded']] });
    expect(await look()).toMatchObject({ changed: 0 });
  });
});
