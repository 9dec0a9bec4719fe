import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import type * as z from 'zod';
import type { Language } from '../kernel/language.ts';
import type { Logger } from '../kernel/logger.ts';
import { type Bill, type CallChain, usageOf } from './call-chain.ts';
import type { ChatFactory } from './chat-factory.ts';
import { type Dialect, FormatRefused, modeFor, type StructuredMode } from './dialect.ts';
import { neutralise } from './fence.ts';
import type { ExchangeEnd } from './guarded-chat.ts';
import { isStrict, type JsonSchema, jsonSchemaOf, schemaName } from './json-schema.ts';
import { ModelCallError } from './model-call-error.ts';
import { type ReadAnswer, readAnswer } from './parse-answer.ts';
import type { ModelAnswer, ModelRequest, ModelUsage, PromptRef } from './port.ts';
import { PromptError } from './prompt-file.ts';
import type { Prompts } from './prompts.ts';
import { toModelCallError } from './retry.ts';

type Parts = { chats: ChatFactory; prompts: Prompts; model: string; log: Logger; now: () => Date; dialect: Dialect };

type Wanted = { name: string; schema: JsonSchema };

const responseFormat = (mode: StructuredMode, { name, schema }: Wanted) => {
  if (mode === 'prompt') return {};
  if (mode === 'json_object') return { response_format: { type: 'json_object' as const } };
  return { response_format: { type: 'json_schema' as const, json_schema: { name, schema, strict: isStrict(schema) } } };
};

/** The messages of the first round; a server that enforces no schema is told it in words. */
const opening = (prompts: Prompts, request: Pick<ModelRequest<unknown>, 'prompt' | 'inputs'>, wanted: Wanted) => {
  const { system, user, instructions } = prompts.render(request.prompt, request.inputs);
  const told = prompts.wording('_schema', request.prompt.language, { schema: JSON.stringify(wanted.schema) });
  return {
    instructions,
    messages: (mode: StructuredMode): BaseMessage[] => [
      new SystemMessage(mode === 'json_schema' ? system : `${system}\n\n${told}`),
      new HumanMessage(user),
    ],
  };
};

const MAX_QUOTED_ANSWER = 24_000;

/** What is added for the repair round: the answer that was not accepted, and why. */
const repairing = (
  prompts: Prompts,
  language: Language,
  said: string,
  complaints: readonly string[],
  wanted: Wanted,
) => {
  const list = complaints.map((complaint) => `- ${neutralise(complaint).replaceAll('\n', ' ')}`).join('\n');
  const schema = JSON.stringify(wanted.schema);
  return [
    new AIMessage(said.slice(0, MAX_QUOTED_ANSWER)),
    new HumanMessage(prompts.wording('_repair', language, { complaints: list, schema })),
  ];
};

/** Runs the code a caller gave us; its own errors are told apart from the provider's. */
const ours = <R>(what: string, run: () => R): R => {
  try {
    return run();
  } catch (error) {
    if (error instanceof ModelCallError) throw error;
    const reason =
      error instanceof PromptError ? error.message : `${what}: ${error instanceof Error ? error.name : 'error'}`;
    throw new ModelCallError('bad_request', { reason });
  }
};

/** One exchange, asked again in a plainer format when the server refuses the format. */
const exchange = async (
  chat: ReturnType<ChatFactory['drafter']>,
  messages: (mode: StructuredMode) => BaseMessage[],
  options: { dialect: Dialect; wanted: Wanted; signal: AbortSignal; onText: ((piece: string) => void) | undefined },
): Promise<string> => {
  const { dialect, wanted, signal, onText } = options;
  for (;;) {
    const mode = modeFor(dialect, wanted.name);
    let text = '';
    try {
      for await (const chunk of await chat.stream(messages(mode), { signal, ...responseFormat(mode, wanted) })) {
        const piece = typeof chunk.content === 'string' ? chunk.content : '';
        text += piece;
        if (piece !== '' && onText) ours('onText', () => onText(piece));
      }
      return text;
    } catch (error) {
      if (!(error instanceof FormatRefused)) throw error;
    }
  }
};

const outcomeOf = (read: ReadAnswer<unknown>, round: number): ModelUsage['outcome'] => {
  if (!read.accepted) return 'schema_breach';
  return round === 0 ? 'ok' : 'repaired';
};

const runRounds = async <T>(
  request: ModelRequest<T>,
  parts: Parts,
  chain: CallChain,
  bill: Bill,
): Promise<ModelAnswer<T>> => {
  const { chats, prompts, dialect } = parts;
  const { language } = request.prompt;
  const { settings } = prompts.get(request.prompt);
  const wanted = { name: schemaName(request.output), schema: jsonSchemaOf(request.output) };
  const first = ours('prompt', () => opening(prompts, request, wanted));
  let ended: ExchangeEnd | undefined;
  const chat = chats.drafter(chain, settings, (end) => {
    // A failed exchange is billed at once; a good one when its answer has been read.
    if (end.fault) chats.bill(chain, usageOf(bill, end));
    else ended = end;
  });
  let added: BaseMessage[] = [];
  for (let round = 0; ; round++) {
    const messages = (mode: StructuredMode) => [...first.messages(mode), ...added];
    const said = await exchange(chat, messages, {
      dialect,
      wanted,
      signal: chain.deadline.signal,
      onText: request.onText,
    });
    const read = ours('check', () => readAnswer(said, request.output as z.ZodType<T>, request.check));
    if (ended) chats.bill(chain, usageOf(bill, ended, outcomeOf(read, round)));
    const answer = {
      usage: chain.usage,
      promptVersion: bill.promptVersion,
      model: parts.model,
      instructions: first.instructions,
    };
    if (read.accepted) return { ...answer, value: read.value, complaints: [] };
    if (round > 0) {
      if (request.keepRejected && read.value !== undefined)
        return { ...answer, value: read.value, complaints: read.complaints };
      throw new ModelCallError('schema_breach', { reason: `${read.complaints.length} complaints after repair` });
    }
    added = repairing(prompts, language, said, read.complaints, wanted);
  }
};

const logLine = (prompt: PromptRef, chain: CallChain) => ({
  prompt: prompt.id,
  language: prompt.language,
  exchanges: chain.usage.length,
  milliseconds: chain.usage.reduce((sum, usage) => sum + usage.milliseconds, 0),
});

/** `ModelDoor.call`: renders, asks, reads, repairs once. Throws `ModelCallError` with the usage so far, nothing else. */
export const callModel = async <T>(request: ModelRequest<T>, parts: Parts): Promise<ModelAnswer<T>> => {
  const chain = parts.chats.chain(request.signal);
  try {
    const promptVersion = ours('prompt', () => parts.prompts.digest(request.prompt, request.output));
    const bill = { promptId: request.prompt.id, promptVersion, model: parts.model };
    const answer = await runRounds(request, parts, chain, bill);
    parts.log.info('model.answered', { ...logLine(request.prompt, chain), version: promptVersion });
    return answer;
  } catch (error) {
    const failure = toModelCallError(error, chain.deadline, parts.now()).withUsage(chain.usage);
    parts.log.error('model.failed', {
      ...logLine(request.prompt, chain),
      fault: failure.fault,
      reason: failure.reason,
    });
    throw failure;
  }
};
