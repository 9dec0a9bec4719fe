import { readConfig } from '#src/config.ts';
import { readCases } from './cases/read-cases.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';
import { sampleFrom } from './model/sample.ts';
import type { Options } from './options.ts';
import { chosen, type Project, promptsOf } from './project.ts';
import { type CaseRun, runCases } from './run-cases.ts';
import { openShelf } from './stored/shelf.ts';

const OPENAI = 'https://api.openai.com/v1';

/**
 * Runs the chosen cases against the endpoint of the environment and stores what it answers. What is stored already for
 * the same prompt version and messages is not asked for again.
 * @throws EvalFailure (2) without an endpoint, (5) when the endpoint failed a request.
 */
export const record = async (project: Project, options: Options): Promise<void> => {
  const config = readConfig(project.environment);
  const { OPENAI_API_KEY: apiKey, OPENAI_MODEL: model, LINCHPIN_MODEL_DEADLINE_S: deadlineSeconds } = config;
  const baseUrl = config.OPENAI_BASE_URL ?? (apiKey ? OPENAI : undefined);
  if (!baseUrl) throw new EvalFailure(EXIT.data, ['record needs OPENAI_BASE_URL (or OPENAI_API_KEY) and OPENAI_MODEL']);
  const shelf = await openShelf(project.recordings);
  const how = options.how ? `${model}; ${options.how}` : model;
  const source = { baseUrl, provenance: options.provenance, how };
  const { runs } = await runCases({
    cases: chosen(await readCases(project.datasets), options),
    answer: sampleFrom(shelf, source, { fresh: options.fresh, now: () => new Date() }),
    endpoint: baseUrl,
    atOnce: options.parallel,
    door: { apiKey, model, deadlineSeconds, prompts: promptsOf(project) },
    onDone: (run) => project.print(summary(run)),
  });
  const failures = runs.flatMap(({ case: each, exchanges }) =>
    exchanges
      .filter(({ by }) => by === 'failed')
      .map(({ exchange, detail }) => `${each.id}: ${exchange.prompt} call ${exchange.call}: ${detail ?? 'failed'}`),
  );
  if (failures.length > 0) throw new EvalFailure(EXIT.infrastructure, failures);
};

const summary = ({ case: each, exchanges, draft }: CaseRun): string => {
  const sampled = exchanges.filter(({ by }) => by === 'sampled').length;
  return `${each.id}: ${exchanges.length} calls, ${sampled} sampled, drafted by ${draft.drafter.by}`;
};
