import type { Logger } from '#src/kernel/logger.ts';
import type { ModelDoorOptions } from '#src/llm/model-door.ts';
import { createEvalDoor } from '../model/eval-door.ts';
import type { Answered, Answerer } from '../model/exchange.ts';
import { interceptModel } from '../model/intercept.ts';
import { askJudge, type JudgeAnswer } from './ask-judge.ts';
import type { Question } from './questions.ts';

/** What is asked: `id` names the labelled row or the case, under which the verdict is stored. */
export type Asked = { id: string; language: 'zh' | 'en'; question: Question; part: string };
export type AskJudge = (asked: Asked) => Promise<JudgeAnswer & { heard: Answered[] }>;

type Options = Pick<ModelDoorOptions, 'apiKey' | 'model' | 'deadlineSeconds' | 'prompts'> & {
  /** Base address that may be reached, when verdicts are sampled. */
  endpoint?: string;
  /** Answers one question's requests: made anew for each. */
  answerer: () => Answerer;
};

const SILENT: Logger = { info: () => undefined, error: () => undefined };

/**
 * Opens the wire of a judge and lets `work` ask: each question is a run of its own, so that its repair round cannot hear another's
 * answer. Not to be opened within the worlds of cases, whose wire answers the same address.
 */
export const withJudge = async <T>(options: Options, work: (ask: AskJudge) => Promise<T>): Promise<T> => {
  const { endpoint, answerer, ...door } = options;
  const lanes = new Map<string, { id: string; answer: Answerer; heard: Answered[] }>();
  const line = interceptModel(
    async (exchange) => {
      const lane = lanes.get(exchange.case);
      if (!lane) throw new Error(`no question ${exchange.case}`);
      return lane.answer({ ...exchange, case: lane.id });
    },
    { ...(endpoint ? { endpoint } : {}), onAnswered: (answered, run) => lanes.get(run)?.heard.push(answered) },
  );
  let runs = 0;
  try {
    return await work(async ({ id, language, question, part }) => {
      const run = `${id}~${++runs}`;
      const heard: Answered[] = [];
      lanes.set(run, { id, answer: answerer(), heard });
      const answer = await askJudge(
        createEvalDoor({ id: run, language }, { ...door, log: SILENT }),
        question,
        part,
        language,
      );
      lanes.delete(run);
      return { ...answer, heard };
    });
  } finally {
    line.close();
  }
};

/** Works on items, so many at a time, and answers in their order. */
export const inLanes = async <T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> => {
  const done: R[] = [];
  const waiting = items.entries();
  const lane = async () => {
    for (const [index, item] of waiting) done[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return done;
};
