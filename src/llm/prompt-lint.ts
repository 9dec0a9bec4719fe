import type * as z from 'zod';
import type { Language } from '../kernel/language.ts';
import { PromptError, parsePromptFile, partialName } from './prompt-file.ts';
import type { Fault, LintFinding } from './prompt-lint-finding.ts';
import { lintPair, type Source } from './prompt-lint-pair.ts';
import { lintPartials } from './prompt-lint-partials.ts';
import { lintSchema } from './prompt-lint-schema.ts';
import { lintLanguage, lintLength, lintNumbers, namesModel, type Rendering } from './prompt-lint-text.ts';
import { type Prompt, readPartials, readPrompt } from './prompts.ts';

export type { LintFinding, LintRule } from './prompt-lint-finding.ts';
export type { Rendering } from './prompt-lint-text.ts';

/** What is known beside the files. */
export type LintKnowledge = {
  /** Names of the evals, and the languages they have a case in: a prompt's guard must be one, in its language. */
  guards?: ReadonlyMap<string, ReadonlySet<Language>>;
  /** What prompts came to when filled. */
  renderings?: readonly Rendering[];
};

const FENCED = new Set(['untrusted', 'fenced']);

const escaped = (name: string): string => `\\{\\{\\s*${name}\\s*\\}\\}`;

const lintFence = (prompt: Prompt): Fault[] => {
  const names = Object.entries(prompt.inputs).flatMap(([name, { type }]) => (FENCED.has(type) ? [name] : []));
  const { system, user } = prompt.skeleton;
  const stray = names.filter((name) => {
    const alone = user.match(new RegExp(`^[ \\t]*${escaped(name)}[ \\t]*$`, 'gmu'))?.length ?? 0;
    const all = `${system}\n${user}`.match(new RegExp(escaped(name), 'gu'))?.length ?? 0;
    return alone !== all;
  });
  const told = names.length === 0 || (system.includes('<<<DATA') && system.includes('GUARD-5'));
  return [
    ...stray.map((name): Fault => ['untrusted_outside_fence', `{{${name}}} stands alone on a line of the user part`]),
    ...(told ? [] : [['no_fence_rule', 'the system part needs {{> _untrusted}}'] satisfies Fault]),
  ];
};

const lintGuard = ({ guard, language }: Prompt, guards: LintKnowledge['guards']): Fault[] => {
  const languages = guards?.get(guard);
  if (!guards || languages?.has(language)) return [];
  return languages
    ? [['unguarded', `no ${language} case names its guard ${guard}`]]
    : [['unknown_guard', `no eval is named ${guard}`]];
};

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' ');

const readAll = (files: ReadonlyMap<string, string>): { sources: Source[]; findings: LintFinding[] } => {
  const partials = readPartials(files);
  const sources: Source[] = [];
  const findings: LintFinding[] = [];
  for (const [file, content] of files) {
    if (partialName(file) || !/\/.*\.md$/u.test(file)) continue;
    try {
      const prompt = readPrompt(file, content, partials);
      const first = sources.find((each) => each.prompt.id === prompt.id && each.prompt.language === prompt.language);
      if (first)
        findings.push({ file, rule: 'twice', message: `${prompt.id} (${prompt.language}) is ${first.prompt.file}` });
      else sources.push({ prompt, body: parsePromptFile(file, content).body, content });
    } catch (error) {
      if (!(error instanceof PromptError)) throw error;
      findings.push({ file, rule: 'unreadable', message: oneLine(error.message) });
    }
  }
  return { sources, findings };
};

/**
 * Lints all prompt files (paths relative to `prompts/`) and answers what is wrong, file by file; empty when all is well.
 * Reading itself already proves that front matter holds known keys alone, that every placeholder is typed and every typed input used.
 * @param schemas the output schemas by title.
 */
export const lintPrompts = (
  files: ReadonlyMap<string, string>,
  schemas: ReadonlyMap<string, z.ZodType>,
  { guards, renderings = [] }: LintKnowledge = {},
): LintFinding[] => {
  const { sources, findings } = readAll(files);
  for (const source of sources) {
    const { prompt, body, content } = source;
    const faults = [
      ...lintPair(source, sources),
      ...lintFence(prompt),
      ...lintSchema(prompt, schemas),
      ...namesModel(content),
      ...lintNumbers(prompt),
      ...lintLength(prompt, renderings),
      ...lintLanguage(body.replaceAll(/^## (?:system|user)\s*$/gmu, ''), prompt.language),
      ...lintGuard(prompt, guards),
    ];
    findings.push(...faults.map(([rule, message]) => ({ file: prompt.file, rule, message })));
  }
  return [...findings, ...lintPartials(files)];
};
