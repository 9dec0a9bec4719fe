import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const README = { en: read('README.md'), zh: read('README.zh-CN.md') };
const BOTH = Object.entries(README);

/** Lines of fenced blocks, in order. */
const codeLines = (text: string): string[] =>
  [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trimEnd().split('\n'));
/** Words set in back quotes, outside fenced blocks. */
const quoted = (text: string): string[] =>
  [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();
/** The first cell of each row of every table, and how many cells the row has. */
const rows = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => `${line.replaceAll('\\|', '').split('|').length}`);

/** Variables that tests and benches read and the service does not. */
const FOR_TESTS = ['LINCHPIN_DATA'];
const VARIABLE = /^(?:PORT|HOST|[A-Z]+(?:_[A-Z]+)+)$/;

describe('the two READMEs', () => {
  it('show the same commands, word for word', () => {
    expect(codeLines(README.en).length).toBeGreaterThan(15);
    expect(codeLines(README.zh)).toEqual(codeLines(README.en));
  });

  it('name the same calls, paths, commands and variables, and have the same tables and sections', () => {
    expect(sorted(quoted(README.zh))).toEqual(sorted(quoted(README.en)));
    expect(rows(README.zh)).toEqual(rows(README.en));
    const levels = (text: string) => [...text.matchAll(/^#+(?= )/gm)].map(([marks]) => marks);
    expect(levels(README.zh)).toEqual(levels(README.en));
    const decisions = (text: string) => text.split('\n').filter((line) => line.startsWith('- **')).length;
    expect(decisions(README.zh)).toBe(decisions(README.en));
  });

  it.each(BOTH)('names exactly the variables that the service reads (%s)', (_, text) => {
    const table = quoted(text).filter((words) => VARIABLE.test(words));
    const config = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]*): \{/gm)].map(([, name = '']) => name);
    expect(config.length).toBeGreaterThan(10);
    expect(sorted(table)).toEqual(sorted([...config, ...FOR_TESTS]));
  });

  it.each(BOTH)('names only scripts that are there (%s)', (_, text) => {
    const named = [...text.matchAll(/\bnpm (?:run )?((?<=run )[\w:]+|start|test)/g)].map(([, script = '']) => script);
    expect(named.length).toBeGreaterThan(6);
    for (const script of named) expect(Object.keys(packageJson.scripts)).toContain(script);
  });

  it.each(BOTH)('names only paths that are there (%s)', (_, text) => {
    const links = [...text.matchAll(/\]\(([\w./-]+)\)/g)].map(([, path = '']) => path);
    const paths = quoted(text)
      .filter((words) => /^(?:src|test|prompts|migrations|evals)(?:\/|$)|^[\w-]+\.(?:toml|yaml)$/.test(words))
      .map((path) => path.replace(/\/?[^/]*[<*].*$/, ''));
    expect(paths.length).toBeGreaterThan(15);
    for (const path of [...links, ...paths])
      expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
  });

  it('are in their languages, with Chinese marks in the Chinese one', () => {
    const prose = README.zh.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`]*`/g, '');
    expect(prose.match(/\p{Script=Han}[,;?!]|\p{Script=Han}:(?!\/)/gu)).toBeNull();
    const english = README.en.replaceAll(/\[[^\]]*\]\([^)]*\)|“[^”]*”|\([^)]*\p{Script=Han}[^)]*\)/gu, '');
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });

  it('draw the house as it is: every room of src stands in the table', () => {
    const rooms = readdirSync(new URL('../../src', import.meta.url), { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map((each) => `src/${each.name}`);
    expect(rooms.length).toBeGreaterThan(8);
    for (const [, text] of BOTH)
      for (const room of rooms)
        expect(
          quoted(text).some((words) => words.startsWith(room)),
          room,
        ).toBe(true);
  });
});
