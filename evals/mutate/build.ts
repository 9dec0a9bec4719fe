import type { ModelClaim } from '#src/features/drafts/index.ts';
import { GATED, type GatedDraft } from '../cases/case.ts';
import type { Answers } from '../reading/reading.ts';
import type { Mutant, Operator, Subject } from './operator.ts';
import { inAnyOrder } from './picker.ts';
import { type ClaimPlace, claimPlaces, type Place, put, type TextPlace, textPlaces } from './places.ts';

/** What every operator says of itself; `drafts` left out means all five. */
export type Spec = {
  id: string;
  family: string;
  about: string;
  drafts?: readonly GatedDraft[];
  critical?: boolean;
  killers: readonly string[];
};

/** One place changed: where, to what, and the words for the list of survivors. */
export type Change = { place: Pick<Place, 'prompt' | 'path' | 'at'>; value: unknown; from: string; to: string };

/** Limits of the output schemas, so that a defect of content never fails for its form. */
const LIMITS: Readonly<Record<string, number>> = {
  opening: 200,
  trigger: 160,
  contingency: 160,
  observable: 160,
  text: 600,
};

/** Whether words still fit where they are put. */
export const fits = (text: string, place: Pick<Place, 'path'>): boolean =>
  text.length > 0 && text.length <= (LIMITS[String(place.path.at(-1))] ?? 600);

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** An operator over whole answers: `change` tells the one place it alters, or null. */
export const partOperator = (
  spec: Spec,
  change: (answers: Answers, subject: Subject) => (Omit<Change, 'from' | 'to'> & Partial<Change>) | null,
): Operator => ({
  id: spec.id,
  family: spec.family,
  about: spec.about,
  drafts: spec.drafts ?? GATED,
  critical: spec.critical ?? false,
  killers: spec.killers,
  mutate: (answers, subject): Mutant | null => {
    const done = change(answers, subject);
    if (!done) return null;
    return {
      answers: put(answers, done.place, done.value),
      at: done.place.at,
      from: done.from ?? '',
      to: done.to ?? words(done.value),
    };
  },
});

const tell = (claim: ModelClaim): string =>
  `${claim.kind}: ${claim.text}${claim.evidence.map(({ ref, quote }) => ` [${ref} “${quote}”]`).join('')}`;

/** The claims of the answers in a picked order. */
export const anyClaims = (answers: Answers, { pick }: Subject): ClaimPlace[] => inAnyOrder(claimPlaces(answers), pick);

/** The texts of the answers in a picked order, those meant for the customer first. */
export const anyTexts = (answers: Answers, { pick }: Subject): TextPlace[] => {
  const mixed = inAnyOrder(textPlaces(answers), pick);
  return [...mixed.filter(({ use }) => use === 'to_customer'), ...mixed.filter(({ use }) => use === 'own')];
};

/** A claim put in place of another, told for the survivors' list. */
export const claimChange = (place: ClaimPlace, claim: ModelClaim): Change => {
  const onlyText = claim.kind === place.claim.kind && claim.evidence === place.claim.evidence;
  return {
    place,
    value: claim,
    from: onlyText ? place.claim.text : tell(place.claim),
    to: onlyText ? claim.text : tell(claim),
  };
};

/**
 * An operator over single claims: tries them in a picked order until `change` alters one.
 * `change` answers the members to alter, or null where the claim offers no place.
 */
export const claimOperator = (
  spec: Spec,
  change: (claim: ModelClaim, subject: Subject, place: ClaimPlace, answers: Answers) => Partial<ModelClaim> | null,
): Operator =>
  partOperator(spec, (answers, subject) => {
    for (const place of anyClaims(answers, subject)) {
      const altered = change(place.claim, subject, place, answers);
      if (!altered) continue;
      const claim = { ...place.claim, ...altered };
      if (tell(claim) === tell(place.claim) || !fits(claim.text, { path: ['text'] })) continue;
      return claimChange(place, claim);
    }
    return null;
  });

/** An operator over the texts that carry no evidence: wordings, openings, triggers and the like. */
export const textOperator = (
  spec: Spec,
  change: (text: string, subject: Subject, place: TextPlace) => string | null,
): Operator =>
  partOperator(spec, (answers, subject) => {
    for (const place of anyTexts(answers, subject)) {
      const text = change(place.text, subject, place);
      if (text === null || text === place.text || !fits(text, place)) continue;
      return { place, value: text, from: place.text, to: text };
    }
    return null;
  });

/** The first of several operators that finds a place; which is tried first is picked. */
export const either = (first: Operator, ...others: Operator[]): Operator => ({
  ...first,
  drafts: [...new Set([first, ...others].flatMap(({ drafts }) => drafts))],
  mutate: (answers, subject) => {
    for (const operator of inAnyOrder([first, ...others], subject.pick)) {
      const mutant = operator.drafts.includes(subject.draft) ? operator.mutate(answers, subject) : null;
      if (mutant) return mutant;
    }
    return null;
  },
});

/** The first operator, or, where it finds no place, the second. */
export const preferably = (first: Operator, second: Operator): Operator => ({
  ...first,
  mutate: (answers, subject) => first.mutate(answers, subject) ?? second.mutate(answers, subject),
});
