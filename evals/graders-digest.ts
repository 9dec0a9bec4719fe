import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectPath } from '#src/project-root.ts';
import { digestOf } from './stored/recording.ts';

/** What a grader's word depends on: its own code, the verifier, the rules, and how numbers and dates are read. */
const FOLDERS = ['evals/graders', 'src/evidence', 'src/playbook', 'src/kernel'];

/** Names the graders as they are: another digest, and what was measured of them holds no more. */
export const gradersDigest = async (): Promise<string> => {
  const files = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(projectPath(folder), { recursive: true });
      return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
    }),
  );
  const texts = await Promise.all(
    files
      .flat()
      .sort()
      .map(async (file) => [file, await readFile(projectPath(file), 'utf8')]),
  );
  return digestOf(texts);
};
