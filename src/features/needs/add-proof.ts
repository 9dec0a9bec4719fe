import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import type { Tx } from '#src/db/database.ts';
import { requireContact } from '#src/features/contacts/index.ts';
import { readableBy } from '#src/features/library/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import { ladderView } from './ladder-view.ts';
import { ladderFor } from './list-proofs.ts';
import type { LadderView, NewProof } from './proof-contract.ts';
import { brokenProof, fieldOf, type QuotedSources } from './proof-standing.ts';
import { insertProofs, type ProofRow } from './proof-store.ts';
import { readSources } from './read-ladder.ts';
import { requireNeed } from './require-need.ts';

/**
 * Records a proof of a need (NEED-6): words of an activity of the account, or of a paper of the customer's. The step stays where
 * it is; `POST /needs/{id}/step` moves it.
 * @returns where the need stands now
 * @throws LinchpinError `not_found`; `unprocessable` when the words do not stand in the source, or do not show what they should
 */
export const addProof = (ctx: Ctx, needId: string, input: NewProof): Promise<LadderView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId, userId } = ctx.actor;
    const need = await requireNeed(ctx, tx, needId, 'change');
    const { accountId } = await requireOpportunity(ctx, tx, need.opportunityId);
    await requireSpeaker(ctx, tx, input, accountId);
    const sources = await readSources(tx, tenantId, [input], readableBy(ctx.actor));
    const proof = withPlace(input, sources);
    const broken = brokenProof(proof, sources, accountId ?? '');
    if (broken)
      throw fail(
        'unprocessable',
        {
          zh: `这条依据不成立：${broken.zh}。没有写入，请核对引文和出处。`,
          en: `The proof does not hold: ${broken.en}. Nothing was written; check the quote and its source.`,
        },
        { errors: [{ pointer: '/quote', code: 'proof_does_not_hold', message: broken }] },
      );
    const id = newId('prf');
    await insertProofs(tx, [{ ...proof, tenantId, id, needId, recordedBy: userId, createdAt: ctx.now() }]);
    await audit(tx, ctx, {
      action: 'create',
      entityType: 'need_proof',
      entityId: id,
      details: { needId, kind: input.kind },
    });
    return ladderView(need, await ladderFor(ctx, tx, need), ctx.language);
  });

/** Who says it works at the customer; a confirmation is somebody's. */
const requireSpeaker = async (ctx: Ctx, tx: Tx, { kind, contactId }: NewProof, accountId: string | null) => {
  const known = contactId
    ? (await requireContact(ctx, tx, contactId)).accountId === accountId
    : kind !== 'confirmation';
  if (known) return;
  const message = contactId
    ? {
        zh: '这位联系人不属于该商机的客户，没有写入。',
        en: 'The contact is not of the opportunity’s account; nothing was written.',
      }
    : {
        zh: '确认要写明是哪位联系人，没有写入。',
        en: 'A confirmation names the contact who gave it; nothing was written.',
      };
  throw fail('invalid_request', message, { errors: [{ pointer: '/contactId', code: 'invalid_value', message }] });
};

/** The proof with the field its words stand in and the version of the source they were read from. */
const withPlace = (
  { kind, quote, source, contactId }: NewProof,
  { activities, documents }: QuotedSources,
): Pick<ProofRow, 'kind' | 'quote' | 'source' | 'contactId'> => {
  const { type, id } = source;
  const activity = activities.find((each) => type === 'activity' && each.id === id);
  const field = activity ? (fieldOf(activity, { kind, quote }, source.field) ?? source.field) : undefined;
  const version = activity?.version ?? documents.find((each) => each.id === id)?.version;
  return {
    kind,
    quote,
    source: { type, id, ...(version === undefined ? {} : { version }), ...(field ? { field } : {}) },
    contactId: contactId ?? null,
  };
};
