import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { Learned } from '#src/playbook/plan-lessons.ts';
import { withoutNames } from './lesson-names.ts';
import { selectLessons, selectPeopleOf } from './lesson-store.ts';
import type { Lesson } from './material/material.ts';

/**
 * PLAN-12: the lessons a plan about this account may cite. Those of other accounts are without names, whoever asks: the plan may be
 * read by people who do not see them.
 */
export const likeLessons = async (
  ctx: Ctx,
  tx: Tx,
  account: { id: string; industry: string | null },
): Promise<(Lesson & Learned)[]> => {
  const found = await selectLessons(tx, ctx, account);
  const others = [...new Set(found.map((each) => each.accountId))].filter((id) => id !== account.id);
  const people = await selectPeopleOf(tx, ctx.actor.tenantId, others);
  return found.map((each) => {
    const { id, accountId, pattern, industry, tier, cause, createdAt, accountName } = each;
    const own = accountId === account.id;
    const names = { account: [accountName], people: people.get(accountId) ?? [] };
    const lesson = each.lesson ?? '';
    const text = own ? lesson : withoutNames(lesson, names);
    return { id, accountId, pattern, industry, tier, cause, createdAt, text, own };
  });
};
