import mammoth from 'mammoth';
import { canonicalText, finishDocument } from './canonical-text.ts';
import { htmlTree } from './html-tree.ts';
import { writeTree } from './mdast-text.ts';
import type { ParsedDocument, ParseLimits } from './parsed-document.ts';
import { unescapeXml } from './xml.ts';
import { proveZip, zipTexts } from './zip-contents.ts';

// Word stores the built-in names in English whatever its language; other editors store the Chinese ones.
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
];

const coreTitle = (bytes: Uint8Array): string | undefined => {
  const core = zipTexts(bytes, (name) => name === 'docProps/core.xml').get('docProps/core.xml') ?? '';
  const title = /<dc:title>([^<]*)<\/dc:title>/u.exec(core)?.[1];
  return title === undefined ? undefined : unescapeXml(title).trim() || undefined;
};

/** Reads DOCX through HTML, so that headings, lists and tables stay what they are. Pictures are left out. */
export const readDocx = async (bytes: Uint8Array, limits: ParseLimits): Promise<ParsedDocument> => {
  proveZip(bytes, limits, 'docx');
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, convertImage, externalFileAccess: false },
  );
  const out = canonicalText(limits.maxTextChars);
  // A note's way back to its mark is an arrow that says nothing outside of a browser.
  const html = value.replace(/\s?<a href="#(?:foot|end)note-ref-[\w-]+">↑<\/a>/gu, '');
  const heading = writeTree(htmlTree(html, true).root, out);
  return finishDocument('docx', out, { title: heading ?? coreTitle(bytes) });
};
