import { PromptError } from '#src/llm/prompt-file.ts';
import { loadPrompts, type Prompts } from '#src/llm/prompts.ts';
import { readPromptFiles } from '#src/llm/read-prompt-files.ts';
import { projectPath } from '#src/project-root.ts';
import type { EvalCase } from './cases/case.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';
import { gitStatus } from './git-status.ts';
import type { Options } from './options.ts';
import type { Row } from './read-lines.ts';

/** What a command works on. */
export type Project = {
  /** Prompt files by path below `prompts/`. */
  files: ReadonlyMap<string, string>;
  datasets: string;
  packs: string;
  recordings: string;
  /** Thresholds, and the baseline as it was blessed. */
  policy: string;
  lock: string;
  /** The scorecard of `mutate`. */
  selfTest: string;
  /** The defects it did not see. */
  survivors: string;
  /** What `git status --porcelain` prints. */
  gitStatus: () => Promise<string>;
  /** Threads that replays are shared among; 0 does them in this one. */
  lanes: number;
  environment: Record<string, string | undefined>;
  print: (line: string) => void;
};

/** This repository, with the given environment. */
export const thisProject = async (given: Pick<Project, 'environment' | 'print'>): Promise<Project> => ({
  files: await readPromptFiles(projectPath('prompts')),
  datasets: projectPath('evals/datasets'),
  packs: projectPath('evals/datasets/packs'),
  recordings: projectPath('evals/recordings'),
  policy: projectPath('evals/policy.json'),
  lock: projectPath('evals/baseline.lock.json'),
  selfTest: projectPath('evals/self-test.json'),
  survivors: projectPath('evals/survivors.json'),
  gitStatus,
  lanes: 2,
  ...given,
});

/** @throws EvalFailure (2) when a prompt file cannot be used. */
export const promptsOf = ({ files }: Pick<Project, 'files'>): Prompts => {
  try {
    return loadPrompts(files);
  } catch (error) {
    if (error instanceof PromptError) throw new EvalFailure(EXIT.data, [error.message]);
    throw error;
  }
};

/** The cases an asker chose. @throws EvalFailure (2) for an id that is not there, or when nothing is left. */
export const chosen = (rows: readonly Row<EvalCase>[], options: Options): EvalCase[] => {
  const { cases, draft, language, split } = options;
  const all = rows.map((row) => row.value);
  const unknown = cases.filter((id) => !all.some((each) => each.id === id));
  if (unknown.length > 0) throw new EvalFailure(EXIT.data, [`no case ${unknown.join(', ')}`]);
  const left = all.filter(
    (each) =>
      (cases.length === 0 || cases.includes(each.id)) &&
      (draft === undefined || each.draft === draft) &&
      (language === undefined || each.language === language) &&
      (split === undefined || each.split === split),
  );
  if (left.length === 0) throw new EvalFailure(EXIT.data, ['no case is left by this choice']);
  return left;
};
