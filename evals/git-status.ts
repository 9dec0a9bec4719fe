import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectPath } from '#src/project-root.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';

/** What git says has changed in the project's folder. @throws EvalFailure (5) where there is no git */
export const gitStatus = async (): Promise<string> => {
  try {
    const { stdout } = await promisify(execFile)('git', ['status', '--porcelain'], { cwd: projectPath('.') });
    return stdout;
  } catch (error) {
    throw new EvalFailure(EXIT.infrastructure, [
      `git status failed: ${error instanceof Error ? error.message : error}`,
    ]);
  }
};
