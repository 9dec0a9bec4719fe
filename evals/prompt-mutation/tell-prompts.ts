import { danglingGuards, unlistedInstructions } from './guards.ts';
import { promptMutation } from './report-mutation.ts';

/** What the suite sees of changed prompts, in lines, and where that falls short. */
export const tellPrompts = (
  files: ReadonlyMap<string, string>,
  graders: readonly string[],
): { lines: string[]; short: string[] } => {
  const { mutants, instructions, prompts, unseen, unguarded } = promptMutation(files);
  const { missing, idle } = unlistedInstructions(files);
  return {
    lines: [
      `prompts: ${mutants} changes of ${instructions} instructions in ${prompts} prompts, each deleted or weakened; ${mutants - unseen.length} move a version, so that the gate asks for answers (exit 3)`,
      `instructions no grader sees (none) or sees in part: ${unguarded.length}`,
      ...unguarded.map(({ instruction, seen, why }) => `  ${instruction} (${seen}): ${why}`),
    ],
    short: [
      ...unseen.map((mutant) => `a changed prompt moves no version: ${mutant}`),
      ...missing.map((key) => `${key} is listed by no entry of evals/prompt-mutation/guards`),
      ...idle.map((key) => `evals/prompt-mutation/guards lists ${key}, which no prompt holds`),
      ...danglingGuards(graders).map(
        ({ name, instructions: at }) => `no grader is called ${name}, which guards ${at.join(', ')}`,
      ),
    ],
  };
};
