import type * as z from 'zod';
import type { Prompt, Prompts } from '#src/llm/prompts.ts';
import type { EvalCase } from '../cases/case.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import type { Row } from '../read-lines.ts';
import type { Shelf } from './shelf.ts';

type Given = {
  prompts: Prompts;
  schemas: ReadonlyMap<string, z.ZodType>;
  cases: readonly Row<EvalCase>[];
  shelf: Shelf;
};

/** The prompts a case exercises: those its guards name, in its language. */
const promptsOf = (prompts: Prompts, { guards, language }: EvalCase): Prompt[] =>
  prompts.list().filter((prompt) => prompt.language === language && guards.includes(prompt.guard));

/**
 * Before anything runs: every prompt of every language is exercised by a case, and each of its cases has an
 * answer stored for the prompt's present digest. So a changed word, partial, schema or setting is seen at once.
 * @throws EvalFailure (2) for a case that names an unknown guard, (3) for missing or stale answers: prompt, language, new
 * digest, nearest stored digest, and how to record.
 */
export const checkEvidence = ({ prompts, schemas, cases, shelf }: Given): void => {
  const known = new Set(prompts.list().map((prompt) => prompt.guard));
  const unknown = cases.flatMap(({ file, line, value }) =>
    value.guards.filter((guard) => !known.has(guard)).map((guard) => `${file}, row ${line}: no prompt names ${guard}`),
  );
  if (unknown.length > 0) throw new EvalFailure(EXIT.data, unknown);
  const lines = prompts.list().flatMap((prompt) => {
    const digest = prompts.digest(prompt, schemas.get(prompt.output ?? ''));
    const mine = cases.filter(({ value }) => promptsOf(prompts, value).includes(prompt));
    const { id, language } = prompt;
    if (mine.length === 0) return [`${id} (${language}): no case of this language names its guard ${prompt.guard}`];
    const without = mine.filter(({ value }) => !shelf.find({ case: value.id, prompt: id, language, digest, call: 1 }));
    return without.length === 0 ? [] : [missing(prompt, digest, without, shelf)];
  });
  if (lines.length > 0) throw new EvalFailure(EXIT.evidence, lines);
};

const missing = ({ id, language }: Prompt, digest: string, without: readonly Row<EvalCase>[], shelf: Shelf): string => {
  const nearest = shelf.nearest({ prompt: id, language });
  const stored = nearest ? `nearest stored ${nearest.digest} (${nearest.at.slice(0, 10)})` : 'nothing stored';
  const ids = without.map(({ value }) => value.id).join(', ');
  return `${id} (${language}): digest ${digest} has no stored answers for ${ids}; ${stored}. Record: ${recordCommand(without.map(({ value }) => value.id))}`;
};

/** The command that samples what is missing; answers that still fit are not asked for again. */
export const recordCommand = (ids: readonly string[]): string =>
  `OPENAI_BASE_URL=… OPENAI_MODEL=… npm run evals -- record ${ids.map((id) => `--case ${id}`).join(' ')}`;
