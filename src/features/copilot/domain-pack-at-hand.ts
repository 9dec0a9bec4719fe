import { type EvidenceItem, numberItems } from '#src/evidence/index.ts';
import type { PlanMaterial } from '#src/features/plans/index.ts';
import { rankItems } from './domain-rank-items.ts';

/** Always at hand: what the account is, who is there, what is open, what the service computed. */
const ALWAYS = new Set(['account', 'user', 'contact', 'opportunity', 'computation']);
const MOST_ASKED = 16;
const LATEST = 4;

/** What a question is answered from before anything is looked up: the account's frame, the pieces closest to the question, the latest talks. */
export const packAtHand = ({ pack }: PlanMaterial, question: string): EvidenceItem[] => {
  const close = new Set(
    rankItems(question, pack.items)
      .slice(0, MOST_ASKED)
      .map(({ item }) => item),
  );
  const latest = new Set(
    pack.items
      .filter((item) => item.source.type === 'activity')
      .sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''))
      .slice(0, LATEST),
  );
  return numberItems(
    pack.items
      .filter((item) => ALWAYS.has(item.source.type) || close.has(item) || latest.has(item))
      .map(({ ref: _ref, ...item }) => item),
  );
};
