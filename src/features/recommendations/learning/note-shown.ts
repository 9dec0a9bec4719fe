import { createHash } from 'node:crypto';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { RecommendationsView } from '../contract.ts';
import { noteExposure } from './feedback-store.ts';

/** Who looks: a person, or a key of no person. */
export const viewerOf = ({ actor }: Ctx): string => actor.userId ?? actor.keyId;

/** Notes what the asker is shown on an opportunity and in which order, once a day for the same list; an empty list is not noted. */
export const noteShown = async (
  ctx: Ctx,
  tx: Tx,
  opportunityId: string,
  { items, basis }: RecommendationsView,
  bases: ReadonlyMap<string, number>,
): Promise<void> => {
  const situation = basis?.situation as Record<string, unknown> | undefined;
  if (items.length === 0 || !situation) return;
  const createdAt = ctx.now();
  const shown = items.map(({ document, rank, score }) => ({
    documentId: document.id,
    rank,
    base: bases.get(document.id) ?? score,
  }));
  const digest = createHash('sha256')
    .update([createdAt.toISOString().slice(0, 10), ...shown.map(({ documentId }) => documentId)].join('\n'))
    .digest('hex')
    .slice(0, 32);
  await noteExposure(tx, {
    tenantId: ctx.actor.tenantId,
    opportunityId,
    viewer: viewerOf(ctx),
    digest,
    shown,
    situation,
    createdAt,
  });
};
