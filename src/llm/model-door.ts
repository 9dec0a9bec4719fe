import type { Logger } from '../kernel/logger.ts';
import { type BreakerOptions, createBreaker } from './breaker.ts';
import { callModel } from './call-model.ts';
import { type ChatSettings, createChatFactory } from './chat-factory.ts';
import { newDialect, type StructuredMode } from './dialect.ts';
import type { ModelDoor, ModelUsage } from './port.ts';
import type { Prompts } from './prompts.ts';

export type ModelDoorOptions = {
  /** Undefined for a server that asks for no key. */
  apiKey: string | undefined;
  /** Base address of an OpenAI-compatible service, e.g. `https://host/v1`; undefined for OpenAI's own. */
  baseUrl: string | undefined;
  model: string;
  /** Seconds a whole call chain may take, retries and repair included. */
  deadlineSeconds: number;
  structuredOutput: StructuredMode;
  /** Retries of one call chain. */
  maxRetries: number;
  prompts: Prompts;
  now: () => Date;
  log: Logger;
  /** Told of every exchange of this door, `call` and `chatModel` alike. Must not throw. */
  onUsage?: (usage: ModelUsage) => void;
  breaker?: Partial<BreakerOptions>;
  /** Most characters of one answer (default 1 MiB). */
  maxAnswerCharacters?: number;
  /** First wait of the back-off, doubled each time (default 500). */
  backOffMilliseconds?: number;
};

/** Settings of a conversation whose prompt has no file of its own. */
const CONVERSE: ChatSettings = { temperature: 0.3, maxTokens: 4_000 };

const settingsOf = (prompts: Prompts, promptId: string): ChatSettings =>
  prompts.list().find(({ id }) => id === promptId)?.settings ?? CONVERSE;

/**
 * Opens the one door to a chat model. What it learns about its server (refused parameters, a provider that is down)
 * lives in the door and nowhere else.
 */
export const createModelDoor = (options: ModelDoorOptions): ModelDoor => {
  const { model, prompts, log, now } = options;
  const parts = {
    ...options,
    maxCharacters: options.maxAnswerCharacters ?? 1024 * 1024,
    backOffMilliseconds: options.backOffMilliseconds ?? 500,
    dialect: newDialect(options.structuredOutput),
    breaker: createBreaker(now, options.breaker),
  };
  const chats = createChatFactory(parts);
  return {
    model,
    call: (request) => callModel(request, { chats, prompts, model, log, now, dialect: parts.dialect }),
    chatModel: ({ signal, onUsage, promptId, promptVersion }) =>
      chats.conversation({ promptId, promptVersion, model }, settingsOf(prompts, promptId), signal, onUsage),
    promptVersion: (prompt, output) => prompts.digest(prompt, output),
    render: (prompt, inputs) => prompts.render(prompt, inputs),
  };
};
