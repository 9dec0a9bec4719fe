import { ConfigError } from '#src/config.ts';
import { bless } from './commands/bless.ts';
import { calibrate } from './commands/calibrate.ts';
import { diff } from './commands/diff.ts';
import { doctor } from './commands/doctor.ts';
import { gate } from './commands/gate.ts';
import { mutate } from './commands/mutate.ts';
import { power } from './commands/power.ts';
import { record } from './commands/record.ts';
import { report } from './commands/report.ts';
import { run } from './commands/run.ts';
import { EvalFailure, EXIT, type ExitCode } from './exit-codes.ts';
import { lint } from './lint.ts';
import { type Command, type Options, readOptions } from './options.ts';
import type { Project } from './project.ts';
import { openSession, type Session } from './session.ts';

const COMMAND: Record<Command, (session: Session, options: Options) => Promise<void>> = {
  lint: ({ project }) => lint(project),
  run,
  gate,
  diff: ({ project }, options) => diff(project, options),
  record: ({ project }, options) => record(project, options),
  bless,
  mutate,
  calibrate,
  power,
  report,
  doctor,
};

/** Runs the commands of an argument list in one session, stops at the first that fails, and answers the exit code. */
export const evals = async (argv: readonly string[], project: Project): Promise<ExitCode> => {
  try {
    const options = readOptions(argv);
    const session = openSession(project, options.seed);
    for (const command of options.commands) await COMMAND[command](session, options);
    return EXIT.pass;
  } catch (error) {
    if (error instanceof EvalFailure) {
      for (const line of error.lines) project.print(line);
      return error.code;
    }
    if (error instanceof ConfigError) {
      for (const line of error.lines) project.print(line);
      return EXIT.data;
    }
    project.print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.infrastructure;
  }
};
