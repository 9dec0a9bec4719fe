import * as z from 'zod';
import { loadPrompts, type Prompt, type Prompts } from '#src/llm/prompts.ts';
import type { InstructionMutant } from './instruction-mutants.ts';

/** Wordings that the door adds to every prompt with an output; they are part of its version. */
const SENT_BY_DOOR = new Set(['_repair', '_schema']);

const nameOf = ({ id, language }: Pick<Prompt, 'id' | 'language'>): string => `${id}.${language}`;

/** Stands for every output schema: a mutant changes words alone, so the schema is the same on both sides. */
const SAME = z.null();

/** A prompt's version, but for its output schema: what stored answers are found by. */
export const wordsDigest = (prompts: Prompts, prompt: Prompt): string =>
  prompts.digest(prompt, prompt.output === undefined ? undefined : SAME);

/** The prompts whose words a prompt or partial is part of, in one language. */
export const promptsWith = (
  prompts: Prompts,
  files: ReadonlyMap<string, string>,
  { prompt, language }: Pick<InstructionMutant, 'prompt' | 'language'>,
): Prompt[] =>
  prompts.list().filter((each) => {
    if (each.language !== language) return false;
    if (SENT_BY_DOOR.has(prompt)) return each.output !== undefined;
    return prompt.startsWith('_') ? (files.get(each.file) ?? '').includes(`{{> ${prompt}}}`) : each.id === prompt;
  });

/** What a mutant does to the versions of prompts: those it moves, those that should have moved and did not, and those it moved though they do not hold it. */
export type Moved = { mutant: string; moved: string[]; unmoved: string[]; strange: string[] };

/**
 * Holds the versions of every mutant against those of the prompts as they are. A version that moved has no stored answers, so
 * that the gate answers 3 before any verdict. `unmoved` and `strange` are empty for all mutants, or the version is not one.
 */
export const movedDigests = (files: ReadonlyMap<string, string>, mutants: readonly InstructionMutant[]): Moved[] => {
  const prompts = loadPrompts(files);
  const versions = new Map(prompts.list().map((prompt) => [nameOf(prompt), wordsDigest(prompts, prompt)]));
  return mutants.map((mutant) => {
    // Only files that can hold the mutant's words are read again: of its language, and for a prompt's own line that prompt alone.
    const shared = mutant.prompt.startsWith('_');
    const own = [...mutant.files].filter(
      ([file]) =>
        file.endsWith(`.${mutant.language}.md`) &&
        (shared || file.startsWith('_') || file.endsWith(`${mutant.prompt}.${mutant.language}.md`)),
    );
    const changed = loadPrompts(new Map(own));
    const holding = promptsWith(prompts, files, mutant).map(nameOf);
    const moved = changed
      .list()
      .filter((prompt) => wordsDigest(changed, prompt) !== versions.get(nameOf(prompt)))
      .map(nameOf);
    return {
      mutant: mutant.id,
      moved,
      unmoved: holding.filter((name) => !moved.includes(name)),
      strange: moved.filter((name) => !holding.includes(name)),
    };
  });
};
