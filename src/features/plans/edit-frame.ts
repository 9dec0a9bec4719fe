import type { Claim, Evidence } from '#src/evidence/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import type { Plan, PlanPerson } from './contract.ts';
import type { Wording } from './material/wording.ts';
import type { ActionPart } from './parts.ts';

/** Where an edited text is found again as evidence: the editor's own words (source type `user`). */
export const WORDS_FIELD = 'words';

/** What edits are made with: who edits, the people they may name, and what the service proposes for a new action. */
export type EditFrame = {
  wording: Wording;
  author: { id: string; name: string };
  people: ReadonlyMap<string, { id: string; name: string }>;
  /** PLAN-13, PLAN-18: owner, help and authority of an action against a bottleneck of this kind. */
  actionFrame: (
    plan: Plan,
    code: string | null,
  ) => Omit<ActionPart, 'id' | 'claim' | 'bottleneckId' | 'dependsOn' | 'start' | 'verifyBy' | 'observable'>;
};

/** A plan under edit, and the claims that hold words of the editor and are to be verified. */
export type Edited = { plan: Plan; spoken: readonly string[] };

export const ownWords = ({ author }: Pick<EditFrame, 'author'>, text: string): Evidence => ({
  source: { type: 'user', id: author.id, field: WORDS_FIELD },
  quote: text,
});

/** Gives a claim other words, which stand as the editor's own until they are verified against what it cited before. */
export const reword = (edited: Edited, claimId: string, text: string, frame: EditFrame): Edited => ({
  plan: {
    ...edited.plan,
    claims: edited.plan.claims.map((claim) => {
      if (claim.id !== claimId) return claim;
      const { note: _note, ...kept } = claim;
      const evidence = kept.evidence.filter(({ source }) => source.field !== WORDS_FIELD || source.type !== 'user');
      return { ...kept, text, evidence: [...evidence, ownWords(frame, text)], status: 'unverified' };
    }),
  },
  spoken: [...edited.spoken.filter((id) => id !== claimId), claimId],
});

/** Adds a claim of the editor's own words at the end of the plan's claims. */
export const addClaim = (edited: Edited, claim: Claim): Edited => ({
  plan: { ...edited.plan, claims: [...edited.plan.claims, claim] },
  spoken: [...edited.spoken, claim.id],
});

/** The item an edit names. @throws LinchpinError `not_found` with the edit's place in the request */
export const named = <T extends { id: string }>(
  items: readonly T[],
  id: string,
  { index, field, what }: { index: number; field: string; what: Bilingual },
): T => {
  const found = items.find((item) => item.id === id);
  if (!found) throw unknownReference(`/edits/${index}/${field}`, what);
  return found;
};

export const personNamed = (frame: EditFrame, id: string, index: number, field: string): PlanPerson => {
  const person = frame.people.get(id);
  if (!person) throw unknownReference(`/edits/${index}/${field}`, { zh: '用户', en: 'person' });
  return { userId: person.id, name: person.name };
};
