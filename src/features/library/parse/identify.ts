import { fileTypeFromBuffer } from 'file-type';
import { FORMATS, type Format, isTextFormat, type ParseInput, type ParseLimits } from './parsed-document.ts';
import { damaged, emptyFile, encrypted, fileTooLarge, mislabelled, notTaken } from './refusals.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const ALIASES: Record<string, Format> = { markdown: 'md', htm: 'html', xhtml: 'html', text: 'txt' };

const BY_TYPE: Record<string, Format> = {
  'text/markdown': 'md',
  'text/mdx': 'mdx',
  'text/plain': 'txt',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/x-subrip': 'srt',
  'text/srt': 'srt',
  'application/epub+zip': 'epub',
};

const asFormat = (word: string): Format | undefined =>
  (FORMATS as readonly string[]).includes(word) ? (word as Format) : ALIASES[word];

const extensionOf = (fileName: string): string =>
  /\.([a-z][a-z0-9]{0,11})$/iu.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';

/** What the name (or, without an extension, the declared type) claims; `undefined` when it claims nothing. */
const claimOf = ({ fileName, declaredType }: ParseInput): Format | undefined => {
  const extension = extensionOf(fileName);
  const type = declaredType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (extension === '') return BY_TYPE[type];
  const format = asFormat(extension);
  if (!format) throw notTaken(`.${extension}`);
  return format;
};

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const wide = (word: string): string => [...word].map((letter) => `${letter}\0`).join('');

/** Old binary Office files, and new ones under a password, are OLE containers; the stream names say which. */
const oleKind = (bytes: Uint8Array): 'encrypted' | 'doc' | 'xls' | 'ppt' | 'ole' => {
  const text = latin1(bytes);
  if (text.includes(wide('EncryptedPackage'))) return 'encrypted';
  if (text.includes(wide('WordDocument'))) return 'doc';
  if (text.includes(wide('PowerPoint Document'))) return 'ppt';
  return text.includes(wide('Workbook')) ? 'xls' : 'ole';
};

/** Which of our zip-based formats the entries make; `undefined` for any other zip. */
const zipKind = (entries: readonly ZipEntry[]): Format | undefined => {
  const has = (prefix: string): boolean => entries.some((entry) => entry.name.startsWith(prefix));
  if (has('META-INF/container.xml')) return 'epub';
  if (!has('[Content_Types].xml')) return undefined;
  if (has('word/')) return 'docx';
  if (has('ppt/')) return 'pptx';
  return has('xl/') ? 'xlsx' : undefined;
};

/** Plain characters by the first 64 KiB: a byte-order mark, or no NUL and hardly any other control. */
const looksLikeText = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls <= sample.length / 50;
};

/** What the bytes are: one of our formats, `text`, or the name of something else (`undefined` where nobody can tell). */
const sniff = async (
  bytes: Uint8Array,
  limits: ParseLimits,
  claim: Format | undefined,
): Promise<Format | 'text' | { other: string } | undefined> => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    const kind = oleKind(bytes);
    if (kind === 'encrypted') throw encrypted(claim ?? 'office');
    return { other: kind.toUpperCase() };
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return zipKind(readZipDirectory(bytes, limits, claim ?? 'zip')) ?? { other: 'ZIP' };
  }
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return { other: 'RTF' };
  if (looksLikeText(bytes)) return 'text';
  const type = await fileTypeFromBuffer(bytes.subarray(0, 4100));
  return type && { other: `${type.ext.toUpperCase()} (${type.mime})` };
};

/**
 * Decides what a file is, by its name and by its bytes, before any reader touches it.
 * @throws `unreadable_file` (empty, encrypted, damaged), `unsupported_file` (not taken, mislabelled), `payload_too_large`.
 */
export const identify = async (input: ParseInput, limits: ParseLimits): Promise<Format> => {
  const { bytes } = input;
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > limits.maxBytes) throw fileTooLarge(bytes.length, limits.maxBytes);
  const claim = claimOf(input);
  const actual = await sniff(bytes, limits, claim);
  if (claim === undefined) {
    if (actual === 'text') return 'txt';
    if (typeof actual === 'string') return actual;
    throw notTaken(actual?.other ?? input.fileName.slice(0, 80));
  }
  const plain = isTextFormat(claim) || claim === 'srt';
  if (actual === claim || (plain && (actual === 'text' || actual === undefined))) return claim;
  if (actual === undefined) throw damaged(claim);
  if (actual === 'text') throw mislabelled(claim, { zh: '纯文本', en: 'plain text' });
  const name = typeof actual === 'string' ? actual.toUpperCase() : actual.other;
  throw mislabelled(claim, { zh: name, en: name });
};
