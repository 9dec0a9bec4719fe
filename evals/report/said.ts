import type { ClaimKind, EvidenceItem } from '#src/evidence/index.ts';
import type { GradedRun } from '../grade-cases.ts';
import { sortedBy } from './order.ts';

/** What one claim rests on, and the piece as the model was given it; `item` is null where none has that ref. */
export type SaidEvidence = { ref: string; quote: string; item: EvidenceItem | null };

/** One claim or loose text of an answer. A loose text has the kind `text` and no evidence. */
export type Said = { at: string; prompt: string; kind: ClaimKind | 'text'; text: string; evidence: SaidEvidence[] };

const promptOf = (at: string): string => at.split(' ')[0] ?? '';

/** All that an answer says, by prompt, in the order it says it: claims first, then texts without evidence. */
export const saidIn = ({ reading }: Pick<GradedRun, 'reading'>): Said[] => {
  const items = new Map(reading.ground.pack.items.map((item) => [item.ref, item]));
  const claims = reading.claims.map(
    ({ at, kind, text, evidence }): Said => ({
      at,
      prompt: promptOf(at),
      kind,
      text,
      evidence: evidence.map(({ ref, quote }) => ({ ref, quote, item: items.get(ref) ?? null })),
    }),
  );
  const texts = reading.texts.map(
    ({ at, text }): Said => ({ at, prompt: promptOf(at), kind: 'text', text, evidence: [] }),
  );
  return sortedBy([...claims, ...texts], ({ prompt }) => [prompt]);
};

/** Two are the same when they say the same on the same ground, wherever they stand. */
export const sameness = ({ kind, text, evidence }: Said): string =>
  JSON.stringify([kind, text, evidence.map(({ ref, quote }) => [ref, quote])]);
