import type { Draft } from '#src/features/drafts/index.ts';
import type { Logger } from '#src/kernel/logger.ts';
import type { ModelDoorOptions } from '#src/llm/model-door.ts';
import type { EvalCase } from './cases/case.ts';
import { draftCase } from './draft-case.ts';
import { createEvalDoor } from './model/eval-door.ts';
import type { Answered, Answerer } from './model/exchange.ts';
import { interceptModel } from './model/intercept.ts';
import { findSubject } from './workspace/find-subject.ts';
import { openEvalWorkspace } from './workspace/open-workspace.ts';

/** What came of a case: the draft, every exchange with the model, and the time it took. */
export type CaseRun = { case: EvalCase; draft: Draft; exchanges: Answered[]; milliseconds: number };

type Options = {
  cases: readonly EvalCase[];
  answer: Answerer;
  /** Base address that may be reached, when answers are sampled. */
  endpoint?: string;
  door: Pick<ModelDoorOptions, 'apiKey' | 'model' | 'deadlineSeconds' | 'prompts'>;
  /** Cases drafted at the same time (1). */
  atOnce?: number;
  onDone?: (run: CaseRun) => void;
};

/** The product's log is of no use here: what matters is in the draft and the exchanges. */
const SILENT: Logger = { info: () => undefined, error: () => undefined };

/** Makes the drafts of all cases in one workspace, in the order given; `seedMilliseconds` is what making it took. */
export const runCases = async (options: Options): Promise<{ runs: CaseRun[]; seedMilliseconds: number }> => {
  const { cases, answer, endpoint, door, atOnce = 1, onDone } = options;
  const began = performance.now();
  const workspace = await openEvalWorkspace(SILENT);
  const seedMilliseconds = Math.round(performance.now() - began);
  const exchanges = new Map(cases.map((each) => [each.id, [] as Answered[]]));
  const line = interceptModel(answer, {
    ...(endpoint ? { endpoint } : {}),
    onAnswered: (answered) => exchanges.get(answered.exchange.case)?.push(answered),
  });
  const runCase = async (each: EvalCase): Promise<CaseRun> => {
    const started = performance.now();
    const subject = await findSubject(workspace, each);
    const draft = await draftCase(workspace, each, subject, createEvalDoor(each, { ...door, log: SILENT }));
    const milliseconds = Math.round(performance.now() - started);
    const run = { case: each, draft, exchanges: exchanges.get(each.id) ?? [], milliseconds };
    onDone?.(run);
    return run;
  };
  try {
    const runs = new Map<EvalCase, CaseRun>();
    const waiting = cases.values();
    const lane = async () => {
      for (const each of waiting) runs.set(each, await runCase(each));
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return { runs: cases.flatMap((each) => runs.get(each) ?? []), seedMilliseconds };
  } finally {
    line.close();
    await workspace.close();
  }
};
