import { findQuote, quotedSource } from '#src/evidence/find-quote.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import type { ProofKind } from '#src/playbook/need-validation.ts';
import type { ProofRow, QuotedActivity, QuotedDocument } from './proof-store.ts';

/** What proofs rest on, as it reads today. */
export type QuotedSources = { activities: readonly QuotedActivity[]; documents: readonly QuotedDocument[] };

/** A proof as handed in or on record. */
export type Proof = Pick<ProofRow, 'kind' | 'quote' | 'source' | 'contactId'>;

const FIELDS = ['summary', 'notes', 'subject'] as const;
type Field = (typeof FIELDS)[number];

/**
 * The field of an activity in which a quote stands. A summary nobody confirmed holds our words and not the customer's: what is
 * no consent then counts from the notes alone.
 */
export const fieldOf = (
  activity: QuotedActivity,
  { kind, quote }: Pick<Proof, 'kind' | 'quote'>,
  wanted?: string,
): Field | undefined =>
  FIELDS.filter((field) => wanted === undefined || field === wanted)
    .filter((field) => field !== 'summary' || isConsent(kind) || activity.summaryStatus === 'confirmed')
    .find((field) => standsIn(activity[field], quote));

const isConsent = (kind: ProofKind): boolean => kind === 'written_summary' || kind === 'confirmation';

const standsIn = (text: string | null, quote: string): boolean =>
  !!text && findQuote(quotedSource(text), quote) !== undefined;

const COUNTED: readonly ProofKind[] = ['pain_number', 'benefit_number'];

/**
 * NEED-6: why a proof does not hold today; null when it does. Its quote must stand in its source, a number proof must hold a
 * quantity, a written summary must have gone to the customer, and a confirmation be of a confirmed summary by somebody who was there.
 */
export const brokenProof = (proof: Proof, sources: QuotedSources, accountId: string): Bilingual | null => {
  const { kind, quote, source } = proof;
  if (COUNTED.includes(kind) && !readNumbers(quote).some((each) => each.kind !== 'ordinal'))
    return { zh: '引文里没有数字', en: 'the quote holds no number' };
  if (source.type === 'document') {
    const paper = sources.documents.find((each) => each.id === source.id);
    if (!paper) return { zh: '这份资料已不在资料库', en: 'the document is no longer in the library' };
    if (paper.type !== 'tender_file')
      return {
        zh: '只有客户自己的文件（招标文件）可作客户说法的凭证',
        en: 'only the customer’s own paper (a tender file) shows what they say',
      };
    return standsIn(paper.text, quote)
      ? null
      : { zh: '资料中没有这段原文', en: 'the words do not stand in the document' };
  }
  const activity = sources.activities.find((each) => each.id === source.id && each.accountId === accountId);
  if (!activity) return { zh: '该客户没有这条跟进记录', en: 'the account has no such activity' };
  const unconfirmed = source.field === 'summary' && activity.summaryStatus !== 'confirmed';
  if (unconfirmed && !isConsent(kind))
    return { zh: '纪要未经客户确认，或确认后又改过', en: 'the summary is not confirmed, or was rewritten since' };
  if (!fieldOf(activity, proof, source.field))
    return { zh: '跟进记录里没有这段原文', en: 'the words do not stand in the activity' };
  return isConsent(kind) ? brokenConsent(proof, activity) : null;
};

/** What a written summary and a confirmation ask of the activity they rest on. */
const brokenConsent = (
  { kind, contactId }: Proof,
  { summaryStatus, participants }: QuotedActivity,
): Bilingual | null => {
  if (summaryStatus !== 'sent' && summaryStatus !== 'confirmed')
    return {
      zh: '纪要没有发给客户，或发出后又改过',
      en: 'the summary has not gone to the customer, or was rewritten since',
    };
  if (kind === 'written_summary') return null;
  if (summaryStatus !== 'confirmed')
    return { zh: '客户尚未确认这份纪要', en: 'the customer has not confirmed the summary' };
  return participants.some((each) => each.id === contactId)
    ? null
    : { zh: '确认人没有参加这次沟通', en: 'who confirms did not take part' };
};
