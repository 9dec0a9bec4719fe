import { nameKey } from '#src/kernel/name-key.ts';
import { freshnessOf, stageFit } from '#src/playbook/recommendations.ts';
import { OPEN_STAGES, type Stage } from '#src/playbook/stages.ts';
import type { Gap, WritingOrder } from '../brief.ts';
import { knownType, sharingOf } from '../fit/domain-fit.ts';
import { compareIndustries } from '../fit/domain-industry.ts';
import { CASE_CONTENTS } from '../fit/domain-orders.ts';

/** An open deal, and what was found lacking for it. */
export type Demand = { id: string; stage: Stage; industry: string | null; gaps: readonly Gap[] };
export type Supply = {
  id: string;
  type: string;
  industry: string | null;
  stages: string[];
  shareable: boolean;
  validUntil: string | null;
};

export type Cell = {
  stage: Stage;
  industry: string | null;
  demand: number;
  documents: number;
  cases: number;
  related: number;
  missing: ('document' | 'case')[];
};
export type ToWrite = Omit<WritingOrder, 'need'> & {
  industry: string | null;
  stages: Stage[];
  demand: number;
  needs: string[];
};

const GOOD_STAGE = 0.6;
const MOST_NEEDS = 5;
const MOST_TO_WRITE = 50;

/** Industries that open deals are in, each in its most usual spelling, the most wanted first; null stands for unknown. */
export const industriesOf = (deals: readonly Demand[]): (string | null)[] =>
  [...Map.groupBy(deals, ({ industry }) => nameKey(industry ?? '')).values()]
    .sort((a, b) => b.length - a.length || ((a[0]?.industry ?? '') < (b[0]?.industry ?? '') ? -1 : 1))
    .map((group) => group[0]?.industry ?? null);

/**
 * The picture stage × industry: how many open deals, how many documents that fit, may leave the house and are valid, and what is missing.
 * A document of no industry counts for none: whether it serves an industry nobody has said.
 */
export const coverageOf = (deals: readonly Demand[], supply: readonly Supply[], now: Date): Cell[] => {
  const usable = supply.filter((each) => sharingOf(each).mayLeave && freshnessOf(each, now).state !== 'expired');
  return industriesOf(deals).flatMap((industry) =>
    OPEN_STAGES.map((stage): Cell => {
      const demand = deals.filter((deal) => deal.stage === stage && isSame(deal.industry, industry)).length;
      const fitting = usable.filter((each) => suits(each, stage) && likenessTo(each, industry) !== 'other');
      const cases = fitting.filter(({ type }) => type === 'case_study').length;
      return {
        stage,
        industry,
        demand,
        documents: fitting.length,
        cases,
        related: fitting.filter((each) => likenessTo(each, industry) === 'related').length,
        missing:
          demand === 0
            ? []
            : [...(fitting.length === 0 ? (['document'] as const) : []), ...(cases === 0 ? (['case'] as const) : [])],
      };
    }),
  );
};

const isSame = (a: string | null, b: string | null): boolean => nameKey(a ?? '') === nameKey(b ?? '');
const likenessTo = ({ industry }: Supply, wanted: string | null) =>
  industry && wanted ? compareIndustries(industry, wanted) : 'other';
const suits = ({ type, stages }: Supply, stage: Stage): boolean => {
  const known = knownType(type);
  return known ? stageFit(known, stage, stages as Stage[]) >= GOOD_STAGE : stages.includes(stage);
};

/**
 * What to write first: what open deals lack, put together by kind of document and industry, and the cases missing in the picture; by how
 * many deals wait for it.
 */
export const writeFirst = (deals: readonly Demand[], cells: readonly Cell[]): ToWrite[] => {
  const wanted = deals.flatMap((deal) => [
    ...deal.gaps.flatMap(({ order }) => (order ? [{ deal, order }] : [])),
    ...(cells.some(
      (cell) => cell.stage === deal.stage && isSame(cell.industry, deal.industry) && cell.missing.includes('case'),
    )
      ? [{ deal, order: MISSING_CASE }]
      : []),
  ]);
  const groups = Map.groupBy(wanted, ({ deal, order }) => `${order.type}\n${nameKey(deal.industry ?? '')}`);
  return [...groups.values()]
    .flatMap((group): ToWrite[] => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          type: first.order.type,
          industry: first.deal.industry,
          stages: OPEN_STAGES.filter((stage) => group.some(({ deal }) => deal.stage === stage)),
          demand: new Set(group.map(({ deal }) => deal.id)).size,
          for: [...new Set(group.flatMap(({ order }) => order.for))],
          needs: mostWanted(group.flatMap(({ order }) => order.need ?? [])),
          mustContain: distinct(group.flatMap(({ order }) => order.mustContain)),
        },
      ];
    })
    .sort((a, b) => b.demand - a.demand || b.needs.length - a.needs.length || keyOf(a).localeCompare(keyOf(b), 'en'))
    .slice(0, MOST_TO_WRITE);
};

const MISSING_CASE: WritingOrder = { type: 'case_study', for: [], need: null, mustContain: CASE_CONTENTS };

const keyOf = ({ type, industry }: ToWrite): string => `${type} ${industry ?? ''}`;

const mostWanted = (needs: readonly string[]): string[] =>
  [...Map.groupBy(needs, (need) => need)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([need]) => need)
    .slice(0, MOST_NEEDS);

const distinct = (texts: WritingOrder['mustContain']): WritingOrder['mustContain'] => [
  ...new Map(texts.map((text) => [text.en, text])).values(),
];
