import { estimateTokens } from '#src/llm/tokens.ts';
import type { EvalCase } from '../cases/case.ts';
import type { Exchange } from '../model/exchange.ts';
import { digestOf, fileOf, type Recording } from './recording.ts';
import type { Shelf } from './shelf.ts';

/** Tokens an answer takes, where none is stored to tell. */
const USUAL_ANSWER = 900;
const LONGEST_LINE = 120;
const FENCE = /^<<<(?:DATA|END) /u;

/**
 * What is missing, for a person: the request, the nearest recording and the first thing in which it differs, the command that
 * records it, and what that takes. The first line says file and reason.
 */
export const tellMissing = (
  { id, language }: Pick<EvalCase, 'id' | 'language'>,
  exchange: Exchange,
  shelf: Shelf,
): string[] => {
  const [nearest] = shelf.near(exchange);
  const answer = nearest ? estimateTokens(JSON.stringify(nearest.said.answer)) : USUAL_ANSWER;
  return [
    `${id}: nothing is stored for call ${exchange.call} of ${exchange.prompt} (${language}), digest ${exchange.digest}`,
    ...(nearest
      ? [`  nearest: recordings/${fileOf(nearest)}`, `  ${difference(exchange, nearest)}`]
      : ['  nothing is stored for this prompt and language at all']),
    `  about ${exchange.tokens} tokens to send, ${answer} to hear. Record: ${recordCommand([id])}`,
  ];
};

/** The first thing in which a request differs from a stored one. */
const difference = (exchange: Exchange, stored: Recording): string => {
  if (stored.digest !== exchange.digest)
    return `differs in the prompt: its words, partials, settings or schema (${stored.digest} is now ${exchange.digest})`;
  if (stored.case !== exchange.case) return `is of another case, ${stored.case}: this one was never recorded`;
  if (stored.schema !== exchange.schema) return 'differs in the output schema as sent';
  if (stored.parameters !== exchange.parameters) return 'differs in parameters: temperature, longest answer or tools';
  for (const [place, { role, text }] of exchange.said.entries()) {
    const before = stored.request[place];
    if (!before || before.role !== role) return `message ${place + 1} (${role}) is new`;
    const known = before.lines.split(' ');
    const lines = text.split('\n');
    const differs = (line: string, index: number) => digestOf(line).slice(0, 6) !== known[index];
    // A fence's mark is made of what it fences: the line that changed stands inside.
    const inside = lines.findIndex((line, index) => !FENCE.test(line) && differs(line, index));
    const at = inside >= 0 ? inside : lines.findIndex(differs);
    if (at >= 0)
      return `message ${place + 1} (${role}) differs from line ${at + 1}: “${(lines[at] ?? '').slice(0, LONGEST_LINE)}”`;
    if (known.length > lines.length)
      return `message ${place + 1} (${role}) ends ${known.length - lines.length} lines earlier`;
  }
  return 'is another sample of the same request';
};

/** The command that samples what is missing; answers that still fit are not asked for again. */
export const recordCommand = (ids: readonly string[]): string =>
  `OPENAI_BASE_URL=… OPENAI_MODEL=… npm run evals -- record ${ids.map((id) => `--case ${id}`).join(' ')}`;
