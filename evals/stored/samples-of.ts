import type { Suite } from '../load-suite.ts';
import { outputSchemas } from '../schemas.ts';

/** How often each case was sampled for the prompts as they are: the most samples any of its prompts has. */
export const samplesOf = ({ prompts, shelf }: Pick<Suite, 'prompts' | 'shelf'>): Map<string, number> => {
  const schemas = outputSchemas();
  const present = new Set(
    prompts
      .list()
      .map((prompt) => `${prompt.id} ${prompt.language} ${prompts.digest(prompt, schemas.get(prompt.output ?? ''))}`),
  );
  const taken = new Map<string, number>();
  for (const row of shelf.rows)
    if (present.has(`${row.prompt} ${row.language} ${row.digest}`))
      taken.set(row.case, Math.max(row.sample, taken.get(row.case) ?? 1));
  return taken;
};
