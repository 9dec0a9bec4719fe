import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { DocumentVersionView, VersionFilter } from './contract.ts';
import { requireDocument } from './require-document.ts';
import { selectVersions } from './version-store.ts';

/**
 * One page of the files a document was read from, newest first: the heads of its earlier versions stay.
 * @throws LinchpinError `not_found`
 */
export const listVersions = (ctx: Ctx, id: string, page: VersionFilter): Promise<PageOf<DocumentVersionView>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const document = await requireDocument(ctx, tx, id);
    const { rows, nextCursor } = await selectVersions(tx, document, page);
    return {
      items: rows.map(({ number, createdAt, uploadedBy, fileName, bytes, sha256 }, at) => ({
        number,
        createdAt: createdAt.toISOString(),
        uploadedBy,
        fileName,
        bytes,
        sha256,
        current: at === 0 && !page.cursor,
      })),
      nextCursor,
    };
  });
