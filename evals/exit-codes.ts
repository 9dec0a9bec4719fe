/** What the exit code of `npm run evals` says. */
export const EXIT = {
  pass: 0,
  /** A case failed. */
  regression: 1,
  /** Wrong usage, a dataset row that breaks its schema, or a lint finding. */
  data: 2,
  /** Stored answers are missing or stale; said before any other verdict. */
  evidence: 3,
  /** A grader threw, or the suite's own test is red: then no verdict of it counts. */
  selfTest: 4,
  /** Database, endpoint or anything else that is not the prompts' doing. */
  infrastructure: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a code and the lines to print. */
export class EvalFailure extends Error {
  readonly code: ExitCode;
  readonly lines: readonly string[];
  constructor(code: ExitCode, lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'EvalFailure';
    this.code = code;
    this.lines = lines;
  }
}
