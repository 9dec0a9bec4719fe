import { movedDigests } from './digests.ts';
import { danglingGuards, type Unguarded, unguardedInstructions, unlistedInstructions } from './guards.ts';
import { instructionMutants } from './instruction-mutants.ts';

/** What `evals mutate` tells of the prompts: whether each change of an instruction is seen at all, and which no grader judges. */
export type PromptMutation = {
  mutants: number;
  instructions: number;
  prompts: number;
  /** Ids of mutants that left a version unmoved which holds their words, or moved none: the gate would not ask for answers. Empty, or red. */
  unseen: string[];
  unguarded: Unguarded[];
};

/** Mutates every instruction of the prompts and tells what the gate would see of it, offline. */
export const promptMutation = (files: ReadonlyMap<string, string>): PromptMutation => {
  const mutants = instructionMutants(files);
  const moved = movedDigests(files, mutants);
  return {
    mutants: mutants.length,
    instructions: new Set(mutants.map(({ instruction }) => instruction)).size,
    prompts: new Set(moved.flatMap((each) => each.moved)).size,
    unseen: moved.filter((each) => each.moved.length === 0 || each.unmoved.length > 0).map(({ mutant }) => mutant),
    unguarded: unguardedInstructions(files),
  };
};

/**
 * Why the prompts' part of the self-test is red: a change of an instruction that no version shows, an instruction nobody has listed,
 * an entry without instruction, or one that names a grader there is none of. One line each; none when all is well.
 * @param graders ids of all graders
 */
export const promptShortfalls = (files: ReadonlyMap<string, string>, graders: readonly string[]): string[] => {
  const { missing, idle } = unlistedInstructions(files);
  return [
    ...promptMutation(files).unseen.map((id) => `prompt mutation: ${id} leaves a version as it was`),
    ...missing.map((key) => `prompt mutation: ${key} has no entry in evals/prompt-mutation/guards`),
    ...idle.map((key) => `prompt mutation: ${key} has an entry in evals/prompt-mutation/guards and is no instruction`),
    ...danglingGuards(graders).map(
      ({ name, instructions }) => `prompt mutation: ${instructions.join(', ')}: there is no grader ${name}`,
    ),
  ];
};

/** What the prompts' mutation came to, and each instruction that no grader sees. */
export const tellPrompts = (files: ReadonlyMap<string, string>): string[] => {
  const mutants = instructionMutants(files);
  const instructions = new Set(mutants.map(({ instruction }) => instruction)).size;
  const unguarded = unguardedInstructions(files);
  const none = unguarded.filter(({ seen }) => seen === 'none');
  return [
    `prompt mutation: ${mutants.length} mutants of ${instructions} instructions (zh and en), each held against the versions of the prompts that hold its words`,
    `  ${instructions - unguarded.length} instructions guarded, ${unguarded.length - none.length} in part, ${none.length} by no grader:`,
    ...none.map(({ instruction, says, why }) => `  ${instruction} (${says}): ${why}`),
  ];
};
