import { describe, expect, it } from 'vitest';
import { enDemoSet } from '#src/db/demo/en/index.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { draftPlan } from '#src/features/plans/index.ts';
import { openWorkspace } from '#test/house.ts';
import { expectSound, failing } from './sound.ts';

/** Gates that a record may truly fail: no single owner, no tier reason, no goal with a ground, no calendar, nothing on how they decide. */
const OF_THE_RECORD = ['PLAN-3', 'TIER-1', 'PLAN-5', 'PLAN-17', 'PLAN-4'];

describe.each([
  ['zh', 'en', zhDemoSet],
  ['en', 'zh', enDemoSet],
] as const)('plans on the %s demo set', (language, other, set) => {
  it('are sound for every key account, in both languages, and differ from account to account', async () => {
    const house = await openWorkspace({ language });
    const ctx = house.ctx();
    const keep = set.accounts.filter((account) => account.isKey).slice(0, 6);
    const keys = new Set(keep.map((account) => account.key));
    await seedDemo(ctx, {
      ...set,
      accounts: set.accounts.filter((account) => keys.has(account.key)),
      contacts: set.contacts.filter((contact) => keys.has(contact.accountKey)),
      opportunities: set.opportunities.filter((deal) => keys.has(deal.accountKey)),
      activities: set.activities.filter((activity) => keys.has(activity.accountKey)),
      purchases: set.purchases.filter((bought) => keys.has(bought.accountKey)),
      needs: set.needs.filter((need) =>
        set.opportunities.some((deal) => deal.key === need.opportunityKey && keys.has(deal.accountKey)),
      ),
      documents: [],
      prospects: [],
    });
    const { items } = await house.json<{ items: { id: string }[] }>(200, 'GET', '/v1/accounts');
    expect(items.length).toBe(keep.length);
    const openings = new Set<string>();
    for (const [index, { id }] of items.entries()) {
      const plan = await draftPlan(ctx, { accountId: id, language: index % 3 === 2 ? other : language });
      expectSound(plan);
      expect(plan.claims.filter((claim) => claim.status === 'rejected')).toEqual([]);
      expect(failing(plan).filter((rule) => !OF_THE_RECORD.includes(rule))).toEqual([]);
      openings.add(plan.claims.map((claim) => claim.text).join('\n'));
    }
    expect(openings.size).toBe(items.length);
  });
});
