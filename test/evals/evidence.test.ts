import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProject, type ProjectCopy } from './eval-project.ts';

let project: ProjectCopy;
beforeEach(async () => {
  project = await copyProject();
});
afterEach(() => project.drop());

describe('evidence missing or stale (exit 3, before any verdict)', () => {
  it('sees one changed word of a prompt: names prompt, language, both digests, tokens and the command to record', async () => {
    project.editPrompt('needs/hierarchy.zh.md', '不要补写', '不要续写');
    expect(await project.run('gate')).toBe(3);
    const line = project.lines.find((each) => each.startsWith('needs/hierarchy (zh): ')) ?? '';
    expect(line).toMatch(/^needs\/hierarchy \(zh\): digest [0-9a-f]{16} has no stored answers for needs-ruifeng-zh, /);
    expect(line).toMatch(/nearest stored [0-9a-f]{16} \(\d{4}-\d\d-\d\d\); about \d+,000 tokens/);
    expect(line).toContain('npm run evals -- record --case needs-ruifeng-zh');
    const [now, stored] = [...line.matchAll(/\b[0-9a-f]{16}\b/g)].map(([digest]) => digest);
    expect(now).not.toBe(stored);
    expect(project.lines).toHaveLength(1);
  });

  it('sees a changed partial in the prompts of its language that use it, and in no other', async () => {
    project.editPrompt('_tone.en.md', 'no flattery', 'no praise');
    expect(await project.run('gate')).toBe(3);
    const told = project.lines.map((line) => line.split(':')[0]);
    expect(told).toEqual(expect.arrayContaining(['needs/hierarchy (en)', 'objection/reply (en)', 'plan/why (en)']));
    expect(told).not.toContain('needs/hierarchy (zh)');
  });

  it('sees a changed setting', async () => {
    project.editPrompt('plan/goals.en.md', 'temperature: 0.2', 'temperature: 0.3');
    expect(await project.run('gate')).toBe(3);
    expect(project.lines).toEqual([expect.stringMatching(/^plan\/goals \(en\): /)]);
  });

  it('sees changed records: names the nearest recording and the first line that differs', async () => {
    project.editDataset('packs/ruifeng.json', (text) => text.replaceAll('睿沨', '睿枫'));
    project.editDataset('gate-1.jsonl', (text) => text.replaceAll('睿沨', '睿枫'));
    expect(await project.run('run', '--case', 'needs-ruifeng-zh')).toBe(3);
    expect(project.lines[0]).toMatch(/^needs-ruifeng-zh: nothing is stored for call 1 of needs\/hierarchy \(zh\)/);
    expect(project.lines[1]).toMatch(/nearest: recordings\/needs\/hierarchy\.zh\/[0-9a-f]{16}\/needs-ruifeng-zh\./);
    expect(project.lines[2]).toMatch(/message 1 \(user\) differs from line \d+: “.*睿枫/);
  });

  it('wants a case for every prompt and language', async () => {
    for (const file of ['gate-1.jsonl', 'gate-2.jsonl', 'held-out.jsonl', 'injection.jsonl', 'thin.jsonl'])
      project.editDataset(file, (text) =>
        text
          .split('\n')
          .filter((row) => !/"draft": ?"objection".*"language": ?"zh"/u.test(row))
          .join('\n'),
      );
    expect(await project.run('gate')).toBe(3);
    expect(project.lines).toContain('objection/reply (zh): no case of this language names its guard objection-reply');
  });

  it.each([
    ['not JSON', (text: string) => text.slice(0, -9), /^recordings\/FILE: not JSON/],
    [
      'changed by hand',
      (text: string) => text.replace('"priority": "P1"', '"priority": "P0"'),
      /^recordings\/FILE: .*the answer is not the one that was stored/,
    ],
    [
      'of another prompt',
      (text: string) => text.replace('"prompt": "needs/hierarchy"', '"prompt": "needs/other"'),
      /^recordings\/FILE: belongs to recordings\/needs\/other\.zh\//,
    ],
  ])('refuses a recording that is %s, by file', async (_, spoil, told) => {
    const file = project.editRecording('needs/hierarchy.zh', 'needs-ruifeng-zh', spoil);
    expect(await project.run('gate')).toBe(3);
    expect(project.lines).toEqual([
      expect.stringMatching(new RegExp(told.source.replace('FILE', file.replaceAll('.', '\\.')))),
    ]);
  });

  it('refuses a baseline it cannot read', async () => {
    project.editFile('lock', (text) => text.slice(0, -9));
    expect(await project.run('gate')).toBe(3);
    expect(project.lines).toEqual(['evals/baseline.lock.json: not JSON']);
  });
});

describe('wrong data or usage (exit 2)', () => {
  it.each([
    ['no JSON', '{"id": ', /^visit-brief\.jsonl, row 4: not JSON/],
    ['an unknown draft', '{"id":"some-case","draft":"poem"}', /^visit-brief\.jsonl, row 4: .*draft/],
    ['a field too many', '{"mood":"good"}', /^visit-brief\.jsonl, row 4: /],
  ])('refuses a dataset row with %s, by file and row', async (_, row, told) => {
    project.editDataset('visit-brief.jsonl', (text) => `${text.trimEnd()}\n${row}\n`);
    expect(await project.run('gate')).toBe(2);
    expect(project.lines).toEqual([expect.stringMatching(told)]);
  });

  it('refuses an id that stands twice', async () => {
    project.editDataset('visit-brief.jsonl', (text) => `${text.trimEnd()}\n${text.split('\n')[0]}\n`);
    expect(await project.run('gate')).toBe(2);
    expect(project.lines).toEqual([expect.stringMatching(/^visit-brief\.jsonl, row 4: the id .* stands twice/)]);
  });

  it('refuses a guard that no prompt names', async () => {
    project.editDataset('visit-brief.jsonl', (text) => text.replace('visit-brief"', 'visit-poetry"'));
    expect(await project.run('gate')).toBe(2);
    expect(project.lines).toEqual(['visit-brief.jsonl, row 1: no prompt names visit-poetry']);
  });

  it.each([
    ['breaks its schema', (text: string) => text.replace('"employees"', '"staff"'), /^packs\/ruifeng\.json: /],
    [
      'says other things in its two languages',
      (text: string) => text.replace(/"employees": ?(\d+)/u, '"employees": 7'),
      /^packs\/ruifeng\.json: zh and en differ in accounts/,
    ],
  ])('refuses a pack that %s, by file', async (_, spoil, told) => {
    project.editDataset('packs/ruifeng.json', spoil);
    expect(await project.run('gate')).toBe(2);
    expect(project.lines).toEqual([expect.stringMatching(told)]);
  });

  it('refuses a policy with a threshold it does not know', async () => {
    project.editFile('policy', (text) => text.replace('"dropPoints"', '"dropPercent"'));
    expect(await project.run('power')).toBe(2);
    expect(project.lines).toEqual([expect.stringMatching(/^evals\/policy\.json: /)]);
  });

  it('says what it knows when asked for something else', async () => {
    expect(await project.run('sing')).toBe(2);
    expect(project.lines[0]).toBe('unknown command sing');
    expect(await project.run('run', '--case', 'nobody')).toBe(2);
    expect(await project.run('record')).toBe(2);
    expect(project.lines.at(-1)).toMatch(/^record needs OPENAI_BASE_URL/);
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
      'prompts/plan/why.en.md: pair_differs: zh and en differ: input wish (zh list, optional, en text, optional)',
      'prompts/plan/why.zh.md: pair_differs: zh and en differ: input wish (zh list, optional, en text, optional)',
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
