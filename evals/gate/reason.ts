/** Why a verdict is not PASS. The first seven fail; the others leave the verdict UNPROVEN. */
export const FAILING = [
  'critical_hit',
  'overall_drop',
  'slice_drop',
  'stable_case',
  'coverage',
  'tokens',
  'language_gap',
  'proof_demanded',
] as const;
export const UNPROVING = [
  'critical_unconfirmed',
  'stable_suspect',
  'not_recorded',
  'too_few_samples',
  'no_baseline',
] as const;

export type ReasonKind = (typeof FAILING)[number] | (typeof UNPROVING)[number];

/** One reason, typed for programs and worded for people (one English line). */
export type Reason = {
  kind: ReasonKind;
  words: string;
  /** The cases it speaks of; held-out ones are counted in the words and never named. */
  cases: string[];
  /** The slice it speaks of, `draft=plan`. */
  slice: string | null;
};

export const reason = (
  kind: ReasonKind,
  words: string,
  more: Partial<Pick<Reason, 'cases' | 'slice'>> = {},
): Reason => ({
  kind,
  words,
  cases: more.cases ?? [],
  slice: more.slice ?? null,
});

export const fails = ({ kind }: Pick<Reason, 'kind'>): boolean => FAILING.some((each) => each === kind);

/** Figures as they stand in words: `-4.2`, `+0.3`, `0.0`; never `-0.0`. */
export const signed = (points: number): string => {
  const figure = points.toFixed(1);
  if (Number(figure) === 0) return '0.0';
  return points > 0 ? `+${figure}` : figure;
};

/** A p value with as many digits as can matter. */
export const wordedP = (p: number): string => (p < 0.0001 ? 'p < 0.0001' : `p = ${p.toFixed(p < 0.1 ? 4 : 2)}`);

/** `3 cases (a, b, 1 held out)`: held-out ones without their names. */
export const namedCases = (all: readonly { id: string; split: string }[]): { words: string; cases: string[] } => {
  const cases = all.filter(({ split }) => split !== 'held_out').map(({ id }) => id);
  const hidden = all.length - cases.length;
  const parts = [...cases, ...(hidden > 0 ? [`${hidden} held out`] : [])];
  return { words: `${all.length} ${all.length === 1 ? 'case' : 'cases'} (${parts.join(', ')})`, cases };
};
