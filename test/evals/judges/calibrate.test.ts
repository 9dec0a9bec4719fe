import { afterEach, describe, expect, it } from 'vitest';
import type { Labelled } from '#evals/judges/load-judges.ts';
import { judgeWorld, no, part, parts, rightly, yes } from './judge-world.ts';

let drop: (() => void) | undefined;
afterEach(() => drop?.());
const open = async (rows: Labelled[], environment = {}) => {
  const world = await judgeWorld(rows, environment);
  drop = world.drop;
  return world;
};

describe('evals calibrate', () => {
  it('prints the figures and what is trusted, by stored verdicts alone', async () => {
    const world = await open(parts(40));
    await world.judge(rightly);
    expect(await world.calibrate()).toBe(0);
    expect(world.lines[0]).toBe('judge a-judge: 40 labelled parts');
    expect(world.lines).toContainEqual(
      expect.stringMatching(/^en, all questions: n 40, κ 1\.00 \(0\.8\d–1\.00\), TPR 1\.00 .*: holds$/u),
    );
    expect(world.lines).toContainEqual(expect.stringMatching(/^en judge\/pressure: n 20, .*: trusted$/u));
    expect(world.lines).toContainEqual(expect.stringMatching(/^zh, all questions: n 0, .*advisory$/u));
  });

  it('names each part on which the judge differs from the label', async () => {
    const world = await open([part(1, 'pass'), part(2, 'fail')]);
    await world.judge(({ label }) => (label === 'pass' ? yes('Line number 1') : no));
    expect(await world.calibrate()).toBe(0);
    expect(world.lines).toEqual(
      expect.arrayContaining([
        'part-1: labelled pass, judged fail: “Line number 1”',
        'part-2: labelled fail, judged pass',
      ]),
    );
  });

  it('ends with 5 where more verdicts cannot be read than the policy allows', async () => {
    const world = await open(parts(20));
    await world.judge((row, index) => (index < 2 ? 'Yes, I think so.' : rightly(row)));
    expect(await world.calibrate()).toBe(5);
    expect(world.lines[0]).toBe('judge a-judge: 10.0 % of its verdicts cannot be read, more than 5 %');
    expect(world.lines).toContainEqual(expect.stringMatching(/^en, all questions: n 18, .*2 unreadable/u));
  });

  it('does not read a yes without words of the part', async () => {
    const world = await open([part(1, 'fail'), part(2, 'fail'), part(3, 'fail')]);
    await world.judge((_, index) => [yes(null), yes('words that are not there'), yes('“Wrong  words,”')][index] ?? no);
    expect(await world.calibrate()).toBe(5);
    expect(world.lines).toContainEqual(
      expect.stringMatching(/^part-1: labelled fail, judged malformed: yes without a quote/u),
    );
    expect(world.lines).toContainEqual(
      expect.stringMatching(/^part-2: .*malformed: the quote does not stand in the part/u),
    );
    expect(world.lines.some((line) => line.startsWith('part-3: '))).toBe(false);
  });

  it('ends with 3 where nothing was recorded', async () => {
    const world = await open(parts(4));
    expect(await world.calibrate()).toBe(3);
    expect(world.lines).toEqual([
      expect.stringMatching(
        /^judge\/verdict \(en\): digest [0-9a-f]{16} has no stored verdicts on part-1, .*; nothing stored\. Record: /u,
      ),
    ]);
  });

  it.each([
    ['word', 'prompts/judge/verdict.en.md', 'Judge that one failure alone', 'Judge this failure alone'],
    ['setting', 'prompts/judge/verdict.en.md', 'temperature: 0', 'temperature: 0.1'],
    ['part', 'labelled.jsonl', 'Line number 3', 'Line no. 3'],
  ])('ends with 3 where a %s changed since the verdicts were given', async (_, file, from, to) => {
    const world = await open(parts(4));
    await world.judge(rightly);
    world.edit(file, (text) => text.replace(from, to));
    expect(await world.calibrate()).toBe(3);
    expect(world.lines).toEqual([
      expect.stringMatching(
        /has no stored verdicts on .*part-3.*; nearest stored [0-9a-f]{16} \(1970-01-01\)\. Record: /u,
      ),
    ]);
  });

  it.each([
    ['no JSON', '{"id": ', /^labelled\.jsonl, row 3: not JSON/u],
    [
      'a question nobody asks',
      JSON.stringify(part(9, 'pass', { question: 'judge/mood' })),
      /^labelled\.jsonl, row 3: .*is none of/u,
    ],
    [
      'an id that stands twice',
      JSON.stringify(part(1, 'fail')),
      /^labelled\.jsonl, row 3: the id part-1 stands twice/u,
    ],
    [
      'words that stand twice',
      JSON.stringify({ ...part(1, 'fail'), id: 'part-nine', text: part(1, 'pass').text }),
      /^labelled\.jsonl, row 3: the same words/u,
    ],
  ])('ends with 2 for a row with %s, by file and row', async (_, row, told) => {
    const world = await open([part(1, 'pass'), part(2, 'fail')]);
    world.edit('labelled.jsonl', (text) => `${text}\n${row}`);
    expect(await world.calibrate()).toBe(2);
    expect(world.lines).toEqual([expect.stringMatching(told)]);
  });

  it('ends with 2 for a prompt that cannot be used', async () => {
    const world = await open(parts(2));
    world.edit('prompts/judge/verdict.zh.md', (text) => text.replace('{{part}}', ''));
    expect(await world.calibrate()).toBe(2);
    expect(world.lines[0]).toMatch(/^judges\/prompts\/judge\/verdict\.zh\.md: input part is never used/u);
  });
});
