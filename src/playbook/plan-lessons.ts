import { foldWord } from './text.ts';

/** PLAN-12: what makes one account's lesson fit another, the weightiest first. */
export const LIKENESS = ['own', 'pattern', 'industry', 'tier'] as const;
export type Likeness = (typeof LIKENESS)[number];

const WEIGHT: Readonly<Record<Likeness, number>> = { own: 8, pattern: 4, industry: 2, tier: 1 };

/** Where a lesson was learned. */
export type Learned = {
  id: string;
  accountId: string;
  pattern: string | null;
  industry: string | null;
  tier: string | null;
  createdAt: Date;
};

/** What it is sought for: an account, and the kinds of bottleneck it has. */
export type Sought = {
  accountId: string;
  patterns: readonly string[];
  industry: string | null;
  tier: string | null;
};

/** What a lesson and an account have in common. */
export const likenessOf = (learned: Learned, sought: Sought): Likeness[] => {
  const holds: Record<Likeness, boolean> = {
    own: learned.accountId === sought.accountId,
    pattern: learned.pattern !== null && sought.patterns.includes(learned.pattern),
    industry:
      !!learned.industry?.trim() && !!sought.industry && foldWord(learned.industry) === foldWord(sought.industry),
    tier: learned.tier !== null && learned.tier === sought.tier,
  };
  return LIKENESS.filter((each) => holds[each]);
};

/**
 * PLAN-12: the lessons that fit an account, its own first, then by how much is alike, then the newest. Of another account a lesson
 * fits when the bottleneck or the industry is the same; a like tier alone is no likeness.
 */
export const rankLessons = <T extends Learned>(
  lessons: readonly T[],
  sought: Sought,
): (T & { likeness: Likeness[] })[] => {
  const score = (likeness: readonly Likeness[]): number => likeness.reduce((sum, each) => sum + WEIGHT[each], 0);
  return lessons
    .map((lesson) => ({ ...lesson, likeness: likenessOf(lesson, sought) }))
    .filter(({ likeness }) => likeness.some((each) => each !== 'tier'))
    .sort(
      (a, b) =>
        score(b.likeness) - score(a.likeness) ||
        b.createdAt.getTime() - a.createdAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    );
};
