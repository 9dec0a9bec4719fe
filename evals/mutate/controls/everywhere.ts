import { GATED, type GatedDraft } from '../../cases/case.ts';
import type { Answers } from '../../reading/reading.ts';
import { anyClaims, anyTexts, fits } from '../build.ts';
import type { Rewriting, Subject } from '../operator.ts';
import { type ClaimPlace, type Place, put } from '../places.ts';

/** What a rewriting says of itself; `drafts` left out means all five. */
export type RewritingSpec = { id: string; family: string; about: string; drafts?: readonly GatedDraft[] };

/** Places altered at once: one alone would hardly be noticed, all of them would say little about which one was. */
const PLACES = 4;

type Written = { place: Pick<Place, 'prompt' | 'path' | 'at'>; from: string; to: string; value: unknown };

const result = (answers: Answers, written: readonly Written[]) => {
  if (written.length === 0) return null;
  return {
    answers: written.reduce((now, { place, value }) => put(now, place, value), answers),
    at: written.map(({ place }) => place.at).join(' | '),
    from: written.map(({ from }) => from).join(' | '),
    to: written.map(({ to }) => to).join(' | '),
  };
};

/** What is quoted inside a text: others' words, names and titles, which nobody may write otherwise. */
const speech = (text: string): string =>
  [...text.matchAll(/[“"「《]([^”"」》]*)[”"」》]/gu)].map((match) => match[1]?.replace(/[‘’]/gu, "'")).join('|');

const sameSpeech = (before: string, after: string): boolean => speech(before) === speech(after);

/** A rewriting of words, done in up to four claims and texts; null from `change` leaves a place as it is. Quotes are never touched. */
export const rewriteWords = (
  spec: RewritingSpec,
  change: (text: string, subject: Subject, claim: ClaimPlace | null) => string | null,
  { claimsOnly = false }: { claimsOnly?: boolean } = {},
): Rewriting => ({
  ...spec,
  drafts: spec.drafts ?? GATED,
  mutate: (answers, subject) => {
    const written: Written[] = [];
    for (const place of anyClaims(answers, subject)) {
      const text = change(place.claim.text, subject, place);
      if (text === null || text === place.claim.text || !fits(text, { path: ['text'] })) continue;
      if (!sameSpeech(place.claim.text, text)) continue;
      written.push({ place, value: { ...place.claim, text }, from: place.claim.text, to: text });
      if (written.length >= PLACES) break;
    }
    for (const place of claimsOnly ? [] : anyTexts(answers, subject)) {
      if (written.length >= PLACES + 1) break;
      const text = change(place.text, subject, null);
      if (text === null || text === place.text || !fits(text, place) || !sameSpeech(place.text, text)) continue;
      written.push({ place, value: text, from: place.text, to: text });
    }
    return result(answers, written);
  },
});

/** A rewriting of one part of the answers. */
export const rewritePart = (
  spec: RewritingSpec,
  change: (answers: Answers, subject: Subject) => Written | null,
): Rewriting => ({
  ...spec,
  drafts: spec.drafts ?? GATED,
  mutate: (answers, subject) => {
    const written = change(answers, subject);
    return written && result(answers, [written]);
  },
});
