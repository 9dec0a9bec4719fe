import { enDemoSet } from '#src/db/demo/en/index.ts';
import type { DemoSet } from '#src/db/demo/shape.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import type { Language } from '#src/kernel/language.ts';
import type { ModelDoor } from '#src/llm/port.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';

export type Deal = { id: string; name: string; accountId: string };

/** The cases, and one document that may not leave the house. */
const libraryOf = ({ documents }: DemoSet): DemoSet['documents'] => [
  ...documents.filter((each) => each.type === 'case_study'),
  ...documents.filter((each) => !each.shareable).slice(0, 1),
];

/**
 * A workspace with the records of the demo set that drafts on deals read.
 * @param options.only accounts to keep, by key; all when absent
 * @param options.library also its cases, shareable and internal
 */
export const openDemoDeals = async (
  language: Language,
  options: { only?: readonly string[]; library?: boolean; model?: ModelDoor | null } = {},
): Promise<{ house: TestWorkspace; deals: Deal[]; deal: (name: string) => Deal }> => {
  const set = language === 'zh' ? zhDemoSet : enDemoSet;
  const kept = (row: { accountKey: string }) => options.only === undefined || options.only.includes(row.accountKey);
  const opportunities = set.opportunities.filter(kept);
  const keys = new Set(opportunities.map((each) => each.key));
  const house = await openWorkspace({ language, model: options.model ?? null });
  await seedDemo(house.ctx(), {
    ...set,
    opportunities,
    contacts: set.contacts.filter(kept),
    needs: set.needs.filter((need) => keys.has(need.opportunityKey)),
    activities: set.activities
      .filter(kept)
      .slice(0, 40)
      .map(({ opportunityKey: _deal, ...row }) => row),
    documents: options.library ? libraryOf(set) : [],
    purchases: [],
    prospects: [],
  });
  const { items: deals } = await house.json<{ items: Deal[] }>(200, 'GET', '/v1/opportunities?limit=100');
  const deal = (name: string): Deal => {
    const found = deals.find((each) => each.name === name);
    if (!found) throw new Error(`the demo set has no deal ${name}`);
    return found;
  };
  return { house, deals, deal };
};
