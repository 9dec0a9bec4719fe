import type { Claim, EvidenceItem, EvidencePack, EvidenceSource, Fault } from '#src/evidence/index.ts';
import type { Dossier } from '#src/features/dossier/index.ts';
import type { InstructionFinding } from '#src/llm/instructions.ts';
import type { FocusFinding } from '#src/playbook/focus.ts';
import type { DimensionCompleteness } from '#src/playbook/profile-completeness.ts';
import type { SignalFinding } from '#src/playbook/signals.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';
import type { PlanPerson } from '../contract.ts';
import type { ChainFacts } from './chain-facts.ts';
import type { Computation } from './computation.ts';
import type { DealFacts } from './deal-facts.ts';
import type { Wish } from './read-wish.ts';
import type { Wording } from './wording.ts';

/** A key account of the portfolio, for TIER-2: counted whoever may see it, named only where the asker sees it. */
export type PortfolioAccount = {
  accountId: string;
  name: string;
  tier: 'strategic' | 'assault' | 'tier_opportunity' | null;
  windowClosesOn: string | null;
  ownerIds: string[];
  openDeals: number;
  /** ISO day of the last interaction. */
  lastInteractionAt: string | null;
  visible: boolean;
};

/** A passage of the library that may leave the house. */
export type LibraryPassage = {
  documentId: string;
  passageId: string;
  title: string;
  text: string;
};

/** PLAN-12: what was learned when an action or hypothesis against a kind of bottleneck failed. Names only what the asker may see. */
export type Lesson = {
  id: string;
  /** The kind of bottleneck; null where a model had found its own. */
  pattern: string | null;
  cause: 'wrong_judgement' | 'poor_execution' | null;
  text: string;
  /** Whether it was learned at this very account. */
  own: boolean;
};

/** Everything a plan is drafted from. Plain values: the same material makes the same plan. */
export type PlanMaterial = {
  now: Date;
  today: string;
  wording: Wording;
  dossier: Dossier;
  thresholds: Thresholds;
  asker: PlanPerson | null;
  instructions: string | null;
  /** What the rules can follow of the instructions. */
  wish: Wish;
  chain: ChainFacts;
  deals: DealFacts;
  profile: DimensionCompleteness[];
  signals: SignalFinding[];
  focus: FocusFinding[];
  spokenTo: { where: string; found: InstructionFinding[] }[];
  passages: LibraryPassage[];
  lessons: Lesson[];
  computations: ReadonlyMap<string, Computation>;
  pack: EvidencePack;
  /** GUARD-1 over the pack, which is read once for all claims. */
  verify: (claim: Claim) => Fault[];
};

/** The item of a source; undefined when the record has none. */
export const itemOf = (
  material: Pick<PlanMaterial, 'pack'>,
  type: EvidenceSource['type'],
  id: string,
  field?: string,
): EvidenceItem | undefined =>
  material.pack.items.find(
    (item) =>
      item.source.type === type && item.source.id === id && (field === undefined || item.source.field === field),
  );

/** A computation of the service by its id. */
export const computedItem = (material: Pick<PlanMaterial, 'pack'>, id: string): EvidenceItem | undefined =>
  itemOf(material, 'computation', id);

/** A field of the account. */
export const accountItem = (material: PlanMaterial, field: string): EvidenceItem | undefined =>
  itemOf(material, 'account', material.dossier.account.id, field);
