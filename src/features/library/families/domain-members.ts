import type { Language } from '#src/kernel/language.ts';
import { isExpired } from '../domain.ts';
import type { Member } from './family-store.ts';

/** A ranked passage, with the document and the family it is of. */
export type FamilyHit = { documentId: string; family: string | null; score: number };

/** For whom a member of a family is chosen: the language asked in, and the day (ISO). */
export type Choice = { language: Language; today: string };

/** Which of two members to show: a valid one, then one in the language asked in, then the one whose file came in last. */
const preferring =
  ({ language, today }: Choice) =>
  (a: Member, b: Member): number =>
    Number(isExpired(a, today)) - Number(isExpired(b, today)) ||
    Number(b.language === language) - Number(a.language === language) ||
    b.freshAt.getTime() - a.freshAt.getTime() ||
    (a.id < b.id ? 1 : -1);

/** The members of a family in the order in which they would be shown. */
export const inPreference = (members: readonly Member[], choice: Choice): Member[] =>
  [...members].sort(preferring(choice));

/**
 * Shows each family once: of its members that were found, the one to prefer, from where the family's best passage stood and
 * with that passage's score. Passages of its other members go; the order of all else stays.
 * @param members of the families found, those the asker may see
 * @returns `others`: the family's other members; `lacking`: whether a member to prefer was not among what was found
 */
export const collapseFamilies = <Hit extends FamilyHit>(
  hits: readonly Hit[],
  members: readonly Member[],
  choice: Choice,
): { hits: (Hit & { others: Member[] })[]; lacking: boolean } => {
  const found = new Set(hits.map(({ documentId }) => documentId));
  const families = new Map<string, { chosen: string; others: Member[]; waiting: Hit[] }>();
  let lacking = false;
  for (const [family, all] of Map.groupBy(members, (member) => member.family)) {
    const ordered = inPreference(all, choice);
    const chosen = ordered.find(({ id }) => found.has(id));
    if (!chosen) continue;
    if (ordered[0] !== chosen) lacking = true;
    const waiting = hits.filter(({ documentId }) => documentId === chosen.id);
    families.set(family, { chosen: chosen.id, others: ordered.filter((each) => each !== chosen), waiting });
  }
  const begun = new Set<string>();
  const shown = hits.flatMap((hit): (Hit & { others: Member[] })[] => {
    const family = hit.family === null ? undefined : families.get(hit.family);
    if (!family || hit.family === null) return [{ ...hit, others: [] }];
    const first = !begun.has(hit.family);
    begun.add(hit.family);
    // The chosen one's first passage stands in for whichever member's came first; its others keep their places.
    if (!first && (hit.documentId !== family.chosen || hit !== family.waiting[0])) return [];
    const next = family.waiting.shift();
    return next
      ? [{ ...next, score: first ? Math.max(next.score, hit.score) : next.score, others: family.others }]
      : [];
  });
  return { hits: shown, lacking };
};
