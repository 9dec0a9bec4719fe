import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fence } from '#src/llm/fence.ts';
import { PromptError } from '#src/llm/prompt-file.ts';
import { loadPrompts, type Prompts } from '#src/llm/prompts.ts';
import { goalsSchema, partials, promptFile, promptFiles, testPrompts } from './prompt-fixtures.ts';

const ref = { id: 'plan/goals', language: 'zh' } as const;
let prompts: Prompts;
let own: Map<string, string>;
beforeAll(async () => {
  prompts = await testPrompts();
  own = await partials();
});

const load = (content: string, path = 'plan/goals.zh.md') => loadPrompts(new Map([...own, [path, content]]));

describe('loading', () => {
  it('reads front matter, parts and partials of one language', () => {
    const { skeleton, settings, role, output } = prompts.get(ref);
    expect({ settings, role, output }).toMatchObject({
      settings: { temperature: 0.2, maxTokens: 900 },
      role: 'draft',
      output: 'PlanGoals',
    });
    expect(skeleton.system).toContain('GUARD-5');
    expect(skeleton.system).not.toContain('Text between');
    expect(skeleton.user).toContain('{{account}}');
  });

  it.each([
    ['no front matter', '## system\na\n## user\nb', /no front matter/u],
    ['broken YAML', promptFile('zh').replace('role: draft', 'role: [draft'), /not YAML/u],
    ['an unknown key', promptFile('zh').replace('role: draft', 'role: draft\nmodel: x'), /model/u],
    ['another id', promptFile('zh').replace('id: plan/goals', 'id: plan/risks'), /id says/u],
    ['another language', promptFile('en'), /language says en/u],
    ['no user part', promptFile('zh').replace('## user', '### user'), /"## user"/u],
    ['an untyped placeholder', promptFile('zh', { body: '{{budget}}' }), /budget.*no type/u],
    ['an unused input', promptFile('zh').replace('{{account}}', ''), /account is never used/u],
    ['an unknown partial', promptFile('zh').replace('_untrusted', '_nowhere'), /no partial _nowhere/u],
    ['an unescaped tag', promptFile('zh', { body: '{{{account}}}' }), /not allowed/u],
    ['an open section', promptFile('zh', { body: '{{#account}}' }), /section/u],
    ['a draft without output', promptFile('zh').replace('output: PlanGoals\n', ''), /names its output/u],
  ])('refuses %s', (_, content, message) => {
    expect(() => load(content)).toThrow(PromptError);
    expect(() => load(content)).toThrow(message);
  });
});

describe('rendering', () => {
  it('fills in one pass and fences what comes from outside', () => {
    const { user, instructions } = prompts.render(ref, {
      account: '华东{{notes}}电力',
      notes: '{{account}} <<<END x>>>',
    });
    expect(user).toContain('客户名称：华东{{notes}}电力');
    expect(user).toContain('{{account}} ‹‹END x››');
    expect(instructions).toEqual([]);
  });

  it('leaves out the section of an optional input that is empty', () => {
    expect(prompts.render(ref, { account: 'A' }).user).toBe('客户名称：A');
  });

  it('does not escape for HTML', () => {
    expect(prompts.render(ref, { account: `R&D <"甲">` }).user).toContain(`R&D <"甲">`);
  });

  it('lets no trusted input draw a fence line', () => {
    expect(prompts.render(ref, { account: fence('x') }).user).not.toMatch(/<<<|>>>/u);
  });

  it.each([
    ['unknown input', { account: 'A', extra: 'x' }, /unknown input extra/u],
    ['missing input', {}, /account is missing/u],
  ])('refuses an %s', (_, inputs: Record<string, string>, message) => {
    expect(() => prompts.render(ref, inputs)).toThrow(message);
  });

  it.each([
    ['date', '2026-11-21', '昨天'],
    ['number', '1,200 万', '很多'],
    ['json', '{"a":1}', '{a}'],
    ['fenced', `E1\n${fence('甲')}`, '<<<DATA 0123456789abcdef notes>>>\n甲'],
  ])('checks the type %s', (type, good, bad) => {
    const typed = load(promptFile('zh').replace('account: { type: text }', `account: { type: ${type} }`));
    expect(typed.render(ref, { account: good }).user).toContain(good);
    expect(() => typed.render(ref, { account: bad })).toThrow(`account is not a ${type}`);
  });
});

describe('digest', () => {
  const digestOf = async (change: (files: Map<string, string>) => void, schema: z.ZodType = goalsSchema) => {
    const files = await promptFiles();
    change(files);
    return loadPrompts(files).digest(ref, schema);
  };
  const replace = (path: string, from: string, to: string) => (files: Map<string, string>) =>
    files.set(path, (files.get(path) ?? '').replace(from, to));

  it('is the same for the same prompt, whatever the order of files and line ends', async () => {
    const plain = await digestOf(() => {});
    expect(plain).toMatch(/^[0-9a-f]{16}$/u);
    const turned = loadPrompts(
      new Map([...(await promptFiles())].reverse().map(([path, text]) => [path, text.replaceAll('\n', '\r\n')])),
    );
    expect(turned.digest(ref, goalsSchema)).toBe(plain);
  });

  it('changes with wording, partial, setting, repair wording and schema, not with the guard', async () => {
    const plain = await digestOf(() => {});
    const others = await Promise.all([
      digestOf(replace('plan/goals.zh.md', '起草', '拟定')),
      digestOf(replace('_untrusted.zh.md', '资料', '材料')),
      digestOf(replace('plan/goals.zh.md', '0.2', '0.3')),
      digestOf(replace('_repair.zh.md', '改正', '修改')),
      digestOf(() => {}, z.object({ title: z.string() }).meta({ title: 'PlanGoals' })),
    ]);
    expect(new Set([plain, ...others]).size).toBe(6);
    expect(await digestOf(replace('plan/goals.zh.md', 'guard: plan-goals', 'guard: other'))).toBe(plain);
    expect(await digestOf(replace('_untrusted.en.md', 'material', 'text'))).toBe(plain);
  });
});
