/** An account as SEG-1 and SEG-2 see it. `segments` from the broad to the narrow, e.g. ["manufacturing", "auto parts"]. */
export type SegmentedAccount = {
  accountId: string;
  segments: readonly string[];
  region?: string | null;
  /** Size in one unit for all (revenue or employees); null when unknown. */
  size: number | null;
  won: boolean;
  hasReferableCase: boolean;
};

/** How we stand in one segment (SEG-1): better a big fish in a small pond. */
export type SegmentStanding = {
  rule: 'SEG-1';
  segment: string;
  accounts: number;
  wonAccounts: number;
  referableCases: number;
  /** Won accounts / accounts we know of, 0–1: a share of the ground we see, not of the whole market. */
  share: number;
};

/** SEG-1: share and referable cases by segment, the strongest first. */
export const segmentStandings = (accounts: readonly SegmentedAccount[]): SegmentStanding[] => {
  const names = [...new Set(accounts.flatMap((account) => account.segments))];
  return names
    .map((segment): SegmentStanding => {
      const members = accounts.filter((account) => account.segments.includes(segment));
      const won = members.filter((account) => account.won);
      return {
        rule: 'SEG-1',
        segment,
        accounts: members.length,
        wonAccounts: won.length,
        referableCases: won.filter((account) => account.hasReferableCase).length,
        share: won.length / members.length,
      };
    })
    .sort((a, b) => b.share - a.share || b.referableCases - a.referableCases || (a.segment < b.segment ? -1 : 1));
};

/**
 * SEG-2, the hunter's way: accounts that are both among the `top` largest of the region and among the `top` largest of the
 * segment, largest first. Accounts of unknown size take no part.
 */
export const crossTop = (
  accounts: readonly SegmentedAccount[],
  region: string,
  segment: string,
  top: number,
): SegmentedAccount[] => {
  const sized = accounts.filter((account) => account.size !== null).sort((a, b) => (b.size ?? 0) - (a.size ?? 0));
  const inRegion = sized.filter((account) => account.region === region).slice(0, top);
  const inSegment = new Set(sized.filter((account) => account.segments.includes(segment)).slice(0, top));
  return inRegion.filter((account) => inSegment.has(account));
};

/** SEG-2, the farmer's way: per unit of a customer (subsidiary, department) the products it has not bought. */
export const whiteSpace = (
  units: readonly { unitId: string; bought: readonly string[] }[],
  products: readonly string[],
): { rule: 'SEG-2'; unitId: string; open: string[]; boughtElsewhere: string[] }[] => {
  const anywhere = new Set(units.flatMap((unit) => unit.bought));
  return units.map((unit) => {
    const open = products.filter((product) => !unit.bought.includes(product));
    return {
      rule: 'SEG-2',
      unitId: unit.unitId,
      open,
      boughtElsewhere: open.filter((product) => anywhere.has(product)),
    };
  });
};
