import { findQuote, quotedSource } from '#src/evidence/find-quote.ts';
import type { EvidencePack } from '#src/evidence/index.ts';
import { ORDER_MARKS } from '#src/llm/instructions.ts';
import { LEFT_OUT_MARKS } from '#src/playbook/leave-out.ts';
import type { DraftedClaim, DraftHealth, StaleMark, StaleReason } from './contract.ts';

/** A bound source as stored. `documentId` is of a passage: its text may be cut anew, the document stays. */
export type BoundSource = { claimId: string; ordinal: number; version: number | null; documentId: string | null };

/** What the store says today of sources that no pack tells enough about. */
export type Present = {
  documents: ReadonlyMap<string, { version: number; shareable: boolean; validUntil: string | null; texts: string[] }>;
  /** Rows that are there but older than the pack reaches: their text and version, by type and id. */
  others: ReadonlyMap<string, { version: number | null; text: string }>;
  /** The value now in force where a newer fact has come for the field of a cited one, by the cited one's id. */
  newerFacts: ReadonlyMap<string, string>;
  /** Today, `YYYY-MM-DD`. */
  today: string;
};

export type Judgement = StaleReason | 'touched' | null;

type Evidence = DraftedClaim['evidence'][number];

export const placeOf = (type: string, id: string): string => `${type} ${id}`;

const isLibrary = ({ source }: Evidence): boolean => source.type === 'passage' || source.type === 'document';

/** Compares one piece of evidence with the record of today: null when it stands untouched. Pure. */
export const judgeEvidence = (
  evidence: Evidence,
  bound: BoundSource,
  pack: EvidencePack,
  present: Present,
): Judgement => {
  if (isLibrary(evidence)) return judgeLibrary(evidence, bound, present);
  const { source, quote } = evidence;
  const ofSource = pack.items.filter((item) => item.source.type === source.type && item.source.id === source.id);
  const items = source.field === undefined ? ofSource : ofSource.filter((item) => item.source.field === source.field);
  if (source.type === 'computation' && items.length === 0)
    return pack.items.some((item) => item.source.type === 'computation') ? 'changed' : null;
  if (ofSource.length === 0) {
    const other = present.others.get(placeOf(source.type, source.id));
    if (!other) return 'deleted';
    if ((other.version ?? 0) <= (bound.version ?? other.version ?? 0)) return null;
    return stands(other.text, quote) ? 'touched' : 'changed';
  }
  const standing = source.type === 'purchase' ? standsByMonth : stands;
  if (!items.some((item) => standing(item.text, quote))) return 'changed';
  const newer = source.type === 'fact' ? present.newerFacts.get(source.id) : undefined;
  if (newer !== undefined && !stands(newer, quote)) return 'superseded';
  return items.some((item) => isNewer(item.source.version, bound.version)) ? 'touched' : null;
};

const judgeLibrary = (
  { source, quote }: Evidence,
  { version, documentId }: BoundSource,
  { documents, today }: Present,
): Judgement => {
  const id = source.type === 'document' ? source.id : documentId;
  const document = id === null ? undefined : documents.get(id);
  if (!document) return 'deleted';
  if (!document.shareable) return 'withdrawn';
  if (document.validUntil !== null && document.validUntil < today) return 'expired';
  if (!document.texts.some((text) => standsAround(text, quote))) return 'changed';
  return isNewer(document.version, version) ? 'touched' : null;
};

const isNewer = (now: number | undefined, then: number | null): boolean =>
  now !== undefined && then !== null && now > then;

const stands = (text: string, quote: string): boolean => findQuote(quotedSource(text), quote) !== undefined;

/** A quote from a document may hold the mark of what was left out of it; the rest must stand. */
const standsAround = (text: string, quote: string): boolean =>
  [...LEFT_OUT_MARKS, ...ORDER_MARKS]
    .reduce((parts, mark) => parts.flatMap((part) => part.split(mark)), [quote])
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .every((part) => stands(text, part));

const MONTH = /\d{4}-\d{2}/;

/** Purchases are quoted month by month over a window that moves on: a month that has left it did not change. */
const standsByMonth = (text: string, quote: string): boolean => {
  const first = MONTH.exec(text)?.[0] ?? '';
  return quote.split(/、|, (?=\d{4}-)/u).every((part) => {
    const month = MONTH.exec(part)?.[0];
    return stands(text, part) || (month !== undefined && month < first);
  });
};

/** Whether a claim is watched: one that was never verified cannot go stale. */
export const isWatched = ({ status }: Pick<DraftedClaim, 'status'>): boolean =>
  status === 'verified' || status === 'stale';

const isStale = (mark: StaleMark): mark is StaleMark & { reason: StaleReason } => mark.reason !== 'touched';

/** The marks that make a claim stale, by claim; the longest standing first. */
export const staleByClaim = (marks: readonly StaleMark[]): Map<string, (StaleMark & { reason: StaleReason })[]> =>
  Map.groupBy(
    marks.filter(isStale).sort((a, b) => (a.since ?? '').localeCompare(b.since ?? '')),
    (mark) => mark.claimId,
  );

/** How a draft stands on the record: the claims that are verified, stale and touched. Marks of claims it no longer has do not count. */
export const healthOf = (
  claims: readonly Pick<DraftedClaim, 'id' | 'status'>[],
  marks: readonly StaleMark[],
): DraftHealth => {
  const stale = staleByClaim(marks);
  const watched = claims.filter(isWatched);
  const gone = watched.filter((claim) => stale.has(claim.id));
  const items = gone.flatMap((claim) => stale.get(claim.id) ?? []);
  const touched = new Set(marks.filter((mark) => !isStale(mark)).map((mark) => mark.claimId));
  return {
    state: gone.length > 0 ? 'stale' : 'sound',
    stale: gone.length,
    verified: watched.length - gone.length,
    touched: watched.filter((claim) => touched.has(claim.id) && !stale.has(claim.id)).length,
    since: items.map((mark) => mark.since ?? '').sort()[0] || null,
    items,
  };
};
