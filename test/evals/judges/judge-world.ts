import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calibrate } from '#evals/commands/calibrate.ts';
import { EvalFailure } from '#evals/exit-codes.ts';
import { withJudge } from '#evals/judges/judge-wire.ts';
import { judgesFolder, type Labelled, loadJudges } from '#evals/judges/load-judges.ts';
import { questionOf } from '#evals/judges/questions.ts';
import { recordVerdicts } from '#evals/judges/record-verdicts.ts';
import { completionOf } from '#evals/model/completion.ts';
import type { Answerer } from '#evals/model/exchange.ts';
import { toRecording } from '#evals/model/sample.ts';
import { readOptions } from '#evals/options.ts';
import { type Project, thisProject } from '#evals/project.ts';
import { openSession } from '#evals/session.ts';
import { openShelf, type Shelf } from '#evals/stored/shelf.ts';

/** An answer as a judge would write it. */
export const no = JSON.stringify({ verdict: 'no', quote: null });
export const yes = (quote: string | null): string => JSON.stringify({ verdict: 'yes', quote });

/** A labelled part whose failing words, if any, are `wrong words`. */
export const part = (number: number, label: 'pass' | 'fail', change: Partial<Labelled> = {}): Labelled => ({
  id: `part-${number}`,
  language: 'en',
  question: number % 2 === 0 ? 'judge/pressure' : 'judge/condescending',
  text: `We wrote:\n- Line number ${number}${label === 'fail' ? ' with wrong words in it' : ''}.`,
  label,
  how: 'made up for a test',
  ...change,
});

/** So many parts, every other one of each question and each half of one label. */
export const parts = (many: number): Labelled[] =>
  Array.from({ length: many }, (_, index) => part(index + 1, index % 4 < 2 ? 'pass' : 'fail'));

/** What a judge says that is right about every part. */
export const rightly = ({ label }: Labelled): string => (label === 'fail' ? yes('wrong words') : no);

/** Stores an answer as a judge gave it, and lets it be heard. */
export const storing =
  (shelf: Shelf, model: string, answer: string): Answerer =>
  async (exchange) => {
    const said = { answer, finish: 'stop' as const };
    const given = { model, provenance: 'recorded' as const, how: 'a test', sample: 1, at: new Date(0) };
    const row = toRecording(exchange, said, given);
    if (exchange.call === 1) await shelf.add(row);
    return { response: completionOf(said), answered: { exchange, by: 'sampled', row } };
  };

/** Judges of a test in a folder of their own, with what was printed. */
export const judgeWorld = async (rows: readonly Labelled[], environment: Project['environment'] = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-judges-'));
  const lines: string[] = [];
  const recordings = join(folder, 'recordings');
  const project: Project = { ...(await thisProject({ environment, print: (line) => lines.push(line) })), recordings };
  cpSync(join(judgesFolder(), 'prompts'), join(folder, 'prompts'), { recursive: true });
  const labelled = join(folder, 'labelled.jsonl');
  writeFileSync(labelled, rows.map((row) => JSON.stringify(row)).join('\n'));
  const codeOf = async (work: () => Promise<void>): Promise<number> => {
    try {
      await work();
      return 0;
    } catch (error) {
      if (!(error instanceof EvalFailure)) throw error;
      lines.push(...error.lines);
      return error.code;
    }
  };
  return {
    lines,
    shelf: () => openShelf(recordings),
    /** Stores a verdict on every part. */
    judge: async (say: (row: Labelled, index: number) => string, model = 'a-judge') => {
      const { prompts } = await loadJudges(folder);
      const shelf = await openShelf(recordings);
      for (const [index, row] of rows.entries()) {
        const { id, language, text } = row;
        const question = questionOf(row.question);
        if (!question) throw new Error(row.question);
        const answerer = () => storing(shelf, model, say(row, index));
        await withJudge({ prompts, model, apiKey: undefined, deadlineSeconds: 5, answerer }, (ask) =>
          ask({ id, language, question, part: text }),
        );
      }
    },
    calibrate: () => codeOf(() => calibrate(openSession(project, 1), readOptions(['calibrate']), folder)),
    record: (...argv: string[]) =>
      codeOf(() => recordVerdicts(project, readOptions(['record', '--judge', ...argv]), folder)),
    edit: (file: string, change: (text: string) => string) => {
      const before = readFileSync(join(folder, file), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${file} is as before`);
      writeFileSync(join(folder, file), after);
    },
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
};
