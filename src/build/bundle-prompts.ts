import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { readPromptFiles } from '../llm/read-prompt-files.ts';
import { projectPath } from '../project-root.ts';

// Workers have no file system: the prompt files travel in the bundle, as one JSON object of path → text, and the version.
const files = await readPromptFiles(projectPath('prompts'));
await mkdir(projectPath('dist'), { recursive: true });
await writeFile(projectPath('dist/prompts.json'), JSON.stringify(Object.fromEntries(files)));
const { version } = JSON.parse(await readFile(projectPath('package.json'), 'utf8')) as { version: string };
await writeFile(projectPath('dist/version.json'), JSON.stringify(version));
