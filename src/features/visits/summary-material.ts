import type { EvidenceItem, EvidencePack } from '#src/evidence/index.ts';
import type { DossierContact, DossierOpportunity } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { ReadSentence } from './domain-classify.ts';
import type { Person } from './domain-people.ts';
import type { PrivateWords } from './domain-private.ts';

/** Everything a summary is drafted from; both drafters see the same. Private sentences are in `sentences`, never in `pack`. */
export type SummaryMaterial = {
  language: Language;
  /** The language the notes are written in. */
  notesLanguage: Language;
  account: { id: string; name: string };
  activity: { id: string; version: number; subject: string; kind: string; day: string; notes: string };
  deal: DossierOpportunity | null;
  contacts: readonly DossierContact[];
  participants: Person[];
  people: readonly Person[];
  words: PrivateWords;
  sentences: ReadSentence[];
  /** What may be cited to the customer: the notes without what is withheld, who took part, the days that words mean. */
  pack: EvidencePack;
};

/** The evidence item a sentence stands in; undefined for one that is withheld. */
export const itemOfSentence = ({ pack }: SummaryMaterial, text: string): EvidenceItem | undefined =>
  pack.items.find((item) => item.source.field === 'notes' && item.text === text);

/** The computation that says which day words of the notes mean. */
export const itemOfDay = ({ pack }: SummaryMaterial, words: string): EvidenceItem | undefined =>
  pack.items.find((item) => item.source.type === 'computation' && item.source.id === `day:${words}`);
