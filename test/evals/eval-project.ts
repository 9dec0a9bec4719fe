import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evals } from '#evals/evals.ts';
import { type Project, thisProject } from '#evals/project.ts';

/** A copy of the project's evals that a test may spoil, with what was printed. */
export const copyProject = async (changes: Partial<Pick<Project, 'environment'>> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-evals-'));
  const lines: string[] = [];
  const project = await thisProject({ environment: {}, print: (line) => lines.push(line), ...changes });
  const files = new Map(project.files);
  const copy: Project = {
    ...project,
    files,
    datasets: join(folder, 'datasets'),
    recordings: join(folder, 'recordings'),
  };
  cpSync(project.datasets, copy.datasets, { recursive: true });
  cpSync(project.recordings, copy.recordings, { recursive: true });
  const rewrite = (path: string, change: (text: string) => string) =>
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  return {
    lines,
    recordings: copy.recordings,
    run: (...argv: string[]) => evals(argv, copy),
    /** Changes a prompt file of the copy; fails when the change changes nothing. */
    editPrompt: (file: string, from: string, to: string) => {
      const text = files.get(file) ?? '';
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      files.set(file, text.replace(from, to));
    },
    editDataset: (file: string, change: (text: string) => string) => rewrite(join(copy.datasets, file), change),
    editRecording: (file: string, change: (text: string) => string) => rewrite(join(copy.recordings, file), change),
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export type ProjectCopy = Awaited<ReturnType<typeof copyProject>>;
