import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgesFolder, loadJudges } from '#evals/judges/load-judges.ts';
import { QUESTIONS } from '#evals/judges/questions.ts';
import { judgeVerdictSchema } from '#evals/judges/verdict-schema.ts';
import { lintPrompts } from '#src/llm/prompt-lint.ts';
import { readPromptFiles } from '#src/llm/read-prompt-files.ts';
import { isRuleId } from '#src/playbook/rules.ts';
import { readingOf } from '../reading.ts';

describe('the questions put to judges', () => {
  it('each name one rule, and stand in both languages', () => {
    expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(6);
    for (const { rule, ask } of QUESTIONS) {
      expect(isRuleId(rule)).toBe(true);
      expect(ask.zh).toMatch(/\p{Script=Han}/u);
      expect(ask.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('pass the lint that the product’s prompts pass', async () => {
    const files = await readPromptFiles(join(judgesFolder(), 'prompts'));
    const guards = new Map([['judge-verdict', new Set(['zh', 'en'] as const)]]);
    expect(lintPrompts(files, new Map([['JudgeVerdict', judgeVerdictSchema]]), { guards })).toEqual([]);
  });

  it('have labelled parts of both kinds in both languages', async () => {
    const { rows } = await loadJudges();
    for (const language of ['zh', 'en'] as const)
      for (const { id } of QUESTIONS) {
        const own = rows.map(({ value }) => value).filter((row) => row.language === language && row.question === id);
        expect(own.filter(({ label }) => label === 'fail').length, `${id} ${language}`).toBeGreaterThanOrEqual(3);
        expect(own.filter(({ label }) => label === 'pass').length, `${id} ${language}`).toBeGreaterThanOrEqual(3);
      }
  });
});

describe('the part of an answer a judge is shown', () => {
  const part = (id: string, draft: 'objection' | 'plan' | 'needs', language: 'zh' | 'en') =>
    QUESTIONS.find((question) => question.id === id)?.part(readingOf(draft, language));

  it('tells what the customer said from what we wrote', () => {
    const shown = part('judge/argues', 'objection', 'en') ?? '';
    expect(shown).toMatch(/^Customer said:\n- x\n\nWe wrote:\n- You say that we are a good deal dearer/u);
    expect(shown).not.toContain('26 idlings');
  });

  it('holds actions with their results and risks with trigger and answer, one a line', () => {
    expect(part('judge/unobservable', 'plan', 'zh')).toMatch(/^行动 → 怎样看出做成了：\n(?:- [^\n]+ → [^\n]+\n?)+$/u);
    expect(part('judge/empty_contingency', 'plan', 'zh')).toMatch(/\n- [^\n|]+ \| [^\n|]+ \| [^\n|]+/u);
  });

  it('is nothing where the answer holds nothing of the kind', () => {
    expect(part('judge/unobservable', 'objection', 'en')).toBeNull();
    expect(part('judge/off_concern', 'needs', 'en')).toBeNull();
  });
});
