import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { toDraftChecks, withFallback } from '#src/features/drafts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { toLanguage } from '#src/kernel/language.ts';
import { reasonByModel } from '../chain.ts';
import { checkReason, reasonFindings } from './check-reason.ts';
import { reasonMaterial, runReasonMaterial } from './load-reason-material.ts';
import { reasonByRules } from './reason-by-rules.ts';
import type { ReasonCard, ReasonRequest } from './reason-contract.ts';
import type { ReasonMaterial } from './reason-material.ts';
import { claimsOf } from './reason-parts.ts';
import { settleReason } from './settle-reason.ts';

/**
 * Drafts the reason card of one result of a run (LOOK-1), verified. It is not kept: the run's own reasons are.
 * @throws LinchpinError `not_found` for an unknown run or result, `unprocessable` for a company on record already,
 * `cancelled` when the asker stopped
 */
export const draftReason = async (
  ctx: Ctx,
  runId: string,
  prospectId: string,
  input: ReasonRequest,
): Promise<ReasonCard> =>
  draftFrom(ctx, await runReasonMaterial(ctx, runId, prospectId, toLanguage(input.language, ctx.language)));

/**
 * The same for a prospect without a run, likened to the won customers the asker sees.
 * @throws LinchpinError as `draftReason`; `unprocessable` also when there is no won customer to compare with
 */
export const draftReasonFor = async (
  ctx: Ctx,
  { prospectId, ...input }: ReasonRequest & { prospectId: string },
): Promise<ReasonCard> =>
  draftFrom(ctx, await reasonMaterial(ctx, prospectId, toLanguage(input.language, ctx.language)));

const draftFrom = async (ctx: Ctx, material: ReasonMaterial): Promise<ReasonCard> => {
  const { language, runId, prospect, seeds, likeness } = material;
  const { value: drafted, drafter } = await withFallback(
    ctx,
    { purpose: 'lookalike', language },
    (model) => reasonByModel(material, model),
    () => reasonByRules(material),
  );
  const settled = settleReason(drafted, material);
  const { parts, aside } = settled;
  const card: ReasonCard = {
    id: newId('look'),
    kind: 'lookalike',
    language,
    runId,
    prospect: { id: prospect.id, name: prospect.name },
    score: likeness.score,
    parts: likeness.parts,
    nearest: seeds.map(({ id, name, similarity }) => ({ accountId: id, name, similarity })),
    drafter,
    claims: [...claimsOf(parts), ...(parts.opening ? [parts.opening] : []), ...aside],
    checks: toDraftChecks(checkReason(parts, material), language),
    findings: reasonFindings(settled, material),
    createdAt: ctx.now().toISOString(),
    sections: {
      reasons: parts.reasons.map(({ id }) => id),
      differs: parts.differs.map(({ id }) => id),
      firstNeed: parts.firstNeed?.id ?? null,
      opening: parts.opening?.id ?? null,
      questions: parts.questions.map(({ id }) => id),
    },
  };
  await ctx.db.inTenant(ctx.actor.tenantId, (tx) =>
    audit(tx, ctx, {
      action: 'draft',
      entityType: 'lookalike_reason',
      entityId: prospect.id,
      details: { by: drafter.by, ...(runId ? { runId } : {}) },
    }),
  );
  return card;
};
