import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { itemsOf } from '#src/evidence/evidence-pack.ts';
import { type Claim, locateQuote } from '#src/evidence/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import { checkReview } from '#src/playbook/plan-review.ts';
import type { Plan } from './contract.ts';
import { insertReview } from './lesson-store.ts';
import { toReview } from './list-reviews.ts';
import { buildMaterial } from './material/build-material.ts';
import { readSources } from './read-sources.ts';
import { requirePlan } from './require-plan.ts';
import type { PlanReview, ReviewPlanRequest } from './review-contract.ts';

type Evidence = NonNullable<ReviewPlanRequest['evidence']>;

/**
 * PLAN-12: records how an action, hypothesis or goal of a plan's current version turned out. The state rests on what is quoted of the
 * record, or on the reviewer's own words; a failure says whether judgement or execution was at fault, and the lesson.
 * @throws LinchpinError `not_found` for a plan or item that is not there; `unprocessable` when a quote does not stand in its source or
 *   a failure lacks cause or lesson
 */
export const reviewPlan = (ctx: Ctx, input: ReviewPlanRequest & { planId: string }): Promise<PlanReview> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId, userId, keyId } = ctx.actor;
    const plan = await requirePlan(ctx, tx, input.planId);
    const item = itemOf(plan, input);
    const given = input.evidence ?? [];
    const sources = await readSources(ctx, tx, plan.account.id, given.length > 0 ? (plan.claims as Claim[]) : []);
    const self = userId ?? keyId;
    if (given.length > 0) {
      const { pack } = buildMaterial({ ...sources, language: plan.language, asker: null, instructions: null });
      given.forEach((each, index) => {
        const own = each.source.type === 'user' && each.source.id === self;
        const found = itemsOf(pack.items, each.source as Claim['evidence'][number]['source']);
        if (!own && !found.some((one) => locateQuote(one, each.quote))) throw notFound(index);
      });
    }
    const evidence: Evidence =
      given.length > 0 ? given : [{ source: { type: 'user', id: self, field: 'words' }, quote: input.result }];
    const [fault] = checkReview({
      id: input.itemId,
      state: input.state,
      evidenceCount: evidence.length,
      cause: input.cause ?? null,
      lesson: input.lesson ?? null,
    }).filter((check) => !check.ok);
    if (fault) throw fail('unprocessable', fault.message);
    const { account } = sources.dossier;
    const row = await insertReview(tx, tenantId, {
      planId: plan.id,
      version: plan.version,
      accountId: plan.account.id,
      itemKind: input.itemKind,
      itemId: input.itemId,
      itemText: item.text,
      pattern: item.pattern,
      state: input.state,
      cause: input.cause ?? null,
      lesson: input.lesson ?? null,
      result: input.result,
      evidence,
      industry: account.industry,
      tier: account.tier,
      reviewedBy: userId,
      createdAt: ctx.now(),
    });
    await audit(tx, ctx, {
      action: 'review',
      entityType: 'plan',
      entityId: plan.id,
      details: { itemKind: input.itemKind, itemId: input.itemId, state: input.state },
    });
    return toReview(tx, tenantId, row);
  });

const notFound = (index: number) =>
  fail(
    'unprocessable',
    {
      zh: '所引的原话不在所指的记录里，没有写入。请照原文引用，或改用自己的话说明结果。',
      en: 'The words quoted do not stand in the record named; nothing was written. Quote them as they are, or tell the result in your own words.',
    },
    {
      errors: [
        {
          pointer: `/evidence/${index}/quote`,
          code: 'quote_not_in_source',
          message: { zh: '记录中没有这段原话', en: 'the record does not hold these words' },
        },
      ],
    },
  );

/** The item reviewed: its words, and the kind of bottleneck it concerns. */
const itemOf = ({ sections: s, claims }: Plan, { itemKind, itemId }: ReviewPlanRequest) => {
  const text = (id: string) => claims.find((claim) => claim.id === id)?.text ?? '';
  const code = (id: string | null) => s.bottlenecks.find((each) => each.id === id)?.code ?? null;
  const action = itemKind === 'action' && s.actions.find((each) => each.id === itemId);
  if (action) return { text: text(action.claim), pattern: code(action.bottleneckId) };
  const bottleneck = itemKind === 'hypothesis' && s.bottlenecks.find((each) => each.id === itemId);
  if (bottleneck) return { text: text(bottleneck.hypothesis), pattern: bottleneck.code ?? null };
  const goal = itemKind === 'goal' && s.goals.find((each) => each.id === itemId);
  if (goal) return { text: text(goal.claim), pattern: null };
  throw unknownReference('/itemId', { zh: '条目', en: 'item' });
};
