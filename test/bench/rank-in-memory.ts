import type { AccountFacts } from '#src/features/lookalikes/likeness/domain-profile.ts';
import { type Reason, reasonsOf } from '#src/features/lookalikes/likeness/domain-reasons.ts';
import { explain } from '#src/features/lookalikes/likeness/explain-likeness.ts';
import { type FeatureVector, featuresOf } from '#src/features/lookalikes/likeness/features.ts';
import { learnBeside } from '#src/features/lookalikes/likeness/learn-likeness.ts';
import { type Candidate, type LikenessModel, scoreOf } from '#src/features/lookalikes/likeness/likeness-model.ts';
import { layOut, weigh } from '#src/features/lookalikes/likeness/read-background.ts';
import { termsOf } from '#src/features/lookalikes/likeness/terms.ts';
import { openProducts } from './inner-products.ts';
import type { Company } from './lookalike-tasks.ts';
import { sampleWithout } from './sample-without.ts';

/** A company with its features, made once for all tasks. `tags` are left aside. */
export type Featured = { company: Company; vector: FeatureVector };

/** What is told of a company: description, trade, staff, regions; its tags and label are withheld. */
export const told = ({ externalId, tags: _withheld, ...company }: Company): Candidate => ({
  ...company,
  id: externalId,
  tags: [],
});

export const featureAll = (companies: readonly Company[]): Featured[] =>
  companies.map((company) => ({ company, vector: featuresOf(told(company)) }));

export type Ranked = Featured & { score: number };

/** What a run of the service does with a task’s seeds, in memory: all but the seeds are candidates and background. */
export type InMemory = {
  learn: (seeds: readonly number[]) => LikenessModel;
  /** The best of the others, best first; of equals the earlier in the list. */
  rank: (model: LikenessModel, seeds: readonly number[], limit: number) => Ranked[];
};

/** Lays the companies out once for all tasks. */
export const openInMemory = (all: readonly Featured[]): InMemory => {
  const vectors = all.map(({ vector }) => vector);
  const [sample, products] = [layOut(vectors), openProducts(vectors)];
  return {
    learn: (seeds) =>
      learnBeside(weigh(sampleWithout(sample, seeds)), {
        won: seeds.map((at) => customerOf((all[at] as Featured).company)),
        lost: [],
      }),
    rank: ({ groups }, seeds, limit) => {
      const taken = new Set(seeds);
      const scores = groups.map(({ offset, weights }) => products(weights).map((product) => offset + product));
      const scored = all.flatMap(({ company, vector }, at): Ranked[] =>
        taken.has(at) ? [] : [{ company, vector, score: Math.max(...scores.map((group) => group[at] as number)) }],
      );
      return bestOf(scored, limit);
    },
  };
};

/** A customer on record has one region. */
const customerOf = (company: Company): AccountFacts => ({
  accountId: company.externalId.padStart(8, '0'),
  name: company.name,
  description: company.description,
  industry: company.industry,
  employees: company.employees,
  region: company.regions[0] ?? null,
  tags: [],
  buying: '',
  needs: [],
});

export const bestOf = <Each extends { score: number }>(scored: readonly Each[], limit: number): Each[] => {
  if (limit > FEW) return scored.toSorted((a, b) => b.score - a.score).slice(0, limit);
  const best: Each[] = [];
  for (const each of scored) {
    if (best.length >= limit && each.score <= (best.at(-1)?.score ?? 0)) continue;
    const at = best.findIndex(({ score }) => score < each.score);
    best.splice(at === -1 ? best.length : at, 0, each);
    if (best.length > limit) best.pop();
  }
  return best;
};
/** Of so few the best are found without sorting all. */
const FEW = 50;

/** How the score of a company is explained, and how it would score without the first reason that a feature gives. */
export const explainRanked = (model: LikenessModel, { company, vector }: Featured) => {
  const candidate = told(company);
  const likeness = explain(model, candidate, vector);
  const [top] = reasonsOf(candidate, likeness, model).filter(({ kind }) => FEATURE_KINDS.has(kind));
  const bare = top ? scoreOf(model, featuresOf(without(candidate, top))).score : null;
  return { likeness, top: top?.kind ?? null, bare };
};

const FEATURE_KINDS: ReadonlySet<string> = new Set(['text', 'industry', 'size', 'region']);

/** A candidate whose record does not say what a reason rests on. */
const without = (candidate: Candidate, reason: Reason): Candidate => {
  if (reason.kind === 'industry') return { ...candidate, industry: null };
  if (reason.kind === 'size') return { ...candidate, employees: null };
  if (reason.kind === 'region')
    return { ...candidate, regions: candidate.regions.filter((each) => !reason.theirs.includes(each)) };
  if (reason.kind !== 'text') return candidate;
  const terms = new Set(reason.words.flatMap((word) => [...termsOf(word).keys()]));
  return { ...candidate, description: leaveOut(candidate.description ?? '', terms) };
};

/** Leaves every writing of the terms out of a text: what is cut like the words goes with them. */
const leaveOut = (text: string, terms: ReadonlySet<string>): string =>
  text
    .split(/(?<=[\s,.;:!?()"'/-])|(?=[\s,.;:!?()"'/-])/u)
    .filter((piece) => ![...termsOf(piece).keys()].some((term) => terms.has(term)))
    .join('');
