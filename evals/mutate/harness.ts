import type { GatedDraft } from '../cases/case.ts';
import type { Answers } from '../reading/reading.ts';
import type { Language, Operator, Rewriting } from './operator.ts';
import { isHeldOut } from './operators/all.ts';
import type { Planted, Source } from './plant.ts';

/**
 * Tells which graders fail the altered answers that did not fail the answers they came from, by id.
 * `source` is what was planted on: its `case`, and the ground a reading needs.
 */
export type Kills<S extends Source> = (answers: Answers, source: S) => readonly string[];

/** What became of one altered answer. */
export type Judged = {
  operator: string;
  family: string;
  about: string;
  critical: boolean;
  heldOut: boolean;
  draft: GatedDraft;
  language: Language;
  case: string;
  at: string;
  from: string;
  to: string;
  /** Graders that fail it now. */
  by: readonly string[];
  killed: boolean;
  /** Killed by one of the graders that should: every mutant that is not killed is false. */
  rightly: boolean;
};

/** Whether a grader's id begins with a killer's: `PLAN-1` is the beginning of `PLAN-1/owner`, not of `PLAN-10`. */
const isKiller = (grader: string, killers: readonly string[]): boolean =>
  killers.some((killer) => grader.startsWith(killer) && !/\d/u.test(grader.charAt(killer.length)));

/** Grades every mutant: killed when any grader fails it that let the original pass. */
export const judgeMutants = <S extends Source>(planted: readonly Planted<Operator, S>[], kills: Kills<S>): Judged[] =>
  planted.map(({ operator, draft, language, case: id, source, mutant }) => {
    const by = kills(mutant.answers, source);
    return {
      operator: operator.id,
      family: operator.family,
      about: operator.about,
      critical: operator.critical,
      heldOut: isHeldOut(operator),
      draft,
      language,
      case: id,
      at: mutant.at,
      from: mutant.from,
      to: mutant.to,
      by,
      killed: by.length > 0,
      rightly: by.some((grader) => isKiller(grader, operator.killers)),
    };
  });

/** Grades every clean control: `killed` is a false alarm. */
export const judgeControls = <S extends Source>(planted: readonly Planted<Rewriting, S>[], kills: Kills<S>): Judged[] =>
  judgeMutants(
    planted.map((each) => ({ ...each, operator: { ...each.operator, critical: false, killers: [] } })),
    kills,
  );

/** Mutants that no grader noticed, critical ones first. */
export const survivors = (judged: readonly Judged[]): Judged[] =>
  judged
    .filter(({ killed }) => !killed)
    .toSorted((a, b) => Number(b.critical) - Number(a.critical) || a.operator.localeCompare(b.operator, 'en'));
