import type * as z from 'zod';
import type { Language } from '../kernel/language.ts';
import { sha256, stableJson } from './digest.ts';
import { jsonSchemaOf } from './json-schema.ts';
import type { PromptRef, RenderedPrompt } from './port.ts';
import { expand, fill, placeholders, type Skeleton, split } from './prompt-body.ts';
import { type FrontMatter, isPromptFile, PromptError, parsePromptFile, partialName } from './prompt-file.ts';
import { promptValues } from './prompt-values.ts';

/** A prompt ready to use: its front matter and its two messages with partials in place. */
export type Prompt = FrontMatter & { readonly file: string; readonly skeleton: Skeleton };

/** The prompt files of one build. */
export type Prompts = {
  list(): readonly Prompt[];
  /** @throws PromptError when there is no such prompt. */
  get(ref: PromptRef): Prompt;
  /** Fills the placeholders; strict about unknown, missing and ill-typed inputs (PromptError). */
  render(ref: PromptRef, inputs: Readonly<Record<string, string>>): RenderedPrompt;
  /** The version: 16 hex digits of SHA-256 over skeleton, partials, settings and the output's JSON schema. */
  digest(ref: PromptRef, output?: z.ZodType): string;
  /** One of the service's own wordings (`_repair`, `_schema`), filled. */
  wording(name: string, language: Language, values: Readonly<Record<string, string>>): string;
};

/** What the door itself says to a model: the repair round, and the schema when a server takes none. */
const WORDINGS = ['_repair', '_schema'] as const;

/** Partials by `_name.lang`. */
export const readPartials = (files: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    [...files].flatMap(([file, content]) => {
      const named = partialName(file);
      return named ? [[`${named.name}.${named.language}`, content.replaceAll('\r\n', '\n').trim()] as const] : [];
    }),
  );

/** Parses and checks one prompt file against the partials of its language. */
export const readPrompt = (file: string, content: string, partials: ReadonlyMap<string, string>): Prompt => {
  const { body, ...source } = parsePromptFile(file, content);
  const skeleton = split(
    file,
    expand(file, body, (name) => partials.get(`${name}.${source.language}`)),
  );
  const used = placeholders(file, `${skeleton.system}\n${skeleton.user}`);
  const undeclared = [...used].filter((name) => !Object.hasOwn(source.inputs, name));
  if (undeclared.length > 0)
    throw new PromptError(`${file}: {{${undeclared.join('}}, {{')}}} has no type in the front matter`);
  const unused = Object.keys(source.inputs).filter((name) => !used.has(name));
  if (unused.length > 0) throw new PromptError(`${file}: input ${unused.join(', ')} is never used`);
  return { ...source, skeleton };
};

const keyOf = (ref: PromptRef): string => `${ref.id}.${ref.language}`;

/**
 * Makes the registry from file contents by path (`plan/goals.zh.md`, `_claims.zh.md`; leading folders are ignored).
 * Pure: reading the files is `readPromptFiles` on Node and an import of texts on Workers. Other files are passed over.
 * @throws PromptError naming the first file that cannot be used.
 */
export const loadPrompts = (files: ReadonlyMap<string, string>): Prompts => {
  const partials = readPartials(files);
  const prompts = new Map<string, Prompt>();
  for (const [file, content] of files) {
    if (!isPromptFile(file) || partialName(file)) continue;
    const prompt = readPrompt(file, content, partials);
    if (prompts.has(keyOf(prompt))) throw new PromptError(`${file}: ${keyOf(prompt)} stands twice`);
    prompts.set(keyOf(prompt), prompt);
  }
  const partial = (name: string, language: Language): string => {
    const text = partials.get(`${name}.${language}`);
    if (text === undefined) throw new PromptError(`no partial ${name}.${language}.md`);
    return text;
  };
  const get = (ref: PromptRef): Prompt => {
    const prompt = prompts.get(keyOf(ref));
    if (!prompt) throw new PromptError(`no prompt ${keyOf(ref)}`);
    return prompt;
  };
  return {
    get,
    list: () => [...prompts.values()],
    render: (ref, inputs) => {
      const prompt = get(ref);
      const { values, instructions } = promptValues(prompt, inputs);
      const { system, user } = prompt.skeleton;
      return { system: fill(system, values).trim(), user: fill(user, values).trim(), instructions };
    },
    digest: (ref, output) => {
      const {
        skeleton,
        inputs,
        role,
        settings: { temperature, maxTokens },
      } = get(ref);
      const wordings = output ? WORDINGS.map((name) => partial(name, ref.language)) : [];
      const schema = output ? jsonSchemaOf(output) : null;
      return sha256(stableJson({ skeleton, inputs, role, temperature, maxTokens, wordings, schema })).slice(0, 16);
    },
    wording: (name, language, values) => fill(partial(name, language), values),
  };
};
