import { LinchpinError } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { canonicalText, cleanText, finishDocument } from './canonical-text.ts';
import { decodeText } from './decode-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { htmlTree } from './html-tree.ts';
import { identify } from './identify.ts';
import { markdownTree, mdxTree } from './markdown-tree.ts';
import { writeTree } from './mdast-text.ts';
import {
  isTextFormat,
  limitsOf,
  type ParsedDocument,
  type ParseInput,
  type ParseLimits,
  type ParseOptions,
  type TextFormat,
} from './parsed-document.ts';
import { damaged, emptyFile, needsNodeService } from './refusals.ts';
import { tameLines, tameTags } from './tame-text.ts';

const TOO_NESTED: Bilingual = {
  zh: '文件的嵌套层级或标记异常之多，已按纯文本读取。',
  en: 'The file is nested or marked up far beyond the usual and was read as plain text.',
};

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const readPlain = (text: string, format: TextFormat, limits: ParseLimits, warnings: Bilingual[]): ParsedDocument => {
  const out = canonicalText(limits.maxTextChars);
  for (const block of cleanText(text).split(/\n(?:[ \t]*\n)+/u)) out.block(block);
  return finishDocument(format, out, { warnings });
};

const readMarkup = (text: string, format: TextFormat, limits: ParseLimits): ParsedDocument => {
  const out = canonicalText(limits.maxTextChars);
  if (format === 'html') {
    const { root, title } = htmlTree(text);
    const heading = writeTree(root, out);
    return finishDocument(format, out, { title: stringOf(title) ?? heading });
  }
  const { root, warnings } = format === 'mdx' ? mdxTree(text) : markdownTree(text);
  const front = readFrontMatter(root);
  // A description in the front matter is written for readers; without it a short page would lose its best sentence.
  const lead = stringOf(front.values?.description) ?? stringOf(front.values?.summary);
  if (lead && !text.includes(`\n${lead}`)) out.block(lead);
  const heading = writeTree(root, out);
  return finishDocument(format, out, {
    title: stringOf(front.values?.title) ?? heading,
    frontMatter: front.values,
    warnings: [...warnings, ...front.warnings],
  });
};

const HTML_CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/iu;

/** HTML may name its own encoding; anything else is found from the bytes. */
const decodeFor = (bytes: Uint8Array, format: TextFormat): string => {
  const named =
    format === 'html' ? HTML_CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1] : undefined;
  if (named && !/^utf-?(8|16)/iu.test(named)) {
    try {
      return new TextDecoder(named, { fatal: true }).decode(bytes);
    } catch {
      // A wrong or unknown label: the bytes decide.
    }
  }
  return decodeText(bytes).text;
};

/** Reads a text format whose kind is already decided. Synchronous and pure; deep nesting is read as plain text. */
export const readTextFormat = (bytes: Uint8Array, format: TextFormat, limits: ParseLimits): ParsedDocument => {
  const text = decodeFor(bytes, format);
  if (text.trim() === '') throw emptyFile();
  if (format === 'txt') return readPlain(text, format, limits, []);
  const tame = format === 'md' ? tameLines(text) : tameTags(text) && (format === 'html' || tameLines(text));
  if (!tame) return readPlain(format === 'html' ? text.replace(/<[^<>]*>/gu, ' ') : text, format, limits, [TOO_NESTED]);
  try {
    return readMarkup(text, format, limits);
  } catch (error) {
    if (error instanceof LinchpinError) throw error;
    throw damaged(format, error);
  }
};

/**
 * The light entry: md, mdx, txt and html on any runtime, with no binary reader and no thread.
 * @throws `unsupported_file` for other formats, saying to upload them through the Node service; else as `parseDocument`.
 */
export const parseTextDocument = async (input: ParseInput, options: ParseOptions = {}): Promise<ParsedDocument> => {
  const limits = limitsOf(options);
  const format = await identify(input, limits);
  if (!isTextFormat(format)) throw needsNodeService(format);
  return readTextFormat(input.bytes, format, limits);
};
