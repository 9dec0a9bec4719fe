import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import type { Database, Tx } from '#src/db/database.ts';
import { requireActivity, updateActivityIn } from '#src/features/activities/index.ts';
import { requireContact } from '#src/features/contacts/index.ts';
import { raiseNeedsByConfirmation } from '#src/features/needs/index.ts';
import { findPeople } from '#src/features/workspaces/index.ts';
import { sha256Hex } from '#src/kernel/secret.ts';
import { revokeOpenLinks, selectLink, selectLinkHome, selectTenantName, updateLink } from './link-store.ts';
import { isLinkToken } from './link-token.ts';
import { isShown, type LinkRow } from './link-view.ts';

/** What somebody without an account sees behind a link: the text, who sent it, and what was answered. */
export type ShownLink = {
  language: 'zh' | 'en';
  summary: string;
  sender: string | null;
  company: string;
  contactName: string | null;
  answer: { kind: 'confirmed' | 'disputed'; by: string; at: string; comment: string | null } | null;
};

/** What the page sends: confirmed or not, by whom, and what is not right. */
export type LinkAnswer = { answer: 'confirmed' | 'disputed'; name: string; comment: string | null };

/** The hands the public page has: the store, and a context of the tenant that the link belongs to. */
export type PublicHands = {
  db: Database;
  backgroundContext: (tenantId: string, requestId: string, signal: AbortSignal) => Ctx;
};
type Asked = { token: string; requestId: string; signal: AbortSignal };

/**
 * Opens a link for whoever holds its token (PROFILE-4). Unknown, withdrawn, expired and replaced ones all answer null: nobody learns
 * which. The first opening is noted.
 */
export const openLink = (hands: PublicHands, asked: Asked): Promise<ShownLink | null> =>
  withLink(hands, asked, async (ctx, tx, link) => {
    if (!link.openedAt) await updateLink(tx, link.tenantId, link.id, { openedAt: ctx.now() });
    return shown(ctx, tx, link);
  });

/**
 * Takes the customer's answer, once: a second one changes nothing and is shown the first. Confirming marks the visit's summary as
 * confirmed and raises the needs it speaks of (NEED-6), in one transaction; disputing makes it a draft again, with the comment kept.
 */
export const answerLink = (hands: PublicHands, asked: Asked, given: LinkAnswer): Promise<ShownLink | null> =>
  withLink(hands, asked, async (ctx, tx, link) => {
    if (link.answeredAt) return shown(ctx, tx, link);
    const { tenantId, id, activityId } = link;
    const set = { answer: given.answer, answeredBy: given.name, comment: given.comment, answeredAt: ctx.now() };
    await updateLink(tx, tenantId, id, set);
    const activity = await requireActivity(ctx, tx, activityId, 'change');
    if (given.answer === 'confirmed') {
      await updateActivityIn(ctx, tx, activity, { summaryStatus: 'confirmed' });
      const raised = await raiseNeedsByConfirmation(ctx, tx, { activityId });
      await audit(tx, ctx, {
        action: 'confirm',
        entityType: 'activity',
        entityId: activityId,
        details: { linkId: id, contactId: link.contactId, needs: raised.length },
      });
    } else {
      await updateActivityIn(ctx, tx, activity, { summaryStatus: 'drafted' });
      await revokeOpenLinks(tx, tenantId, activityId, ctx.now());
      await audit(tx, ctx, {
        action: 'dispute',
        entityType: 'activity',
        entityId: activityId,
        details: { linkId: id, contactId: link.contactId },
      });
    }
    return shown(ctx, tx, { ...link, ...set });
  });

const withLink = async (
  { db, backgroundContext }: PublicHands,
  { token, requestId, signal }: Asked,
  work: (ctx: Ctx, tx: Tx, link: LinkRow) => Promise<ShownLink>,
): Promise<ShownLink | null> => {
  if (!isLinkToken(token)) return null;
  const hash = await sha256Hex(token);
  const home = await db.asGate((tx) => selectLinkHome(tx, hash));
  if (!home) return null;
  const base = backgroundContext(home.tenantId, requestId, signal);
  return db.inTenant(home.tenantId, async (tx) => {
    const link = await selectLink(tx, home.tenantId, home.id, 'change');
    if (!link || !isShown(link, base.now())) return null;
    const ctx = { ...base, language: link.language };
    // What they would confirm is the text that stands: once it was rewritten, the link is void.
    if (!link.answeredAt && (await requireActivity(ctx, tx, link.activityId)).summary !== link.summary) return null;
    return work(ctx, tx, link);
  });
};

const shown = async (ctx: Ctx, tx: Tx, link: LinkRow): Promise<ShownLink> => {
  const people = await findPeople(tx, link.tenantId, [link.createdBy]);
  return {
    language: link.language,
    summary: link.summary,
    sender: people.get(link.createdBy ?? '')?.name ?? null,
    company: await selectTenantName(tx, link.tenantId),
    contactName: link.contactId ? (await requireContact(ctx, tx, link.contactId)).name : null,
    answer:
      link.answer && link.answeredAt
        ? { kind: link.answer, by: link.answeredBy ?? '', at: link.answeredAt.toISOString(), comment: link.comment }
        : null,
  };
};
