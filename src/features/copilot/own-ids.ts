import type { Ctx } from '#src/context.ts';
import { listPlans, type PlanMaterial } from '#src/features/plans/index.ts';

/** Ids a model may name in a talk about one account: of its opportunities, contacts, activities, needs and plans. */
export const ownIds = async (ctx: Ctx, { dossier, pack }: PlanMaterial): Promise<ReadonlySet<string>> => {
  const { items } = await listPlans(ctx, { accountId: dossier.account.id, limit: 20 });
  return new Set([
    ...[...dossier.opportunities, ...dossier.contacts, ...dossier.activities].map(({ id }) => id),
    ...pack.items.flatMap(({ source }) => (source.type === 'need' ? [source.id] : [])),
    ...items.map(({ id }) => id),
  ]);
};
