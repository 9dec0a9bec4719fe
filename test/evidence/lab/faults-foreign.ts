import type { Evidence, EvidenceItem } from '#src/evidence/index.ts';
import type { FaultMaker, Right, Twist } from './types.ts';

const itemOf = (right: Right, evidence: Evidence): EvidenceItem | undefined =>
  right.pack.items.find(
    (i) =>
      i.source.type === evidence.source.type &&
      i.source.id === evidence.source.id &&
      i.source.field === evidence.source.field,
  );

/** The cited pieces copied word for word into another place, and the evidence bent to the copies. */
const moved = (
  right: Right,
  to: (item: EvidenceItem) => EvidenceItem,
): Required<Pick<Twist, 'evidence' | 'extra'>> | undefined => {
  const items = right.evidence.map((e) => itemOf(right, e));
  if (items.some((i) => i === undefined)) return undefined;
  const extra = items.flatMap((i) => (i ? [to(i)] : []));
  return {
    extra,
    evidence: right.evidence.map((e, i) => ({ source: { ...(extra[i]?.source ?? e.source) }, quote: e.quote })),
  };
};

const elsewhere = (item: EvidenceItem): EvidenceItem => ({
  ...item,
  ref: `${item.ref}9`,
  source: { ...item.source, id: `other-${item.source.id}` },
  accountId: 'other-account',
  shareable: false,
});

export const FOREIGN_FAULTS: readonly FaultMaker[] = [
  {
    family: 'foreign',
    kind: 'another account’s record',
    make: (r) =>
      moved(r, (i) => ({
        ...elsewhere(i),
        source: {
          ...i.source,
          type: i.source.type === 'passage' ? 'activity' : i.source.type,
          id: `other-${i.source.id}`,
        },
      })),
  },
  {
    family: 'foreign',
    kind: 'a case that must not be shown',
    make: (r) =>
      moved(r, (i) => ({
        ...elsewhere(i),
        source: { type: 'passage', id: `internal-${i.source.id}` },
        accountId: null,
      })),
  },
  {
    family: 'foreign',
    kind: 'another account’s passage',
    make: (r) => moved(r, (i) => ({ ...elsewhere(i), source: { type: 'passage', id: `lent-${i.source.id}` } })),
  },
  {
    family: 'foreign',
    kind: 'another account’s beside our own',
    make: (r) => {
      const there = moved(r, elsewhere);
      return there && { extra: there.extra, evidence: [...r.evidence, ...there.evidence] };
    },
  },
  {
    family: 'foreign',
    kind: 'a source nobody has',
    make: (r) => ({ evidence: r.evidence.map((e) => ({ ...e, source: { ...e.source, id: `gone-${e.source.id}` } })) }),
  },
];
