import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { activityView, requireActivity, updateActivityIn } from '#src/features/activities/index.ts';
import { requireContact } from '#src/features/contacts/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { formatDate } from '#src/kernel/format-date.ts';
import { newId } from '#src/kernel/ids.ts';
import { sha256Hex } from '#src/kernel/secret.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';
import { requireSummaryDraft } from './get-summary.ts';
import type { SendSummary, SentSummary } from './link-contract.ts';
import { insertLink, revokeOpenLinks, selectLink } from './link-store.ts';
import { newLinkToken } from './link-token.ts';
import { toLink } from './link-view.ts';
import { readPrivateWords } from './read-words.ts';
import type { VisitSummary } from './summary-contract.ts';
import { type TextFault, textFaults } from './text-faults.ts';

/**
 * Marks a visit's summary as sent with the text as it now is (PROFILE-4), and makes a link by which the customer confirms it. Links that
 * show another text are withdrawn. The token is answered once and kept as a hash alone.
 * @param origin the address the request was sent to, for the message to paste
 * @throws LinchpinError `not_found`, `unprocessable` for a text that must not leave the house (GUARD-3, GUARD-4), `conflict` when the
 * customer confirmed this very text already
 */
export const sendSummary = async (ctx: Ctx, id: string, input: SendSummary, origin: string): Promise<SentSummary> => {
  const { tenantId, userId } = ctx.actor;
  const token = newLinkToken();
  const hash = await sha256Hex(token);
  return ctx.db.inTenant(tenantId, async (tx) => {
    const row = await requireSummaryDraft(ctx, tx, id, 'change');
    const { text } = row.body as VisitSummary;
    const before = await requireActivity(ctx, tx, row.activityId, 'change');
    if (before.summaryStatus === 'confirmed' && before.summary === text) throw isConfirmed();
    if (input.contactId && (await requireContact(ctx, tx, input.contactId)).accountId !== row.accountId)
      throw unknownReference('/contactId', { zh: '本客户联系人', en: 'contact of the account' });
    const account = await requireAccount(ctx, tx, row.accountId);
    const faults = textFaults(text, await readPrivateWords(ctx, tx, account, text)).filter(
      ({ rule }) => rule === 'GUARD-3' || rule === 'GUARD-4',
    );
    if (faults.length > 0) throw mustNotLeave(faults);
    const activity = await updateActivityIn(ctx, tx, before, { summary: text, summaryStatus: 'sent' });
    await revokeOpenLinks(tx, tenantId, activity.id, ctx.now(), text);
    const linkId = newId('cfm');
    await insertLink(tx, {
      tenantId,
      id: linkId,
      hash,
      activityId: activity.id,
      contactId: input.contactId ?? null,
      language: row.language,
      summary: text,
      createdBy: userId,
      createdAt: ctx.now(),
      expiresAt: addDays(ctx.now(), input.days),
    });
    await audit(tx, ctx, {
      action: 'send',
      entityType: 'visit_summary',
      entityId: id,
      details: { linkId, days: input.days },
    });
    const link = await selectLink(tx, tenantId, linkId);
    if (!link) throw new Error('the link just made is gone');
    const path = `/confirm/${token}`;
    return {
      link: toLink(link, ctx.now()),
      path,
      url: `${origin}${path}`,
      token,
      message: messageOf(isoDay(activity.occurredAt), `${origin}${path}`, isoDay(link.expiresAt)),
      activity: (await activityView(ctx, tx, [activity]))(activity),
    };
  });
};

const messageOf = (day: string, url: string, until: string): SentSummary['message'] => ({
  zh: `您好，${formatDate(day, 'zh')}会谈的纪要整理好了，请您核对：${url} 有出入可直接在页面上写明，${formatDate(until, 'zh')}前都可以打开，不用注册。`,
  en: `Hello, here is the summary of our talk on ${formatDate(day, 'en')}, for you to check: ${url} If anything is not right, say so on the page; it opens until ${formatDate(until, 'en')}, without an account.`,
});

const isConfirmed = () =>
  fail('conflict', {
    zh: '客户已经确认过这份纪要，没有再发。要改内容请先修改文稿。',
    en: 'The customer has confirmed this very text; it was not sent again. Edit the text first if something changed.',
  });

const mustNotLeave = (faults: readonly TextFault[]) =>
  fail(
    'unprocessable',
    {
      zh: `文稿里有 ${faults.length} 处不能给客户看，没有发送。请改掉后再发。`,
      en: `${faults.length} place(s) of the text are not for the customer; it was not sent. Mend them and send again.`,
    },
    {
      errors: faults.map(({ rule, match, message }) => ({
        pointer: '/text',
        code: rule,
        message: { zh: `“${match}”：${message.zh}`, en: `“${match}”: ${message.en}` },
      })),
    },
  );
