import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProject, type ProjectCopy } from './eval-project.ts';

let project: ProjectCopy;
beforeEach(async () => {
  project = await copyProject();
});
afterEach(() => project.drop());

describe('evidence missing or stale (exit 3, before any verdict)', () => {
  it('sees one changed word of a prompt: names prompt, language, both digests and the command to record', async () => {
    project.editPrompt('needs/hierarchy.zh.md', '不要补写', '不要续写');
    expect(await project.run('run')).toBe(3);
    const line = project.lines.find((each) => each.startsWith('needs/hierarchy (zh): ')) ?? '';
    expect(line).toMatch(
      /^needs\/hierarchy \(zh\): digest [0-9a-f]{16} has no stored answers for needs-zh-hengluan-mes, /,
    );
    expect(line).toMatch(/nearest stored [0-9a-f]{16} \(\d{4}-\d\d-\d\d\)/);
    expect(line).toContain('npm run evals -- record --case needs-zh-hengluan-mes');
    const [now, stored] = [...line.matchAll(/\b[0-9a-f]{16}\b/g)].map(([digest]) => digest);
    expect(now).not.toBe(stored);
  });

  it('sees a changed partial in the prompts of its language that use it, and in no other', async () => {
    project.editPrompt('_tone.en.md', 'no flattery', 'no praise');
    expect(await project.run('run')).toBe(3);
    const told = project.lines.map((line) => line.split(':')[0]);
    expect(told).toEqual(expect.arrayContaining(['needs/hierarchy (en)', 'objection/reply (en)', 'plan/why (en)']));
    expect(told).not.toContain('needs/hierarchy (zh)');
  });

  it('sees a changed setting', async () => {
    project.editPrompt('plan/goals.en.md', 'temperature: 0.2', 'temperature: 0.3');
    expect(await project.run('run')).toBe(3);
    expect(project.lines).toContainEqual(expect.stringMatching(/^plan\/goals \(en\): /));
  });

  it('wants a case for every prompt and language', async () => {
    project.editDataset('objection.jsonl', (text) => text.replaceAll('"language": "zh"', '"language": "en"'));
    project.editDataset('caught.jsonl', (text) => text.replaceAll('"language": "zh"', '"language": "en"'));
    expect(await project.run('run')).toBe(3);
    expect(project.lines).toContain('objection/reply (zh): no case of this language names its guard objection-reply');
  });

  it.each([
    ['not JSON', (row: string) => row.slice(0, -9), /objection\/reply\.en\.jsonl, row 1: not JSON/],
    [
      'changed by hand',
      (row: string) => row.replace('Pieter', 'Peter'),
      /objection\/reply\.en\.jsonl, row 1: .*the answer is not the one that was stored/,
    ],
    [
      'of another prompt',
      (row: string) => row.replace('"prompt":"objection/reply"', '"prompt":"needs/hierarchy"'),
      /objection\/reply\.en\.jsonl, row 1: belongs to needs\/hierarchy\.en\.jsonl/,
    ],
  ])('refuses a recording that is %s, by file and row', async (_, spoil, told) => {
    project.editRecording('objection/reply.en.jsonl', (text) => {
      const rows = text.split('\n');
      const at = rows.findIndex((row) => row.includes('Pieter'));
      return [spoil(rows[at] ?? ''), ...rows.filter((__, index) => index !== at)].join('\n');
    });
    expect(await project.run('run')).toBe(3);
    expect(project.lines).toEqual([expect.stringMatching(told)]);
  });
});

describe('wrong data or usage (exit 2)', () => {
  it.each([
    ['no JSON', '{"id": ', /needs\.jsonl, row 5: not JSON/],
    ['an unknown draft', '{"id":"some-case","draft":"poem"}', /needs\.jsonl, row 5: .*draft/],
    ['a field too many', '{"mood":"good"}', /needs\.jsonl, row 5: /],
  ])('refuses a dataset row with %s, by file and row', async (_, row, told) => {
    project.editDataset('needs.jsonl', (text) => `${text}${row}\n`);
    expect(await project.run('run')).toBe(2);
    expect(project.lines).toEqual([expect.stringMatching(told)]);
  });

  it('refuses an id that stands twice', async () => {
    project.editDataset('needs.jsonl', (text) => `${text}${text.split('\n')[0]}\n`);
    expect(await project.run('run')).toBe(2);
    expect(project.lines).toEqual(['needs.jsonl, row 5: the id needs-zh-hengluan-mes stands twice']);
  });

  it('refuses a guard that no prompt names', async () => {
    project.editDataset('needs.jsonl', (text) => text.replace('needs-hierarchy', 'needs-poetry'));
    expect(await project.run('run')).toBe(2);
    expect(project.lines).toEqual(['needs.jsonl, row 1: no prompt names needs-poetry']);
  });

  it('says what it knows when asked for something else', async () => {
    expect(await project.run('sing')).toBe(2);
    expect(project.lines[0]).toBe('unknown command sing');
    expect(await project.run('run', '--case', 'nobody')).toBe(2);
    expect(await project.run('record')).toBe(2);
  });
});

describe('lint', () => {
  it('passes the prompts as they are', async () => {
    expect(await project.run('lint')).toBe(0);
  });

  it('finds a placeholder that one language lacks', async () => {
    project.editPrompt('plan/why.zh.md', '今天：{{today}}', '今天');
    expect(await project.run('lint')).toBe(2);
    expect(project.lines).toContainEqual(expect.stringMatching(/^prompts\/plan\/why\.zh\.md: unreadable: .*today/));
  });

  it('finds inputs that differ between the languages', async () => {
    project.editPrompt(
      'plan/why.zh.md',
      'wish: { type: text, required: false }',
      'wish: { type: list, required: false }',
    );
    expect(await project.run('lint')).toBe(2);
    expect(project.lines).toEqual([
      'prompts/plan/why.en.md: pair_differs: zh and en differ in inputs, settings, role, output or guard',
      'prompts/plan/why.zh.md: pair_differs: zh and en differ in inputs, settings, role, output or guard',
    ]);
  });

  it('finds a prompt whose guard is no eval, and a schema nobody exports', async () => {
    for (const language of ['zh', 'en']) {
      project.editPrompt(`plan/risks.${language}.md`, 'guard: plan-risks', 'guard: plan-luck');
      project.editPrompt(`plan/risks.${language}.md`, 'output: PlanRisks', 'output: PlanLuck');
    }
    expect(await project.run('lint')).toBe(2);
    expect(project.lines.filter((line) => line.includes('unknown_guard: no eval is named plan-luck'))).toHaveLength(2);
    expect(project.lines.filter((line) => line.includes('unknown_schema: no schema is titled PlanLuck'))).toHaveLength(
      2,
    );
  });
});
