import type { ParseLimits } from './parsed-document.ts';
import { damaged, encrypted, inflatesTooFar } from './refusals.ts';

/** One entry as the zip's directory describes it. `offset` is where its local header starts. */
export type ZipEntry = {
  name: string;
  method: number;
  compressedSize: number;
  size: number;
  offset: number;
  locked: boolean;
};

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Finds the end record: at the very end, before a comment of at most 65,535 bytes. */
const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
};

const readEnd = (view: DataView): { count: number; start: number } => {
  const end = findEnd(view);
  if (end < 0) throw new RangeError('no end of central directory');
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR64) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (view.getUint32(at, true) !== END64) throw new RangeError('no zip64 end record');
    return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
  }
  return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
};

/** The zip64 extra field holds, in this order, only those of the three numbers that overflowed. */
const zip64Numbers = (view: DataView, from: number, to: number): bigint[] => {
  for (let at = from; at + 4 <= to; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      return Array.from({ length: Math.floor(length / 8) }, (_, i) => view.getBigUint64(at + 4 + i * 8, true));
    }
    at += 4 + length;
  }
  return [];
};

const readEntry = (bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } => {
  if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('no central directory entry');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const wide = zip64Numbers(view, nameEnd, extraEnd);
  const number = (value: number): number => (value === 0xffffffff && wide.length > 0 ? Number(wide.shift()) : value);
  const size = number(view.getUint32(at + 24, true));
  const compressedSize = number(view.getUint32(at + 20, true));
  const offset = number(view.getUint32(at + 42, true));
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  const locked = (view.getUint16(at + 8, true) & 1) === 1;
  return {
    entry: { name, method: view.getUint16(at + 10, true), compressedSize, size, offset, locked },
    next: extraEnd + view.getUint16(at + 32, true),
  };
};

/**
 * Reads a zip's directory without inflating anything, and refuses what must not be inflated.
 * @throws `payload_too_large` for too many entries or too large a sum; `unreadable_file` for a locked or broken zip.
 */
export const readZipDirectory = (bytes: Uint8Array, limits: ParseLimits, format = 'zip'): ZipEntry[] => {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let total = 0;
  try {
    const { count, start } = readEnd(view);
    if (count > limits.maxZipEntries) throw inflatesTooFar(limits.maxInflatedBytes, limits.maxZipEntries);
    for (let at = start; entries.length < count; ) {
      const { entry, next } = readEntry(bytes, view, at);
      total += entry.size;
      if (total > limits.maxInflatedBytes) throw inflatesTooFar(limits.maxInflatedBytes, limits.maxZipEntries);
      if (entry.locked) throw encrypted(format);
      if (entry.offset + 30 + entry.compressedSize > bytes.length) throw new RangeError('entry outside the file');
      entries.push(entry);
      at = next;
    }
  } catch (error) {
    if (error instanceof RangeError) throw damaged(format, error);
    throw error;
  }
  return entries;
};
