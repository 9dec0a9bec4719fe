import type { Evidence } from '#src/evidence/index.ts';

/** Numbers the evidence of a document in reading order: the same source and words have the same number everywhere. */
export type Citations = {
  /** `[1][3]` for a claim's evidence; empty when it has none. */
  marks: (claim: { evidence: readonly Evidence[] }) => string;
  list: () => { number: number; evidence: Evidence }[];
};

const keyOf = ({ source, quote }: Evidence): string => JSON.stringify([source.type, source.id, source.field, quote]);

export const createCitations = (): Citations => {
  const numbers = new Map<string, { number: number; evidence: Evidence }>();
  const numberOf = (evidence: Evidence): number => {
    const key = keyOf(evidence);
    const found = numbers.get(key) ?? { number: numbers.size + 1, evidence };
    numbers.set(key, found);
    return found.number;
  };
  return {
    marks: ({ evidence }) => [...new Set(evidence.map(numberOf))].map((number) => `[${number}]`).join(''),
    list: () => [...numbers.values()],
  };
};
