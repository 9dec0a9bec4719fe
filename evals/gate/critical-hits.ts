import type { CriticalHit, GradedCase } from './graded-case.ts';
import type { Policy } from './policy.ts';
import { namedCases, type Reason, reason } from './reason.ts';

type Found = { grader: string; graded: GradedCase; hits: CriticalHit[]; seen: number; needed: number };

/** A grader's hits in one case, in how many of its samples they stand, and in how many they must stand. */
const found = (graded: GradedCase, { confirmSamples, confirmShare }: Policy['critical']): Found[] =>
  [...Map.groupBy(graded.criticalHits, ({ grader }) => grader)].map(([grader, hits]) => {
    const samples = Math.max(1, graded.samples.length);
    // An authored answer says the same each time it is asked: one hit is all there can be.
    const needed =
      graded.provenance === 'authored' ? 1 : Math.max(1, Math.min(confirmSamples, Math.ceil(samples * confirmShare)));
    return { grader, graded, hits, seen: new Set(hits.map(({ sample = 1 }) => sample)).size, needed };
  });

/** The words at fault, unless the case is held out. */
const quoted = (all: readonly Found[]): string => {
  const open = all.find(({ graded }) => graded.split !== 'held_out')?.hits[0];
  return open ? `: "${open.text.slice(0, 80)}" at ${open.at}` : '';
};

const told = (
  kind: 'critical_hit' | 'critical_unconfirmed',
  grader: string,
  all: readonly Found[],
  why: string,
): Reason => {
  const { words, cases } = namedCases(all.map(({ graded }) => graded));
  return reason(kind, `critical ${grader} in ${words}, ${why}${quoted(all)}`, { cases });
};

/**
 * Critical hits of the candidate; whether the baseline had them as well does not matter. A hit is confirmed when the same
 * grader makes it in `confirmSamples` samples of a case, or in `confirmShare` of them where that is fewer (so one hit is
 * enough where there are one or two samples), or in `confirmCases` cases. An unconfirmed one never lets a gate PASS.
 */
export const criticalHits = (candidate: Iterable<GradedCase>, policy: Policy): Reason[] => {
  const all = [...candidate].flatMap((graded) => found(graded, policy.critical));
  const graders = [...Map.groupBy(all, ({ grader }) => grader)].sort(([a], [b]) => (a < b ? -1 : 1));
  return graders.flatMap(([grader, cases]) => {
    const confirmed = cases.filter(({ seen, needed }) => seen >= needed);
    if (confirmed.length > 0) return [told('critical_hit', grader, confirmed, 'confirmed')];
    if (cases.length >= policy.critical.confirmCases) {
      return [told('critical_hit', grader, cases, `confirmed by ${cases.length} cases`)];
    }
    return [told('critical_unconfirmed', grader, cases, 'not confirmed by another sample; look at it')];
  });
};
