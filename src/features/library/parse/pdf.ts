import { getDocumentProxy } from 'unpdf';
import { canonicalText, finishDocument } from './canonical-text.ts';
import type { ParsedDocument, ParseLimits } from './parsed-document.ts';
import { readOn, toBlocks, typeSizes, withoutFurniture } from './pdf-blocks.ts';
import { columnsOf } from './pdf-columns.ts';
import { foldRadicals, type PdfLine, type PdfPiece, toLines } from './pdf-lines.ts';
import { inRows } from './pdf-rows.ts';
import { damaged, encrypted, nothingToRead } from './refusals.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const open = async (bytes: Uint8Array): Promise<Pdf> => {
  try {
    // The reader takes the buffer over, so it gets a copy of its own. No font is drawn.
    return await getDocumentProxy(bytes.slice(), { disableFontFace: true, verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted('pdf');
    throw damaged('pdf', error);
  }
};

/** A page's lines, in the parts that are read one after the other. */
const partsOf = async (pdf: Pdf, number: number): Promise<PdfLine[][]> => {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): PdfPiece[] => {
    if (!('str' in item) || item.str === '') return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 1 }];
  });
  page.cleanup();
  return columnsOf(pieces).map((part) => inRows(toLines(part)));
};

const titleOf = async (pdf: Pdf): Promise<string | undefined> => {
  const { info } = await pdf.getMetadata();
  const title = (info as { Title?: unknown }).Title;
  // Printers put the source's file name there ("Microsoft Word - plan.docx", "untitled"): that titles nothing.
  if (
    typeof title !== 'string' ||
    /^(?:untitled|microsoft (?:word|powerpoint) - )|\.(?:docx?|pptx?|html?|indd)$/iu.test(title.trim())
  )
    return undefined;
  return foldRadicals(title).trim() || undefined;
};

/**
 * Reads a PDF: pages kept, wrapped lines joined to paragraphs, larger type read as headings, aligned rows as tables, running heads dropped.
 * @throws `unreadable_file` when it is encrypted, damaged, or has no text (a scan).
 */
export const readPdf = async (bytes: Uint8Array, limits: ParseLimits): Promise<ParsedDocument> => {
  const pdf = await open(bytes);
  const raw: PdfLine[][][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) raw.push(await partsOf(pdf, number));
  const pages = withoutFurniture(raw.map((parts) => parts.flat()));
  const kept = new Set(pages.flat());
  const { headings } = typeSizes(pages);
  const out = canonicalText(limits.maxTextChars);
  const path: { level: number; text: string }[] = [];
  let title: { level: number; text: string } | undefined;
  for (const [at, parts] of raw.entries()) {
    out.open({ headingPath: path.map((entry) => entry.text), page: at + 1 });
    const blocks = parts.map((lines) =>
      toBlocks(
        lines.filter((line) => kept.has(line)),
        headings,
      ),
    );
    for (const { text, level } of blocks.reduce(readOn, [])) {
      if (level > 0) {
        while ((path.at(-1)?.level ?? 0) >= level) path.pop();
        path.push({ level, text });
        if (!title || level < title.level) title = { level, text };
        out.open({ headingPath: path.map((entry) => entry.text), page: at + 1 });
      }
      out.block(level > 0 ? `${'#'.repeat(level)} ${text}` : text);
    }
  }
  const empty = pages.filter((page) => page.length === 0).length;
  if (empty === pages.length) throw nothingToRead('pdf');
  const warnings =
    empty === 0
      ? []
      : [
          {
            zh: `有 ${empty} 页没有可读的文字（可能是图片），未收录。`,
            en: `${empty} page(s) had no readable text (pictures, perhaps) and were left out.`,
          },
        ];
  return finishDocument('pdf', out, { title: (await titleOf(pdf)) ?? title?.text, warnings });
};
