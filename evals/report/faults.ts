import type { GradedRun } from '../grade-cases.ts';
import type { Severity } from '../graders/verdict.ts';
import { sortedBy } from './order.ts';
import type { Said } from './said.ts';
import { placesOf, type Span } from './text-pieces.ts';

/** One thing a grader finds wrong, with the grader. */
export type Fault = { grader: string; severity: Severity; at: string; text: string; why: string };

const WEIGHT: Record<Severity, number> = { critical: 0, major: 1, minor: 2 };

/** All that graders find wrong in a run, the gravest first. */
export const faultsIn = ({ verdicts }: Pick<GradedRun, 'verdicts'>): Fault[] =>
  sortedBy(
    verdicts
      .filter(({ word }) => word === 'fail')
      .flatMap(({ grader, severity, problems }) =>
        (problems.length > 0 ? problems : [{ at: '', text: '', why: '' }]).map((each) => ({
          grader,
          severity,
          ...each,
        })),
      ),
    ({ grader, severity, at, text, why }) => [WEIGHT[severity], grader, at, text, why],
  );

const holds = (outer: string, inner: string): boolean =>
  outer === inner || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`) || inner.startsWith(`${outer} `);

/** Whether a fault speaks of this claim: of its very place, of a part of it, or of the part of the answer it stands in. */
const speaksOf = ({ at, text }: Fault, said: Said): boolean =>
  holds(said.at, at) ||
  (at !== '' && text !== '' && holds(at, said.at) && wordsOf(said).some((words) => words.includes(text)));

const wordsOf = ({ text, evidence }: Said): string[] => [text, ...evidence.map(({ quote }) => quote)];

/** The faults of one claim. */
export const faultsOf = (said: Said, faults: readonly Fault[]): Fault[] =>
  faults.filter((each) => speaksOf(each, said));

/** Where the words that graders quote stand in a text. */
export const faultSpans = (text: string, faults: readonly Fault[]): Span[] =>
  faults.flatMap((fault) => placesOf(text, fault.text));
