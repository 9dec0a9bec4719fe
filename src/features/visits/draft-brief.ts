import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { toDraftChecks, withFallback } from '#src/features/drafts/index.ts';
import { bindClaims } from '#src/features/freshness/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { toLanguage } from '#src/kernel/language.ts';
import { briefByRules } from './brief-by-rules.ts';
import { sinceDay } from './brief-changes.ts';
import type { BriefRequest, VisitBrief } from './brief-contract.ts';
import { claimsOfBrief } from './brief-parts.ts';
import { briefByModel } from './chain-brief.ts';
import { briefFindings, checkBrief } from './check-brief.ts';
import { gatherBrief } from './gather-brief.ts';
import { settleBrief } from './settle-brief.ts';
import { insertBrief } from './store.ts';

/**
 * Drafts the brief before a visit to an account (VISIT-1), verifies it, and keeps it.
 * @throws LinchpinError `not_found` for the account, opportunity or a contact; `unprocessable` for a contact who has left; `cancelled`
 */
export const draftBrief = async (ctx: Ctx, accountId: string, input: BriefRequest): Promise<VisitBrief> => {
  const { tenantId } = ctx.actor;
  const language = toLanguage(input.language, ctx.language);
  const material = await ctx.db.inTenant(tenantId, (tx) => gatherBrief(ctx, tx, accountId, input, language));
  const { value: drafted, drafter } = await withFallback(
    ctx,
    { purpose: 'visit_brief', language },
    (model) => briefByModel(material, model),
    () => briefByRules(material),
  );
  const settled = settleBrief(drafted, material);
  const { parts } = settled;
  const brief: VisitBrief = {
    id: newId('brf'),
    kind: 'visit_brief',
    language,
    accountId,
    opportunityId: material.deal?.id ?? null,
    date: material.day,
    drafter,
    claims: [...claimsOfBrief(parts), ...settled.aside],
    checks: toDraftChecks(checkBrief(settled, material), language),
    findings: briefFindings(material),
    createdAt: ctx.now().toISOString(),
    sections: {
      who: parts.who.map(({ contact, role, stance, concern, lastAsked, lastContact }) => ({
        contactId: contact?.id ?? null,
        name: contact?.name ?? null,
        title: contact?.title ?? null,
        role: role.id,
        stance: stance?.id ?? null,
        concern: concern?.id ?? null,
        lastAsked: lastAsked?.id ?? null,
        lastContact: lastContact?.id ?? null,
      })),
      whatChanged: { since: sinceDay(material), claims: parts.changed.map((claim) => claim.id) },
      openQuestions: parts.questions.map(({ claim, technique, person }) => ({
        claim: claim.id,
        technique,
        person: person ? { contactId: person.id, name: person.name } : null,
      })),
      goal: { code: parts.goal.code, claim: parts.goal.claim.id, reached: parts.goal.reached.id },
      bring: parts.bring.map(({ contact, reason, useful, documentId }) => ({
        contactId: contact?.id ?? null,
        reason: reason.id,
        useful: useful.id,
        documentId,
      })),
      avoid: parts.avoid.map((claim) => claim.id),
    },
  };
  await ctx.db.inTenant(tenantId, async (tx) => {
    await requireAccount(ctx, tx, accountId);
    const { id, claims, opportunityId } = brief;
    await insertBrief(tx, {
      tenantId,
      id,
      accountId,
      opportunityId,
      language,
      drafter,
      body: brief,
      createdBy: ctx.actor.userId,
    });
    await bindClaims(tx, tenantId, { draftKind: 'visit_brief', draftId: id, draftVersion: 1, accountId, claims });
    await audit(tx, ctx, { action: 'draft', entityType: 'visit_brief', entityId: id, details: { by: drafter.by } });
  });
  return brief;
};
