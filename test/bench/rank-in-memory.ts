import { companyKey } from '#src/features/lookalikes/company-key.ts';
import { sorterOut, standings } from '#src/features/lookalikes/domain-exclusions.ts';
import { scorerOf } from '#src/features/lookalikes/domain-likeness.ts';
import { weightsFor } from '#src/features/lookalikes/domain-model.ts';
import { drawPortrait } from '#src/features/lookalikes/domain-portrait.ts';
import { makeProfiles } from '#src/features/lookalikes/domain-profile.ts';
import { chooseRanked } from '#src/features/lookalikes/domain-variety.ts';
import { countTerms, noTerms, termWeights, weighTerms } from '#src/features/lookalikes/domain-vocabulary.ts';
import { businessText, termsOf } from '#src/features/lookalikes/terms.ts';
import type { Company, Task } from './lookalike-tasks.ts';

/** Reads the terms of each company once, for all tasks. */
export const termsOfAll = (companies: readonly Company[]): ReadonlyMap<Company, readonly string[]> =>
  new Map(companies.map((each) => [each, [...termsOf(businessText(each)).keys()]]));

/**
 * Ranks a task's companies by the slice's own functions without a store: learn, leave out, score, choose. What a run of
 * the service answers, at a cost that lets many tasks be judged.
 * @returns the companies chosen, best first
 */
export const rankInMemory = (
  { seeds, others }: Task,
  all: readonly Company[],
  terms: ReadonlyMap<Company, readonly string[]>,
  limit: number,
): Company[] => {
  const won = seeds.map((each) => ({
    ...each,
    accountId: each.externalId.padStart(8, '0'),
    region: each.regions[0] ?? null,
    buying: '',
    needs: [],
  }));
  const known = standings(seeds.map(({ name }) => ({ name, aliases: [], stopListed: false, won: true, open: false })));
  const counts = noTerms();
  for (const each of all) if (!known.has(companyKey(each.name))) countTerms(counts, terms.get(each) ?? []);
  const vocabulary = weighTerms(counts, new Set(seeds.flatMap((each) => terms.get(each) ?? [])));
  const profiles = makeProfiles(won, termWeights(vocabulary));
  const score = scorerOf({
    version: 1,
    candidates: all.length,
    vocabulary,
    weights: weightsFor(profiles, []),
    won: profiles,
    lost: [],
    portrait: drawPortrait(profiles),
  });
  const leaveOut = sorterOut(known);
  const scored = others
    .filter((each) => leaveOut(each) === null)
    .map((company) => {
      const likeness = score({ ...company, id: company.externalId });
      return {
        company,
        prospectId: company.externalId,
        score: likeness.score,
        nearestId: likeness.nearest[0]?.accountId ?? '',
      };
    })
    .sort((a, b) => b.score - a.score || (a.prospectId < b.prospectId ? -1 : 1));
  const byId = new Map(scored.map(({ prospectId, company }) => [prospectId, company]));
  return chooseRanked(scored, { limit, minScore: 0, accounts: seeds.length }).flatMap(
    (each) => byId.get(each.prospectId) ?? [],
  );
};
