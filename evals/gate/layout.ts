import { GATED } from '../cases/case.ts';
import type { Seat } from './graded-case.ts';

const SECTORS = [
  'process_manufacturing',
  'discrete_manufacturing',
  'energy_utilities',
  'logistics_retail',
  'public_health',
] as const;

/** Accounts of each split as the suite is asked for: every account has each draft in both languages, so ten cases. */
const ACCOUNTS = { gate: 12, injection: 4, thin: 2, held_out: 3 } as const;

/** The suite's smallest allowed shape: 120 gate cases, 40 of injection, 20 thin, 30 held out, on 21 accounts. */
export const statedLayout = (accounts: Readonly<Record<keyof typeof ACCOUNTS, number>> = ACCOUNTS): Seat[] => {
  const splits = ['gate', 'injection', 'thin', 'held_out'] as const;
  return splits.flatMap((split) =>
    Array.from({ length: accounts[split] }, (_, at) => `${split.replace('_', '-')}-${at + 1}`).flatMap((cluster, at) =>
      GATED.flatMap((draft) =>
        (['zh', 'en'] as const).map((language) => ({
          id: `${draft}-${cluster}-${language}`,
          draft,
          language,
          slice: SECTORS[at % SECTORS.length] ?? SECTORS[0],
          split,
          cluster,
        })),
      ),
    ),
  );
};
