import type * as z from 'zod';
import { detectLanguage } from '../kernel/language.ts';
import { stableJson } from './digest.ts';
import { titleOf } from './json-schema.ts';
import { isPromptFile, PromptError, partialName } from './prompt-file.ts';
import { type Prompt, readPartials, readPrompt } from './prompts.ts';
import { estimateTokens } from './tokens.ts';

export type LintRule =
  | 'unreadable'
  | 'no_pair'
  | 'pair_differs'
  | 'untrusted_outside_fence'
  | 'no_fence_rule'
  | 'unknown_schema'
  | 'untitled_schema'
  | 'unknown_guard'
  | 'names_a_model'
  | 'too_many_instructions'
  | 'too_long'
  | 'wrong_language'
  | 'unused_partial';

export type LintFinding = { file: string; rule: LintRule; message: string };

/** Names and aliases of models: a prompt names a role, the configuration names the model. */
const MODEL_NAME =
  /\b(?:gpt-?\d[\w.-]*|chatgpt|o[1-9]-(?:mini|pro)|claude|gemini|deepseek|qwen\d*|glm-\d|kimi|moonshot|doubao|ernie|llama|mistral)\b|-latest\b|通义千问|文心一言/iu;
const NUMBERED = /^[ \t]*(?:\d{1,2}[.)、．]|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,2}、)/gmu;
const MAX_INSTRUCTIONS = 8;
const FENCED = new Set(['untrusted', 'fenced']);

const escaped = (name: string): string => `\\{\\{\\s*${name}\\s*\\}\\}`;

const lintFence = (prompt: Prompt): [LintRule, string][] => {
  const names = Object.entries(prompt.inputs).flatMap(([name, { type }]) => (FENCED.has(type) ? [name] : []));
  const { system, user } = prompt.skeleton;
  const stray = names.filter((name) => {
    const alone = user.match(new RegExp(`^[ \\t]*${escaped(name)}[ \\t]*$`, 'gmu'))?.length ?? 0;
    const all = `${system}\n${user}`.match(new RegExp(escaped(name), 'gu'))?.length ?? 0;
    return alone !== all;
  });
  const told = names.length === 0 || (system.includes('<<<DATA') && system.includes('GUARD-5'));
  return [
    ...stray.map((name): [LintRule, string] => [
      'untrusted_outside_fence',
      `{{${name}}} stands alone on a line of the user part`,
    ]),
    ...(told ? [] : [['no_fence_rule', 'the system part needs {{> _untrusted}}'] as [LintRule, string]]),
  ];
};

const lintSchema = (prompt: Prompt, schemas: ReadonlyMap<string, z.ZodType>): [LintRule, string][] => {
  if (prompt.output === undefined) return [];
  const schema = schemas.get(prompt.output);
  if (!schema) return [['unknown_schema', `no schema is titled ${prompt.output}`]];
  const title = titleOf(schema);
  return title === prompt.output
    ? []
    : [['untitled_schema', `the schema of ${prompt.output} is titled ${title ?? 'nothing'}`]];
};

const lintText = (prompt: Prompt): [LintRule, string][] => {
  const text = `${prompt.skeleton.system}\n${prompt.skeleton.user}`;
  const found: [LintRule, string][] = [];
  const named = MODEL_NAME.exec(text)?.[0];
  if (named) found.push(['names_a_model', `names the model ${named}`]);
  const numbered = text.match(NUMBERED)?.length ?? 0;
  if (numbered > MAX_INSTRUCTIONS)
    found.push(['too_many_instructions', `${numbered} numbered instructions, at most ${MAX_INSTRUCTIONS}`]);
  const tokens = estimateTokens(text);
  const budget = prompt.settings.skeletonTokens;
  if (tokens > budget) found.push(['too_long', `about ${tokens} tokens before any input, budget ${budget}`]);
  const language = detectLanguage(text.replace(/\{\{.*?\}\}|`[^`]*`/gu, ''));
  if (language && language !== prompt.language) found.push(['wrong_language', `reads as ${language}`]);
  return found;
};

const shape = ({ inputs, settings, role, output, guard }: Prompt): string => {
  const types = Object.fromEntries(
    Object.entries(inputs).map(([name, { type, required }]) => [name, { type, required }]),
  );
  return stableJson({ inputs: types, settings: { ...settings, skeletonTokens: 0 }, role, output, guard });
};

const lintPair = (prompt: Prompt, prompts: readonly Prompt[]): [LintRule, string][] => {
  const twin = prompts.find(({ id, language }) => id === prompt.id && language !== prompt.language);
  if (!twin) return [['no_pair', `no ${prompt.language === 'zh' ? 'en' : 'zh'} file of ${prompt.id}`]];
  return shape(twin) === shape(prompt)
    ? []
    : [['pair_differs', 'zh and en differ in inputs, settings, role, output or guard']];
};

/** Wordings the door itself sends; no prompt file includes them. */
const SENT_BY_DOOR = new Set(['_schema', '_repair']);

const lintPartials = (files: ReadonlyMap<string, string>): LintFinding[] =>
  [...files].flatMap(([file]) => {
    const named = partialName(file);
    if (!named) return [];
    const other = named.language === 'zh' ? 'en' : 'zh';
    const twin = [...files.keys()].some(
      (key) => partialName(key)?.name === named.name && partialName(key)?.language === other,
    );
    const tag = new RegExp(`\\{\\{>\\s*${named.name}\\s*\\}\\}`, 'u');
    const used = SENT_BY_DOOR.has(named.name) || [...files].some(([key, text]) => isPromptFile(key) && tag.test(text));
    return [
      ...(twin ? [] : [{ file, rule: 'no_pair' as const, message: `no ${other} file of ${named.name}` }]),
      ...(used ? [] : [{ file, rule: 'unused_partial' as const, message: 'no prompt uses it' }]),
    ];
  });

const readAll = (files: ReadonlyMap<string, string>): { prompts: Prompt[]; findings: LintFinding[] } => {
  const partials = readPartials(files);
  const prompts: Prompt[] = [];
  const findings: LintFinding[] = [];
  for (const [file, content] of files) {
    if (partialName(file) || !/\/.*\.md$/u.test(file)) continue;
    try {
      prompts.push(readPrompt(file, content, partials));
    } catch (error) {
      if (!(error instanceof PromptError)) throw error;
      findings.push({ file, rule: 'unreadable', message: error.message });
    }
  }
  return { prompts, findings };
};

/**
 * Lints all prompt files (paths relative to `prompts/`) and answers what is wrong, file by file; empty when all is well.
 * Reading itself already proves that every placeholder is typed and every typed input used.
 * @param schemas the output schemas by title.
 * @param guards names of the evals; when given, a prompt's guard must be one.
 */
export const lintPrompts = (
  files: ReadonlyMap<string, string>,
  schemas: ReadonlyMap<string, z.ZodType>,
  guards?: ReadonlySet<string>,
): LintFinding[] => {
  const { prompts, findings } = readAll(files);
  for (const prompt of prompts) {
    const found = [
      ...lintPair(prompt, prompts),
      ...lintFence(prompt),
      ...lintSchema(prompt, schemas),
      ...lintText(prompt),
    ];
    if (guards && !guards.has(prompt.guard)) found.push(['unknown_guard', `no eval is named ${prompt.guard}`]);
    findings.push(...found.map(([rule, message]) => ({ file: prompt.file, rule, message })));
  }
  return [...findings, ...lintPartials(files)];
};
