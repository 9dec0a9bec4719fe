import type { ClaimKind, Evidence, EvidenceItem, EvidencePack } from '#src/evidence/index.ts';

export type Tongue = 'zh' | 'en';
/** Where the source's words come from: the demo workspace of the repository, or the public texts beside it. */
export type Origin = 'demo' | 'shared';
export type Currency = 'CNY' | 'USD' | 'EUR' | 'GBP';
export type Day = { year?: number; half?: number; quarter?: number; month?: number; day?: number };

/** What a stretch of a claim means, so that a maker of faults can tell a lie about it and a maker of rewordings the same truth. */
export type Meaning =
  | { kind: 'money'; value: number; currency: Currency }
  | { kind: 'count'; value: number; unit: string; spelled?: boolean }
  | { kind: 'percent'; value: number }
  | { kind: 'points'; value: number }
  | ({ kind: 'date' } & Day)
  | { kind: 'person'; name: string }
  | { kind: 'company'; name: string }
  | { kind: 'product'; name: string }
  | { kind: 'role'; role: string; of: string }
  | { kind: 'title'; of: string };

export type Mark = Meaning & { start: number; end: number };
export type Told = { text: string; marks: Mark[] };

export type Pack = EvidencePack & {
  id: string;
  /** People of the selling side. */
  ours: string[];
  /** Spellings of one and the same company or person. */
  same: string[][];
  /** Citable pieces that a claim of this pack must not rest on: of another account, or internal. */
  outside: EvidenceItem[];
};

/** A claim that holds, with what it means; `others` says the same in other words, by kind of rewording. */
export type Right = Told & {
  id: string;
  origin: Origin;
  language: Tongue;
  form: 'extracted' | 'restated' | 'table' | 'story';
  kind: ClaimKind;
  evidence: Evidence[];
  pack: Pack;
  others?: { family: string; text: string }[];
};

/** What a maker changes: the claim's words, its evidence, or what lies in the pack. */
export type Twist = { text?: string; evidence?: Evidence[]; extra?: EvidenceItem[] };

/** Where a right claim's words come from when they are counted: `story` is a note of ours with names from the public texts. */
export type Share = 'demo' | 'shared' | 'story';

export const FAULT_FAMILIES = [
  'number',
  'unit',
  'period',
  'entity',
  'role',
  'negation',
  'modality',
  'foreign',
  'quote',
] as const;
export type FaultFamily = (typeof FAULT_FAMILIES)[number];

export type FaultMaker = {
  family: FaultFamily;
  kind: string;
  make: (right: Right, random: Random) => Twist | undefined;
};
export type Rewording = {
  family: string;
  make: (right: Right, random: Random) => Twist | undefined;
};

/** Repeatable chance. */
export type Random = {
  below: (n: number) => number;
  pick: <T>(list: readonly T[]) => T | undefined;
};
