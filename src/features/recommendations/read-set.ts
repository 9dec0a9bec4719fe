import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { readableBy } from '#src/features/library/index.ts';
import { say } from '#src/kernel/language.ts';
import type { Brief, BriefNeed, Gap, Reason } from './brief.ts';
import type { RecommendationsView } from './contract.ts';
import { needGaps } from './fit/domain-gaps.ts';
import type { NearMiss } from './fit/domain-near-misses.ts';
import type { ToRecord } from './fit/domain-to-record.ts';
import { type SetRow, selectReadable } from './store.ts';

type WithReasons = { reasons: unknown[] };

/**
 * What a computed set says beside its documents, to this asker: nothing of documents they may not see, and what those would have
 * answered is a gap to them.
 */
export const readSet = async (
  ctx: Ctx,
  tx: Tx,
  set: SetRow,
  { shown, hidden }: { shown: readonly WithReasons[]; hidden: readonly WithReasons[] },
): Promise<Pick<RecommendationsView, 'gaps' | 'nearMisses' | 'toRecord'>> => {
  const { language } = ctx;
  const misses = set.nearMisses as NearMiss[];
  const gaps = set.gaps as Gap[];
  const named = [...misses.map(({ document }) => document.id), ...gaps.flatMap(({ documentId }) => documentId ?? [])];
  const seen = new Set(
    named.length === 0
      ? []
      : (await selectReadable(tx, ctx.actor.tenantId, named, readableBy(ctx.actor))).map(({ id }) => id),
  );
  const lost = hidden.length === 0 ? [] : gapsOfHidden(set, answeredBy(shown), answeredBy(hidden));
  return {
    gaps: [...lost, ...gaps.filter(({ documentId }) => !documentId || seen.has(documentId))].map(
      ({ text, write, order, ...gap }) => ({
        ...gap,
        text: say(text, language),
        write: say(write, language),
        ...(order ? { order: { ...order, mustContain: order.mustContain.map((each) => say(each, language)) } } : {}),
      }),
    ),
    nearMisses: misses
      .filter(({ document }) => seen.has(document.id))
      .map(({ document, why }) => ({ document, why: { ...why, text: say(why.text, language) } })),
    toRecord: (set.toRecord as ToRecord[]).map(({ field, text }) => ({ field, text: say(text, language) })),
  };
};

const answeredBy = (items: readonly WithReasons[]): Set<string> =>
  new Set(items.flatMap(({ reasons }) => (reasons as Reason[]).flatMap(({ needId }) => needId ?? [])));

/** Needs that only documents hidden from the asker answer. */
const gapsOfHidden = (set: SetRow, shown: ReadonlySet<string>, hidden: ReadonlySet<string>): Gap[] => {
  const basis = set.basis as { needs?: BriefNeed[]; industry?: string | null; roles?: Brief['roles'] };
  const needs = (basis.needs ?? []).filter(({ id }) => hidden.has(id) && !shown.has(id));
  return needGaps({ needs, industry: basis.industry ?? null, roles: basis.roles ?? [] }, new Set());
};
