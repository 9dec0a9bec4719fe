import * as z from 'zod';
import { sha256, stableJson } from '#src/llm/digest.ts';
import type { Said } from '../model/completion.ts';

const hex = z.string().regex(/^[0-9a-f]{16}$/u);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/u);

/** What came back, whole: text or JSON, tools called, and how it ended. */
const saidSchema = z
  .strictObject({
    /** The text; as JSON where it is an object, so that two answers can be compared line by line. */
    answer: z.union([z.string(), z.record(z.string(), z.unknown())]),
    toolCalls: z.array(z.strictObject({ name: z.string().min(1), arguments: z.string() })).optional(),
    finish: z.enum(['stop', 'tool_calls']),
    /** Tokens as the endpoint counted them, where it did. */
    usage: z.strictObject({ input: z.int().min(0), output: z.int().min(0) }).optional(),
  })
  .refine(({ answer, toolCalls }) => answer !== '' || toolCalls !== undefined, { message: 'holds no answer' });

/**
 * One stored answer at the chat-model boundary: the model's answer to one request of one case. It is found by what the model
 * was given: prompt, language and digest (the prompt's words, partials, settings and schema), messages, output schema, model,
 * parameters, and which sample of that it is.
 */
export const recordingSchema = z
  .strictObject({
    case: id,
    prompt: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u),
    language: z.enum(['zh', 'en']),
    /** The prompt's version (`prompts.digest`) the answer was given to. */
    digest: hex,
    /** Digest of all messages but the system's, which the prompt's version covers. */
    messages: hex,
    /** Digest of the output schema as sent; null where none was. */
    schema: hex.nullable(),
    model: z.string().min(1).max(100),
    /** Digest of what else the request set: temperature, longest answer, tools. */
    parameters: hex,
    /** From 1: further answers to the very same request. */
    sample: z.int().min(1).max(99),
    /** The request's messages by role, each line by a short digest: enough to show where another request differs. */
    request: z.array(z.strictObject({ role: z.string(), lines: z.string() })).min(1),
    said: saidSchema,
    /** Digest of `said`, so that a file changed by hand is seen. */
    answerDigest: hex,
    /** `recorded`: a model answered the request. `authored`: it was written by a person or by code, or by a model that knew more. */
    provenance: z.enum(['recorded', 'authored']),
    /** How it was obtained: which model, through what. */
    how: z.string().min(3).max(300),
    at: z.iso.datetime(),
  })
  .refine((row) => row.answerDigest === digestOf(row.said), { message: 'the answer is not the one that was stored' })
  .meta({ title: 'Recording' });

export type Recording = z.output<typeof recordingSchema>;

/** What a stored answer is found by: the request's meaning. The model is chosen by whoever replays. */
export type RecordingKey = Pick<
  Recording,
  'case' | 'prompt' | 'language' | 'digest' | 'messages' | 'schema' | 'parameters' | 'sample'
>;

/** 16 hex digits of a text or value. */
export const digestOf = (value: unknown): string =>
  sha256(typeof value === 'string' ? value : stableJson(value)).slice(0, 16);

/** An answer as it is stored. */
export const toStored = ({ answer, toolCalls, finish, usage }: Said): Recording['said'] => ({
  answer: asObject(answer) ?? answer,
  ...(toolCalls ? { toolCalls } : {}),
  finish,
  ...(usage ? { usage } : {}),
});

/** A stored answer as a model says it. */
export const toSaid = ({ said }: Pick<Recording, 'said'>): Said => ({
  ...said,
  answer: typeof said.answer === 'string' ? said.answer : JSON.stringify(said.answer),
});

const asObject = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};

/** The folder of a prompt version's answers, and a row's own file in it, below `evals/recordings`. */
export const folderOf = ({ prompt, language, digest }: Pick<Recording, 'prompt' | 'language' | 'digest'>): string =>
  `${prompt}.${language}/${digest}`;
export const fileOf = (row: Omit<RecordingKey, 'schema' | 'parameters'> & Pick<Recording, 'model' | 'answerDigest'>) =>
  `${folderOf(row)}/${row.case}.${row.messages.slice(0, 8)}.${slug(row.model)}.${row.sample}.${row.answerDigest.slice(0, 4)}.json`;

const slug = (model: string): string => model.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
