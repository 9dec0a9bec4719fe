import type * as z from 'zod';
import type { Prompt, Prompts } from '#src/llm/prompts.ts';
import { estimateTokens } from '#src/llm/tokens.ts';
import type { EvalCase } from '../cases/case.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import type { Row } from '../read-lines.ts';
import type { Shelf } from './shelf.ts';
import { recordCommand } from './tell-missing.ts';

type Given = {
  prompts: Prompts;
  schemas: ReadonlyMap<string, z.ZodType>;
  cases: readonly Row<EvalCase>[];
  shelf: Shelf;
  /** Ids of the cases whose answers are wanted; all of them when absent. */
  wanted?: ReadonlySet<string>;
};

/** Most cases a line names: the rest is counted. */
const NAMED = 4;

/** The prompts a case exercises: those its guards name, in its language. */
const promptsOf = (prompts: Prompts, { guards, language }: EvalCase): Prompt[] =>
  prompts.list().filter((prompt) => prompt.language === language && guards.includes(prompt.guard));

/**
 * Before anything runs: every prompt of every language is exercised by a case, and each of its cases has an
 * answer stored for the prompt's present digest. So a changed word, partial, schema or setting is seen at once.
 * @throws EvalFailure (2) for a case that names an unknown guard, (3) for missing or stale answers: prompt, language, new
 * digest, nearest stored digest, how to record, and about how many tokens that takes.
 */
export const checkEvidence = ({ prompts, schemas, cases, shelf, wanted }: Given): void => {
  const known = new Set(prompts.list().map((prompt) => prompt.guard));
  const unknown = cases.flatMap(({ file, line, value }) =>
    value.guards.filter((guard) => !known.has(guard)).map((guard) => `${file}, row ${line}: no prompt names ${guard}`),
  );
  if (unknown.length > 0) throw new EvalFailure(EXIT.data, unknown);
  const answered = new Set(shelf.rows.map((row) => [row.case, row.prompt, row.language, row.digest].join(' ')));
  const lines = prompts.list().flatMap((prompt) => {
    const digest = prompts.digest(prompt, schemas.get(prompt.output ?? ''));
    const mine = cases.filter(({ value }) => promptsOf(prompts, value).includes(prompt));
    const { id, language } = prompt;
    if (mine.length === 0) return [`${id} (${language}): no case of this language names its guard ${prompt.guard}`];
    const asked = mine.filter(({ value }) => wanted?.has(value.id) ?? true);
    const without = asked.filter(({ value }) => !answered.has([value.id, id, language, digest].join(' ')));
    return without.length === 0 ? [] : [missing(prompt, digest, without, shelf)];
  });
  if (lines.length > 0) throw new EvalFailure(EXIT.evidence, lines);
};

const missing = ({ id, language }: Prompt, digest: string, without: readonly Row<EvalCase>[], shelf: Shelf): string => {
  const ids = without.map(({ value }) => value.id);
  const [nearest] = shelf.near({ case: ids[0] ?? '', prompt: id, language, digest });
  const stored = nearest ? `nearest stored ${nearest.digest} (${nearest.at.slice(0, 10)})` : 'nothing stored';
  const each = nearest ? nearest.request.reduce((sum, { lines }) => sum + lines.length * 3, 0) / 7 : 3_000;
  const answer = nearest ? estimateTokens(JSON.stringify(nearest.said.answer)) : 900;
  const tokens = Math.round((ids.length * (each + answer)) / 1_000);
  const named = `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''}`;
  return `${id} (${language}): digest ${digest} has no stored answers for ${named}; ${stored}; about ${tokens},000 tokens. Record: ${recordCommand(ids.slice(0, NAMED))}${ids.length > NAMED ? ' …' : ''}`;
};
