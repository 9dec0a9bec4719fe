import { beforeAll, describe, expect, it } from 'vitest';
import { EvalFailure, EXIT } from '#evals/exit-codes.ts';
import { guardedIn, lint } from '#evals/lint.ts';
import { type Project, thisProject } from '#evals/project.ts';
import { outputSchemas } from '#evals/schemas.ts';
import type { Language } from '#src/kernel/language.ts';
import { lintPrompts } from '#src/llm/prompt-lint.ts';
import { LINT_RULES, type LintRule } from '#src/llm/prompt-lint-finding.ts';
import { loadPrompts } from '#src/llm/prompts.ts';
import { BROKEN_PAIRS } from './lint-broken-pairs.ts';
import { BROKEN_WORDS } from './lint-broken-words.ts';
import { both, type Known } from './lint-edit.ts';

const BROKEN = [...BROKEN_PAIRS, ...BROKEN_WORDS];

const schemas = outputSchemas();
let project: Project;
let known: Known;
beforeAll(async () => {
  project = await thisProject({ environment: {}, print: () => undefined });
  const prompts = loadPrompts(project.files).list();
  known = { guards: new Map(prompts.map(({ guard }) => [guard, new Set<Language>(['zh', 'en'])])) };
});

describe('evals lint', () => {
  it('has nothing to say about the prompts as they are', () => {
    expect(lintPrompts(project.files, schemas, known)).toEqual([]);
  });

  it.each(BROKEN)('refuses $what', ({ change, schemas: others, known: more, rule, found }) => {
    const files = new Map(project.files);
    change(files);
    const findings = lintPrompts(files, others?.() ?? schemas, more?.(known) ?? known);
    const mine = findings.filter((each) => each.rule === rule);
    expect(mine.map(({ file }) => file).sort()).toEqual(Object.keys(found).sort());
    for (const { file, message } of mine) {
      expect(message).toMatch(found[file] ?? /^$/u);
      expect(message).not.toContain('\n');
    }
    // A file that cannot be read leaves its twin alone; nothing else may be found beside what the row breaks.
    const companions: LintRule[] = rule === 'unreadable' ? ['no_pair'] : ['pair_differs'];
    const strange = findings.filter((each) => each.rule !== rule && !companions.includes(each.rule));
    expect(strange).toEqual([]);
  });

  it('has a broken set for every rule', () => {
    expect([...new Set(BROKEN.map(({ rule }) => rule))].sort()).toEqual([...LINT_RULES].sort());
  });

  it('ends with code 2 and a line a finding', async () => {
    const files = new Map(project.files);
    both(files, 'guard: plan-why', 'guard: plan-luck');
    const failure = await lint({ ...project, files }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EvalFailure);
    const { code, lines } = failure as EvalFailure;
    expect(code).toBe(EXIT.data);
    expect(lines).toContain('prompts/plan/why.zh.md: unknown_guard: no eval is named plan-luck');
  });

  it('counts the languages of each guard', () => {
    const row = (language: Language, guards: string[]) =>
      ({ file: 'x', line: 1, value: { language, guards } }) as unknown as Parameters<typeof guardedIn>[0][number];
    expect(guardedIn([row('zh', ['a', 'b']), row('en', ['a'])])).toEqual(
      new Map([
        ['a', new Set(['zh', 'en'])],
        ['b', new Set(['zh'])],
      ]),
    );
  });
});
