import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Language } from '#src/kernel/language.ts';
import { type LintKnowledge, lintPrompts } from '#src/llm/prompt-lint.ts';
import { goalsSchema, promptFile, promptFiles } from './prompt-fixtures.ts';

const schemas = new Map<string, z.ZodType>([['PlanGoals', goalsSchema]]);
const ZH = 'plan/goals.zh.md';
const EN = 'plan/goals.en.md';
let files: Map<string, string>;
beforeAll(async () => {
  // Only the partials the test prompt uses, so that each finding below has one cause.
  const kept = /^(?:plan\/|_untrusted|_schema|_repair)/u;
  files = new Map([...(await promptFiles())].filter(([file]) => kept.test(file)));
});

const lint = (changes: Record<string, string | undefined>, known: LintKnowledge = {}) => {
  const changed = new Map(files);
  for (const [file, text] of Object.entries(changes)) {
    if (text === undefined) changed.delete(file);
    else changed.set(file, text);
  }
  return lintPrompts(changed, schemas, known).map(({ file, rule }) => `${file} ${rule}`);
};

describe('lintPrompts', () => {
  it('has nothing to say about a sound pair', () => {
    expect(lint({})).toEqual([]);
  });

  it.each([
    ['a missing twin', { [EN]: undefined }, [`${ZH} no_pair`]],
    [
      'a missing twin of a partial',
      { '_untrusted.en.md': undefined, [EN]: undefined },
      [`${ZH} no_pair`, '_untrusted.zh.md no_pair'],
    ],
    ['another setting', { [EN]: promptFile('en').replace('0.2', '0.9') }, [`${ZH} pair_differs`, `${EN} pair_differs`]],
    [
      'other placeholders',
      { [EN]: promptFile('en').replace('{{account}}', 'x') },
      [`${EN} unreadable`, `${ZH} no_pair`],
    ],
    [
      'untrusted text within a line',
      { [ZH]: promptFile('zh', { body: '备注：{{notes}}' }), [EN]: promptFile('en', { body: 'Notes: {{notes}}' }) },
      [`${ZH} untrusted_outside_fence`, `${EN} untrusted_outside_fence`],
    ],
    [
      'untrusted text in the system part',
      { [ZH]: promptFile('zh').replace('你为', '{{notes}}\n你为') },
      [`${ZH} untrusted_outside_fence`, `${ZH} pair_differs`, `${EN} pair_differs`],
    ],
    [
      'no rule about the fence',
      { [ZH]: promptFile('zh').replace('{{> _untrusted}}', '') },
      [`${ZH} no_fence_rule`, `${ZH} pair_differs`, `${EN} pair_differs`],
    ],
    [
      'an unknown schema',
      { [ZH]: promptFile('zh').replace('output: PlanGoals', 'output: Other') },
      [`${ZH} pair_differs`, `${ZH} unknown_schema`, `${EN} pair_differs`],
    ],
    ['a model named', { [ZH]: promptFile('zh', { body: '像 gpt-4o 那样写' }) }, [`${ZH} names_a_model`]],
    [
      'another language',
      { [ZH]: promptFile('zh', { body: 'You write the goals of this plan. '.repeat(20) }) },
      [`${ZH} wrong_language`],
    ],
    ['a file with no front matter', { 'plan/risks.zh.md': '## system' }, ['plan/risks.zh.md unreadable']],
    ['a badly named file', { 'plan/risks.md': '# x' }, ['plan/risks.md unreadable']],
    [
      'a partial nobody uses',
      { '_old.zh.md': '旧', '_old.en.md': 'old' },
      ['_old.zh.md unused_partial', '_old.en.md unused_partial'],
    ],
  ])('finds %s', (_, changes, expected) => {
    expect(lint(changes).sort()).toEqual([...expected].sort());
  });

  it('counts numbered instructions, at most eight', () => {
    const numbered = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}. 写一条目标`).join('\n');
    expect(lint({ [ZH]: promptFile('zh', { body: numbered(8) }) })).toEqual([]);
    expect(lint({ [ZH]: promptFile('zh', { body: numbered(9) }) })).toEqual([`${ZH} too_many_instructions`]);
  });

  it('holds a file to its token budget', () => {
    const head = 'settings: { temperature: 0.2, maxTokens: 900, skeletonTokens: 100 }';
    const long = { [ZH]: promptFile('zh', { head, body: '写目标。'.repeat(50) }), [EN]: promptFile('en', { head }) };
    expect(lint(long)).toEqual([`${ZH} too_long`]);
  });

  it('knows the guards when they are given', () => {
    const known = (guard: string, ...languages: Language[]) => ({ guards: new Map([[guard, new Set(languages)]]) });
    expect(lint({}, known('plan-goals', 'zh', 'en'))).toEqual([]);
    expect(lint({}, known('plan-goals', 'zh'))).toEqual([`${EN} unguarded`]);
    expect(lint({}, known('other', 'zh', 'en'))).toEqual([`${ZH} unknown_guard`, `${EN} unknown_guard`]);
  });

  it('wants a schema to carry its own title', () => {
    const untitled = new Map<string, z.ZodType>([['PlanGoals', z.object({})]]);
    expect(lintPrompts(files, untitled).map(({ rule }) => rule)).toEqual(['untitled_schema', 'untitled_schema']);
  });
});
