import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answered } from '#evals/model/exchange.ts';
import { type BaselinePrompts, baselinePrompts } from '#evals/report/baseline-prompts.ts';
import { caseDiff } from '#evals/report/case-diff.ts';
import { promptDiff } from '#evals/report/prompt-diff.ts';
import { promptTexts } from '#evals/report/prompt-texts.ts';
import { digestOf, type Recording } from '#evals/stored/recording.ts';
import { loadPrompts } from '#src/llm/prompts.ts';
import { HEX, lockOf } from './report-lock.ts';

const promptFile = (words: string) => `---
id: plan/why
language: zh
role: draft
settings: { temperature: 0.2, maxTokens: 900 }
inputs:
  today: { type: date }
output: PlanWhy
guard: plan-why
---
## system
${words}

## user
今天：{{today}}
`;

let folder = '';
const path = (name: string) => join(folder, name);
const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Tester', '-c', 'user.email=tester@example.com', ...args], {
    encoding: 'utf8',
  }).trim();
const put = (name: string, text: string) => {
  mkdirSync(join(path(name), '..'), { recursive: true });
  writeFileSync(path(name), text);
};
const commit = (message: string) => {
  git('add', '.');
  git('commit', '-q', '-m', message);
  return git('rev-parse', 'HEAD');
};
const LOCK = 'evals/baseline.lock.json';
const words = (found: BaselinePrompts) => found.prompts?.get({ id: 'plan/why', language: 'zh' }).skeleton.system.trim();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linchpin-report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the prompts of the baseline', () => {
  it('are those of the commit that last changed the lock', async () => {
    put(LOCK, '{}');
    expect(await baselinePrompts(path(LOCK))).toEqual({
      prompts: null,
      why: 'git does not know this folder or its baseline',
    });
    git('init', '-q');
    put('prompts/plan/why.zh.md', promptFile('先写数字。'));
    const blessed = commit('bless');
    put('prompts/plan/why.zh.md', promptFile('先写判断。'));
    commit('change the prompt');
    put('prompts/plan/why.zh.md', promptFile('还没有提交。'));
    const found = await baselinePrompts(path(LOCK));
    expect(found).toMatchObject({ commit: blessed });
    expect(words(found)).toBe('先写数字。');
  });

  it('are those of HEAD while the new lock is not committed, and unknown without a lock in git', async () => {
    put(LOCK, '{"new":true}');
    expect(words(await baselinePrompts(path(LOCK)))).toBe('先写判断。');
    git('checkout', '-q', '--', LOCK);
    expect(await baselinePrompts(path('evals/other.lock.json'))).toEqual({
      prompts: null,
      why: 'git does not hold the commit of the baseline',
    });
  });
});

const prompts = (text: string) => loadPrompts(new Map([['plan/why.zh.md', promptFile(text)]]));
const lock = lockOf();

describe('prompt beside prompt', () => {
  const changed = [{ id: 'plan/why', language: 'zh' as const, digest: 'ffffffffffffffff' }];

  it('shows the lines that changed', () => {
    const lines = promptDiff(changed, prompts('先写判断。'), lock, { prompts: prompts('先写数字。'), commit: HEX });
    expect(lines.slice(0, 3)).toEqual([
      'prompts, words of the baseline from commit 0123456789ab',
      `--- plan/why.zh ${HEX}`,
      '+++ plan/why.zh ffffffffffffffff',
    ]);
    expect(lines).toEqual(expect.arrayContaining(['-先写数字。', '+先写判断。']));
    expect(promptTexts(prompts('a'), prompts('a')).map(({ before }) => before)).toEqual([null]);
    expect(promptTexts(prompts('a'), prompts('b'))[0]).toMatchObject({
      before: expect.stringContaining('b'),
      after: expect.stringContaining('a'),
    });
  });

  it('says so where words are the same, unknown, or nothing changed', () => {
    expect(promptDiff(changed, prompts('a'), lock, { prompts: prompts('a'), commit: HEX }).at(-1)).toContain(
      'the words are the same',
    );
    expect(promptDiff(changed, prompts('a'), lock, { prompts: null, why: 'git is not installed' })[0]).toBe(
      'prompts, digests only: git is not installed',
    );
    expect(
      promptDiff([{ id: 'plan/why', language: 'zh', digest: HEX }], prompts('a'), lock, { prompts: null, why: '' }),
    ).toEqual(['prompts: as in the baseline']);
  });
});

describe('answer beside answer', () => {
  const row = (answer: Record<string, unknown>): Recording => {
    const said: Recording['said'] = { answer, finish: 'stop' };
    const made = {
      case: 'plan-a-zh',
      prompt: 'plan/why',
      said,
      answerDigest: digestOf(said),
      provenance: 'recorded',
      model: 'm',
    };
    return made as unknown as Recording;
  };
  const [before, after] = [row({ claims: ['甲', '乙'] }), row({ claims: ['甲', '丙\u001B[31m'] })];
  const locked = (answerDigest: string) =>
    lockOf({
      cases: [
        {
          id: 'plan-a-zh',
          draft: 'plan',
          language: 'zh',
          slice: 'energy_utilities',
          split: 'gate',
          cluster: 'a',
          passed: true,
          failed: [],
          tokens: { input: 1, output: 1 },
          provenance: 'recorded',
          answers: [{ prompt: 'plan/why', call: 1, sample: 1, answerDigest, promptDigest: HEX }],
        },
      ],
    });
  const heard = (found: Recording | undefined, by: Answered['by'] = 'stored') =>
    [{ exchange: { prompt: 'plan/why', call: 1 }, by, ...(found ? { row: found } : {}) }] as unknown as Answered[];
  const told = (exchanges: Answered[], digest = before.answerDigest) =>
    caseDiff({ id: 'plan-a-zh', exchanges }, locked(digest), [before, after]);

  it('shows what it says otherwise, and lets no answer steer the terminal', () => {
    expect(told(heard(after))).toEqual([
      'plan-a-zh',
      '  plan/why call 01',
      '  --- baseline (recorded, m)',
      '  +++ now (recorded, m)',
      '  @@ -1,6 +1,6 @@',
      '   {',
      '    "claims": [',
      '     "甲",',
      '  -  "乙"',
      '  +  "丙\\u001b[31m"',
      '    ]',
      '   }',
    ]);
  });

  it('says where they are the same, not recorded, not found, or not in the baseline', () => {
    expect(told(heard(before))).toEqual(['plan-a-zh: the answers are those of the baseline']);
    expect(told(heard(undefined, 'missing'))).toContain('  +++ now (not recorded yet)');
    expect(told(heard(after), HEX)).toContain(
      `  --- baseline (answer ${HEX} of the baseline is not among the recordings)`,
    );
    expect(told([])).toContain('  +++ now (not asked for)');
    expect(caseDiff({ id: 'needs-a-zh', exchanges: [] }, lock, [])).toEqual(['needs-a-zh: not in the baseline']);
  });
});
