import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type * as z from 'zod';
import type { Language } from '../kernel/language.ts';
import type { InstructionFinding } from './instructions.ts';

/** A prompt file, parsed: `prompts/<draft>/<step>.<lang>.md`. */
export type PromptRef = { id: string; language: Language };

/** What one model call cost. Token counts are the provider's when it gave them, else estimates (`estimated`). */
export type ModelUsage = {
  promptId: string;
  promptVersion: string;
  model: string;
  inputTokens: number;
  outputTokens: number;
  estimated: boolean;
  milliseconds: number;
  outcome: 'ok' | 'repaired' | ModelFault;
};

/** Every way a provider can fail us, as one closed set (architecture, decision 11 and 12). */
export type ModelFault =
  | 'unreachable'
  | 'unauthorised'
  | 'rate_limited'
  | 'server_error'
  | 'timeout'
  | 'aborted'
  | 'truncated'
  | 'not_a_completion'
  | 'empty'
  | 'refused'
  | 'schema_breach'
  | 'too_large'
  | 'bad_request';

export type ModelRequest<T> = {
  prompt: PromptRef;
  /** Values for the prompt's placeholders. Those the front matter lists as untrusted are fenced by the renderer. */
  inputs: Record<string, string>;
  output: z.ZodType<T>;
  signal: AbortSignal;
  /** Extra check on the parsed value: messages to send back to the model for one repair round; empty = accepted. */
  check?: (value: T) => string[];
  /** Called with each piece of raw text as it streams (progress only; never shown as the answer). */
  onText?: (piece: string) => void;
  /**
   * When a value fits the schema but `check` still complains after the repair round: true answers it with its
   * `complaints` (the drafter then marks or drops what is not sound, GUARD-7); otherwise it is a `schema_breach`.
   */
  keepRejected?: boolean;
};

export type ModelAnswer<T> = {
  value: T;
  usage: ModelUsage[];
  promptVersion: string;
  model: string;
  /** What `check` still says after the repair round; empty unless `keepRejected` was asked for. */
  complaints: string[];
  /** Text in the untrusted inputs that spoke to the model: to be reported, it was not followed (GUARD-5). */
  instructions: InstructionFinding[];
};

/** The two messages to send, and what in the untrusted inputs spoke to the model (GUARD-5). */
export type RenderedPrompt = { system: string; user: string; instructions: InstructionFinding[] };

/** The one door to a chat model. `null` in `Ctx.model` when none is configured. */
export type ModelDoor = {
  readonly model: string;
  /** Calls the model and answers a value that fits the schema. Throws `ModelCallError` (typed fault, usage so far) and nothing else. */
  call<T>(request: ModelRequest<T>): Promise<ModelAnswer<T>>;
  /** A LangChain chat model with the same deadline, retry budget and faults, for the conversation agent. */
  chatModel(options: {
    signal: AbortSignal;
    onUsage: (usage: ModelUsage) => void;
    promptId: string;
    promptVersion: string;
  }): BaseChatModel;
  /** The version (digest) of a prompt as it would be sent with this output schema. */
  promptVersion(prompt: PromptRef, output?: z.ZodType): string;
  /** The two messages of a prompt, inputs checked and fenced: for the conversation, which sends them itself. */
  render(prompt: PromptRef, inputs: Record<string, string>): RenderedPrompt;
};

/** The door to an embedding endpoint; `null` when none is configured. Vectors are in the order of the texts. */
export type Embedder = {
  readonly model: string;
  readonly dimensions: number | undefined;
  embed(texts: readonly string[], signal: AbortSignal): Promise<{ vectors: number[][]; inputTokens: number }>;
  /** The same endpoint with another of its models: while a library is embedded anew, queries still need the old one. */
  of(model: string, dimensions: number | undefined): Embedder;
};

/** The door to a reranking endpoint (the shape of Jina and Cohere); `null` when none is configured. */
export type Reranker = {
  readonly model: string;
  /**
   * Scores documents by how well they answer a query, best first: each with its place among those given.
   * Throws `ModelCallError` and nothing else.
   */
  rerank(
    query: string,
    documents: readonly string[],
    signal: AbortSignal,
  ): Promise<{ ranked: { index: number; score: number }[]; inputTokens: number }>;
};
