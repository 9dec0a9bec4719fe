import { documents } from '#src/db/tables/index.ts';
import type { IndexedPassage } from '#src/features/library/domain.ts';
import { parseDocument } from '#src/features/library/parse/parse-document.ts';
import { insertPassages } from '#src/features/library/words/index-store.ts';
import { indexText } from '#src/features/library/words/index-text.ts';
import { tidyIndex } from '#src/features/library/words/tidy-index.ts';
import { newId } from '#src/kernel/ids.ts';
import { sha256Hex } from '#src/kernel/secret.ts';
import type { Tenant } from './open-house.ts';
import type { Text } from './ranking-quality.ts';

/** Texts a transaction. One each, as uploads are made, would measure commits and not the index. */
const BATCH = 200;

const read = async ({ id, text }: Text, signal: AbortSignal) => {
  const bytes = new TextEncoder().encode(text);
  const parsed = await parseDocument({ bytes, fileName: `${id}.txt` });
  const { passages } = await indexText(parsed, signal);
  const sha256 = await sha256Hex(bytes);
  return { id, documentId: newId('doc'), bytes: bytes.length, sha256, parsed, passages };
};

/**
 * Puts a corpus in a tenant's library in bulk: parsed, cut, counted and stored by the library's own functions, without
 * the locks, audit lines and messages of an upload. The title of each document is the text's id.
 * @returns every passage with its terms, in the order it was stored
 */
export const loadLibrary = async (
  tenant: Tenant,
  db: { inTenant: Tenant['ctx']['db']['inTenant'] },
  corpus: readonly Text[],
): Promise<(IndexedPassage & { textId: string })[]> => {
  const stored: (IndexedPassage & { textId: string })[] = [];
  for (let from = 0; from < corpus.length; from += BATCH) {
    const batch = await Promise.all(corpus.slice(from, from + BATCH).map((text) => read(text, tenant.ctx.signal)));
    await db.inTenant(tenant.id, async (tx) => {
      await tx.insert(documents).values(
        batch.map(({ id, documentId, bytes, sha256, parsed }) => ({
          tenantId: tenant.id,
          id: documentId,
          title: id,
          fileName: `${id}.txt`,
          format: parsed.format,
          language: parsed.language ?? null,
          bytes,
          sha256,
          text: parsed.text,
        })),
      );
      for (const { documentId, passages } of batch)
        await insertPassages(tx, tenant.id, documentId, passages, tenant.ctx.now(), 0);
    });
    await tidyIndex(tenant.ctx, BATCH);
    stored.push(...batch.flatMap(({ id, passages }) => passages.map((passage) => ({ ...passage, textId: id }))));
  }
  return stored;
};
