import type { Claim, EvidencePack } from '#src/evidence/index.ts';
import type { Dossier, DossierOpportunity } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { StrategyLayer } from '#src/playbook/need-layers.ts';
import type { WhomToAsk } from '#src/playbook/need-people.ts';
import type { MissingThing, QuestionTechnique } from '#src/playbook/need-questions.ts';
import type { Requirement } from '#src/playbook/need-validation.ts';
import type { NeedLevel, NeedPriority, NeedStep, ProblemType } from '#src/playbook/words.ts';
import type { Ladder } from './read-ladder.ts';

/** What a hierarchy is drafted from. `ladders`: where each need on record stands, by its id (NEED-6). */
export type NeedsMaterial = {
  language: Language;
  dossier: Dossier;
  deal: DossierOpportunity;
  pack: EvidencePack;
  ladders: ReadonlyMap<string, Ladder>;
};

/** NEED-5: how and whom a question asks, and what for. */
export type Ask = WhomToAsk & { technique: QuestionTechnique; missing: MissingThing };

/** NEED-6: one step of the ladder: what proves it, and what is still missing for it. */
export type StepPart = {
  step: NeedStep;
  proven: boolean;
  /** `claim`: what the proof says; null when its source is not among the evidence (a document, an old activity). */
  proofs: { kind: Requirement['proof']; contactId: string | null; claim: Claim | null }[];
  missing: string[];
};

/** CHAIN-11: two people who pull apart, what each holds on to, and the smallest thing both can accept. */
export type ConflictPart = {
  id: string;
  topic: string;
  a: ConflictSide;
  b: ConflictSide;
  common: Claim;
};
export type ConflictSide = { contactId: string; name: string; need: string | null; keeps: Claim };

/** One drafted need, before verification. */
export type NeedPart = {
  id: string;
  /** The need on record it stands for; null = newly read from the material. */
  needId: string | null;
  parentId: string | null;
  /** Where the link to the parent comes from; null without a parent. */
  link: 'recorded' | 'inferred' | null;
  level: NeedLevel;
  claim: Claim;
  present: Claim | null;
  wanted: Claim | null;
  problem: Claim | null;
  problemType: ProblemType;
  /** NEED-4: what to ask about a problem of this type; business needs alone. */
  diagnosis: Claim[];
  kpi: Claim | null;
  holder: { contactId: string; name: string } | null;
  priority: NeedPriority;
  explicit: boolean;
  step: NeedStep;
  /** As far as the proofs carry it; below `step` for a need recorded above its proofs (NEED-6). */
  provenStep: NeedStep;
  steps: StepPart[];
  /** CHAIN-7. */
  layer: StrategyLayer;
  nextQuestion: Claim | null;
  ask: Ask | null;
};

/** A question about the whole tree. */
export type TreeQuestion = { claim: Claim; ask: Ask };

export type NeedsParts = { needs: NeedPart[]; questions: TreeQuestion[]; conflicts: ConflictPart[] };

/** The claims of one need, in reading order. */
export const claimsOfNeed = (need: NeedPart): Claim[] =>
  [
    need.claim,
    need.present,
    need.wanted,
    need.problem,
    need.kpi,
    ...proofsOfNeed(need),
    ...need.diagnosis,
    need.nextQuestion,
  ].filter((claim) => claim !== null);

/** The proof claims of a need; the first step is proven by the need's own fields, which stand above. */
const proofsOfNeed = (need: NeedPart): Claim[] => {
  const own = new Set([need.present?.id, need.wanted?.id, need.problem?.id]);
  return need.steps
    .flatMap((step) => step.proofs.flatMap(({ claim }) => claim ?? []))
    .filter((claim) => !own.has(claim.id));
};

/** The claims of one conflict, in reading order. */
export const claimsOfConflict = ({ a, b, common }: ConflictPart): Claim[] => [a.keeps, b.keeps, common];

/** Every claim of a hierarchy, in reading order. */
export const claimsOf = (parts: NeedsParts): Claim[] => [
  ...parts.needs.flatMap(claimsOfNeed),
  ...parts.conflicts.flatMap(claimsOfConflict),
  ...parts.questions.map((each) => each.claim),
];
