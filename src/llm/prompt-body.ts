import Mustache from 'mustache';
import { PromptError } from './prompt-file.ts';

/** The two messages of a prompt, with partials in place and placeholders still open. */
export type Skeleton = { system: string; user: string };

const PARTIAL_TAG = /^([ \t]*)\{\{>\s*(\S+?)\s*\}\}[ \t]*$/gmu;
const PART_HEADING = /^## (system|user)[ \t]*$/gmu;
const PLACEHOLDER_NAME = /^[a-z][A-Za-z0-9]*$/u;

/** Puts partials (`{{> _name}}`, alone on a line, one level deep) in place. */
export const expand = (file: string, body: string, partial: (name: string) => string | undefined): string =>
  body.replace(PARTIAL_TAG, (_, _indent: string, name: string) => {
    const text = partial(name);
    if (text === undefined) throw new PromptError(`${file}: no partial ${name} in this language`);
    if (/\{\{>/u.test(text)) throw new PromptError(`${file}: partial ${name} uses another partial`);
    return text.trim();
  });

/** Cuts an expanded body into its `## system` and `## user` parts; both must be there once, in this order. */
export const split = (file: string, body: string): Skeleton => {
  const headings = [...body.matchAll(PART_HEADING)];
  const [system, user] = headings;
  if (headings.length !== 2 || system?.[1] !== 'system' || user?.[1] !== 'user') {
    throw new PromptError(`${file}: the body has one "## system" part and then one "## user" part`);
  }
  if (body.slice(0, system.index).trim() !== '') throw new PromptError(`${file}: text before "## system"`);
  return {
    system: body.slice(system.index + system[0].length, user.index).trim(),
    user: body.slice(user.index + user[0].length).trim(),
  };
};

type Tag = { type: string; name: string };

const tagsOf = (spans: unknown): Tag[] =>
  (spans as [string, string, number, number, unknown?][]).flatMap(([type, name, , , inner]) => [
    ...(type === 'text' ? [] : [{ type, name }]),
    ...(Array.isArray(inner) ? tagsOf(inner) : []),
  ]);

/**
 * The names of the placeholders of a text: `{{name}}`, and `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}` around
 * optional ones. Any other tag is refused, so that a file says plainly what goes where.
 */
export const placeholders = (file: string, text: string): Set<string> => {
  let tags: Tag[];
  try {
    tags = tagsOf(Mustache.parse(text));
  } catch (error) {
    throw new PromptError(`${file}: ${error instanceof Error ? error.message : 'unreadable placeholders'}`);
  }
  for (const { type, name } of tags) {
    if (!['name', '#', '^'].includes(type)) throw new PromptError(`${file}: {{${type}${name}}} is not allowed`);
    if (!PLACEHOLDER_NAME.test(name)) throw new PromptError(`${file}: placeholder {{${name}}} is not a camelCase name`);
  }
  return new Set(tags.map((tag) => tag.name));
};

/** Fills the placeholders in one pass: what a value says is never read as a placeholder. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  Mustache.render(text, values, {}, { escape: (value: unknown) => String(value) });
