import type { Language } from '#src/kernel/language.ts';
import { type Instruction, linesOf, readInstructions } from './read-instructions.ts';
import type { Part } from './split-parts.ts';
import { weaken } from './weaken.ts';

/** The prompt files with one instruction, or one sentence of it, taken out or weakened. */
export type InstructionMutant = {
  /** `plan/why.zh#3.2 deleted`: the second sentence of the third instruction. */
  id: string;
  prompt: string;
  language: Language;
  /** Key of the instruction, shared by both languages (`plan/why#3`). */
  instruction: string;
  kind: 'deleted' | 'weakened';
  /** The words before and after; empty when they are gone. */
  from: string;
  to: string;
  files: ReadonlyMap<string, string>;
};

/** The text without a part; a half-sentence left at the end is closed with a full stop. */
const without = (text: string, { start, end }: Part): string => {
  const left = `${text.slice(0, start)}${text.slice(end)}`.trim();
  return end === text.length ? left.replace(/[；;]$/u, (mark) => (mark === '；' ? '。' : '.')) : left;
};

const changed = (text: string, { start, end }: Part, to: string): string => {
  const blank = /\s*$/u.exec(text.slice(start, end))?.[0] ?? '';
  return `${text.slice(0, start)}${to}${blank}${text.slice(end)}`;
};

/** The numbers after a line that is gone move up, so that nothing but the words is missing. */
const renumbered = (lines: readonly string[], after: number): string[] =>
  lines.map((line, at) => {
    const mark = at >= after ? /^(\s*)(\d{1,2})(?=[.)、．])/u.exec(line) : null;
    return mark ? `${mark[1]}${Number(mark[2]) - 1}${line.slice(mark[0].length)}` : line;
  });

const fileWith = (content: string, { from, to, mark, prompt }: Instruction, text: string): string => {
  const lines = linesOf(content);
  if (text !== '') return [...lines.slice(0, from), `${mark}${text}`, ...lines.slice(to + 1)].join('\n');
  const left = [...lines.slice(0, from), ...lines.slice(to + 1)];
  const isNumbered = !prompt.startsWith('_') && mark !== '';
  return (isNumbered ? renumbered(left, from) : left).join('\n');
};

/**
 * Every way to take out or weaken one instruction of the prompts, sentence by sentence. Pure; the files themselves stay as they are.
 * @param files prompt files and partials by path below `prompts/`.
 */
export const instructionMutants = (files: ReadonlyMap<string, string>): InstructionMutant[] =>
  readInstructions(files).flatMap((instruction) => {
    const { key, prompt, language, file, text, parts } = instruction;
    return parts.flatMap((part, index): InstructionMutant[] => {
      const place = `${key.replace('#', `.${language}#`)}${parts.length > 1 ? `.${index + 1}` : ''}`;
      const weaker = weaken(part.text, language);
      const mutant = (kind: InstructionMutant['kind'], to: string, whole: string): InstructionMutant => ({
        id: `${place} ${kind}`,
        prompt,
        language,
        instruction: key,
        kind,
        from: part.text,
        to,
        files: new Map([...files, [file, fileWith(files.get(file) ?? '', instruction, whole)]]),
      });
      return [mutant('deleted', '', without(text, part)), mutant('weakened', weaker, changed(text, part, weaker))];
    });
  });
