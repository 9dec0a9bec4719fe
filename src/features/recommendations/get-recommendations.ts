import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { type PassageView, readableBy } from '#src/features/library/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { say } from '#src/kernel/language.ts';
import type { Dismissal } from '#src/playbook/dismissals.ts';
import { freshnessOf } from '#src/playbook/recommendations.ts';
import type { Reason } from './brief.ts';
import { selectNamedPeople } from './brief-store.ts';
import type { RecommendationsView } from './contract.ts';
import type { Dimension } from './fit/domain-dimensions.ts';
import { sharingOf } from './fit/domain-fit.ts';
import { type NamedPerson, withWhom } from './fit/domain-with-whom.ts';
import { noteShown } from './learning/note-shown.ts';
import { readSet } from './read-set.ts';
import { selectItems, selectLastFeedback, selectSet } from './store.ts';

/**
 * The documents recommended on an opportunity, as last computed, in the asker's language. Nothing is computed here. One that ran out since,
 * or that the asker may not see, is left out. What was shown is noted, so that later feedback can be read rightly.
 * @throws LinchpinError `not_found` when the opportunity is not theirs to see
 */
export const getRecommendations = (ctx: Ctx, opportunityId: string): Promise<RecommendationsView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireOpportunity(ctx, tx, opportunityId);
    const { view, bases } = await readRecommendations(ctx, tx, opportunityId);
    await noteShown(ctx, tx, opportunityId, view, bases);
    return view;
  });

/** The same inside a transaction, for callers that have made sure of the opportunity and show no list. */
export const recommendationsOf = async (ctx: Ctx, tx: Tx, opportunityId: string): Promise<RecommendationsView> =>
  (await readRecommendations(ctx, tx, opportunityId)).view;

type Item = Awaited<ReturnType<typeof selectItems>>[number];
type Last = Awaited<ReturnType<typeof selectLastFeedback>>[number];

/** @returns also `bases`: of each document its standing before feedback moved it */
const readRecommendations = async (
  ctx: Ctx,
  tx: Tx,
  opportunityId: string,
): Promise<{ view: RecommendationsView; bases: Map<string, number> }> => {
  const { tenantId } = ctx.actor;
  const set = await selectSet(tx, tenantId, opportunityId);
  if (!set)
    return {
      view: { items: [], gaps: [], computedAt: null, basis: null },
      bases: new Map(),
    };
  const feedback = new Map((await selectLastFeedback(tx, tenantId, opportunityId)).map((row) => [row.documentId, row]));
  const people = await selectNamedPeople(tx, tenantId, opportunityId);
  const found = await selectItems(tx, tenantId, opportunityId, readableBy(ctx.actor));
  const shown = found.filter(
    ({ document, readable }) => readable && freshnessOf(document, ctx.now()).state !== 'expired',
  );
  const hidden = found.filter(({ readable }) => !readable);
  return {
    view: {
      items: shown.map((item, at) => toView(ctx, item, at + 1, feedback.get(item.document.id), people)),
      ...(await readSet(ctx, tx, set, {
        shown: shown.map(({ item }) => item),
        hidden: hidden.map(({ item }) => item),
      })),
      computedAt: set.computedAt.toISOString(),
      basis: set.basis,
    },
    bases: new Map(shown.map(({ item }) => [item.documentId, item.base ?? item.score])),
  };
};

const toView = (
  ctx: Ctx,
  { item, document }: Item,
  rank: number,
  last: Last | undefined,
  people: readonly NamedPerson[],
): RecommendationsView['items'][number] => {
  const { language } = ctx;
  const { state, message } = freshnessOf(document, ctx.now());
  const sharing = sharingOf(document);
  return {
    rank,
    document: { ...document, updatedAt: document.updatedAt.toISOString() },
    passages: item.passages as PassageView[],
    reasons: (item.reasons as Reason[]).map(({ kind, text, ok }) => ({ kind, text: say(text, language), ok })),
    dimensions: (item.dimensions as Dimension[]).map((each) => ({ ...each, text: say(each.text, language) })),
    howToUse: say(item.howToUse, language),
    withWhom: withWhom(document, people, language),
    score: item.score,
    freshness: { state, text: say(message, language) },
    sharing: { mayLeave: sharing.mayLeave, text: say(sharing.message, language) },
    feedback: last
      ? { action: last.action, reason: last.reason, code: last.code as Dismissal | null, at: last.at.toISOString() }
      : null,
  };
};
