import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EPubLoader } from '@langchain/community/document_loaders/fs/epub';
import type { EPub } from 'epub2';
import { canonicalText, finishDocument } from './canonical-text.ts';
import { htmlTree } from './html-tree.ts';
import { writeTree } from './mdast-text.ts';
import type { ParsedDocument, ParseLimits } from './parsed-document.ts';
import { damaged } from './refusals.ts';
import { proveZip } from './zip-contents.ts';

type Chapter = { pageContent: string; metadata: { chapter?: string } };

/** The loader, handing on each chapter's HTML as it stands: its own conversion to text runs the cells of a table together. */
class ChapterLoader extends EPubLoader {
  title: string | undefined;

  protected override async parse(epub: EPub): Promise<Chapter[]> {
    this.title = epub.metadata.title;
    const chapters: Chapter[] = [];
    for (const { id, title } of epub.flow) {
      const html = id ? await epub.getChapterRawAsync(id) : '';
      if (html) chapters.push({ pageContent: html, metadata: title ? { chapter: title } : {} });
    }
    return chapters;
  }
}

const loadChapters = async (bytes: Uint8Array): Promise<{ title: string | undefined; chapters: Chapter[] }> => {
  const folder = await mkdtemp(join(tmpdir(), 'linchpin-epub-'));
  try {
    const path = join(folder, 'book.epub');
    await writeFile(path, bytes);
    const loader = new ChapterLoader(path);
    const chapters = await loader.load();
    return { title: loader.title, chapters: chapters as Chapter[] };
  } catch (error) {
    throw damaged('epub', error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Reads EPUB: chapters in reading order through the common HTML path. The file is set down in a temporary folder that is removed again. */
export const readEpub = async (bytes: Uint8Array, limits: ParseLimits): Promise<ParsedDocument> => {
  proveZip(bytes, limits, 'epub');
  const { title, chapters } = await loadChapters(bytes);
  const out = canonicalText(limits.maxTextChars);
  let heading: string | undefined;
  for (const { pageContent, metadata } of chapters) {
    const first = writeTree(htmlTree(pageContent).root, out, {
      headingPath: metadata.chapter ? [metadata.chapter] : [],
    });
    heading ??= first;
  }
  return finishDocument('epub', out, { title: title ?? heading });
};
