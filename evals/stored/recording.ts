import * as z from 'zod';
import { sha256, stableJson } from '#src/llm/digest.ts';
import type { Said } from '../model/completion.ts';

const hex = z.string().regex(/^[0-9a-f]{16}$/u);

/**
 * One stored answer: the model's text to one request of one case, as it came over the wire. `call` is 1 for the first
 * request of a prompt in the case and 2 for its repair round.
 */
export const recordingSchema = z
  .strictObject({
    case: z.string().min(1),
    prompt: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u),
    language: z.enum(['zh', 'en']),
    /** The prompt's version (`prompts.digest`) the answer was given to. */
    digest: hex,
    call: z.int().min(1).max(9),
    /** Digest of what followed the system message: tells whether the material has moved since. */
    messagesDigest: hex,
    answer: z.string(),
    /** Tools the model called instead of, or beside, saying something. */
    toolCalls: z.array(z.strictObject({ name: z.string().min(1), arguments: z.string() })).optional(),
    /** Digest of answer and tool calls, so that a row changed by hand is seen. */
    answerDigest: hex,
    /** `recorded`: a model answered. `authored`: a person, or a model that knew more than the request, wrote it. */
    provenance: z.enum(['recorded', 'authored']),
    /** How it was obtained: which model, through what. */
    how: z.string().min(3).max(300),
    at: z.iso.datetime(),
  })
  .refine((row) => row.answer !== '' || row.toolCalls !== undefined, { message: 'holds no answer' })
  .refine((row) => row.answerDigest === digestOfAnswer(row), { message: 'the answer is not the one that was stored' })
  .meta({ title: 'Recording' });

export type Recording = z.output<typeof recordingSchema>;

/** What a stored answer is found by. */
export type RecordingKey = Pick<Recording, 'case' | 'prompt' | 'language' | 'digest' | 'call'>;

/** 16 hex digits of a text or value. */
export const digestOf = (value: unknown): string =>
  sha256(typeof value === 'string' ? value : stableJson(value)).slice(0, 16);

/** What identifies an answer's content. */
export const digestOfAnswer = ({ answer, toolCalls = [] }: Said): string => digestOf({ answer, toolCalls });

/** The file of a prompt's recordings below `evals/recordings`. */
export const recordingFile = ({ prompt, language }: Pick<Recording, 'prompt' | 'language'>): string =>
  `${prompt}.${language}.jsonl`;
