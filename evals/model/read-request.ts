import * as z from 'zod';
import { estimateTokens } from '#src/llm/tokens.ts';
import { digestOf } from '../stored/recording.ts';
import type { Exchange } from './exchange.ts';

const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string() })),
  response_format: z.unknown().optional(),
});

/** Ids of records and of tool calls are made anew in every run: what matters is that there is one. */
const ID = /\b([a-z]{2,5})_[0-9a-f]{32}\b/gu;
const CALL_ID = /"(id|tool_call_id)":"[^"]*"/gu;
const withoutIds = (text: string): string => text.replaceAll(ID, '$1_').replaceAll(CALL_ID, '"$1":""');

const textOf = (message: Record<string, unknown>): string =>
  typeof message.content === 'string' && !('tool_calls' in message)
    ? message.content
    : JSON.stringify({ ...message, role: undefined });

/** What a request means, whatever the ids in it: the part of a stored answer's key that the wire tells. */
export const readRequest = (
  text: string,
): Pick<Exchange, 'call' | 'isRepair' | 'messages' | 'schema' | 'parameters' | 'request' | 'said' | 'tokens'> => {
  const { messages, model: _, response_format, ...parameters } = bodySchema.parse(JSON.parse(text));
  const said = messages
    .filter((message) => message.role !== 'system')
    .map((message) => ({ role: message.role, text: withoutIds(textOf(message)) }));
  return {
    // The repair round carries the answer that was not accepted: so the request itself says which call it is.
    call: 1 + said.filter(({ role }) => role === 'assistant').length,
    isRepair: messages.length > 2 && messages.at(-1)?.role === 'user',
    messages: digestOf(said),
    schema: response_format === undefined ? null : digestOf(response_format),
    parameters: digestOf(parameters),
    request: said.map(({ role, text: content }) => ({
      role,
      lines: content
        .split('\n')
        .map((line) => digestOf(line).slice(0, 6))
        .join(' '),
    })),
    said,
    tokens: estimateTokens(messages.map(textOf).join('\n')),
  };
};
