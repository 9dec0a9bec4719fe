import { damagedXlsx, encrypted, inflatesTooFar } from './refusals.ts';

/** One file of a zip by its directory; `start` is where its bytes begin. */
export type ZipEntry = { name: string; stored: boolean; start: number; compressed: number; size: number };

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_LENGTH = 22;
const MAX_ENTRIES = 2_000;

/** The most a spreadsheet may unpack to. */
export const MAX_INFLATED_BYTES = 100 * 1024 * 1024;

const findEnd = (view: DataView): number => {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END_MARK) return at;
  throw new RangeError('no end of central directory');
};

const readEntry = (bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } => {
  if (view.getUint32(at, true) !== ENTRY_MARK) throw new RangeError('no directory entry');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  if ((flags & 1) === 1) throw encrypted();
  if (method !== 0 && method !== 8) throw new RangeError('unknown compression');
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL_MARK) throw new RangeError('no local header');
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    stored: method === 0,
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
  };
  if (entry.start + entry.compressed > bytes.length) throw new RangeError('entry outside the file');
  return { entry, next: at + 46 + nameLength + extra + comment };
};

/**
 * Reads a zip's directory without unpacking anything.
 * @throws LinchpinError `payload_too_large` when the files it lists unpack too far, `unreadable_file` when locked or broken.
 */
export const readZipEntries = (bytes: Uint8Array): ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > MAX_ENTRIES) throw inflatesTooFar(MAX_INFLATED_BYTES);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    let total = 0;
    while (entries.length < count) {
      const { entry, next } = readEntry(bytes, view, at);
      total += entry.size;
      if (total > MAX_INFLATED_BYTES) throw inflatesTooFar(MAX_INFLATED_BYTES);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw damagedXlsx(error);
    throw error;
  }
};

/**
 * Unpacks one file, off this thread where the runtime can. What really comes out is counted: a directory that lied about
 * the size is a broken file.
 */
export const inflateEntry = async (bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> => {
  const packed = bytes.slice(entry.start, entry.start + entry.compressed);
  if (entry.stored) return packed;
  const out = new Uint8Array(entry.size);
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (length + part.value.length > entry.size) throw new RangeError('more than the directory says');
      out.set(part.value, length);
      length += part.value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw damagedXlsx(error);
  }
  if (length !== entry.size) throw damagedXlsx(new RangeError('less than the directory says'));
  return out;
};
