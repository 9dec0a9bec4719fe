import type { Ctx } from '#src/context.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { rankLessons } from '#src/playbook/plan-lessons.ts';
import { withoutNames } from './lesson-names.ts';
import { selectLessons, selectPeopleOf } from './lesson-store.ts';
import type { LessonFilter, LessonView } from './review-contract.ts';
import { selectPatterns } from './store.ts';

/**
 * PLAN-12: the lessons that fit an account, its own first, then those of like accounts: same kind of bottleneck, industry, tier. What
 * an asker may not see is not named.
 * @param filter.pattern a kind of bottleneck; absent: those of the account's plans
 * @throws LinchpinError `not_found` when the asker sees no such account
 */
export const findLessons = (ctx: Ctx, filter: LessonFilter): Promise<{ items: LessonView[] }> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const account = await requireAccount(ctx, tx, filter.accountId);
    const patterns = filter.pattern ? [filter.pattern] : await selectPatterns(tx, tenantId, account.id);
    const found = await selectLessons(tx, ctx, account);
    const hidden = [...new Set(found.filter((each) => !each.visible).map((each) => each.accountId))];
    const people = await selectPeopleOf(tx, tenantId, hidden);
    const ranked = rankLessons(found, {
      accountId: account.id,
      patterns,
      industry: account.industry,
      tier: account.tier,
    }).filter((each) => !filter.pattern || each.pattern === filter.pattern);
    return {
      items: ranked.slice(0, filter.limit).map((each): LessonView => {
        const names = { account: [each.accountName], people: people.get(each.accountId) ?? [] };
        const lesson = each.lesson ?? '';
        return {
          id: each.id,
          lesson: each.visible ? lesson : withoutNames(lesson, names),
          cause: each.cause,
          pattern: each.pattern,
          industry: each.industry,
          tier: each.tier,
          own: each.accountId === account.id,
          likeness: each.likeness,
          account: each.visible ? { id: each.accountId, name: each.accountName } : null,
          itemText: each.visible ? each.itemText : null,
          result: each.visible ? each.result : null,
          createdAt: each.createdAt.toISOString(),
        };
      }),
    };
  });
