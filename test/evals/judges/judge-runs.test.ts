import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvalFailure } from '#evals/exit-codes.ts';
import { type Policy, readPolicy } from '#evals/gate/policy.ts';
import { type GradedRun, passes } from '#evals/grade-cases.ts';
import { countJudged, judgeRuns } from '#evals/judges/judge-runs.ts';
import { withJudge } from '#evals/judges/judge-wire.ts';
import { loadJudges } from '#evals/judges/load-judges.ts';
import type { Judge } from '#evals/judges/open-judge.ts';
import { partsOf } from '#evals/judges/parts-to-judge.ts';
import { QUESTIONS } from '#evals/judges/questions.ts';
import { openShelf } from '#evals/stored/shelf.ts';
import { projectPath } from '#src/project-root.ts';
import { readingOf } from '../reading.ts';
import { no, storing, yes } from './judge-world.ts';

const MODEL = 'a-judge';
const reading = readingOf('objection', 'en');
const POLICY: Policy = readPolicy(readFileSync(projectPath('evals/policy.json'), 'utf8'));

/** A run that code lets pass. */
const run: GradedRun = {
  case: reading.case,
  draft: {} as GradedRun['draft'],
  exchanges: [],
  reading,
  tokens: { input: 1, output: 1 },
  milliseconds: 1,
  verdicts: [],
};

/** A judge trusted in these questions in English. */
const judgeOf = async (trusted: readonly string[], malformed = 0): Promise<Judge> => {
  const { prompts, rows } = await loadJudges();
  const nothing = { value: null, interval: null };
  const own = { n: 0, malformed: 0, unjudged: 0, kappa: nothing, tpr: nothing, tnr: nothing };
  const questions = trusted.map((question) => ({ question, own, trusted: true }));
  const judged = Array.from({ length: malformed }, (_, i) => ({
    id: `part-${i}`,
    language: 'en' as const,
    question: 'judge/argues',
    label: 'pass' as const,
    word: 'malformed' as const,
    quote: null,
    why: 'so',
  }));
  const calibration = {
    languages: [{ language: 'en' as const, pooled: own, holds: true, questions }],
    unreadableShare: 0,
  };
  return { model: MODEL, prompts, rows, judged, calibration };
};

describe('a judge’s stored verdicts in the gate', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'linchpin-judge-runs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const store = async (answers: Record<string, string>) => {
    const { prompts } = await loadJudges();
    const shelf = await openShelf(folder);
    for (const part of partsOf(reading)) {
      const answer = answers[part.question.id];
      if (answer === undefined) continue;
      const door = { prompts, model: MODEL, apiKey: undefined, deadlineSeconds: 5 };
      await withJudge({ ...door, answerer: () => storing(shelf, MODEL, answer) }, (ask) => ask(part));
    }
    return openShelf(folder);
  };

  it('fail a case where the question is trusted, and are told and fail nothing where it is not', async () => {
    const shelf = await store({ 'judge/argues': yes('You say that we are a good deal dearer') });
    const [failed] = await judgeRuns(await judgeOf(['judge/argues']), shelf, [run]);
    const [advised] = await judgeRuns(await judgeOf([]), shelf, [run]);
    expect(failed && passes(failed)).toBe(false);
    expect(advised && passes(advised)).toBe(true);
    expect(advised?.verdicts.find(({ grader }) => grader === 'judge/argues')?.word).toBe('fail');
  });

  it('leave unjudged what was never asked, and count it', async () => {
    const judge = await judgeOf(QUESTIONS.map(({ id }) => id));
    const judged = await judgeRuns(judge, await store({ 'judge/argues': no }), [run]);
    expect(judged[0] && passes(judged[0])).toBe(true);
    expect(countJudged(judge, judged, POLICY)).toEqual({
      model: MODEL,
      judged: 1,
      malformed: 0,
      unjudged: partsOf(reading).length - 1,
    });
  });

  it('say nothing of a case of which none is stored', async () => {
    const judge = await judgeOf(QUESTIONS.map(({ id }) => id));
    const [judged] = await judgeRuns(judge, await openShelf(folder), [run]);
    const words = new Set(judged?.verdicts.map(({ word }) => word));
    expect([...words].sort()).toEqual(['not_applicable', 'unjudged']);
  });

  it('stop the gate with 5 when too many cannot be read', async () => {
    const judge = await judgeOf(['judge/argues'], 1);
    const judged = await judgeRuns(judge, await store({ 'judge/argues': no }), [run]);
    const stopped = () => countJudged(judge, judged, POLICY);
    expect(stopped).toThrow(EvalFailure);
    expect(stopped).toThrow(/50\.0 % of its verdicts cannot be read/u);
  });
});
