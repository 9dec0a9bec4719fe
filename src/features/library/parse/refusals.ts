import { fail, type LinchpinError } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { FORMATS, type Format } from './parsed-document.ts';

const LIST = FORMATS.join('、');
const NONE_KEPT = { zh: '没有保存任何内容。', en: 'Nothing was stored.' };
const mb = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

/** The file has no bytes, or only blanks. */
export const emptyFile = (): LinchpinError =>
  fail('unreadable_file', {
    zh: `文件是空的。${NONE_KEPT.zh}请检查文件后重新上传。`,
    en: `The file is empty. ${NONE_KEPT.en} Check the file and upload it again.`,
  });

/** The file is larger than the limit. */
export const fileTooLarge = (bytes: number, max: number): LinchpinError =>
  fail('payload_too_large', {
    zh: `文件大小为 ${mb(bytes)}，上限是 ${mb(max)}。${NONE_KEPT.zh}请拆分或压缩图片后再上传。`,
    en: `The file has ${mb(bytes)}; the limit is ${mb(max)}. ${NONE_KEPT.en} Split it, or shrink its pictures, and upload again.`,
  });

/** A zip that would inflate beyond the limit, or lists too many entries. */
export const inflatesTooFar = (max: number, maxEntries: number): LinchpinError =>
  fail('payload_too_large', {
    zh: `文件解压后超过上限（${mb(max)} 或 ${maxEntries} 个条目）。${NONE_KEPT.zh}请拆分后再上传。`,
    en: `The file unpacks beyond the limit (${mb(max)} or ${maxEntries} entries). ${NONE_KEPT.en} Split it and upload again.`,
  });

/** The text is longer than a document of the library may be. */
export const textTooLong = (maxChars: number): LinchpinError =>
  fail('payload_too_large', {
    zh: `文件的文字超过 ${maxChars} 个字符。${NONE_KEPT.zh}请拆分后再上传。`,
    en: `The file has more than ${maxChars} characters of text. ${NONE_KEPT.en} Split it and upload again.`,
  });

/** Not a format the library takes. `what` names what the file is or claims to be. */
export const notTaken = (what: string): LinchpinError =>
  fail('unsupported_file', {
    zh: `不支持这种文件（${what}）。${NONE_KEPT.zh}可以上传：${LIST}。`,
    en: `This kind of file is not taken (${what}). ${NONE_KEPT.en} Upload one of: ${FORMATS.join(', ')}.`,
  });

/** The content is not what the name says. `actual` names what was found. */
export const mislabelled = (claimed: Format, actual: Bilingual): LinchpinError =>
  fail('unsupported_file', {
    zh: `文件名说它是 ${claimed.toUpperCase()}，内容其实是 ${actual.zh}。${NONE_KEPT.zh}请改用正确的扩展名，或另存为 ${claimed.toUpperCase()} 后再上传。`,
    en: `The name says ${claimed.toUpperCase()}, but the content is ${actual.en}. ${NONE_KEPT.en} Give the file its right extension, or save it as ${claimed.toUpperCase()}, and upload again.`,
  });

/** The file is locked with a password. */
export const encrypted = (format: string): LinchpinError =>
  fail('unreadable_file', {
    zh: `这个 ${format.toUpperCase()} 文件已加密。${NONE_KEPT.zh}请去掉密码后再上传。`,
    en: `This ${format.toUpperCase()} file is encrypted. ${NONE_KEPT.en} Remove the password and upload it again.`,
  });

/** The file is broken, or is not built as its format demands. The cause goes to the log. */
export const damaged = (format: string, cause?: unknown): LinchpinError =>
  fail(
    'unreadable_file',
    {
      zh: `这个 ${format.toUpperCase()} 文件已损坏或不完整，无法读取。${NONE_KEPT.zh}请在原软件里打开并另存一次，再上传。`,
      en: `This ${format.toUpperCase()} file is damaged or cut short and cannot be read. ${NONE_KEPT.en} Open it in its own program, save it anew, and upload again.`,
    },
    cause === undefined ? {} : { cause },
  );

/** Bytes that are text in no encoding we read. */
export const unknownEncoding = (): LinchpinError =>
  fail('unreadable_file', {
    zh: `文件不是可读的文本（试过 UTF-8、UTF-16、GB18030、Big5）。${NONE_KEPT.zh}请另存为 UTF-8 后再上传。`,
    en: `The file is not readable text (tried UTF-8, UTF-16, GB18030, Big5). ${NONE_KEPT.en} Save it as UTF-8 and upload again.`,
  });

/** The file was read and holds no words, such as a scan. */
export const nothingToRead = (format: Format): LinchpinError =>
  fail('unreadable_file', {
    zh: `这个 ${format.toUpperCase()} 文件里没有可读的文字（可能是扫描件或只有图片）。${NONE_KEPT.zh}请先做文字识别（OCR）或从原软件导出带文字的版本，再上传。`,
    en: `This ${format.toUpperCase()} file has no readable words (it may be a scan, or pictures only). ${NONE_KEPT.en} Run text recognition (OCR) on it, or export a version with text from its own program, and upload that.`,
  });

/** Reading took longer, or more memory, than one file may take. */
export const tooCostly = (format: Format, seconds: number): LinchpinError =>
  fail('unreadable_file', {
    zh: `这个 ${format.toUpperCase()} 文件过于复杂，在 ${seconds} 秒或内存上限内没有读完。${NONE_KEPT.zh}请拆分或另存后再上传。`,
    en: `This ${format.toUpperCase()} file is too complex to be read within ${seconds} s or the memory limit. ${NONE_KEPT.en} Split it, or save it anew, and upload again.`,
  });

/** The request was stopped while the file was being read. */
export const stopped = (cause: unknown): LinchpinError =>
  fail(
    'cancelled',
    {
      zh: `读取文件时请求已停止。${NONE_KEPT.zh}`,
      en: `The request was stopped while the file was being read. ${NONE_KEPT.en}`,
    },
    { cause },
  );

/** A binary format on a runtime that has no reader for it. */
export const needsNodeService = (format: Format): LinchpinError =>
  fail('unsupported_file', {
    zh: `此运行环境不读取 ${format.toUpperCase()} 文件。${NONE_KEPT.zh}请通过 Node 服务上传，或改传 md、mdx、txt、html。`,
    en: `This runtime does not read ${format.toUpperCase()} files. ${NONE_KEPT.en} Upload it through the Node service, or upload md, mdx, txt or html here.`,
  });
