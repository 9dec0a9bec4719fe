import { type Claim, type Evidence, type EvidenceItem, toEvidence } from '#src/evidence/index.ts';
import { inOwnLanguage, newClaim } from '#src/features/drafts/index.ts';
import type { Difference, Reason } from '../likeness/domain-reasons.ts';
import type { ReasonMaterial, SeedNeed } from './reason-material.ts';
import { ruleOpening } from './reason-opening.ts';
import type { ReasonParts } from './reason-parts.ts';
import { ruleQuestions } from './reason-questions.ts';
import { FIELD_OF } from './reason-words.ts';
import { sayDifference, sayReason } from './say-reasons.ts';

const MOST_REASONS = 5;
const MOST_DIFFERENCES = 3;

/** The rule drafter of a reason card (LOOK-1): what was computed, as claims that cite the records it was computed from. */
export const reasonByRules = (material: ReasonMaterial): ReasonParts => ({
  reasons: material.likeness.reasons.flatMap((reason) => reasonClaim(reason, material)).slice(0, MOST_REASONS),
  differs: material.likeness.differs.flatMap((each) => differenceClaim(each, material)).slice(0, MOST_DIFFERENCES),
  firstNeed: firstNeedClaim(material),
  opening: ruleOpening(material),
  questions: ruleQuestions(material),
});

const itemOf = ({ pack }: ReasonMaterial, id: string | undefined, field: string): EvidenceItem[] =>
  pack.items.filter(({ source }) => source.id === id && source.field === field);
const computed = (material: ReasonMaterial, field: string): Evidence[] =>
  itemOf(material, 'likeness', field).map((item) => toEvidence(item));
/** The same field of both companies; none when one is not in the pack. */
const both = (material: ReasonMaterial, field: string): Evidence[] => {
  const [theirs] = itemOf(material, material.prospect.id, field);
  const [ours] = itemOf(material, material.seeds[0]?.id, field);
  return theirs && ours ? [toEvidence(theirs), toEvidence(ours)] : [];
};

/** The sentence of a text that holds a word: what of a description carries a claim. */
const sentenceWith = (item: EvidenceItem, word: string): Evidence[] => {
  const found = item.text
    .split(/(?<=[。！？!?；;\n])|(?<=\.)\s/u)
    .map((sentence) => sentence.trim())
    .find((sentence) => sentence.toLowerCase().includes(word.toLowerCase()));
  return found ? [toEvidence(item, found)] : [];
};

const reasonClaim = (reason: Reason, material: ReasonMaterial): Claim[] => {
  const { language, seeds, prospect } = material;
  const [nearest] = seeds;
  if (!nearest) return [];
  const claim = (kind: 'fact' | 'inference', said: Reason, evidence: Evidence[]): Claim[] =>
    evidence.length > 0 ? [newClaim(kind, sayReason(said, language).text, evidence, 'LOOK-1')] : [];
  switch (reason.kind) {
    case 'nearest':
      return computed(material, 'nearest').map((evidence) =>
        newClaim('fact', evidence.quote, [evidence, ...computed(material, 'score')], 'LOOK-1'),
      );
    case 'text': {
      const [word = ''] = reason.words;
      const sentences = [prospect.id, nearest.id].flatMap((id) =>
        itemOf(material, id, 'description').flatMap((item) => sentenceWith(item, word)),
      );
      return claim('inference', { ...reason, account: nearest.name }, [...computed(material, 'words'), ...sentences]);
    }
    case 'industry':
    case 'size':
    case 'region':
    case 'tags':
      return claim('inference', { ...reason, account: nearest.name }, both(material, FIELD_OF[reason.kind]));
    case 'buying':
    case 'contrast':
      return claim('inference', reason, computed(material, 'score'));
    default:
      return [];
  }
};

const differenceClaim = (difference: Difference, material: ReasonMaterial): Claim[] => {
  const [nearest] = material.seeds;
  if (!nearest || difference.kind === 'unknown') return [];
  const evidence = difference.kind === 'lost' ? computed(material, 'lost') : both(material, FIELD_OF[difference.kind]);
  const said = difference.kind === 'lost' ? difference : { ...difference, account: nearest.name };
  return evidence.length > 0
    ? [newClaim('inference', sayDifference(said, material.language).text, evidence, 'LOOK-1')]
    : [];
};

/** The confirmed need that most of the nearest customers share, where it led to a won deal; else the surest of the nearest (NEED-6). */
const firstNeedClaim = (material: ReasonMaterial): Claim | null => {
  const { seeds, likeness, pack, language } = material;
  const likely = likeness.reasons.find((reason) => reason.kind === 'first_need');
  const wanted = likely?.kind === 'first_need' ? likely.statement : null;
  const known = seeds.flatMap((seed) => seed.needs.map((need) => ({ seed, need })));
  const usable = known.filter(({ need }) => inOwnLanguage(need.statement, language));
  const chosen =
    usable.find(({ need }) => need.won && wanted !== null && need.statement.startsWith(wanted)) ?? usable[0];
  const item = pack.items.find(({ source }) => source.type === 'need' && source.id === chosen?.need.id);
  if (!chosen || !item) return null;
  return newClaim(
    'inference',
    sayReason({ kind: 'first_need', ...statedAs(chosen.need), account: chosen.seed.name }, language).text,
    [toEvidence(item)],
    'NEED-6',
  );
};

const statedAs = ({ statement, step }: SeedNeed): { statement: string; step: string } => ({
  statement: statement.replace(/[\s。．.;；!！]+$/u, ''),
  step,
});
