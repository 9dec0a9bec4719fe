import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { toDraftChecks, withFallback } from '#src/features/drafts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { toLanguage } from '#src/kernel/language.ts';
import { cardsByModel } from '../chain.ts';
import { toPick } from '../to-pick.ts';
import { cardsByRules } from './card-by-rules.ts';
import type { CardRequest, RecommendationCardSet } from './card-contract.ts';
import { claimsOf } from './card-parts.ts';
import { cardFindings, checkCards } from './check-cards.ts';
import { cardMaterial } from './load-card-material.ts';
import { settleCards } from './settle-cards.ts';

/**
 * Drafts recommendation cards for an opportunity (REC-1), verified. They are not kept: the list computed in the background is.
 * @throws LinchpinError `not_found`, `unprocessable` for a deal without an account, `cancelled` when the asker stopped
 */
export const draftCards = async (
  ctx: Ctx,
  opportunityId: string,
  input: CardRequest,
): Promise<RecommendationCardSet> => {
  const language = toLanguage(input.language, ctx.language);
  const material = await cardMaterial(ctx, opportunityId, language);
  const { value: drafted, drafter } = await withFallback(
    ctx,
    { purpose: 'recommendation', language },
    (model) => cardsByModel(material, model),
    () => cardsByRules(material),
  );
  const settled = settleCards(drafted, material);
  const { parts, aside } = settled;
  const now = ctx.now();
  const cards: RecommendationCardSet = {
    id: newId('rec'),
    kind: 'recommendation',
    language,
    opportunityId,
    drafter,
    claims: [...claimsOf(parts), ...aside],
    checks: toDraftChecks(checkCards(parts, material), language),
    findings: cardFindings(settled, material),
    createdAt: now.toISOString(),
    sections: {
      picks: parts.picks.flatMap((pick, at) => toPick(pick, at + 1, material, now) ?? []),
      nothingFits: parts.picks.length === 0,
      missing: parts.missing.map(({ id }) => id),
    },
  };
  await ctx.db.inTenant(ctx.actor.tenantId, (tx) =>
    audit(tx, ctx, {
      action: 'draft',
      entityType: 'recommendation_cards',
      entityId: opportunityId,
      details: { by: drafter.by, picks: cards.sections.picks.length },
    }),
  );
  return cards;
};
