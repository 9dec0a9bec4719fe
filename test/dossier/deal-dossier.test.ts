import { beforeAll, describe, expect, it } from 'vitest';
import { dossierPack, loadDealDossier } from '#src/features/dossier/index.ts';
import { openDemoDeals } from '#test/drafts/demo-deals.ts';
import { openWorkspace } from '#test/house.ts';

let demo: Awaited<ReturnType<typeof openDemoDeals>>;
beforeAll(async () => {
  demo = await openDemoDeals('zh', { only: ['hl'] });
});

describe('everything on record about a deal', () => {
  it('is the account’s dossier and the deal in it, with needs and competitors', async () => {
    const { id, accountId } = demo.deal('衡峦重工三厂区二期MES');
    const { dossier, deal } = await loadDealDossier(demo.house.ctx(), id);
    expect(dossier.account.id).toBe(accountId);
    expect(deal.id).toBe(id);
    expect(deal.needs.length).toBeGreaterThan(3);
    expect(deal.competitors.length).toBeGreaterThan(0);
    expect(dossier.opportunities).toContain(deal);
  });

  it('makes the same pack again, numbered throughout, all of this account, and without private details', async () => {
    const { id, accountId } = demo.deal('衡峦重工三厂区二期MES');
    const { dossier } = await loadDealDossier(demo.house.ctx(), id);
    for (const language of ['zh', 'en'] as const) {
      const pack = dossierPack(dossier, language);
      expect(dossierPack(dossier, language)).toEqual(pack);
      expect(pack.items.map((item) => item.ref)).toEqual(pack.items.map((_, at) => `E${at + 1}`));
      expect(new Set(pack.items.map((item) => item.accountId))).toEqual(new Set([accountId]));
      expect(pack.items.every((item) => item.text.trim() !== '')).toBe(true);
    }
    for (const contact of dossier.contacts)
      for (const hidden of ['personal', 'email', 'phone']) expect(contact).not.toHaveProperty(hidden);
  });

  it('is refused for a deal that is not there, is another workspace’s, or belongs to nobody', async () => {
    const house = await openWorkspace();
    const { id } = await house.json<{ id: string }>(201, 'POST', '/v1/opportunities', {
      name: '未归户',
      stage: 'lead',
    });
    await expect(loadDealDossier(house.ctx(), id)).rejects.toMatchObject({ code: 'unprocessable' });
    for (const other of ['opp_none', demo.deal('衡峦重工三厂区二期MES').id])
      await expect(loadDealDossier(house.ctx(), other)).rejects.toMatchObject({ code: 'not_found' });
  });
});
