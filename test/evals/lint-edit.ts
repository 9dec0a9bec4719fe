import type * as z from 'zod';
import type { Language } from '#src/kernel/language.ts';
import type { LintKnowledge } from '#src/llm/prompt-lint.ts';
import type { LintRule } from '#src/llm/prompt-lint-finding.ts';

export const WHY = ['plan/why.zh.md', 'plan/why.en.md'] as const;
export const ZH = WHY[0];

type Files = Map<string, string>;
export type Known = LintKnowledge & { guards: Map<string, Set<Language>> };
/** Replaces words of a file; the change must change something. */
export const edit = (files: Files, file: string, from: string, to: string): void => {
  const text = files.get(file);
  if (!text?.includes(from)) throw new Error(`${file} does not say ${from}`);
  files.set(file, text.replace(from, to));
};
export const both = (files: Files, from: string, to: string): void => {
  for (const file of WHY) edit(files, file, from, to);
};

/** A good set of prompts, broken in one way, and what lint says of it. */
export type Broken = {
  what: string;
  change: (files: Files) => void;
  /** The schemas, where these are what is wrong. */
  schemas?: () => Map<string, z.ZodType>;
  /** What is known beside the files; handed what is known of the good set. */
  known?: (known: Known) => LintKnowledge;
  rule: LintRule;
  /** Each file with a finding, and what its one line says. */
  found: Record<string, RegExp>;
};

export const whyIs = (why: RegExp): Record<string, RegExp> => ({ [WHY[0]]: why, [WHY[1]]: why });
