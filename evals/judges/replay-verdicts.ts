import type { Prompts } from '#src/llm/prompts.ts';
import { replayFrom } from '../model/replay.ts';
import type { Shelf } from '../stored/shelf.ts';
import { type AskJudge, withJudge } from './judge-wire.ts';

/** Replay waits for nothing: a minute is far beyond what it needs. */
const DEADLINE_SECONDS = 60;

/** Lets `work` ask a judge by its stored verdicts alone: what is not stored is `unjudged`, and nothing leaves the process. */
export const withStoredVerdicts = <T>(
  { prompts, shelf, model }: { prompts: Prompts; shelf: Shelf; model: string },
  work: (ask: AskJudge) => Promise<T>,
): Promise<T> =>
  withJudge(
    {
      prompts,
      model,
      apiKey: undefined,
      deadlineSeconds: DEADLINE_SECONDS,
      answerer: () => replayFrom(shelf, { model }),
    },
    work,
  );
