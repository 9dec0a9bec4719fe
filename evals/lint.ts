import type { Language } from '#src/kernel/language.ts';
import { lintPrompts, type Rendering } from '#src/llm/prompt-lint.ts';
import type { EvalCase } from './cases/case.ts';
import { readCases } from './cases/read-cases.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';
import type { Project } from './project.ts';
import type { Row } from './read-lines.ts';
import { outputSchemas } from './schemas.ts';
import type { Recording } from './stored/recording.ts';
import { openShelf } from './stored/shelf.ts';

/** The guards that cases name, each with the languages it has a case in. */
export const guardedIn = (cases: readonly Row<EvalCase>[]): Map<string, Set<Language>> => {
  const guards = new Map<string, Set<Language>>();
  for (const { value } of cases)
    for (const guard of value.guards) guards.set(guard, (guards.get(guard) ?? new Set()).add(value.language));
  return guards;
};

/** What prompts came to in stored exchanges, as the endpoint counted it; a repair round counts with what was said before. */
export const renderingsOf = (rows: readonly Pick<Recording, 'case' | 'prompt' | 'language' | 'said'>[]): Rendering[] =>
  rows.flatMap(({ case: name, prompt, language, said }) =>
    said.usage ? [{ id: prompt, language, case: name, tokens: said.usage.input }] : [],
  );

/** Answers that cannot be read are for `run` to tell (3); lint then knows no renderings. */
const storedRenderings = async ({ recordings }: Project): Promise<Rendering[]> => {
  try {
    return renderingsOf((await openShelf(recordings)).rows);
  } catch (error) {
    if (error instanceof EvalFailure) return [];
    throw error;
  }
};

/**
 * Lints every prompt file against the slices' schemas, the guards that cases exercise, and what stored exchanges came to.
 * @throws EvalFailure (2) with one line a finding: file, rule, message.
 */
export const lint = async (project: Project): Promise<void> => {
  const { files, datasets, print } = project;
  const guards = guardedIn(await readCases(datasets));
  const findings = lintPrompts(files, outputSchemas(), { guards, renderings: await storedRenderings(project) });
  if (findings.length > 0)
    throw new EvalFailure(
      EXIT.data,
      findings.map(({ file, rule, message }) => `prompts/${file}: ${rule}: ${message}`),
    );
  print(
    `lint: ${[...files.keys()].filter((file) => /^[a-z].*\/.*\.md$/u.test(file)).length} prompt files, nothing wrong`,
  );
};
