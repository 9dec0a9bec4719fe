import type { PastCompany } from '#src/features/lookalikes/back-test/back-test-domain.ts';
import { featuresOf } from '#src/features/lookalikes/likeness/features.ts';
import { type Company, madeCompanies } from './market.ts';

/** Numbers in [0, 1), the same for the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), 2_246_822_519);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 4_294_967_296;
  };
};

const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);

export type PastOptions = {
  companies: number;
  wins: number;
  /** How many times as likely a company of the first trade is to be won; 1: who is won is chance. */
  signal: number;
  seed: number;
};

/** A workspace's past of which the truth is known: everything follows from the options. */
export const makePast = ({ companies, wins, signal, seed }: PastOptions): PastCompany[] => {
  const random = seeded(seed);
  const made: Company[] = madeCompanies(companies);
  const trade = made[0]?.industry;
  const order = made
    .map((company, at) => ({ at, key: random() ** (1 / (company.industry === trade ? signal : 1)) }))
    .sort((a, b) => b.key - a.key);
  const won = new Map(order.slice(0, wins).map(({ at }) => [at, day(Math.floor(random() * 600))]));
  const rest = order.slice(wins).map(({ at }) => ({ at, key: random() }));
  const lost = new Map(
    rest
      .sort((a, b) => b.key - a.key)
      .slice(0, wins)
      .map(({ at }) => [at, day(Math.floor(random() * 600))]),
  );
  return made.map((company, at) => {
    const id = `c${at}`;
    const facts = {
      description: company.description ?? null,
      industry: company.industry ?? null,
      employees: company.employees ?? null,
      tags: company.tags ?? [],
    };
    return {
      id,
      vector: featuresOf({ ...facts, regions: company.regions ?? [] }),
      wonOn: won.get(at) ?? null,
      lostOn: lost.get(at) ?? null,
      knownOn: '2024-01-01',
      changedOn: '2024-01-01',
      facts: {
        accountId: id,
        name: company.name,
        ...facts,
        region: company.regions?.[0] ?? null,
        buying: '',
        needs: [],
      },
    };
  });
};
