import type { Draft } from '#src/features/drafts/index.ts';
import { settleObjection } from '#src/features/objections/index.ts';
import type { Logger } from '#src/kernel/logger.ts';
import type { ModelDoorOptions } from '#src/llm/model-door.ts';
import { estimateTokens } from '#src/llm/tokens.ts';
import type { EvalCase } from './cases/case.ts';
import type { Packs } from './cases/read-packs.ts';
import { draftCase } from './draft-case.ts';
import { EvalFailure } from './exit-codes.ts';
import { createEvalDoor, type Given } from './model/eval-door.ts';
import type { Answered, Answerer } from './model/exchange.ts';
import { interceptModel } from './model/intercept.ts';
import { readCase } from './reading/read-case.ts';
import type { Reading } from './reading/reading.ts';
import { toSaid } from './stored/recording.ts';
import { findSubject } from './workspace/find-subject.ts';
import { openEvalWorkspace, type World } from './workspace/open-workspace.ts';

/** What came of a case: the draft, every exchange with the model, what graders look at, and the time it took. */
export type CaseRun = {
  case: EvalCase;
  draft: Draft;
  exchanges: Answered[];
  reading: Reading;
  /** Of the first requests and answers, estimated: the same way for whatever is compared. */
  tokens: { input: number; output: number };
  milliseconds: number;
};

/** How a case is run in the worlds that are open. */
export type RunCase = (each: EvalCase, answer: Answerer, prompts: ModelDoorOptions['prompts']) => Promise<CaseRun>;

type Options = {
  cases: readonly EvalCase[];
  packs: Packs;
  /** Base address that may be reached, when answers are sampled. */
  endpoint?: string;
  door: Pick<ModelDoorOptions, 'apiKey' | 'model' | 'deadlineSeconds'>;
};

/** The product's log is of no use here: what matters is in the draft and the exchanges. */
const SILENT: Logger = { info: () => undefined, error: () => undefined };

/** Opens the worlds of the cases, and lets `work` run cases in them. `seedMilliseconds` is what making the worlds took. */
export const inWorlds = async <T>(
  { cases, packs, endpoint, door }: Options,
  work: (runCase: RunCase, opened: { seedMilliseconds: number; world: (each: EvalCase) => World }) => Promise<T>,
): Promise<T> => {
  const began = performance.now();
  const workspace = await openEvalWorkspace(SILENT, cases, packs);
  const seedMilliseconds = Math.round(performance.now() - began);
  // One case may run several times at once, with other answers: each run has a name of its own on the wire.
  const lanes = new Map<string, { answer: Answerer; heard: Answered[]; id: string }>();
  const line = interceptModel(
    async (exchange) => {
      const lane = lanes.get(exchange.case);
      if (!lane) throw new Error(`no run ${exchange.case}`);
      return lane.answer({ ...exchange, case: lane.id });
    },
    {
      ...(endpoint ? { endpoint } : {}),
      onAnswered: (answered, run) => lanes.get(run)?.heard.push(answered),
    },
  );
  let runs = 0;
  const runCase: RunCase = async (each, answer, prompts) => {
    const started = performance.now();
    const run = `${each.id}~${++runs}`;
    const heard: Answered[] = [];
    lanes.set(run, { answer, heard, id: each.id });
    const given: Given[] = [];
    const world = workspace.world(each);
    const subject = await findSubject(world, each);
    const model = createEvalDoor({ id: run, language: each.language }, { ...door, prompts, log: SILENT }, (one) =>
      given.push(one),
    );
    const draft = await draftCase(world, each, subject, model);
    // A case leaves nothing behind that another would read.
    if (each.draft === 'objection')
      await settleObjection(world.ctx(each.language, null), draft.id, { state: 'answered' });
    lanes.delete(run);
    const reading = await readCase(world, { each, subject, draft, exchanges: heard, given });
    const milliseconds = Math.round(performance.now() - started);
    return { case: each, draft, exchanges: heard, reading, tokens: tokensOf(heard), milliseconds };
  };
  try {
    return await work(runCase, { seedMilliseconds, world: (each) => workspace.world(each) });
  } finally {
    line.close();
    await workspace.close();
  }
};

/** Recommendations hear of open objections, so they are drafted before any objection of the same deal is. */
export const goesFirst = ({ draft }: Pick<EvalCase, 'draft'>): boolean => draft === 'recommendation';

/** Does each piece of work, so many at a time, those that go first before the others, and answers in the order given. */
export const inTurn = async <W, T>(
  work: readonly W[],
  atOnce: number,
  run: (each: W) => Promise<T>,
  first: (each: W) => boolean,
): Promise<T[]> => {
  const done: T[] = [];
  const waiting = [...work.entries()].sort(([, a], [, b]) => Number(first(b)) - Number(first(a))).values();
  const lane = async () => {
    for (const [at, each] of waiting) done[at] = await run(each);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return done;
};

/** Runs every case, so many at a time (1), and answers in their order. */
export const runAll = async (
  cases: readonly EvalCase[],
  run: (each: EvalCase) => Promise<CaseRun>,
  options: {
    atOnce?: number;
    onDone?: (run: CaseRun) => void;
    /** Hears of a case that could not be run at all; without it, the first such case ends everything. */
    onFailed?: (each: EvalCase, error: EvalFailure) => void;
  } = {},
): Promise<CaseRun[]> => {
  const { atOnce = 1, onDone, onFailed } = options;
  const runOne = async (each: EvalCase): Promise<CaseRun[]> => {
    try {
      const finished = await run(each);
      onDone?.(finished);
      return [finished];
    } catch (error) {
      if (!onFailed || !(error instanceof EvalFailure)) throw error;
      onFailed(each, error);
      return [];
    }
  };
  const ran = await inTurn(cases, atOnce, runOne, goesFirst);
  return ran.flat();
};

const tokensOf = (heard: readonly Answered[]): CaseRun['tokens'] => {
  const firsts = heard.filter(({ exchange }) => exchange.call === 1);
  return {
    input: firsts.reduce((sum, { exchange }) => sum + exchange.tokens, 0),
    output: firsts.reduce((sum, { row }) => sum + (row ? estimateTokens(toSaid(row).answer) : 0), 0),
  };
};
