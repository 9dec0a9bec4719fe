import { parseArgs } from 'node:util';
import { DRAFTS } from './cases/case.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';

export const COMMANDS = [
  'lint',
  'run',
  'gate',
  'diff',
  'record',
  'bless',
  'mutate',
  'calibrate',
  'power',
  'report',
  'doctor',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What to do. Without a command: `lint`, then `gate`. */
export type Options = {
  commands: Command[];
  /** Only these cases; empty = all. */
  cases: string[];
  draft: string | undefined;
  language: string | undefined;
  split: string | undefined;
  /** `record`: cases asked at the same time. */
  parallel: number;
  /** `record`: ask even for what is stored. */
  fresh: boolean;
  /** `record`: ask for repair rounds too. */
  repairs: boolean;
  /** `record`: ask a judge for its verdicts on the labelled parts, or on the chosen cases, instead of drafting. */
  judge: boolean;
  /** `record`: let the rule drafter write what is missing, as `authored`. */
  author: boolean;
  /** `record`: which sample of each request, from 1. */
  sample: number;
  /** `record`: most tokens that may be sent and heard; and what a million of them costs, for the estimate. */
  maxTokens: number;
  price: number | undefined;
  provenance: 'recorded' | 'authored';
  how: string | undefined;
  /** `bless`: why a slice may be lower than it was. */
  reason: string | undefined;
  /** Where `report` writes. */
  out: string | undefined;
  seed: number;
};

export const USAGE = [
  'npm run evals                         lint, then gate',
  'npm run evals -- lint                 read every prompt file and dataset',
  'npm run evals -- run [choice]         replay stored answers through the real chains and grade them',
  'npm run evals -- gate                 compare with the baseline: PASS, FAIL or UNPROVEN',
  'npm run evals -- diff [choice]        prompt beside prompt and answer beside answer, since the baseline',
  'npm run evals -- record [choice] [--parallel N] [--fresh] [--repairs] [--sample N] [--max-tokens N] [--price P]',
  '                     [--how "…"] [--author]',
  '                                      ask the endpoint of OPENAI_BASE_URL for what is missing; --author lets the',
  '                                      rule drafter write it instead',
  'npm run evals -- record --judge [choice] [--parallel N] [--fresh] [--how "…"]',
  '                                      ask it, as a judge, for verdicts on the labelled parts; on cases, where a case,',
  '                                      draft or split is chosen',
  'npm run evals -- bless [--reason "…"] make what stands the baseline',
  'npm run evals -- mutate               the suite evaluated: spoiled answers, right answers rewritten, weakened prompts',
  'npm run evals -- calibrate            judges against labelled answers',
  'npm run evals -- power                what the gate can see, simulated',
  'npm run evals -- report [--out DIR]   HTML, Markdown and JUnit of the gate',
  'npm run evals -- doctor               what is stored, stale, missing or not used',
  'several commands run one after the other and share one replay: npm run evals -- lint gate mutate',
  `choice: --case ID (again for more), --draft ${DRAFTS.join('|')}, --language zh|en, --split gate|held_out|injection|thin|demo`,
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
        split: { type: 'string' },
        parallel: { type: 'string' },
        fresh: { type: 'boolean' },
        repairs: { type: 'boolean' },
        author: { type: 'boolean' },
        judge: { type: 'boolean' },
        sample: { type: 'string' },
        'max-tokens': { type: 'string' },
        price: { type: 'string' },
        provenance: { type: 'string' },
        how: { type: 'string' },
        reason: { type: 'string' },
        out: { type: 'string' },
        seed: { type: 'string' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : 'unreadable arguments');
  }
};

const wholeNumber = (name: string, given: string | undefined, fallback: number, most: number): number => {
  const value = Number(given ?? fallback);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw usage(`--${name} is a whole number from 1 to ${most}`);
  return value;
};

const oneOf = (name: string, given: string | undefined, allowed: readonly string[]): string | undefined => {
  if (given !== undefined && !allowed.includes(given)) throw usage(`unknown ${name} ${given}`);
  return given;
};

/** @throws EvalFailure (2) with the usage for anything it does not know. */
export const readOptions = (argv: readonly string[]): Options => {
  const { values, positionals } = read(argv);
  const commands = positionals.map((word) => {
    const known = COMMANDS.find((each) => each === word);
    if (!known) throw usage(`unknown command ${word}`);
    return known;
  });
  const { provenance = 'recorded', price } = values;
  if (provenance !== 'recorded' && provenance !== 'authored') throw usage(`unknown provenance ${provenance}`);
  if (price !== undefined && !(Number(price) >= 0)) throw usage('--price is what a million tokens costs');
  return {
    commands: commands.length > 0 ? commands : ['lint', 'gate'],
    cases: values.case ?? [],
    draft: oneOf('draft', values.draft, DRAFTS),
    language: oneOf('language', values.language, ['zh', 'en']),
    split: oneOf('split', values.split, ['gate', 'held_out', 'injection', 'thin', 'demo']),
    parallel: wholeNumber('parallel', values.parallel, 1, 32),
    fresh: values.fresh ?? false,
    repairs: values.repairs ?? false,
    author: values.author ?? false,
    judge: values.judge ?? false,
    sample: wholeNumber('sample', values.sample, 1, 99),
    maxTokens: wholeNumber('max-tokens', values['max-tokens'], 2_000_000, 1_000_000_000),
    price: price === undefined ? undefined : Number(price),
    provenance,
    how: values.how,
    reason: values.reason,
    out: values.out,
    seed: wholeNumber('seed', values.seed, 20_261_121, 4_294_967_295),
  };
};
