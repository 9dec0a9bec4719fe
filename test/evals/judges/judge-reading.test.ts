import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passes } from '#evals/grade-cases.ts';
import type { JudgeAnswer } from '#evals/judges/ask-judge.ts';
import { judgeReading } from '#evals/judges/judge-reading.ts';
import { withJudge } from '#evals/judges/judge-wire.ts';
import { loadJudges } from '#evals/judges/load-judges.ts';
import { QUESTIONS } from '#evals/judges/questions.ts';
import { withStoredVerdicts } from '#evals/judges/replay-verdicts.ts';
import { openShelf } from '#evals/stored/shelf.ts';
import { readingOf } from '../reading.ts';
import { no, storing, yes } from './judge-world.ts';

const reading = readingOf('objection', 'en');
const passed: JudgeAnswer = { word: 'pass', quote: null, why: null };
const failed: JudgeAnswer = { word: 'fail', quote: 'a fair question', why: null };
const always = (answer: JudgeAnswer) => async () => answer;

describe('judges’ verdicts on a reading', () => {
  it('are asked of the drafts they are for alone', async () => {
    const asked: string[] = [];
    const verdicts = await judgeReading(
      reading,
      async ({ question }) => {
        asked.push(question.id);
        return passed;
      },
      () => true,
    );
    expect(verdicts.map(({ grader }) => grader)).toEqual(QUESTIONS.map(({ id }) => id));
    expect(verdicts.every(({ tier }) => tier === 'judge')).toBe(true);
    expect(asked).toContain('judge/argues');
    expect(asked).not.toContain('judge/unobservable');
    expect(verdicts.find(({ grader }) => grader === 'judge/unobservable')?.word).toBe('not_applicable');
  });

  it('fail a case only where the question is trusted in its language', async () => {
    const trusted = await judgeReading(reading, always(failed), (id) => id === 'judge/argues');
    expect(trusted.filter(({ severity }) => severity === 'major').map(({ grader }) => grader)).toEqual([
      'judge/argues',
    ]);
    expect(trusted.find(({ grader }) => grader === 'judge/argues')?.problems).toEqual([
      { at: 'judge/argues', text: 'a fair question', why: 'the judge says that the failure is there' },
    ]);
    expect(passes({ verdicts: trusted })).toBe(false);
    const advisory = await judgeReading(reading, always(failed), () => false);
    expect(advisory.some(({ word }) => word === 'fail')).toBe(true);
    expect(passes({ verdicts: advisory })).toBe(true);
  });

  it.each(['malformed', 'unjudged'] as const)('fail nothing when %s', async (word) => {
    const verdicts = await judgeReading(reading, always({ word, quote: null, why: 'so' }), () => true);
    expect(verdicts.some((verdict) => verdict.word === word)).toBe(true);
    expect(passes({ verdicts })).toBe(true);
  });

  it('are replayed from what is stored for the case, and unjudged where nothing is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linchpin-judged-'));
    try {
      const { prompts } = await loadJudges();
      const shelf = await openShelf(folder);
      const argues = QUESTIONS.filter(({ id }) => id === 'judge/argues' || id === 'judge/off_concern');
      for (const question of argues) {
        const answer = question.id === 'judge/argues' ? yes('You say that we are a good deal dearer') : no;
        const door = { prompts, model: 'a-judge', apiKey: undefined, deadlineSeconds: 5 };
        await withJudge({ ...door, answerer: () => storing(shelf, 'a-judge', answer) }, (ask) =>
          judgeReading(reading, ask, () => true, [question]),
        );
      }
      const verdicts = await withStoredVerdicts({ prompts, shelf: await openShelf(folder), model: 'a-judge' }, (ask) =>
        judgeReading(reading, ask, () => true),
      );
      const words = Object.fromEntries(verdicts.map(({ grader, word }) => [grader, word]));
      expect(words).toMatchObject({
        'judge/argues': 'fail',
        'judge/off_concern': 'pass',
        'judge/condescending': 'unjudged',
        'judge/unobservable': 'not_applicable',
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
