import type { Tx } from '#src/db/database.ts';
import type { Brief } from './brief.ts';
import {
  selectCompetitorNames,
  selectNeeds,
  selectObjections,
  selectOpportunity,
  selectPeople,
} from './brief-store.ts';
import { audiencesPresent, openObjections, rolesHeld } from './fit/domain-brief.ts';

/** What is on record about an opportunity that decides which documents fit; null when it is gone. */
export const loadBrief = async (tx: Tx, tenantId: string, opportunityId: string): Promise<Brief | null> => {
  const found = await selectOpportunity(tx, tenantId, opportunityId);
  if (!found) return null;
  const { opportunity, account, product } = found;
  const people = account ? await selectPeople(tx, tenantId, account.id) : [];
  const competitors = (await selectCompetitorNames(tx, tenantId, opportunityId)).map(({ name }) => name);
  const raised = await selectObjections(tx, tenantId, opportunityId);
  return {
    opportunity: { id: opportunity.id, name: opportunity.name, stage: opportunity.stage },
    accountName: account?.name ?? null,
    accountAliases: account?.aliases ?? [],
    employees: account?.employees ?? null,
    rivals: account?.rivals ?? [],
    industry: opportunity.industry ?? account?.industry ?? null,
    product: product?.name ?? opportunity.productText,
    background: account?.description ?? null,
    needs: await selectNeeds(tx, tenantId, opportunityId),
    roles: rolesHeld(people),
    audiences: audiencesPresent(people),
    competitors,
    objections: openObjections(raised, competitors),
  };
};
