import { join } from 'node:path';
import * as z from 'zod';
import { loadPrompts } from '#src/llm/prompts.ts';
import { readPromptFiles } from '#src/llm/read-prompt-files.ts';

/** A small output schema as the slices write them. */
export const goalsSchema = z
  .object({ title: z.string().min(1), goals: z.array(z.string()).max(5) })
  .meta({ title: 'PlanGoals' });

export const goals = { title: '华东电力 2027 目标', goals: ['签下二期', '进入集团名录'] };

/** A prompt file with one trusted and one optional untrusted input. */
export const promptFile = (language: 'zh' | 'en', changes: { head?: string; body?: string } = {}): string => `---
id: plan/goals
language: ${language}
role: draft
${changes.head ?? 'settings: { temperature: 0.2, maxTokens: 900 }'}
inputs:
  account: { type: text }
  notes: { type: untrusted, required: false }
output: PlanGoals
guard: plan-goals
---
## system
${language === 'zh' ? '你为客户计划起草目标。' : 'You draft the goals of an account plan.'}

{{> _untrusted}}

## user
${language === 'zh' ? '客户名称：{{account}}' : 'Account: {{account}}'}
${changes.body ?? ''}
{{#notes}}
{{notes}}
{{/notes}}
`;

/** The product's own partials. */
export const partials = async (): Promise<Map<string, string>> =>
  new Map(
    [...(await readPromptFiles(join(import.meta.dirname, '../../prompts')))].filter(([file]) => file.startsWith('_')),
  );

/** The product's partials and the test prompt in both languages. */
export const promptFiles = async (): Promise<Map<string, string>> =>
  new Map([...(await partials()), ['plan/goals.zh.md', promptFile('zh')], ['plan/goals.en.md', promptFile('en')]]);

export const testPrompts = async () => loadPrompts(await promptFiles());
