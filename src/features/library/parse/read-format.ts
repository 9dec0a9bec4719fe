import { LinchpinError } from '#src/kernel/errors.ts';
import { readTextFormat } from './parse-text.ts';
import type { Format, ParsedDocument, ParseLimits } from './parsed-document.ts';
import { damaged } from './refusals.ts';

type Reader = (bytes: Uint8Array, limits: ParseLimits) => Promise<ParsedDocument>;

// Each reader is loaded only when a file of its kind comes: together they would slow every start of the worker.
const READERS: Record<'pdf' | 'docx' | 'pptx' | 'xlsx' | 'srt' | 'epub', () => Promise<Reader>> = {
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
  pptx: async () => (await import('./pptx.ts')).readPptx,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
  srt: async () => (await import('./srt.ts')).readSrt,
  epub: async () => (await import('./epub.ts')).readEpub,
};

/** Reads a file whose format is already decided. Whatever a reader throws that is not ours becomes `unreadable_file`. */
export const readFormat = async (bytes: Uint8Array, format: Format, limits: ParseLimits): Promise<ParsedDocument> => {
  if (format === 'md' || format === 'mdx' || format === 'txt' || format === 'html')
    return readTextFormat(bytes, format, limits);
  try {
    const read = await READERS[format]();
    return await read(bytes, limits);
  } catch (error) {
    if (error instanceof LinchpinError) throw error;
    throw damaged(format, error);
  }
};
