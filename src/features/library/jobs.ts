import type { Ctx } from '#src/context.ts';
import { describeDocuments } from './families/describe-document.ts';
import { embedDocument, embedLibrary } from './vectors/embed-document.ts';
import { keepEmbedded } from './vectors/keep-embedded.ts';
import { weighVectors } from './vectors/weigh-vectors.ts';
import { tidyIndex } from './words/tidy-index.ts';

/** The library's background work, by topic. */
export const libraryJobs = {
  'library.embed': (ctx: Ctx, { documentId }: { documentId: string }): Promise<void> => embedDocument(ctx, documentId),
  'library.describe': (ctx: Ctx): Promise<void> => describeDocuments(ctx),
  'library.index': (ctx: Ctx): Promise<void> => tidyIndex(ctx),
  'library.reembed': (ctx: Ctx): Promise<void> => embedLibrary(ctx),
  'library.weigh': (ctx: Ctx): Promise<void> => weighVectors(ctx),
  'signals.daily': (ctx: Ctx): Promise<void> => keepEmbedded(ctx),
};
