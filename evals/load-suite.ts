import type { Prompts } from '#src/llm/prompts.ts';
import type { EvalCase } from './cases/case.ts';
import { readCases } from './cases/read-cases.ts';
import { type Packs, readPacks } from './cases/read-packs.ts';
import { type Project, promptsOf } from './project.ts';
import type { Row } from './read-lines.ts';
import { openShelf, type Shelf } from './stored/shelf.ts';

/** All that is on disk and every command may need. */
export type Suite = { prompts: Prompts; rows: Row<EvalCase>[]; packs: Packs; shelf: Shelf };

/** @throws EvalFailure (2) for bad prompts, rows or packs; (3) for a corrupt recording. */
export const loadSuite = async (
  project: Pick<Project, 'files' | 'datasets' | 'packs' | 'recordings'>,
): Promise<Suite> => ({
  prompts: promptsOf(project),
  rows: await readCases(project.datasets),
  packs: await readPacks(project.packs),
  shelf: await openShelf(project.recordings),
});
