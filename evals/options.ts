import { parseArgs } from 'node:util';
import { DRAFTS } from './cases/case.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';

export const COMMANDS = ['lint', 'run', 'record'] as const;
export type Command = (typeof COMMANDS)[number];

/** What to do. Without a command: `lint`, then `run`. */
export type Options = {
  commands: Command[];
  /** Only these cases; empty = all. */
  cases: string[];
  draft: string | undefined;
  language: string | undefined;
  /** `record`: cases asked at the same time. */
  parallel: number;
  /** `record`: ask even for what is stored. */
  fresh: boolean;
  provenance: 'recorded' | 'authored';
  how: string | undefined;
};

export const USAGE = [
  'npm run evals                                     lint, then run',
  'npm run evals -- lint                             read every prompt file',
  'npm run evals -- run [choice]                     replay stored answers through the real chains',
  'npm run evals -- record [choice] [--parallel N] [--fresh] [--how "…"] [--provenance authored]',
  '                                                  ask the endpoint of OPENAI_BASE_URL for what is missing',
  'choice: --case ID (again for more), --draft plan|needs|objection|answer|visit_brief|visit_summary, --language zh|en',
];

const usage = (wrong: string): EvalFailure => new EvalFailure(EXIT.data, [wrong, ...USAGE]);

const read = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        case: { type: 'string', multiple: true },
        draft: { type: 'string' },
        language: { type: 'string' },
        parallel: { type: 'string' },
        fresh: { type: 'boolean' },
        provenance: { type: 'string' },
        how: { type: 'string' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : 'unreadable arguments');
  }
};

/** @throws EvalFailure (2) with the usage for anything it does not know. */
export const readOptions = (argv: readonly string[]): Options => {
  const { values, positionals } = read(argv);
  const [command, ...rest] = positionals;
  if (rest.length > 0) throw usage(`unknown argument ${rest.join(' ')}`);
  const known = COMMANDS.find((each) => each === command);
  if (command !== undefined && !known) throw usage(`unknown command ${command}`);
  const { draft, language, provenance = 'recorded' } = values;
  if (draft !== undefined && !DRAFTS.some((each) => each === draft)) throw usage(`unknown draft ${draft}`);
  if (language !== undefined && language !== 'zh' && language !== 'en') throw usage(`unknown language ${language}`);
  if (provenance !== 'recorded' && provenance !== 'authored') throw usage(`unknown provenance ${provenance}`);
  const parallel = Number(values.parallel ?? '1');
  if (!Number.isInteger(parallel) || parallel < 1 || parallel > 32) throw usage('--parallel is a number from 1 to 32');
  return {
    commands: known ? [known] : ['lint', 'run'],
    cases: values.case ?? [],
    draft,
    language,
    parallel,
    fresh: values.fresh ?? false,
    provenance,
    how: values.how,
  };
};
