import type { OpenAI } from 'openai';
import { ModelCallError } from './model-call-error.ts';

type Request = OpenAI.Chat.ChatCompletionCreateParamsStreaming;

/** How a server is asked for JSON: a schema it enforces, JSON without a schema, or words alone. */
export const STRUCTURED_MODES = ['json_schema', 'json_object', 'prompt'] as const;
export type StructuredMode = (typeof STRUCTURED_MODES)[number];

/** What a door has learnt about its server from refusals. Lives as long as the door. */
export type Dialect = {
  structured: StructuredMode;
  /** Schemas this server could not take, though it takes others. */
  readonly refusedSchemas: Set<string>;
  temperature: boolean;
  streamOptions: boolean;
  completionTokens: boolean;
};

export const newDialect = (structured: StructuredMode): Dialect => ({
  structured,
  refusedSchemas: new Set(),
  temperature: true,
  streamOptions: true,
  completionTokens: false,
});

/** The mode for one schema. */
export const modeFor = (dialect: Dialect, schema: string): StructuredMode =>
  dialect.structured === 'json_schema' && dialect.refusedSchemas.has(schema) ? 'json_object' : dialect.structured;

/** The server does not take this `response_format`; the door has learnt it and asks again in a plainer way. */
export class FormatRefused extends ModelCallError {
  constructor() {
    super('bad_request', { reason: 'response_format refused' });
    this.name = 'FormatRefused';
  }
}

/** The request in the words this server understands. */
export const speak = (request: Request, dialect: Dialect): Request => {
  const { temperature, stream_options, max_tokens, ...rest } = request;
  return {
    ...rest,
    ...(dialect.temperature && temperature !== undefined ? { temperature } : {}),
    ...(dialect.streamOptions && stream_options ? { stream_options } : {}),
    ...(max_tokens ? { [dialect.completionTokens ? 'max_completion_tokens' : 'max_tokens']: max_tokens } : {}),
  };
};

const refusal = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('status' in error) || (error.status !== 400 && error.status !== 422))
    return undefined;
  return `${'param' in error ? String(error.param) : ''} ${error.message}`;
};

const learnFormat = (request: Request, said: string, dialect: Dialect): boolean => {
  const format = request.response_format;
  if (!format || !/response_format|json_schema|json_object|json mode|structured output|schema|grammar/iu.test(said))
    return false;
  if (
    format.type === 'json_schema' &&
    /invalid schema|unsupported|not (?:supported|permitted) in|keyword/iu.test(said)
  ) {
    // The words blame this schema, unless they blame the format itself.
    if (
      !/type.{0,20}(?:unavailable|not supported)|response_format.{0,30}(?:unavailable|not supported|unsupported)/iu.test(
        said,
      )
    ) {
      dialect.refusedSchemas.add(format.json_schema.name);
      return true;
    }
  }
  dialect.structured = format.type === 'json_schema' ? 'json_object' : 'prompt';
  return true;
};

/**
 * Learns from a 400 what this server does not take.
 * @returns true when the same request can be spoken again in another way.
 * @throws FormatRefused when the answer format has to be asked for differently (the messages change then).
 */
export const learn = (request: Request, error: unknown, dialect: Dialect): boolean => {
  const said = refusal(error);
  if (said === undefined) return false;
  if (learnFormat(request, said, dialect)) throw new FormatRefused();
  if (dialect.streamOptions && request.stream_options && /stream_options|include_usage/iu.test(said)) {
    dialect.streamOptions = false;
    return true;
  }
  if (!dialect.completionTokens && request.max_tokens && /max_completion_tokens/iu.test(said)) {
    dialect.completionTokens = true;
    return true;
  }
  if (dialect.temperature && request.temperature !== undefined && /temperature/iu.test(said)) {
    dialect.temperature = false;
    return true;
  }
  return false;
};
