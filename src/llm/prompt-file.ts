import { parse } from 'yaml';
import * as z from 'zod';
import type { Language } from '../kernel/language.ts';

/** A prompt file that cannot be used, or was used wrongly: a fault of ours, found by lint, tests or at start-up. */
export class PromptError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PromptError';
  }
}

/**
 * What a placeholder holds. `untrusted` is fenced by the renderer; `fenced` was composed with `fence()` by the caller
 * (an evidence pack); the others are the service's own words and cannot hold a fence line.
 */
export const INPUT_TYPES = ['text', 'list', 'number', 'date', 'json', 'untrusted', 'fenced'] as const;
export type InputType = (typeof INPUT_TYPES)[number];

const inputSchema = z.strictObject({
  type: z.enum(INPUT_TYPES),
  required: z.boolean().default(true),
  /** For the reader of the file. */
  about: z.string().optional(),
});

const frontMatterSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u),
    language: z.enum(['zh', 'en']),
    role: z.enum(['draft', 'converse']),
    settings: z.strictObject({
      temperature: z.number().min(0).max(2),
      maxTokens: z.int().min(1).max(32_000),
      /** Most tokens the file itself may take, before any input (lint). */
      skeletonTokens: z.int().min(100).max(8_000).default(2_000),
      /** Most tokens the prompt may take when filled (lint, where a rendering is known). */
      renderedTokens: z.int().min(100).max(64_000).default(16_000),
    }),
    inputs: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/u), inputSchema),
    /** Title of the output schema; a conversation has none. */
    output: z.string().min(1).optional(),
    /** The eval that guards this prompt. */
    guard: z.string().min(1),
  })
  .refine((front) => front.role === 'converse' || front.output !== undefined, { message: 'a draft names its output' })
  .meta({ title: 'PromptFrontMatter' });

export type FrontMatter = z.output<typeof frontMatterSchema>;

export type PromptSource = FrontMatter & { file: string; body: string };

const FILE_NAME = /^(?:.*\/)?(?<id>[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)\.(?<language>zh|en)\.md$/u;
const PARTIAL_NAME = /^(?:.*\/)?(?<name>_[a-z][a-z0-9-]*)\.(?<language>zh|en)\.md$/u;
const FRONT_MATTER = /^\uFEFF?---\r?\n(?<yaml>[\s\S]*?)\r?\n---\r?\n(?<body>[\s\S]*)$/u;

/** Reads `_name.zh.md` as a partial's name and language; undefined for any other file. */
export const partialName = (file: string): { name: string; language: Language } | undefined => {
  const found = PARTIAL_NAME.exec(file)?.groups;
  return found ? { name: found.name ?? '', language: found.language as Language } : undefined;
};

/** True for `<draft>/<step>.<lang>.md`. */
export const isPromptFile = (file: string): boolean => FILE_NAME.test(file);

const frontMatter = (file: string, yaml: string): FrontMatter => {
  let data: unknown;
  try {
    data = parse(yaml);
  } catch (error) {
    throw new PromptError(
      `${file}: front matter is not YAML: ${error instanceof Error ? error.message : 'unreadable'}`,
    );
  }
  const read = frontMatterSchema.safeParse(data);
  if (!read.success) throw new PromptError(`${file}: ${z.prettifyError(read.error)}`);
  return read.data;
};

/**
 * Parses one prompt file: YAML front matter between `---` lines, then the body.
 * @throws PromptError naming the file when a part is missing, wrong, or says another id or language than the name.
 */
export const parsePromptFile = (file: string, content: string): PromptSource => {
  const named = FILE_NAME.exec(file)?.groups;
  if (!named) throw new PromptError(`${file}: a prompt file is named <draft>/<step>.<zh|en>.md`);
  const parts = FRONT_MATTER.exec(content)?.groups;
  if (!parts) throw new PromptError(`${file}: no front matter between --- lines`);
  const front = frontMatter(file, parts.yaml ?? '');
  if (front.id !== named.id) throw new PromptError(`${file}: id says ${front.id}, the file name ${named.id}`);
  if (front.language !== named.language) throw new PromptError(`${file}: language says ${front.language}`);
  return { ...front, file, body: (parts.body ?? '').replaceAll('\r\n', '\n') };
};
