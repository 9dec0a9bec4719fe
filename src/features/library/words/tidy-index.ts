import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { enqueueOnce } from '#src/db/enqueue-once.ts';
import { lockLibrary } from '../store.ts';
import { countTerms } from './domain-terms.ts';
import { unindexPassages } from './index-store.ts';
import { openingOf, unpackTerms, weighFields } from './passage-terms.ts';
import { BLOCK, unpackBlock } from './postings-pack.ts';
import {
  AT_ONCE,
  appendPostings,
  deleteDead,
  forgetIndex,
  hasIndex,
  replaceBlocks,
  selectBlocks,
  selectDead,
  takeNumbers,
} from './postings-store.ts';
import { hasWaiting, numberPassages, selectWaiting } from './waiting-store.ts';

/**
 * Passages a transaction of `tidyIndex`: few on the embedded engine, whose one connection others wait for; on a server as
 * many as a short document has.
 */
const SLICES = { embedded: 3, server: AT_ONCE } as const;

/** Passages that an upload indexes in the transaction that stores them. */
export const atOnceIn = ({ db }: Pick<Ctx, 'db'>): number => SLICES[db.engine];

/**
 * Indexes passages that are stored and wait, those of one document one after the other.
 * @returns how many were indexed; fewer than `most` when none is left
 */
export const indexSome = async (tx: Tx, tenantId: string, most: number): Promise<number> => {
  const waiting = await selectWaiting(tx, tenantId, most);
  if (waiting.length === 0) return 0;
  const indexed = waiting.map(({ id, documentId, title, start, heading, text }) => ({
    id,
    documentId,
    terms: weighFields(countTerms(text), heading, { title, opening: openingOf(start) }),
  }));
  const first = await takeNumbers(tx, tenantId, indexed);
  await numberPassages(tx, tenantId, first, indexed);
  await appendPostings(tx, tenantId, first, indexed);
  return waiting.length;
};

/**
 * Takes passages that are gone out of the postings.
 * @returns how many were taken out; fewer than `most` when none is left
 */
export const sweepSome = async (tx: Tx, tenantId: string, most: number): Promise<number> => {
  const dead = await selectDead(tx, tenantId, most);
  if (dead.length === 0) return 0;
  const byBlock = Map.groupBy(dead, ({ number }) => Math.floor(number / BLOCK));
  for (const [block, gone] of byBlock) {
    const numbers = new Set(gone.map(({ number }) => number));
    const terms = new Set(gone.flatMap((each) => [...unpackTerms(each.terms).keys()]));
    const found = await selectBlocks(tx, tenantId, block, [...terms]);
    const left = found.map(({ term, packed }) => ({
      term,
      postings: unpackBlock(block, packed).filter(({ number }) => !numbers.has(number)),
    }));
    await replaceBlocks(tx, tenantId, block, left);
  }
  await deleteDead(tx, tenantId, dead);
  return dead.length;
};

/**
 * Brings a tenant's word index up to date: indexes what waits, takes out what is gone. In slices, each whole in itself, so
 * that others get their turn and a stop loses nothing. Twice changes nothing.
 * @param slice passages a transaction
 */
export const tidyIndex = async (ctx: Ctx, slice: number = atOnceIn(ctx)): Promise<void> => {
  const { tenantId } = ctx.actor;
  const work = (step: typeof indexSome) =>
    ctx.db.inTenant(tenantId, async (tx) => {
      await lockLibrary(tx, tenantId);
      return step(tx, tenantId, slice);
    });
  for (const step of [sweepSome, indexSome]) {
    let done = slice;
    while (done === slice) {
      ctx.signal.throwIfAborted();
      done = await work(step);
    }
  }
};

/**
 * To be called at the end of a transaction that deleted or stored passages: takes out a few dead ones at once, and has
 * the background do the rest.
 */
export const leaveIndexTidy = async (tx: Tx, tenantId: string): Promise<void> => {
  const taken = await sweepSome(tx, tenantId, AT_ONCE);
  if (taken === AT_ONCE || (await hasWaiting(tx, tenantId)))
    await enqueueOnce(tx, tenantId, 'library.index', {}, { afterSeconds: 2 });
};

/**
 * Has a document's passages indexed anew after its title changed, those of a short one at once. The library's lock is
 * taken here; callers that lock the document's row before should have taken it first.
 */
export const reindexDocument = async (tx: Tx, tenantId: string, documentId: string): Promise<void> => {
  await lockLibrary(tx, tenantId);
  await unindexPassages(tx, tenantId, documentId);
  await indexSome(tx, tenantId, AT_ONCE);
  await leaveIndexTidy(tx, tenantId);
};

/**
 * Makes the index of a library that has none, or one of another format: a first search after an update of the service
 * finds it so when the background has not come to it yet.
 */
export const renewIndex = async (ctx: Ctx): Promise<void> => {
  const { tenantId } = ctx.actor;
  await ctx.db.inTenant(tenantId, async (tx) => {
    await lockLibrary(tx, tenantId);
    if (await hasIndex(tx, tenantId)) return;
    await forgetIndex(tx, tenantId);
    await takeNumbers(tx, tenantId, []);
  });
  await tidyIndex(ctx);
};
