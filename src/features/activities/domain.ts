import type { activities } from '#src/db/tables/index.ts';
import type { Named } from '#src/kernel/wire.ts';
import type { Activity } from './contract.ts';

export type ActivityRow = typeof activities.$inferSelect;
export type Participant = Named & { activityId: string };

/** What somebody of the customer answered by a confirmation link. */
export type CustomerAnswer = {
  activityId: string;
  answer: 'confirmed' | 'disputed' | null;
  by: string | null;
  at: Date | null;
  comment: string | null;
};

type Summary = Pick<ActivityRow, 'summary' | 'summaryStatus' | 'summarySentAt' | 'summaryConfirmedAt'>;

/** A visit before anything was written about it. */
export const NO_SUMMARY: Summary = {
  summary: null,
  summaryStatus: 'none',
  summarySentAt: null,
  summaryConfirmedAt: null,
};

/**
 * PROFILE-4: where the summary stands after a change. A text makes it a draft at least; another text than the customer got
 * makes it a draft again, because what they confirmed was the old one; sending and confirming are dated.
 * @returns null when it would be sent or confirmed without a text
 */
export const nextSummary = (
  before: Summary,
  change: { summary?: string | null | undefined; summaryStatus?: Summary['summaryStatus'] | undefined },
  now: Date,
): Summary | null => {
  const summary = change.summary === undefined ? before.summary : change.summary;
  const rewritten = summary !== before.summary;
  const fallen = summary ? 'drafted' : 'none';
  const summaryStatus = change.summaryStatus ?? (rewritten ? fallen : before.summaryStatus);
  if (!summary && (summaryStatus === 'sent' || summaryStatus === 'confirmed')) return null;
  const went = summaryStatus === 'sent' || summaryStatus === 'confirmed';
  const earlier = rewritten ? NO_SUMMARY : before;
  return {
    summary,
    summaryStatus,
    summarySentAt: went ? (earlier.summarySentAt ?? now) : null,
    summaryConfirmedAt: summaryStatus === 'confirmed' ? (earlier.summaryConfirmedAt ?? now) : null,
  };
};

/** The activity as it goes over the wire. */
export const toActivity = (
  row: ActivityRow,
  around: {
    accounts: ReadonlyMap<string, Named>;
    people: ReadonlyMap<string, Named>;
    participants: readonly Participant[];
    answers: readonly CustomerAnswer[];
  },
): Activity => {
  const { tenantId: _tenant, importId: _import, ...fields } = row;
  const contacts = around.participants
    .filter((each) => each.activityId === row.id)
    .map(({ id, name }) => ({ id, name }));
  const answered = around.answers.find((each) => each.activityId === row.id);
  return {
    ...fields,
    customerAnswer:
      answered?.answer && answered.at
        ? { answer: answered.answer, by: answered.by ?? '', at: answered.at.toISOString(), comment: answered.comment }
        : null,
    account: around.accounts.get(row.accountId) ?? null,
    user: around.people.get(row.userId ?? '') ?? null,
    contacts,
    contactIds: contacts.map((contact) => contact.id),
    occurredAt: row.occurredAt.toISOString(),
    summarySentAt: row.summarySentAt?.toISOString() ?? null,
    summaryConfirmedAt: row.summaryConfirmedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
};
