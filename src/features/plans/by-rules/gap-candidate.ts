import type { DossierContact } from '#src/features/dossier/index.ts';
import type { ChainGap } from '#src/playbook/decision-chain.ts';
import { gapId } from '../material/compute-people.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import type { Candidate } from './candidates.ts';

/** Makes a candidate of a gap about one person. */
export type Maker = (material: PlanMaterial, gap: ChainGap, subject: DossierContact) => Candidate;

/** The candidate of a gap, when the person it is about is still there. */
export const withSubject = (material: PlanMaterial, gap: ChainGap, make: Maker): Candidate[] => {
  const subject = material.chain.people.find((contact) => contact.id === gap.subjectContactId);
  return subject ? [make(material, gap, subject)] : [];
};

/** What a gap rests on: its computation, and the cards of the people it is about. */
export const restsOf = (
  material: PlanMaterial,
  gap: ChainGap,
  ...contacts: readonly (DossierContact | undefined)[]
) => [
  computedItem(material, gapId(gap)),
  ...contacts.map((contact) => (contact ? itemOf(material, 'contact', contact.id) : undefined)),
];
