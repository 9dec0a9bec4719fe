import type { Ctx } from '#src/context.ts';
import { enqueueOnce } from '#src/db/enqueue-once.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import { requireDocument } from '../require-document.ts';
import { readableBy } from '../visibility.ts';
import type { JudgementFilter, JudgementView, NewJudgement } from './judgement-contract.ts';
import {
  deleteJudgementRow,
  type JudgementRow,
  saveJudgement,
  selectDocumentsOf,
  selectJudgements,
} from './judgement-store.ts';

/** Judgements come in a row: what they teach is learnt after the last of them. */
const LEARN_AFTER_SECONDS = 30;

const toView = ({ tenantId: _tenant, createdAt, passageId, ...row }: JudgementRow): JudgementView => ({
  ...row,
  createdAt: createdAt.toISOString(),
  passageId: passageId || null,
});

/**
 * Stores whether a document or a passage answers a query; what vectors count is learnt anew from it.
 * @throws LinchpinError `not_found` for a document, or a passage of it, that is not there
 */
export const judgeResult = (ctx: Ctx, judgement: NewJudgement): Promise<JudgementView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId, userId } = ctx.actor;
    const { documentId, passageId, query, relevant } = judgement;
    await requireDocument(ctx, tx, documentId);
    if (passageId && (await selectDocumentsOf(tx, tenantId, [passageId])).get(passageId) !== documentId)
      throw fail('not_found', { zh: '这份资料没有这个段落。', en: 'The document has no such passage.' });
    const row = await saveJudgement(tx, {
      tenantId,
      id: newId('jdg'),
      createdAt: ctx.now(),
      query,
      documentId,
      passageId: passageId ?? '',
      relevant,
      userId,
    });
    await learnSoon(ctx, tx);
    return toView(row);
  });

/** One page of what was said of results, newest first, of documents the asker may see. */
export const listJudgements = (ctx: Ctx, filter: JudgementFilter): Promise<PageOf<JudgementView>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectJudgements(tx, ctx.actor.tenantId, filter, readableBy(ctx.actor));
    return { items: rows.map(toView), nextCursor };
  });

/** Takes a judgement back. @throws LinchpinError `not_found` */
export const deleteJudgement = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    if (id.includes('\0') || !(await deleteJudgementRow(tx, ctx.actor.tenantId, id, readableBy(ctx.actor))))
      throw fail('not_found', { zh: '没有这条评价。', en: 'No such judgement.' });
    await learnSoon(ctx, tx);
  });

const learnSoon = async (ctx: Ctx, tx: Parameters<Parameters<Ctx['db']['inTenant']>[1]>[0]): Promise<void> => {
  if (ctx.embedder)
    await enqueueOnce(tx, ctx.actor.tenantId, 'library.weigh', {}, { afterSeconds: LEARN_AFTER_SECONDS });
};
