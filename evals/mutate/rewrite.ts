import { REWRITINGS } from './controls/all.ts';
import type { Rewriting } from './operator.ts';
import { type Planted, type PlantOptions, plant, type Source } from './plant.ts';

/** Writes the answers of the cases otherwise, with the same meaning: clean controls, which no grader may fail. @see plant */
export const plantControls = <S extends Source>(
  sources: readonly S[],
  options: PlantOptions,
): Planted<Rewriting, S>[] => plant(REWRITINGS, sources, options);
