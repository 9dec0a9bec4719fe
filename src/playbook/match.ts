/** MATCH-1: the three measures of fit, each 0–1, null when unknown. `winProbability` is against the named competitors. */
export type MatchInput = {
  accountId: string;
  closeness: number | null;
  value: number | null;
  winProbability: number | null;
};

export type MatchRank = {
  rule: 'MATCH-1';
  accountId: string;
  rank: number;
  score: number | null;
  confidence: number;
  missing: string[];
};

/**
 * MATCH-1: ranks accounts by the geometric mean of the known measures, so that one near zero cannot be bought off by another.
 * An unknown measure lowers `confidence` (known / 3), never the score; an account with nothing known comes last.
 */
export const rankByMatch = (accounts: readonly MatchInput[]): MatchRank[] =>
  accounts
    .map((account) => {
      const measures = { closeness: account.closeness, value: account.value, winProbability: account.winProbability };
      const known = Object.values(measures).filter((x): x is number => x !== null);
      const missing = Object.entries(measures)
        .filter(([, x]) => x === null)
        .map(([name]) => name);
      const score = known.length === 0 ? null : known.reduce((product, x) => product * x, 1) ** (1 / known.length);
      return {
        rule: 'MATCH-1' as const,
        accountId: account.accountId,
        rank: 0,
        score,
        confidence: known.length / 3,
        missing,
      };
    })
    .sort(
      (a, b) =>
        (b.score ?? -1) - (a.score ?? -1) || b.confidence - a.confidence || (a.accountId < b.accountId ? -1 : 1),
    )
    .map((row, index) => ({ ...row, rank: index + 1 }));
