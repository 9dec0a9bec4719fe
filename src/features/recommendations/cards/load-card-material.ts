import type { Ctx } from '#src/context.ts';
import { type Dossier, type DossierOpportunity, loadDealDossier } from '#src/features/dossier/index.ts';
import { type Discretion, discretionOf } from '#src/features/workspaces/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Language } from '#src/kernel/language.ts';
import { mapTexts } from '#src/playbook/leave-out.ts';
import type { Recommendation } from '../domain.ts';
import { withResults } from '../fit/domain-results-passage.ts';
import { rankDocuments } from '../rank-documents.ts';
import { selectPassages, selectTexts } from '../store.ts';
import type { CardMaterial } from './card-material.ts';
import { cardPack } from './card-pack.ts';

/** So many of the ranking are offered: the model orders and explains, it does not search. */
const MOST_OFFERED = 8;
/** The people a document can be for: the most influential who are still there. */
const MOST_PEOPLE = 15;

/**
 * What the cards of an opportunity are drafted from: the record of the deal, and the documents that the ranking finds now (REC-1). What
 * ran out, or tells of a stop-listed customer (STAGE-7) or a rival, is not offered. The same records make the same material, but for ids.
 * @throws LinchpinError `not_found`; `unprocessable` for a deal without an account
 */
export const cardMaterial = async (ctx: Ctx, opportunityId: string, language: Language): Promise<CardMaterial> => {
  const { tenantId } = ctx.actor;
  const { dossier: whole, deal } = await loadDealDossier(ctx, opportunityId);
  const ranked = await rankDocuments(ctx, opportunityId, ctx.now());
  if (!ranked) throw fail('not_found', { zh: '没有找到这个商机。', en: 'No such opportunity.' });
  const ids = ranked.chosen.map(({ candidate }) => candidate.document.id);
  const { texts, stored } = await ctx.db.inTenant(tenantId, async (tx) => ({
    texts: await selectTexts(tx, tenantId, ids),
    stored: ids.length > 0 ? await selectPassages(tx, tenantId, ids) : [],
  }));
  const leaveOut = await discretionOf(ctx);
  const chosen = ranked.chosen
    .slice(0, MOST_OFFERED)
    .map((each) => withResults(each, stored))
    .map((each) => discreet(each, leaveOut));
  const dossier = ofDeal(whole, deal);
  const { brief, gaps } = mapTexts({ brief: ranked.brief, gaps: ranked.gaps }, leaveOut);
  const made = cardPack({ dossier, deal, chosen }, language);
  return {
    language,
    opportunityId,
    dossier,
    deal,
    brief,
    gaps,
    texts: new Map(made.offered.map(({ number, documentId }) => [number, texts.get(documentId) ?? ''])),
    ...made,
  };
};

/** PROFILE-3, GUARD-5: what is said of a document, and its own words, as they may be drafted from. */
const discreet = (found: Recommendation, leaveOut: Discretion): Recommendation => ({
  ...found,
  candidate: { ...found.candidate, document: mapTexts(found.candidate.document, leaveOut) },
  ...mapTexts({ reasons: found.reasons, passages: found.passages, howToUse: found.howToUse }, leaveOut),
});

/** The part of a dossier that decides which documents fit one deal. */
const ofDeal = (dossier: Dossier, deal: DossierOpportunity): Dossier => ({
  ...dossier,
  opportunities: [deal],
  contacts: dossier.contacts.filter((each) => !each.leftAt).slice(0, MOST_PEOPLE),
  facts: [],
  activities: [],
  purchases: [],
});
