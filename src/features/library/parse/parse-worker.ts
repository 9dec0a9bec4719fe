import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorCode, LinchpinError } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { toPassages } from '../passages.ts';
import type { Format, ParsedDocument, ParseLimits } from './parsed-document.ts';
import { readFormat } from './read-format.ts';

/** What the worker is started with. */
export type ParseTask = { bytes: Uint8Array; format: Format; limits: ParseLimits };

/** What the worker answers, once. `cause` is for the log. */
export type ParseAnswer = { document: ParsedDocument } | { code: ErrorCode; detail: Bilingual; cause: string };

const answer = async ({ bytes, format, limits }: ParseTask): Promise<ParseAnswer> => {
  try {
    const document = await readFormat(bytes, format, limits);
    // Cutting a long text takes a while, so it is done here too.
    return { document: { ...document, passages: toPassages(document) } };
  } catch (error) {
    if (!(error instanceof LinchpinError)) throw error;
    return { code: error.code, detail: error.detail, cause: String(error.cause ?? '') };
  }
};

parentPort?.postMessage(await answer(workerData as ParseTask));
