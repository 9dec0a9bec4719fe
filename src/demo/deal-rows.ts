import type { DemoSet } from '../db/demo/shape.ts';
import { newId } from '../kernel/ids.ts';
import { nameKey } from '../kernel/name-key.ts';
import type { DemoIds } from './new-ids.ts';
import type { Dates } from './place-dates.ts';

/** Rows of products, deals, competitors and needs, ready to insert. */
export const dealRows = (set: DemoSet, tenantId: string, ids: DemoIds, dates: Dates) => {
  const currencyOf = (accountKey: string) => set.accounts.find((each) => each.key === accountKey)?.currency ?? null;
  return {
    products: set.products.map((product) => ({
      tenantId,
      id: ids.product(product.key),
      name: product.name,
      nameKey: nameKey(product.name),
      aliases: product.aliases ?? [],
      aliasKeys: (product.aliases ?? []).map(nameKey),
      series: product.series,
      listPrice: product.listPrice,
      currency: set.accounts[0]?.currency ?? null,
    })),
    opportunities: set.opportunities.map((deal) => ({
      tenantId,
      id: ids.opportunity(deal.key),
      externalId: `demo-${set.language}-${deal.key}`,
      accountId: ids.account(deal.accountKey),
      name: deal.name,
      nameKey: nameKey(deal.name),
      productId: deal.productKey ? ids.product(deal.productKey) : null,
      productText: set.products.find((each) => each.key === deal.productKey)?.name ?? null,
      stage: deal.stage,
      stageSince: dates.day(deal.stageSinceDaysAgo),
      amount: deal.amount,
      currency: currencyOf(deal.accountKey),
      openedAt: dates.day(deal.openedDaysAgo),
      closeDate: deal.closeDaysAgo === undefined ? null : dates.day(deal.closeDaysAgo),
      closeDateMoves: deal.closeDateMoves ?? 0,
      ownerId: ids.user(deal.ownerKey),
      source: deal.source ?? null,
      industry: deal.industry ?? null,
      budget: deal.budget ?? null,
      timingDriver: deal.timingDriver ?? null,
      procurementStep: deal.procurementStep ?? null,
      lostReason: deal.lostReason ?? null,
    })),
    opportunityCompetitors: set.opportunities.flatMap((deal) =>
      deal.competitors.map((rival) => ({
        tenantId,
        id: newId('opp'),
        opportunityId: ids.opportunity(deal.key),
        name: rival.name,
        strengths: rival.strengths ?? null,
        weaknesses: rival.weaknesses ?? null,
        supporterContactId: rival.supporterContactKey ? ids.contact(rival.supporterContactKey) : null,
      })),
    ),
    needs: set.needs.map((need) => ({
      tenantId,
      id: newId('need'),
      opportunityId: ids.opportunity(need.opportunityKey),
      contactId: need.contactKey ? ids.contact(need.contactKey) : null,
      level: need.level,
      statement: need.statement,
      presentState: need.presentState ?? null,
      wantedState: need.wantedState ?? null,
      problem: need.problem ?? null,
      problemType: need.problemType ?? null,
      priority: need.priority,
      explicit: need.explicit,
      kpi: need.kpi ?? null,
      step: need.step,
    })),
  };
};
