import type { OpenAI } from 'openai';
import * as z from 'zod';
import type { Deadline } from './deadline.ts';
import { ModelCallError } from './model-call-error.ts';
import type { ModelFault } from './port.ts';
import { toModelCallError } from './retry.ts';

type Chunk = OpenAI.Chat.Completions.ChatCompletionChunk;

const deltaSchema = z.looseObject({
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).nullish(),
  refusal: z.string().nullish(),
  reasoning_content: z.string().nullish(),
  tool_calls: z.array(z.looseObject({ index: z.number().optional() })).nullish(),
});

const chunkSchema = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        delta: deltaSchema.nullish(),
        message: deltaSchema.nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
  usage: z.looseObject({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish().catch(undefined),
});

/** How a stream ended: what it carried, and the fault if it did not end well. Token counts as the provider gave them. */
export type StreamEnd = { fault?: ModelFault; outputText: string; usage?: { input: number; output: number } };

type State = {
  events: number;
  choices: number;
  text: string;
  calls: boolean;
  refusal: boolean;
  finish?: string;
  usage?: { input: number; output: number };
};

const textOf = (content: z.output<typeof deltaSchema>['content']): string =>
  typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('');

/**
 * The event without its id: some servers repeat one id for ever, and an agent would take the next message for the same
 * one. LangChain then names messages by its own run.
 */
const withoutId = (raw: unknown): Chunk => {
  const { id: _, ...rest } = raw as Chunk;
  return rest as Chunk;
};

/** Reads one event into the state and answers it in the one shape LangChain understands (role, string content, index). */
const take = (raw: unknown, state: State): Chunk => {
  const read = chunkSchema.safeParse(raw);
  if (!read.success || (!read.data.choices && !read.data.usage)) {
    throw new ModelCallError('not_a_completion', { reason: 'event without choices' });
  }
  state.events += 1;
  const { usage } = read.data;
  if (usage) state.usage = { input: usage.prompt_tokens, output: usage.completion_tokens };
  const choice = read.data.choices?.[0];
  if (!choice) return { ...withoutId(raw), choices: [] };
  const delta = choice.delta ?? choice.message ?? {};
  const content = textOf(delta.content);
  const calls = (delta.tool_calls ?? []).map((call, index) => ({ ...call, index: call.index ?? index }));
  state.choices += 1;
  state.calls ||= calls.length > 0;
  state.refusal ||= Boolean(delta.refusal);
  if (choice.finish_reason) state.finish = choice.finish_reason;
  state.text += content + (delta.reasoning_content ?? '') + (calls.length > 0 ? JSON.stringify(calls) : '');
  const shaped = { ...delta, role: 'assistant', content, ...(calls.length > 0 ? { tool_calls: calls } : {}) };
  return {
    ...withoutId(raw),
    choices: [{ index: 0, delta: shaped, finish_reason: choice.finish_reason ?? null }],
  } as Chunk;
};

const wrong = (fault: ModelFault, reason: string) => new ModelCallError(fault, { reason });

/** A stream that ended is an answer only if it says so itself: a clean end without a finish reason is `truncated`. */
const judge = (state: State): ModelCallError | undefined => {
  if (state.events === 0) return wrong('not_a_completion', 'no event in the stream');
  if (state.refusal || state.finish === 'content_filter') return wrong('refused', state.finish ?? 'refusal');
  if (state.choices === 0) return wrong('empty', 'no choices');
  if (!state.finish) return wrong('truncated', 'no finish reason');
  if (['length', 'max_tokens'].includes(state.finish)) return wrong('truncated', `finish reason ${state.finish}`);
  if (!state.text && !state.calls) return wrong('empty', 'no content');
  return undefined;
};

/**
 * Passes a completion stream on, event by event, and throws `ModelCallError` for everything that makes it less than a
 * whole answer. `onEnd` is called exactly once, also when the reader walks away (then the fault is `aborted`).
 * @param maxCharacters most characters of text, reasoning and tool arguments together.
 */
export async function* guardStream(
  source: AsyncIterable<unknown>,
  options: { deadline: Deadline; now: () => Date; maxCharacters: number; onEnd: (end: StreamEnd) => void },
): AsyncGenerator<Chunk, void> {
  const { deadline, now, maxCharacters, onEnd } = options;
  const state: State = { events: 0, choices: 0, text: '', calls: false, refusal: false };
  let fault: ModelFault | undefined = 'aborted';
  try {
    for await (const raw of source) {
      const chunk = take(raw, state);
      if (state.text.length > maxCharacters) throw wrong('too_large', `answer over ${maxCharacters} characters`);
      yield chunk;
    }
    // The SDK ends an aborted stream quietly, so the chain's own end is asked for first.
    const failure = deadline.stopped() ?? judge(state);
    if (failure) throw failure;
    fault = undefined;
  } catch (error) {
    const read = toModelCallError(error, deadline, now());
    const lost = read.fault === 'unreachable' && state.events > 0;
    const failure = lost ? wrong('truncated', 'connection lost within the answer') : read;
    fault = failure.fault;
    // Before the first event nothing is paid yet: the vendor's own error goes up, so that the retries can read it.
    throw state.events === 0 ? error : failure;
  } finally {
    onEnd({ outputText: state.text, ...(fault ? { fault } : {}), ...(state.usage ? { usage: state.usage } : {}) });
  }
}
