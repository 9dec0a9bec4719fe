import { join } from 'node:path';
import * as z from 'zod';
import { PromptError } from '#src/llm/prompt-file.ts';
import { loadPrompts, type Prompts } from '#src/llm/prompts.ts';
import { readPromptFiles } from '#src/llm/read-prompt-files.ts';
import { projectPath } from '#src/project-root.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import { type Row, readRows } from '../read-lines.ts';
import { QUESTIONS, questionOf } from './questions.ts';
import { judgeVerdictSchema } from './verdict-schema.ts';

/** The folder of judges in this repository: `prompts/` and `labelled.jsonl`. */
export const judgesFolder = (): string => projectPath('evals/judges');

/** The prompt every question is put through. */
export const JUDGE_PROMPT = 'judge/verdict';

/** Longest part a labelled row may show: as long as the longest answer of a case. */
const LONGEST_PART = 8_000;

/** One part of an answer with the true word on it. */
export const labelledSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{3,60}$/u),
    language: z.enum(['zh', 'en']),
    question: z.string().refine((id) => questionOf(id) !== undefined, {
      message: `is none of ${QUESTIONS.map(({ id }) => id).join(', ')}`,
    }),
    /** The part as a judge is shown it. */
    text: z.string().min(10).max(LONGEST_PART),
    /** `fail`: the failure the question asks about is there. */
    label: z.enum(['fail', 'pass']),
    /** Where words and label come from. */
    how: z.string().min(10).max(300),
  })
  .meta({ title: 'LabelledPart' });

export type Labelled = z.output<typeof labelledSchema>;

/** Prompts and labelled rows of the judges. */
export type Judges = { prompts: Prompts; rows: Row<Labelled>[] };

/**
 * Reads the judges of a folder. Their prompts have partials of their own: what measures does not change with what is measured.
 * @throws EvalFailure (2) for a prompt that cannot be used, and naming file and row of each bad row, of each id or text that stands twice.
 */
export const loadJudges = async (folder: string = judgesFolder()): Promise<Judges> => {
  const rows = await readRows(folder, ['labelled.jsonl'], labelledSchema, EXIT.data);
  const wrong = rows.flatMap(({ file, line, value }, index) => {
    const earlier = rows.slice(0, index).map((row) => row.value);
    const same = earlier.some(({ question, text }) => question === value.question && text === value.text);
    return [
      ...(earlier.some(({ id }) => id === value.id) ? [`${file}, row ${line}: the id ${value.id} stands twice`] : []),
      ...(same ? [`${file}, row ${line}: the same words stand twice for ${value.question}`] : []),
    ];
  });
  if (wrong.length > 0) throw new EvalFailure(EXIT.data, wrong);
  return { prompts: await judgePrompts(join(folder, 'prompts')), rows };
};

const judgePrompts = async (folder: string): Promise<Prompts> => {
  const files = await readPromptFiles(folder);
  try {
    return loadPrompts(files);
  } catch (error) {
    if (error instanceof PromptError) throw new EvalFailure(EXIT.data, [`judges/prompts/${error.message}`]);
    throw error;
  }
};

/** The version of the judges' prompt in a language. */
export const judgeDigest = (prompts: Prompts, language: 'zh' | 'en'): string =>
  prompts.digest({ id: JUDGE_PROMPT, language }, judgeVerdictSchema);
