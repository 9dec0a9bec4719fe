import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { PromptError } from '#src/llm/prompt-file.ts';
import { loadPrompts, type Prompts } from '#src/llm/prompts.ts';

const run = promisify(execFile);
const BYTES = 16 * 1024 * 1024;

/** The prompts the baseline was blessed with, and the commit they come from; or why they are not at hand. */
export type BaselinePrompts = { prompts: Prompts; commit: string } | { prompts: null; why: string };

/** The commit whose tree the baseline was blessed on: bless refuses a dirty tree, so a lock not yet committed belongs to HEAD. */
const commitOf = async (git: (...args: string[]) => Promise<string>, lock: string): Promise<string | null> => {
  if ((await git('status', '--porcelain', '--', lock)) !== '') return git('rev-parse', 'HEAD');
  const commit = await git('log', '-1', '--format=%H', '--', lock);
  if (commit === '') return null;
  // In a shallow clone the oldest commit seems to have added every file.
  const isShallow = (await git('rev-parse', '--is-shallow-repository')) === 'true';
  const parents = (await git('rev-list', '--parents', '-n', '1', commit)).split(' ').length - 1;
  return isShallow && parents === 0 ? null : commit;
};

/**
 * Takes the prompt files from git as they were when the lock was last changed: the lock holds digests alone.
 * @param lock path of the lock, in the folder beside `prompts/`.
 */
export const baselinePrompts = async (lock: string): Promise<BaselinePrompts> => {
  const root = dirname(dirname(lock));
  const git = async (...args: string[]): Promise<string> =>
    (await run('git', ['-C', root, ...args], { maxBuffer: BYTES })).stdout.trimEnd();
  try {
    const commit = await commitOf(git, lock);
    if (commit === null) return { prompts: null, why: 'git does not hold the commit of the baseline' };
    const names = (await git('ls-tree', '-r', '-z', '--name-only', commit, '--', 'prompts')).split('\0');
    const files = new Map<string, string>();
    for (const name of names.filter((each) => each.endsWith('.md')))
      files.set(name.slice('prompts/'.length), await git('show', `${commit}:./${name}`));
    if (files.size === 0) return { prompts: null, why: `commit ${commit.slice(0, 12)} holds no prompts` };
    return { prompts: loadPrompts(files), commit };
  } catch (error) {
    if (error instanceof PromptError)
      return { prompts: null, why: `the baseline’s prompts cannot be read: ${error.message}` };
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { prompts: null, why: missing ? 'git is not installed' : 'git does not know this folder or its baseline' };
  }
};
