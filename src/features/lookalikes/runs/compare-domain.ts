import type { Bilingual } from '#src/kernel/language.ts';
import type { Recipe } from './recipe.ts';

/** One place of a ranked list. */
export type Place = { prospectId: string; name: string; rank: number; score: number };
export type Change = {
  prospectId: string;
  name: string;
  rank: number | null;
  rankBefore: number | null;
  score: number | null;
  scoreBefore: number | null;
};

/** What changed between two ranked lists, each in the order of the list it is read in; moves the widest first. */
export const changesOf = (now: readonly Place[], before: readonly Place[]) => {
  const [mine, theirs] = [byId(now), byId(before)];
  const both = now.flatMap((place) => {
    const was = theirs.get(place.prospectId);
    return was ? [{ ...place, rankBefore: was.rank, scoreBefore: was.score }] : [];
  });
  const changes = both.map(({ score, scoreBefore }) => score - scoreBefore);
  return {
    entered: now
      .filter(({ prospectId }) => !theirs.has(prospectId))
      .map((place): Change => ({ ...place, rankBefore: null, scoreBefore: null })),
    left: before
      .filter(({ prospectId }) => !mine.has(prospectId))
      .map(
        ({ rank, score, ...place }): Change => ({
          ...place,
          rank: null,
          rankBefore: rank,
          score: null,
          scoreBefore: score,
        }),
      ),
    moved: both
      .filter(({ rank, rankBefore }) => rank !== rankBefore)
      .sort((a, b) => Math.abs(b.rank - b.rankBefore) - Math.abs(a.rank - a.rankBefore) || a.rank - b.rank),
    same: both.filter(({ rank, rankBefore }) => rank === rankBefore).length,
    scoreChange: {
      mean: changes.length > 0 ? changes.reduce((sum, each) => sum + each, 0) / changes.length : 0,
      largest: changes.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0),
    },
  };
};

const byId = (places: readonly Place[]) => new Map(places.map((place) => [place.prospectId, place]));

/** What is known of a run, as far as two runs may differ by it. */
export type Circumstance = {
  recipe: Pick<Recipe, 'seeds' | 'lostIds' | 'candidates' | 'limit' | 'minScore' | 'list'>;
  scored: number;
  skipped: Record<string, number>;
  modelVersion: number | null;
};

type Why = { kind: 'seeds' | 'recipe' | 'data' | 'model' | 'nothing'; text: Bilingual };

/** Why two lists differ, as far as it can be told from the runs. @param listsDiffer whether there is anything to explain */
export const whyDifferent = (now: Circumstance, before: Circumstance, listsDiffer: boolean): Why[] => {
  const [mine, theirs] = [new Set(now.recipe.seeds.accountIds), new Set(before.recipe.seeds.accountIds)];
  const [came, went] = [
    [...mine].filter((id) => !theirs.has(id)).length,
    [...theirs].filter((id) => !mine.has(id)).length,
  ];
  const [lost, lostBefore] = [now.recipe.lostIds, before.recipe.lostIds].map((ids) => [...ids].sort().join());
  const asked = ({ recipe }: Circumstance) =>
    JSON.stringify([recipe.candidates, recipe.limit, recipe.minScore, recipe.list ?? {}]);
  const left = ({ skipped }: Circumstance) => Object.values(skipped).reduce((sum, each) => sum + each, 0);
  const why: Why[] = [];
  if (came + went > 0)
    why.push({
      kind: 'seeds',
      text: {
        zh: `种子客户变了：新增 ${came} 家，减少 ${went} 家。`,
        en: `The seeds changed: ${came} came, ${went} went.`,
      },
    });
  if (lost !== lostBefore)
    why.push({
      kind: 'seeds',
      text: { zh: '作对照的输单客户变了。', en: 'The lost accounts it is held against changed.' },
    });
  if (asked(now) !== asked(before))
    why.push({
      kind: 'recipe',
      text: {
        zh: '条件变了（筛选、数量、最低分或名单选项）。',
        en: 'The recipe changed (filter, limit, least score or list options).',
      },
    });
  if (now.scored !== before.scored || left(now) !== left(before))
    why.push({
      kind: 'data',
      text: {
        zh: `潜在客户变了：参评 ${before.scored} → ${now.scored} 家，排除 ${left(before)} → ${left(now)} 家。`,
        en: `The prospects changed: ${before.scored} → ${now.scored} scored, ${left(before)} → ${left(now)} left out.`,
      },
    });
  if (now.modelVersion !== before.modelVersion)
    why.push({
      kind: 'model',
      text: { zh: '打分方法换了版本。', en: 'The way of scoring is of another version.' },
    });
  if (why.length > 0) return why;
  return listsDiffer
    ? [
        {
          kind: 'data',
          text: {
            zh: '种子、条件和数量都没有变：是客户或潜在客户的记录内容改了。',
            en: 'Seeds, recipe and numbers are the same: what is on record about customers or prospects was changed.',
          },
        },
      ]
    : [{ kind: 'nothing', text: { zh: '两次结果相同。', en: 'The two lists are the same.' } }];
};
