import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { requireSummaryDraft, summaryView } from './get-summary.ts';
import { readPrivateWords } from './read-words.ts';
import { updateSummaryBody } from './store.ts';
import type { SummaryChange, VisitSummary } from './summary-contract.ts';
import { textFaults } from './text-faults.ts';

/**
 * Puts the seller's text in the place of the one to be sent. Earlier texts are kept; the claims stay as drafted. What may not be sent is
 * named in `findings`, so that it is mended before sending.
 * @throws LinchpinError `not_found`, `conflict` for a stale version
 */
export const editSummary = (ctx: Ctx, id: string, input: SummaryChange): Promise<VisitSummary> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await requireSummaryDraft(ctx, tx, id, 'change');
    const body = row.body as VisitSummary;
    if (input.version !== undefined && input.version !== body.version)
      throw fail('conflict', {
        zh: `这份纪要已被他人改为第 ${body.version} 版，您是在第 ${input.version} 版上修改的，没有写入。请刷新后重试。`,
        en: `The summary is now at version ${body.version}; your change was made on ${input.version} and was not written. Reload it and try again.`,
      });
    if (input.text === body.text) return summaryView(ctx, tx, row);
    const account = await requireAccount(ctx, tx, row.accountId);
    const faults = textFaults(input.text, await readPrivateWords(ctx, tx, account, input.text));
    const version = body.version + 1;
    const next: VisitSummary = {
      ...body,
      version,
      text: input.text,
      versions: [...body.versions, { version, text: input.text, by: ctx.actor.userId, at: ctx.now().toISOString() }],
      findings: [
        ...body.findings.filter((finding) => !finding.message.startsWith(EDITED)),
        ...faults.map(({ rule, match, message }) => ({
          rule,
          severity: 'warning' as const,
          message: `${EDITED}${row.language === 'zh' ? `改后的文稿：“${match}”——${message.zh}` : `The edited text: “${match}”: ${message.en}`}`,
        })),
      ],
    };
    await updateSummaryBody(tx, ctx.actor.tenantId, id, next);
    await audit(tx, ctx, { action: 'edit', entityType: 'visit_summary', entityId: id, details: { version } });
    return summaryView(ctx, tx, { ...row, body: next });
  });

/** What findings about the edited text begin with, so that a later edit replaces them. */
const EDITED = '✎ ';
