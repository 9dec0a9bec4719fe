import type { Ctx } from '#src/context.ts';
import { embedDocument } from './embed-document.ts';

/** The library's background work, by topic. */
export const libraryJobs = {
  'library.embed': (ctx: Ctx, { documentId }: { documentId: string }): Promise<void> => embedDocument(ctx, documentId),
};
