import { readConfig } from '#src/config.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import { type Source, sampleFrom } from '../model/sample.ts';
import { tokenBudget } from '../model/token-budget.ts';
import type { Options } from '../options.ts';
import type { Project } from '../project.ts';
import { openShelf } from '../stored/shelf.ts';
import { refuseDrafter } from './choose-judge.ts';
import { inLanes, withJudge } from './judge-wire.ts';
import { judgesFolder, loadJudges } from './load-judges.ts';
import { choosesCases, labelledParts, partsOfCases } from './parts-to-judge.ts';

const OPENAI = 'https://api.openai.com/v1';

/**
 * Asks the endpoint of the environment for its verdict on every labelled part that has none, or, where cases are chosen, on every part of
 * theirs, and stores what it says, readable or not.
 * @throws EvalFailure (2) without an endpoint, for a bad row, or when the model is the drafter's; (5) when the endpoint failed a request
 */
export const recordVerdicts = async (
  project: Project,
  options: Options,
  folder: string = judgesFolder(),
): Promise<void> => {
  const config = readConfig(project.environment);
  const { OPENAI_API_KEY: apiKey, OPENAI_MODEL: model, LINCHPIN_MODEL_DEADLINE_S: deadlineSeconds } = config;
  const baseUrl = config.OPENAI_BASE_URL ?? (apiKey ? OPENAI : undefined);
  if (!baseUrl)
    throw new EvalFailure(EXIT.data, [
      'record --judge needs OPENAI_BASE_URL (or OPENAI_API_KEY) and OPENAI_MODEL, another model than the drafter’s',
    ]);
  const { prompts, rows } = await loadJudges(folder);
  const shelf = await openShelf(project.recordings);
  refuseDrafter(model, shelf.rows);
  const budget = tokenBudget(options.maxTokens);
  const how = options.how ? `${model}; ${options.how}` : model;
  const source: Source = { baseUrl, model, provenance: options.provenance, how };
  // Of a case, `--sample` says which draft is judged; a verdict on it is its first.
  const sample = choosesCases(options) ? 1 : options.sample;
  const sampling = { fresh: options.fresh, sample, repairs: false, mayAsk: budget.take, now: () => new Date() };
  const wanted = choosesCases(options) ? await partsOfCases(project, options) : labelledParts(rows, options);
  const told = await withJudge(
    { prompts, model, apiKey, deadlineSeconds, endpoint: baseUrl, answerer: () => sampleFrom(shelf, source, sampling) },
    (ask) =>
      inLanes(wanted, options.parallel, async (asked) => {
        const { id, question } = asked;
        const answer = await ask(asked);
        const by = answer.heard[0]?.by ?? 'failed';
        project.print(`${id} ${question.id}: ${answer.word} (${by}${answer.why ? `, ${answer.why}` : ''})`);
        return { id, by, detail: answer.heard[0]?.detail ?? answer.why ?? 'failed' };
      }),
  );
  project.print(`${budget.spent()} tokens, estimated`);
  const failures = told.filter(({ by }) => by === 'failed' || by === 'missing');
  if (failures.length > 0)
    throw new EvalFailure(
      EXIT.infrastructure,
      failures.map(({ id, detail }) => `${id}: ${detail}`),
    );
};
