import type { Language } from '#src/kernel/language.ts';
import { isPromptFile, partialName } from '#src/llm/prompt-file.ts';
import { numberMark } from '#src/llm/prompt-instructions.ts';
import { type Part, splitParts } from './split-parts.ts';

/**
 * One instruction of a prompt or partial in one language. `key` is shared by both languages: `plan/why#3` is the third numbered
 * instruction, `plan/why#0` what stands before the first, `_claims#2` the second line of a partial.
 */
export type Instruction = {
  key: string;
  /** `plan/why`, or `_claims`. */
  prompt: string;
  language: Language;
  file: string;
  /** First and last line in the file, from 0. */
  from: number;
  to: number;
  /** What stands before the words: the number, or a dash. */
  mark: string;
  text: string;
  parts: Part[];
};

const PROMPT_NAME = /(?<id>[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)\.(?<language>zh|en)\.md$/u;
/** Lines that instruct nobody: empty ones, headings, and those of placeholders alone. */
const SILENT = /^\s*(?:##\s.*|(?:\{\{[^}]*\}\}\s*)*)$/u;

export const linesOf = (content: string): string[] => content.replaceAll('\r\n', '\n').split('\n');

type Block = Pick<Instruction, 'from' | 'to' | 'mark' | 'text'> & { number: number };

/** The blocks of a prompt's system part: one a number, and one a line without number (number 0). */
const systemBlocks = (lines: readonly string[]): Block[] => {
  const [begin, end] = [lines.indexOf('## system'), lines.indexOf('## user')];
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (let at = begin + 1; at < end; at++) {
    const line = lines[at] ?? '';
    const mark = numberMark(line);
    if (SILENT.test(line)) open = undefined;
    else if (!mark && open && open.number > 0) {
      open.to = at;
      open.text = `${open.text}\n${line}`;
    } else {
      const length = mark?.length ?? 0;
      open = { number: mark?.number ?? 0, from: at, to: at, mark: line.slice(0, length), text: line.slice(length) };
      blocks.push(open);
    }
  }
  return blocks;
};

/** The lines of a partial that say something, numbered from 1. */
const partialBlocks = (lines: readonly string[]): Block[] =>
  lines
    .flatMap((line, at) => (SILENT.test(line) ? [] : [{ line, at }]))
    .map(({ line, at }, index) => {
      const mark = /^\s*(?:-\s+)?/u.exec(line)?.[0] ?? '';
      return { number: index + 1, from: at, to: at, mark, text: line.slice(mark.length) };
    });

/** Every instruction of every prompt and partial: numbered lines, what stands before them, and the lines of partials. */
export const readInstructions = (files: ReadonlyMap<string, string>): Instruction[] =>
  [...files].flatMap(([file, content]): Instruction[] => {
    const partial = partialName(file);
    const named = isPromptFile(file) && !partial ? PROMPT_NAME.exec(file)?.groups : undefined;
    const prompt = partial?.name ?? named?.id;
    const language = partial?.language ?? (named?.language as Language | undefined);
    if (prompt === undefined || language === undefined) return [];
    const lines = linesOf(content);
    return (partial ? partialBlocks(lines) : systemBlocks(lines)).map(({ number, ...block }) => ({
      key: `${prompt}#${number}`,
      prompt,
      language,
      file,
      ...block,
      parts: splitParts(block.text),
    }));
  });
