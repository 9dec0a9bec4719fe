import type { Bilingual, Language } from '#src/kernel/language.ts';
import type { Passage } from '../passages.ts';

/** The kinds of file the library takes, each named by its usual extension. */
export const FORMATS = ['md', 'mdx', 'txt', 'html', 'pdf', 'docx', 'pptx', 'xlsx', 'srt', 'epub'] as const;
export type Format = (typeof FORMATS)[number];

/** What is read as plain characters, and therefore on every runtime without a binary reader. */
export const TEXT_FORMATS = ['md', 'mdx', 'txt', 'html'] as const satisfies readonly Format[];
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** True for the formats that the light entry reads. */
export const isTextFormat = (format: Format): format is TextFormat =>
  (TEXT_FORMATS as readonly Format[]).includes(format);

/** Where in the original a section stands. `page` and `slide` count from 1; `sheet` is the sheet's name. */
export type Place = { headingPath: string[]; page?: number; slide?: number; sheet?: string };

/** A run of the canonical text; `start` and `end` are UTF-16 code-unit offsets into {@link ParsedDocument.text}. */
export type Section = Place & { start: number; end: number };

/**
 * A file as readable text. `text` is Markdown-like and canonical: passages, quotes and offsets all refer to it.
 * Sections are in order, do not overlap, and together hold every non-blank character of `text`.
 */
export type ParsedDocument = {
  format: Format;
  title?: string;
  language?: Language;
  /** The YAML front matter of md and mdx, as plain JSON values. */
  frontMatter?: Record<string, unknown>;
  text: string;
  sections: Section[];
  /** What was left out or guessed, in words for the person who uploaded. */
  warnings: Bilingual[];
  /** Its passages, where the thread that read it has cut them already. */
  passages?: Passage[];
};

/** A file as it came in. The name's extension decides the format; `declaredType` (a MIME type) only where there is none. */
export type ParseInput = { bytes: Uint8Array; fileName: string; declaredType?: string };

/** Limits of one parse. Sizes are bytes unless the name says otherwise. */
export type ParseLimits = {
  /** Largest file taken. */
  maxBytes: number;
  /** Largest sum of a zip's entries after inflating, read from its directory before anything is inflated. */
  maxInflatedBytes: number;
  /** Most entries a zip may list. */
  maxZipEntries: number;
  /** Longest canonical text, in UTF-16 code units. */
  maxTextChars: number;
  /** Longest run of the parse worker, in milliseconds. */
  timeoutMs: number;
  /** Heap of the parse worker, in MiB. */
  maxHeapMb: number;
  /** Text files above this are read in the worker, so that they never hold up other requests. */
  maxInProcessBytes: number;
};

export const DEFAULT_LIMITS: ParseLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxInflatedBytes: 200 * 1024 * 1024,
  maxZipEntries: 10_000,
  maxTextChars: 4_000_000,
  timeoutMs: 20_000,
  maxHeapMb: 512,
  maxInProcessBytes: 32 * 1024,
};

/** Options of one parse: other limits than the defaults, and the request's abort signal. */
export type ParseOptions = { limits?: Partial<ParseLimits>; signal?: AbortSignal };

/** Fills in the default limits. */
export const limitsOf = (options: ParseOptions): ParseLimits => ({ ...DEFAULT_LIMITS, ...options.limits });

/** Reads a file: `parseDocument` on Node, `parseTextDocument` where only text can be read, or what `documentParser` makes. */
export type DocumentParser = (input: ParseInput, options?: ParseOptions) => Promise<ParsedDocument>;
