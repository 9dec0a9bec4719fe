import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import type { BaseMessage } from '@langchain/core/messages';
import type { ChatGenerationChunk, ChatResult } from '@langchain/core/outputs';
import { ChatOpenAICompletions } from '@langchain/openai';
import type { OpenAI } from 'openai';
import type { Breaker } from './breaker.ts';
import type { Deadline } from './deadline.ts';
import { type Dialect, FormatRefused, learn, speak } from './dialect.ts';
import { ModelCallError } from './model-call-error.ts';
import { type Budget, tellBreaker, toModelCallError, withRetries } from './retry.ts';
import { guardStream, type StreamEnd } from './stream-guard.ts';
import { estimateTokens } from './tokens.ts';

type Completions = OpenAI.Chat.Completions.ChatCompletion;
type Chunk = OpenAI.Chat.Completions.ChatCompletionChunk;
type Streaming = OpenAI.Chat.ChatCompletionCreateParamsStreaming;
type NonStreaming = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** How one HTTP exchange with the model ended; `inputText` is what was sent, for estimates. */
export type ExchangeEnd = StreamEnd & { inputText: string; milliseconds: number };

/** What a chat works under: its time, budget and the door's shared memory. */
export type Line = {
  /** The deadline of the next exchange, joined with a signal the caller of LangChain gave. */
  deadline: (signal: AbortSignal | undefined) => Deadline;
  budget: Budget;
  breaker: Breaker;
  dialect: Dialect;
  maxCharacters: number;
  now: () => Date;
  onExchange: (end: ExchangeEnd) => void;
};

type Fields = NonNullable<ConstructorParameters<typeof ChatOpenAICompletions>[0]>;

/** Puts the first event, already read, back before the rest. */
async function* resume(
  first: IteratorResult<Chunk, void>,
  rest: AsyncGenerator<Chunk, void>,
): AsyncGenerator<Chunk, void> {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return();
  }
}

/**
 * LangChain's chat model for the Completions API with this room's rules: one deadline, one retry budget, the breaker,
 * and a guard on every stream. It always streams, so that an abort stops within a chunk; it never counts tokens over
 * the network. Every failure is a `ModelCallError`.
 */
export class GuardedChat extends ChatOpenAICompletions {
  readonly #line: Line;

  constructor(fields: Exclude<Fields, string>, line: Line) {
    super(fields);
    this.#line = line;
  }

  /** LangChain would fetch a tokenizer from the internet; this estimates. */
  override async getNumTokens(content: unknown): Promise<number> {
    return estimateTokens(typeof content === 'string' ? content : (JSON.stringify(content) ?? ''));
  }

  /** Reads the stream to its end, also for callers that do not stream. */
  override async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    runManager?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    let whole: ChatGenerationChunk | undefined;
    for await (const chunk of this._streamResponseChunks(messages, options, runManager)) {
      whole = whole ? whole.concat(chunk) : chunk;
    }
    if (!whole) throw new ModelCallError('empty', { reason: 'no chunk' });
    return { generations: [whole] };
  }

  override async completionWithRetry(
    request: Streaming,
    options?: OpenAI.RequestOptions,
  ): Promise<AsyncIterable<Chunk>>;
  override async completionWithRetry(request: NonStreaming, options?: OpenAI.RequestOptions): Promise<Completions>;
  override async completionWithRetry(
    request: Streaming | NonStreaming,
    options?: OpenAI.RequestOptions,
  ): Promise<AsyncIterable<Chunk> | Completions> {
    if (!request.stream) throw new ModelCallError('bad_request', { reason: 'this door only streams' });
    return this.#open(request, options);
  }

  /** Opens one guarded stream and waits for its first event, so that a failure before it can be tried again. */
  async #open(request: Streaming, options?: OpenAI.RequestOptions): Promise<AsyncIterable<Chunk>> {
    const { budget, breaker, now, maxCharacters } = this.#line;
    const deadline = this.#line.deadline(options?.signal ?? undefined);
    const started = performance.now();
    const inputText = JSON.stringify(request.messages);
    const report = (end: StreamEnd) =>
      this.#line.onExchange({ ...end, inputText, milliseconds: Math.round(performance.now() - started) });
    try {
      return await withRetries(
        async () => {
          const source = await this.#send(request, options, deadline);
          let begun = false;
          const guarded = guardStream(source, {
            deadline,
            now,
            maxCharacters,
            // Before the first event the failure belongs to the retries, which tell breaker and caller themselves.
            onEnd: (end) => {
              if (!begun && end.fault) return;
              tellBreaker(breaker, end.fault);
              report(end);
            },
          });
          const first = await guarded.next();
          begun = true;
          return resume(first, guarded);
        },
        { deadline, budget, breaker, now },
      );
    } catch (error) {
      const failure = toModelCallError(error, deadline, now());
      if (!(failure instanceof FormatRefused)) report({ fault: failure.fault, outputText: '' });
      throw failure;
    }
  }

  async #send(
    request: Streaming,
    options: OpenAI.RequestOptions | undefined,
    deadline: Deadline,
  ): Promise<AsyncIterable<unknown>> {
    const { dialect } = this.#line;
    // The SDK's own timer is kept behind the deadline, so that a late answer is always told as `timeout`.
    const timeout = Math.ceil(deadline.remaining()) + 1_000;
    const settings = this._getClientOptions({ signal: deadline.signal, timeout });
    try {
      return await this.client.chat.completions.create(speak(request, dialect), {
        ...options,
        ...settings,
        maxRetries: 0,
      });
    } catch (error) {
      if (learn(request, error, dialect)) return this.#send(request, options, deadline);
      throw error;
    }
  }
}
