import { identify } from './identify.ts';
import { readTextFormat } from './parse-text.ts';
import {
  type DocumentParser,
  type Format,
  isTextFormat,
  limitsOf,
  type ParsedDocument,
  type ParseInput,
  type ParseLimits,
  type ParseOptions,
} from './parsed-document.ts';
import { needsNodeService } from './refusals.ts';
import { runParseWorker } from './run-worker.ts';
import { type Turns, takeTurns } from './turns.ts';

/** Plain text takes no parsing: up to 64 KiB of it is read where it is. */
const QUICK_TXT_BYTES = 64 * 1024;

/** Cloudflare Workers have no threads; they say who they are. */
const hasThreads = (): boolean => globalThis.navigator?.userAgent !== 'Cloudflare-Workers';

const isQuick = (bytes: Uint8Array, format: Format, limits: ParseLimits): boolean =>
  bytes.length <= (format === 'txt' ? QUICK_TXT_BYTES : limits.maxInProcessBytes);

const parse = async (input: ParseInput, options: ParseOptions, turns: Turns): Promise<ParsedDocument> => {
  const limits = limitsOf(options);
  const format = await identify(input, limits);
  const quick = isQuick(input.bytes, format, limits) || !hasThreads();
  if (isTextFormat(format) && quick) return readTextFormat(input.bytes, format, limits);
  if (!hasThreads()) throw needsNodeService(format);
  return turns(() => runParseWorker(input.bytes, format, limits, options.signal));
};

/**
 * Reads any file the library takes as canonical text with sections (see {@link ParsedDocument}).
 * What can be refused by name, size, magic bytes or zip directory is refused at once; the rest is read in a worker thread
 * with limits on heap and time, so that no file holds up other requests. On Cloudflare Workers only text formats are read.
 * @throws `unreadable_file` (empty, encrypted, damaged, wordless, too complex), `unsupported_file` (not taken, mislabelled),
 * `payload_too_large` (bytes, inflated bytes, text), `cancelled` (signal). Nothing is stored in any case.
 */
export const parseDocument: DocumentParser = (input, options = {}) => parse(input, options, takeTurns(1));

/**
 * A `parseDocument` for a whole service: at most `concurrency` worker threads at once, the other files wait their turn.
 * Refusals that need no thread never wait. A file's time limit counts from the start of its own thread.
 */
export const documentParser = (concurrency = 2): DocumentParser => {
  const turns = takeTurns(concurrency);
  return (input, options = {}) => parse(input, options, turns);
};
