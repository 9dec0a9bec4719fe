import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { newId } from '#src/kernel/ids.ts';
import { allowedPriority, saysNecessity } from '#src/playbook/need-priority.ts';
import type { ProofKind } from '#src/playbook/need-validation.ts';
import { gatherProof, provenStep, stepIndex } from '#src/playbook/need-validation.ts';
import { NEED_PRIORITIES, type NeedPriority, type NeedStep } from '#src/playbook/need-words.ts';
import { changeNeed } from './change-need.ts';
import type { NeedRow } from './domain.ts';
import {
  insertProofs,
  type QuotedActivity,
  selectLinkConfirmers,
  selectOpenNeeds,
  selectQuotedActivities,
} from './proof-store.ts';
import { readLadders } from './read-ladder.ts';
import { type SummarySupport, supportOf } from './summary-support.ts';

/** What a confirmed summary did to one need: the proofs it added, and the step and priority it raised, if it did. */
export type RaisedNeed = {
  needId: string;
  opportunityId: string;
  statement: string;
  proofs: ProofKind[];
  step: { before: NeedStep; after: NeedStep } | null;
  priority: { before: NeedPriority; after: NeedPriority } | null;
};

/**
 * NEED-6, NEED-8: has a confirmed visit summary raise the needs it speaks of. To be called in the transaction that marks the
 * summary confirmed, after it was marked. Of the account's open deals it takes the needs whose holder took part and whose
 * words the summary repeats; records the summary, who confirmed it, and the pain, benefit and criteria in its words as proofs;
 * and raises step and priority as far as these carry. It lowers nothing, and adds nothing a second time.
 * The caller answers for the asker's right to the activity: a customer who confirms by a link has none of their own.
 * @returns what was proven or raised; empty when the summary is not confirmed or speaks of no need
 */
export const raiseNeedsByConfirmation = async (
  ctx: Ctx,
  tx: Tx,
  { activityId }: { activityId: string },
): Promise<RaisedNeed[]> => {
  const { tenantId } = ctx.actor;
  const [activity] = await selectQuotedActivities(tx, tenantId, [activityId]);
  const summary = activity?.summary;
  if (!activity || !summary || activity.summaryStatus !== 'confirmed') return [];
  const present = new Set(activity.participants.map((each) => each.id));
  const spoken = (await selectOpenNeeds(tx, tenantId, activity.accountId)).flatMap((need) => {
    const support = need.contactId && present.has(need.contactId) ? supportOf(summary, need) : null;
    return support ? [{ need, support }] : [];
  });
  if (spoken.length === 0) return [];
  const byLink = (await selectLinkConfirmers(tx, tenantId, activityId)).filter((id) => present.has(id));
  const confirmers = byLink.length > 0 ? byLink : [...present];
  const ladders = await readLadders(
    tx,
    tenantId,
    spoken.map(({ need }) => need),
    activity.accountId,
  );
  const raised: RaisedNeed[] = [];
  for (const { need, support } of spoken) {
    const ladder = ladders.get(need.id);
    const standing = (ladder?.proofs ?? []).filter((each) => each.broken === null);
    const wanted = proofsOf(need, support, activity, confirmers).map((each) => ({
      ...each,
      tenantId,
      id: newId('prf'),
      needId: need.id,
      recordedBy: ctx.actor.userId,
      createdAt: ctx.now(),
    }));
    const added = wanted.filter((each) => !standing.some((had) => sameProof(had, each)));
    await insertProofs(tx, added);
    const proven = provenStep(gatherProof(need, [...standing, ...added]));
    const one = await raise(ctx, tx, { need, support, activity, proven });
    if (added.length > 0 || one.step || one.priority)
      raised.push({ ...one, proofs: [...new Set(added.map((each) => each.kind))] });
  }
  return raised;
};

type NewProof = {
  kind: ProofKind;
  quote: string;
  source: { type: string; id: string; version: number; field: string };
  contactId: string | null;
};

/** The proofs a summary gives a need: what it says, that it was written, and everybody who confirmed it. */
const proofsOf = (
  need: NeedRow,
  { sentences, proofs }: SummarySupport,
  { id, version }: QuotedActivity,
  confirmers: readonly string[],
): NewProof[] => {
  const source = { type: 'activity', id, version, field: 'summary' };
  const [first = ''] = sentences;
  return [
    ...proofs.map((each) => ({ ...each, source, contactId: need.contactId })),
    { kind: 'written_summary', quote: first, source, contactId: null },
    ...confirmers.map((contactId) => ({ kind: 'confirmation' as const, quote: first, source, contactId })),
  ];
};

const sameProof = (a: Pick<NewProof, 'kind' | 'contactId'> & { source: { id: string } }, b: NewProof): boolean =>
  a.kind === b.kind && a.source.id === b.source.id && a.contactId === b.contactId;

const raise = async (
  ctx: Ctx,
  tx: Tx,
  {
    need,
    support,
    activity,
    proven,
  }: { need: NeedRow; support: SummarySupport; activity: QuotedActivity; proven: NeedStep },
): Promise<Omit<RaisedNeed, 'proofs'>> => {
  const step = stepIndex(proven) > stepIndex(need.step) ? proven : need.step;
  const necessary = support.sentences.some(saysNecessity);
  const wanted = necessary ? allowedPriority({ ...need, step, priority: 'P0' }) : need.priority;
  const higher = NEED_PRIORITIES.indexOf(wanted) < NEED_PRIORITIES.indexOf(need.priority);
  const priority = higher ? wanted : need.priority;
  const day = activity.occurredAt.toISOString().slice(0, 10);
  await changeNeed(
    ctx,
    tx,
    need,
    { set: { step, priority } },
    {
      changedBy: 'customer',
      reason:
        ctx.language === 'zh'
          ? `客户确认了 ${day} 的纪要（NEED-6）`
          : `The customer confirmed the summary of ${day} (NEED-6)`,
      source: { type: 'activity', id: activity.id, version: String(activity.version) },
    },
  );
  return {
    needId: need.id,
    opportunityId: need.opportunityId,
    statement: need.statement,
    step: step === need.step ? null : { before: need.step, after: step },
    priority: higher ? { before: need.priority, after: priority } : null,
  };
};
