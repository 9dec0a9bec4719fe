import { subMonths } from 'date-fns';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { readDiscretion } from '#src/features/workspaces/index.ts';
import type { Dossier } from './dossier.ts';
import { discreet } from './leave-out.ts';
import {
  selectActivities,
  selectCompetitors,
  selectContacts,
  selectFacts,
  selectNeeds,
  selectOpportunities,
  selectParticipants,
  selectPurchases,
  selectTeam,
} from './store.ts';

const PURCHASE_MONTHS = 24;

/**
 * Loads everything on record about one account that the asker may see, fit for a draft: what is personal, and every e-mail address and
 * phone number in what people typed, is left out (PROFILE-3) unless the workspace lets personal details through.
 * @throws LinchpinError `not_found` when there is no such account for them.
 */
export const loadDossier = async (ctx: Ctx, tx: Tx, accountId: string): Promise<Dossier> => {
  const { tenantId } = ctx.actor;
  const account = await requireAccount(ctx, tx, accountId);
  const asOf = ctx.now();
  const since = subMonths(asOf, PURCHASE_MONTHS).toISOString().slice(0, 7);
  const team = await selectTeam(tx, tenantId, accountId);
  const opportunities = await selectOpportunities(tx, tenantId, accountId);
  const ids = opportunities.map((each) => each.id);
  const competitors = ids.length > 0 ? await selectCompetitors(tx, tenantId, ids) : [];
  const needs = ids.length > 0 ? await selectNeeds(tx, tenantId, ids) : [];
  const activities = await selectActivities(tx, tenantId, accountId);
  const participants = Map.groupBy(await selectParticipants(tx, tenantId, accountId), (each) => each.activityId);
  const dossier: Dossier = {
    asOf,
    account,
    team: {
      accountable: team.filter((member) => member.part === 'accountable'),
      supporters: team.filter((member) => member.part === 'supporter'),
    },
    facts: await selectFacts(tx, tenantId, accountId),
    contacts: await selectContacts(tx, tenantId, accountId),
    opportunities: opportunities.map((each) => ({
      ...each,
      competitors: competitors.filter((rival) => rival.opportunityId === each.id),
      needs: needs.filter((need) => need.opportunityId === each.id),
    })),
    activities: activities.map((each) => ({
      ...each,
      contactIds: (participants.get(each.id) ?? []).map((part) => part.contactId),
    })),
    purchases: await selectPurchases(tx, tenantId, accountId, `${since}-01`),
  };
  return discreet(dossier, await readDiscretion(tx, tenantId));
};
