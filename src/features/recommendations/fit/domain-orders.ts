import type { Bilingual } from '#src/kernel/language.ts';
import { CASE_PART_TABLE, CASE_PARTS } from '#src/playbook/case-completeness.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import type { DocumentType } from '#src/playbook/documents.ts';
import type { ObjectionType } from '#src/playbook/objection-words.ts';
import { OBJECTION_TABLE } from '#src/playbook/objection-words.ts';
import { type Audience, audienceOf, ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import type { Brief, BriefNeed, WritingOrder } from '../brief.ts';
import { PROVING_TYPES } from './domain-objection.ts';

/** Who decides or blocks: whom a document to be written should be for, where they are on the chain. */
export const DECIDERS = ['EB', 'UB', 'TB', 'finance'] as const;

/** What a good case holds (REC-2), in the order it is told. */
export const CASE_CONTENTS: Bilingual[] = CASE_PARTS.map((part) => CASE_PART_TABLE[part].label);

const decidersOf = ({ roles }: Pick<Brief, 'roles'>): ContactRole[] =>
  DECIDERS.filter((role) => roles.some((held) => held.role === role));

/** A case to be written: for a need, or for an industry when there is none. */
export const caseOrder = (brief: Pick<Brief, 'roles'>, need: BriefNeed | null): WritingOrder => ({
  type: 'case_study',
  for: decidersOf(brief),
  need: need?.statement ?? null,
  mustContain: CASE_CONTENTS,
});

/** A document to be written for one role: the kind its audience is convinced by, and what that audience should be shown (CHAIN-3). */
export const roleOrder = (role: ContactRole): WritingOrder => {
  const audience = audienceOf({ roles: [role] }) ?? 'users';
  return { type: CONVINCING[audience], for: [role], need: null, mustContain: [ROLE_CONCERNS[audience].show] };
};

const CONVINCING: Readonly<Record<Audience, DocumentType>> = {
  finance: 'roi_sheet',
  technical: 'data_sheet',
  procurement: 'certificate',
  executives: 'case_study',
  users: 'case_study',
};

/** A battle card to be written (STAGE-4). */
export const battleCardOrder = (): WritingOrder => ({
  type: 'battle_card',
  for: [],
  need: null,
  mustContain: [
    { zh: '按客户的标准逐项比较', en: 'a comparison on the customer’s criteria' },
    { zh: '每条事实的出处', en: 'a source for every fact' },
  ],
});

/** What would answer an open objection, by its type (OBJ-2); a case where the type is not known. */
export const objectionOrder = (brief: Pick<Brief, 'roles'>, type: ObjectionType | null): WritingOrder => {
  const [kind = 'case_study'] = type ? PROVING_TYPES[type] : [];
  return {
    type: kind,
    for: decidersOf(brief),
    need: null,
    mustContain: [...(type ? [OBJECTION_TABLE[type].proofs] : []), ...(kind === 'case_study' ? CASE_CONTENTS : [])],
  };
};
