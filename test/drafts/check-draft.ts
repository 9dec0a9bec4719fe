import { expect } from 'vitest';
import type { Draft } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';

/** Every claim id named anywhere in the sections of a draft. */
export const namedIn = (sections: unknown): string[] => {
  if (typeof sections === 'string') return sections.startsWith('clm_') ? [sections] : [];
  if (Array.isArray(sections)) return sections.flatMap(namedIn);
  return sections && typeof sections === 'object' ? Object.values(sections).flatMap(namedIn) : [];
};

/** What holds for every draft, whoever drafted it (api.md): ids, quotes, verified facts, one language. */
export const expectSound = (draft: Draft & { sections: unknown }, language: Language): void => {
  const ids = draft.claims.map((claim) => claim.id);
  expect(new Set(ids).size, 'claim ids are unique').toBe(ids.length);
  const named = namedIn(draft.sections);
  expect(named.length).toBeGreaterThan(0);
  for (const id of named) expect(ids, 'a section names a claim that is there').toContain(id);
  const shown = draft.claims.filter((claim) => named.includes(claim.id));
  for (const claim of shown) {
    expect(claim.status, `${claim.text} ${claim.note ?? ''}`).not.toBe('rejected');
    if (claim.kind === 'fact') expect(claim.status, claim.text).toBe('verified');
    if (claim.kind === 'fact' || claim.kind === 'inference') expect(claim.evidence, claim.text).not.toEqual([]);
    for (const { quote } of claim.evidence) expect(quote.trim()).not.toBe('');
    if (language === 'zh') expect(claim.text).toMatch(/\p{Script=Han}/u);
    else expect(claim.text, 'no Chinese but names').not.toMatch(/\p{Script=Han}{4}/u);
  }
  expect(draft.language).toBe(language);
};

/** The rules of the checks that failed. */
export const failed = (draft: Draft): string[] => draft.checks.filter((check) => !check.ok).map((check) => check.rule);

/** The claim with this id. */
export const claimOf = (draft: Draft, id: string | null): Draft['claims'][number] => {
  const claim = draft.claims.find((each) => each.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim;
};
