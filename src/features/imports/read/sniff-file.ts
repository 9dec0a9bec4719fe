import { emptyFile, encrypted, fileTooLarge, mislabelled, notTaken } from './refusals.ts';
import { MAX_FILE_BYTES } from './table.ts';

/** What a form may hold beside its file: `mapping`, `values` and the parts' own headers. */
const FORM_BYTES = 1024 * 1024;

/** Refuses a form that cannot hold a file within the limit, before it is read. @throws LinchpinError `payload_too_large` */
export const refuseLargeBody = (bytes: number): void => {
  if (bytes > MAX_FILE_BYTES + FORM_BYTES) throw fileTooLarge(bytes);
};

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

const TEXT_NAMES = new Set(['csv', 'tsv', 'txt']);
const BINARIES: readonly [string, readonly number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

const wide = (word: string): string => [...word].map((letter) => `${letter}\0`).join('');

/** A password-protected XLSX is an OLE container with this stream; other OLE files are old binary Office files. */
const isLocked = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(wide('EncryptedPackage'));

const extensionOf = (fileName: string): string =>
  /\.([a-z0-9]{1,8})$/iu.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';

/**
 * Decides by name and bytes whether a file is a spreadsheet or delimited text, before any reader touches it.
 * @throws LinchpinError `unreadable_file` (empty, encrypted), `unsupported_file` (other kinds, mislabelled), `payload_too_large`.
 */
export const sniffFile = (bytes: Uint8Array, fileName: string): 'xlsx' | 'text' => {
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > MAX_FILE_BYTES) throw fileTooLarge(bytes.length);
  const extension = extensionOf(fileName);
  const says = (actual: string): never => {
    throw extension === 'xlsx' || TEXT_NAMES.has(extension)
      ? mislabelled(extension.toUpperCase(), actual)
      : notTaken(actual);
  };
  if (startsWith(bytes, OLE)) {
    if (isLocked(bytes)) throw encrypted();
    return says('XLS');
  }
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP))
    return TEXT_NAMES.has(extension) ? says('ZIP/XLSX') : 'xlsx';
  const binary = BINARIES.find(([, magic]) => startsWith(bytes, magic));
  if (binary) return says(binary[0]);
  if (extension === 'xlsx' || extension === 'xlsm' || extension === 'xls')
    throw mislabelled(extension.toUpperCase(), 'text');
  if (/^\s*<(?:!doctype|html|table|\?xml)/iu.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200))))
    return says('HTML/XML');
  return 'text';
};
