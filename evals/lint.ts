import { lintPrompts } from '#src/llm/prompt-lint.ts';
import { guardsOf, readCases } from './cases/read-cases.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';
import type { Project } from './project.ts';
import { outputSchemas } from './schemas.ts';

/**
 * Lints every prompt file against the slices' schemas and the guards that cases exercise.
 * @throws EvalFailure (2) with one line a finding: file, rule, message.
 */
export const lint = async (project: Project): Promise<void> => {
  const { files, datasets, print } = project;
  const guards = guardsOf(await readCases(datasets));
  const findings = lintPrompts(files, outputSchemas(), guards);
  if (findings.length > 0)
    throw new EvalFailure(
      EXIT.data,
      findings.map(({ file, rule, message }) => `prompts/${file}: ${rule}: ${message}`),
    );
  print(
    `lint: ${[...files.keys()].filter((file) => /^[a-z].*\/.*\.md$/u.test(file)).length} prompt files, nothing wrong`,
  );
};
