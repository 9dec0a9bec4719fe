import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { requireActivity, updateActivityIn } from '#src/features/activities/index.ts';
import { toDraftChecks, withFallback } from '#src/features/drafts/index.ts';
import { bindClaims } from '#src/features/freshness/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import { toLanguage } from '#src/kernel/language.ts';
import { findSensitive } from '#src/playbook/sensitive-details.ts';
import { buildProposals } from './build-proposals.ts';
import { summaryByModel } from './chain-summary.ts';
import { checkSummary, summaryFindings } from './check-summary.ts';
import { composeText } from './compose-text.ts';
import { findHints } from './domain-hints.ts';
import { withNotes } from './domain-merge-notes.ts';
import { gatherSummary } from './gather-summary.ts';
import { toProposal, toRow } from './proposal-rows.ts';
import { settleSummary } from './settle-summary.ts';
import { insertProposals, insertSummary, selectProposals } from './store.ts';
import { summaryByRules } from './summary-by-rules.ts';
import type { SummaryRequest, VisitSummary } from './summary-contract.ts';
import { claimsOfSummary } from './summary-parts.ts';
import { toSummarySections } from './summary-sections.ts';

/**
 * Drafts the summary of a visit for the customer to confirm (VISIT-1, PROFILE-4), and the record changes its notes suggest. Notes given
 * are kept on the activity, added to those that are there. No record changes otherwise.
 * @throws LinchpinError `not_found`, `forbidden` for notes without the scope to write, `unprocessable` without notes, `cancelled`
 */
export const draftSummary = async (ctx: Ctx, activityId: string, input: SummaryRequest): Promise<VisitSummary> => {
  const { tenantId } = ctx.actor;
  if (input.notes && !ctx.actor.scopes.includes('write')) throw mayNotWrite();
  const { material, dossier } = await ctx.db.inTenant(tenantId, async (tx) => {
    const before = await requireActivity(ctx, tx, activityId, input.notes ? 'change' : 'read');
    const notes = withNotes(before.notes, input.notes);
    if (!notes) throw withoutNotes();
    const activity = notes === before.notes ? before : await updateActivityIn(ctx, tx, before, { notes });
    return gatherSummary(ctx, tx, activity, notes, input.language ? toLanguage(input.language) : undefined);
  });
  const { language } = material;
  const { value: drafted, drafter } = await withFallback(
    ctx,
    { purpose: 'visit_summary', language },
    (model) => summaryByModel(material, model),
    () => summaryByRules(material),
  );
  const settled = settleSummary(drafted, material);
  const text = composeText(settled.parts, material);
  const id = newId('sum');
  const { contacts, deal, day } = { ...material, day: material.activity.day };
  const hints = findHints(
    material.sentences.filter(
      (sentence) => sentence.withheld !== 'instruction' && findSensitive(sentence.text).length === 0,
    ),
    {
      day,
      contacts: material.people.filter((person) => person.side === 'theirs'),
      own: material.people.filter((person) => person.side === 'ours'),
      account: material.account.name,
      competitors: material.words.competitors,
    },
  );
  const proposals = buildProposals(hints, { contacts, deal, facts: dossier.facts, language });
  const at = ctx.now().toISOString();
  const summary: VisitSummary = {
    id,
    kind: 'visit_summary',
    language,
    accountId: material.account.id,
    activityId,
    version: 1,
    text,
    versions: [{ version: 1, text, by: ctx.actor.userId, at }],
    drafter,
    claims: [...claimsOfSummary(settled.parts), ...settled.aside],
    checks: toDraftChecks(checkSummary(settled, text, material), language),
    findings: summaryFindings(settled, material),
    createdAt: at,
    sections: toSummarySections(settled.parts, material),
    proposals: [],
  };
  return ctx.db.inTenant(tenantId, async (tx) => {
    await requireActivity(ctx, tx, activityId);
    const { accountId } = summary;
    await insertSummary(tx, {
      tenantId,
      id,
      accountId,
      activityId,
      language,
      drafter,
      body: summary,
      createdBy: ctx.actor.userId,
    });
    await insertProposals(
      tx,
      proposals.map((each) => toRow(each, { tenantId, summaryId: id, accountId })),
    );
    await bindClaims(tx, tenantId, {
      draftKind: 'visit_summary',
      draftId: id,
      draftVersion: 1,
      accountId,
      claims: summary.claims,
    });
    await audit(tx, ctx, {
      action: 'draft',
      entityType: 'visit_summary',
      entityId: id,
      details: { by: drafter.by, proposals: proposals.length },
    });
    return { ...summary, proposals: (await selectProposals(tx, tenantId, id)).map(toProposal) };
  });
};

const withoutNotes = () =>
  fail('unprocessable', {
    zh: '这次拜访还没有记录，无法起草纪要。请把记录贴进来再试。',
    en: 'The visit has no notes yet; no summary was drafted. Paste the notes and try again.',
  });

const mayNotWrite = () =>
  fail('forbidden', {
    zh: '这把密钥没有“write”权限，记录没有保存，也没有起草。请向管理员申请。',
    en: 'This key lacks the scope "write"; the notes were not kept and nothing was drafted. Ask an admin for it.',
  });
