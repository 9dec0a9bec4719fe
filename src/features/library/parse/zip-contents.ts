import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { ParseLimits } from './parsed-document.ts';
import { damaged, inflatesTooFar } from './refusals.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;

const packedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return bytes.subarray(start, start + entry.compressedSize);
};

/**
 * Inflates every entry once, under its declared size, and throws the result away: readers that follow trust the directory's numbers,
 * and a directory that lies about them would make those readers fill the memory.
 * @throws `payload_too_large` for an entry larger than declared; `unreadable_file` for a broken one.
 */
export const proveZip = (bytes: Uint8Array, limits: ParseLimits, format: string): ZipEntry[] => {
  const entries = readZipDirectory(bytes, limits, format);
  for (const entry of entries) {
    if (entry.method === STORED && entry.size === entry.compressedSize) continue;
    if (entry.method !== DEFLATED) throw damaged(format, new Error(`compression method ${entry.method}`));
    try {
      const { length } = inflateRawSync(packedBytes(bytes, entry), { maxOutputLength: Math.max(1, entry.size) });
      if (length !== entry.size) throw new Error('entry size differs from the directory');
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
        throw inflatesTooFar(limits.maxInflatedBytes, limits.maxZipEntries);
      throw damaged(format, error);
    }
  }
  return entries;
};

/** The entries whose names `wanted` accepts, as UTF-8 text by name. Call {@link proveZip} first. */
export const zipTexts = (bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> => {
  const files = unzipSync(bytes, { filter: (file) => wanted(file.name) });
  const decoder = new TextDecoder();
  return new Map(Object.entries(files).map(([name, content]) => [name, decoder.decode(content)]));
};
