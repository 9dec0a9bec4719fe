import type { DocumentType } from '#src/playbook/documents.ts';
import type { ObjectionType } from '#src/playbook/objection-words.ts';
import type { Brief, Candidate, OpenObjection } from '../brief.ts';
import { answerStrength } from './domain-telling.ts';

/** OBJ-2: the kinds of documents that prove something against each type of objection, the best first. */
export const PROVING_TYPES: Readonly<Record<ObjectionType, readonly DocumentType[]>> = {
  price: ['roi_sheet', 'case_study'],
  technical: ['data_sheet', 'certificate', 'solution'],
  service: ['case_study', 'certificate'],
  psychological: ['case_study'],
  competitor: ['battle_card', 'case_study'],
};
/** What the right kind of document alone says for it: nobody has looked whether it speaks of the matter. */
const BY_KIND = 0.4;

export type ObjectionMatch = { objection: OpenObjection; strength: number; byWords: boolean };

/** The open objections a document helps to answer, the best answered first: by its words, else by its kind. */
export const objectionMatches = ({ objections = [] }: Brief, { document, findings }: Candidate): ObjectionMatch[] =>
  objections
    .flatMap((objection): ObjectionMatch[] => {
      const words = Math.max(
        0,
        ...findings.filter(({ ask }) => ask.objection?.id === objection.id).map(answerStrength),
      );
      const [first] = objection.type ? PROVING_TYPES[objection.type] : [];
      const kind = first === document.type ? BY_KIND : 0;
      const strength = Math.max(words, kind);
      return strength === 0 ? [] : [{ objection, strength, byWords: words > 0 }];
    })
    .sort((a, b) => b.strength - a.strength || (a.objection.id < b.objection.id ? -1 : 1));
