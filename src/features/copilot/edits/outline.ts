import type { Plan } from '#src/features/plans/index.ts';

/** The parts of a plan that can be named in an edit. */
export const ITEM_KINDS = ['goal', 'action', 'milestone', 'bottleneck', 'risk', 'question'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One part as an edit sees it: `text` is its sentence, dates are ISO days, `target` counts in `unit`. */
export type OutlineItem = {
  kind: ItemKind;
  id: string;
  claimId: string | null;
  text: string;
  unit?: string;
  target?: number | null;
  due?: string | null;
  start?: string | null;
};

export type PlanOutline = { items: readonly OutlineItem[] };

/** What of a plan an edit may name, each kind in the plan's own order: `第二个目标` is the second of its kind. */
export const outlineOf = ({ sections, claims }: Pick<Plan, 'sections' | 'claims'>): PlanOutline => {
  const textOf = new Map(claims.map(({ id, text }) => [id, text]));
  const said = (claimId: string): Pick<OutlineItem, 'claimId' | 'text'> => ({
    claimId,
    text: textOf.get(claimId) ?? '',
  });
  return {
    items: [
      ...sections.goals.map(({ id, claim, unit, target, due }) => ({
        kind: 'goal' as const,
        id,
        ...said(claim),
        unit,
        target,
        due,
      })),
      ...sections.actions.map(({ id, claim, verifyBy, start }) => ({
        kind: 'action' as const,
        id,
        ...said(claim),
        due: verifyBy,
        start,
      })),
      ...sections.milestones.map(({ id, name, doneWhen, due }) => ({
        kind: 'milestone' as const,
        id,
        claimId: null,
        text: `${name}（${doneWhen}）`,
        due,
      })),
      ...sections.bottlenecks.map(({ id, hypothesis }) => ({ kind: 'bottleneck' as const, id, ...said(hypothesis) })),
      ...sections.risks.map(({ id, claim }) => ({ kind: 'risk' as const, id, ...said(claim) })),
      ...sections.questions.map((claim, index) => ({ kind: 'question' as const, id: `q${index + 1}`, ...said(claim) })),
    ],
  };
};

export const ofKind = ({ items }: PlanOutline, kind: ItemKind): OutlineItem[] =>
  items.filter((item) => item.kind === kind);
