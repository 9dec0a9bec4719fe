import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lock } from '#evals/gate/lock.ts';
import { digestOf, fileOf, type Recording } from '#evals/stored/recording.ts';
import { copyProject, type ProjectCopy } from './eval-project.ts';

let project: ProjectCopy;
let code: number;
const CASE = 'needs-ruifeng-zh';
const INVENTED = '9,731万元';

/** One account of the gate in both languages beside the demo's cases: every prompt has its case, and two worlds are enough. */
const shrink = (): void => {
  const keep = (row: string) => /"split": ?"demo"|"cluster": ?"ruifeng"/u.test(row);
  for (const file of readdirSync(project.datasets).filter((name) => name.endsWith('.jsonl')))
    project.editDataset(file, (text) => `${text.split('\n').filter(keep).join('\n')}\n`);
  project.editFile('lock', (text) => {
    const lock = JSON.parse(text) as Lock;
    const cases = lock.cases.filter(({ split, cluster }) => split === 'demo' || cluster === 'ruifeng');
    return JSON.stringify({ ...lock, cases });
  });
};

/** Stores a newer answer of the same request, with a figure that no record holds. */
const spoil = (): void => {
  const folder = join(project.recordings(), 'needs/hierarchy.zh');
  const file = readdirSync(folder, { recursive: true })
    .map(String)
    .find((name) => name.includes(`${CASE}.`) && name.includes('relay-session'));
  const row = JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8')) as Recording;
  const answer = row.said.answer as { needs: { need: { text: string } }[] };
  const [first] = answer.needs;
  if (first) first.need.text = `${first.need.text.replace(/。$/u, '')}，合计${INVENTED}。`;
  const spoilt: Recording = { ...row, at: '2027-01-01T00:00:00.000Z', answerDigest: digestOf(row.said) };
  const path = join(project.recordings(), fileOf(spoilt));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(spoilt));
};

beforeAll(async () => {
  project = await copyProject();
  shrink();
  spoil();
  code = await project.run('report', 'gate', '--out', join(project.folder, 'report'));
}, 120_000);
afterAll(() => project.drop());

describe('a prompt that makes up a figure', () => {
  it('fails the gate, by the case, the rule and the words', () => {
    expect([code, project.lines.find((line) => line === 'FAIL')]).toEqual([1, 'FAIL']);
    const reason = project.lines.find((line) => line.includes('critical_hit')) ?? '';
    expect(reason).toContain('GUARD-1/number');
    expect(reason).toContain(CASE);
  });

  it('is compared case by case with the baseline, with N, interval and what could have been seen', () => {
    const overall = project.lines.find((line) => line.startsWith('overall: ')) ?? '';
    expect(overall).toMatch(/points.*; 21 cases, \d+ accounts; /u);
    expect(project.lines).toContainEqual(expect.stringMatching(/^flips: \d+ lost, /u));
  });

  it('is told in a page, in Markdown and in JUnit', () => {
    const read = (name: string) => readFileSync(join(project.folder, 'report', name), 'utf8');
    for (const name of ['evals-report.html', 'evals-report.md', 'evals-report.junit.xml'])
      expect(read(name)).toContain(CASE);
    expect(read('evals-report.html')).toContain(INVENTED);
  });
});
