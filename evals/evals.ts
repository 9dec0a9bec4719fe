import { ConfigError } from '#src/config.ts';
import { EvalFailure, EXIT, type ExitCode } from './exit-codes.ts';
import { lint } from './lint.ts';
import { type Command, type Options, readOptions } from './options.ts';
import type { Project } from './project.ts';
import { record } from './record.ts';
import { run } from './run.ts';

const COMMAND: Record<Command, (project: Project, options: Options) => Promise<void>> = { lint, run, record };

/** Runs the commands of an argument list, stops at the first that fails, and answers the exit code. */
export const evals = async (argv: readonly string[], project: Project): Promise<ExitCode> => {
  try {
    const options = readOptions(argv);
    for (const command of options.commands) await COMMAND[command](project, options);
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
