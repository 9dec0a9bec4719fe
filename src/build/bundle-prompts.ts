import { mkdir, writeFile } from 'node:fs/promises';
import { readPromptFiles } from '../llm/read-prompt-files.ts';
import { projectPath } from '../project-root.ts';

// Workers have no file system: the prompt files travel in the bundle, as one JSON object of path → text.
const files = await readPromptFiles(projectPath('prompts'));
await mkdir(projectPath('dist'), { recursive: true });
await writeFile(projectPath('dist/prompts.json'), JSON.stringify(Object.fromEntries(files)));
