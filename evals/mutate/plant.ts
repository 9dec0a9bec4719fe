import { type EvalCase, GATED, type GatedDraft } from '../cases/case.ts';
import type { Answers, Ground } from '../reading/reading.ts';
import type { Language, Mutant, Operator, Rewriting } from './operator.ts';
import { OPERATORS } from './operators/all.ts';
import { inAnyOrder, seededPicker, seedOf } from './picker.ts';

/** What mutants are made of: a case, its answers and what they rest on. A `Reading` is one. */
export type Source = { case: EvalCase; language: Language; answers: Answers; ground: Ground };

/** Answers altered by one operator or rewriting, with the source they came from. */
export type Planted<O extends Rewriting = Operator, S extends Source = Source> = {
  operator: O;
  case: string;
  draft: GatedDraft;
  language: Language;
  source: S;
  mutant: Mutant;
};

export type PlantOptions = {
  /** Mutants wanted of each operator, over both languages together. */
  perOperator: number;
  /** The same seed gives the same mutants of the same sources. */
  seed: number;
};

const gatedDraft = ({ draft }: EvalCase): GatedDraft | undefined => GATED.find((each) => each === draft);

const tryOnce = <O extends Rewriting, S extends Source>(operator: O, source: S, seed: number): Planted<O, S> | null => {
  const draft = gatedDraft(source.case);
  if (!draft || !operator.drafts.includes(draft)) return null;
  const { language, ground } = source;
  const { abstain, planted } = source.case.expect;
  const pick = seededPicker(seedOf(seed, operator.id, source.case.id));
  const mutant = operator.mutate(source.answers, {
    draft,
    language,
    ground,
    abstain,
    planted,
    pick,
  });
  return mutant && { operator, case: source.case.id, draft, language, source, mutant };
};

/** Takes from each group in turn, so that languages and draft types are met alike. */
const inTurn = <T>(items: readonly T[], groupOf: (item: T) => string): T[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  const lists = [...groups.values()];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
};

/**
 * Alters the answers of many cases by each of the operators. Cases used least so far come first, languages and draft types
 * take turns; where an operator finds too few cases it tries other places in the same ones, never the same alteration twice.
 */
export const plant = <O extends Rewriting, S extends Source>(
  operators: readonly O[],
  sources: readonly S[],
  { perOperator, seed }: PlantOptions,
): Planted<O, S>[] => {
  const used = new Map<string, number>();
  const usesOf = (source: S): number => used.get(source.case.id) ?? 0;
  return operators.flatMap((operator) => {
    const mixed = inAnyOrder(sources, seededPicker(seedOf(seed, operator.id)));
    const fresh = mixed.toSorted((a, b) => usesOf(a) - usesOf(b));
    const order = inTurn(fresh, ({ language, case: each }) => `${language} ${each.draft}`);
    const made: Planted<O, S>[] = [];
    const seen = new Set<string>();
    for (let round = 0; round < 3 && made.length < perOperator; round += 1) {
      for (const source of order) {
        if (made.length >= perOperator) break;
        const planted = tryOnce(operator, source, seed + round * 7919);
        const key = planted && `${planted.case} ${planted.mutant.at} ${planted.mutant.to}`;
        if (!planted || !key || seen.has(key)) continue;
        seen.add(key);
        made.push(planted);
        used.set(source.case.id, usesOf(source) + 1);
      }
    }
    return made;
  });
};

/** Puts every defect into the answers of the cases. @see plant */
export const plantMutants = <S extends Source>(sources: readonly S[], options: PlantOptions): Planted<Operator, S>[] =>
  plant(OPERATORS, sources, options);
