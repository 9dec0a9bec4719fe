import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
    packs: join(folder, 'datasets/packs'),
    policy: join(folder, 'policy.json'),
    lock: join(folder, 'baseline.lock.json'),
    selfTest: join(folder, 'self-test.json'),
    survivors: join(folder, 'survivors.json'),
    gitStatus: async () => '',
    lanes: 0,
  };
  cpSync(project.datasets, copy.datasets, { recursive: true });
  for (const file of ['policy', 'lock'] as const) cpSync(project[file], copy[file]);
  // Over a thousand files: copied for those who spoil some.
  let recordings = project.recordings;
  const ownRecordings = (): string => {
    if (recordings === project.recordings) {
      recordings = join(folder, 'recordings');
      cpSync(project.recordings, recordings, { recursive: true });
    }
    return recordings;
  };
  const rewrite = (path: string, change: (text: string) => string) =>
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  return {
    lines,
    folder,
    datasets: copy.datasets,
    recordings: ownRecordings,
    run: (...argv: string[]) => evals(argv, { ...copy, recordings }),
    /** Changes a prompt file of the copy; fails when the change changes nothing. */
    editPrompt: (file: string, from: string, to: string) => {
      const text = files.get(file) ?? '';
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      files.set(file, text.replace(from, to));
    },
    editDataset: (file: string, change: (text: string) => string) => rewrite(join(copy.datasets, file), change),
    /** Changes the first recording of a case and prompt; answers its path below the recordings. */
    editRecording: (prompt: string, id: string, change: (text: string) => string): string => {
      const below = readdirSync(join(ownRecordings(), prompt), { recursive: true }).map(String).sort();
      const file = below.find((name) => basename(name).startsWith(`${id}.`));
      if (!file) throw new Error(`nothing is stored for ${id}`);
      rewrite(join(recordings, prompt, file), change);
      return `${prompt}/${file}`;
    },
    editFile: (file: 'policy' | 'lock', change: (text: string) => string) => rewrite(copy[file], change),
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export type ProjectCopy = Awaited<ReturnType<typeof copyProject>>;
