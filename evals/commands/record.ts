import { readConfig } from '#src/config.ts';
import { authorFrom } from '../author/author-from.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import { recordVerdicts } from '../judges/record-verdicts.ts';
import { loadSuite } from '../load-suite.ts';
import type { Answerer } from '../model/exchange.ts';
import { type Source, sampleFrom } from '../model/sample.ts';
import { tokenBudget } from '../model/token-budget.ts';
import type { Options } from '../options.ts';
import { chosen, type Project } from '../project.ts';
import { type CaseRun, inWorlds, runAll } from '../run-cases.ts';
import { findSubject } from '../workspace/find-subject.ts';

const OPENAI = 'https://api.openai.com/v1';

/**
 * Runs the chosen cases against the endpoint of the environment and stores what it answers; with `--author`, the rule drafter writes
 * what is missing. What is stored already for the same request is not asked for again, so that only what a change touches is sampled.
 * @throws EvalFailure (2) without an endpoint, (5) when the endpoint failed a request or the token limit was reached.
 */
export const record = async (project: Project, options: Options): Promise<void> => {
  if (options.judge) return recordVerdicts(project, options);
  const config = readConfig(project.environment);
  const { OPENAI_API_KEY: apiKey, OPENAI_MODEL: model, LINCHPIN_MODEL_DEADLINE_S: deadlineSeconds } = config;
  const baseUrl = config.OPENAI_BASE_URL ?? (apiKey ? OPENAI : undefined);
  if (!baseUrl && !options.author)
    throw new EvalFailure(EXIT.data, [
      'record needs OPENAI_BASE_URL (or OPENAI_API_KEY) and OPENAI_MODEL; or --author, for the rule drafter to write what is missing',
    ]);
  const suite = await loadSuite(project);
  const cases = chosen(suite.rows, options);
  const budget = tokenBudget(options.maxTokens);
  const now = () => new Date();
  const how = options.how ? `${model}; ${options.how}` : model;
  const source: Source = { baseUrl: baseUrl ?? '', model, provenance: options.provenance, how };
  const failures: string[] = [];
  const { fresh, sample, repairs } = options;
  const sampling = sampleFrom(suite.shelf, source, { fresh, sample, repairs, mayAsk: budget.take, now });
  const runs = await inWorlds(
    {
      cases,
      packs: suite.packs,
      ...(baseUrl && !options.author ? { endpoint: baseUrl } : {}),
      door: { apiKey, model, deadlineSeconds },
    },
    (runCase, { world: worldOf }) =>
      runAll(
        cases,
        async (each) => {
          const world = worldOf(each);
          const answer: Answerer = options.author
            ? await authorFrom(suite.shelf, { world, each, subject: await findSubject(world, each), now })
            : sampling;
          return runCase(each, answer, suite.prompts);
        },
        {
          atOnce: options.parallel,
          onDone: (run) => project.print(summary(run)),
          onFailed: (each, error) => failures.push(...error.lines.map((line) => `${each.id}: ${line}`)),
        },
      ),
  );
  project.print(`${budget.spent()} tokens, estimated${costOf(budget.spent(), options.price)}`);
  failures.push(
    ...runs.flatMap(({ case: each, exchanges }) =>
      exchanges
        .filter(({ by }) => by === 'failed')
        .map(({ exchange, detail }) => `${each.id}: ${exchange.prompt} call ${exchange.call}: ${detail ?? 'failed'}`),
    ),
  );
  if (failures.length > 0) throw new EvalFailure(EXIT.infrastructure, failures);
};

const costOf = (tokens: number, price: number | undefined): string =>
  price === undefined ? '' : `, about ${((tokens / 1_000_000) * price).toFixed(2)} at ${price} a million`;

const summary = ({ case: each, exchanges, draft }: CaseRun): string => {
  const count = (by: string) => exchanges.filter((one) => one.by === by).length;
  return `${each.id}: ${exchanges.length} calls, ${count('sampled')} sampled, ${count('authored')} authored, drafted by ${draft.drafter.by}${draft.drafter.by === 'rules' ? ` (${draft.drafter.reason ?? 'no reason told'})` : ''}`;
};
