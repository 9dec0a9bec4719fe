/** A scored candidate as far as the choice goes: whom it is nearest to, and what it shares with others. */
export type Scored = {
  prospectId: string;
  score: number;
  nearestId: string;
  /** Kind of won customers it is like (a group of the model), the group of companies it is of, its trade and region; null: not known. */
  kind?: number | null;
  companyGroup?: string | null;
  segment?: string | null;
};

/** The even share of one won customer is the list's length by their number; this many times that is the most it may fill. */
const SHARES_MOST = 4;
/** One kind of won customers may fill so many times its share of them. */
const KIND_SHARES_MOST = 2;
/** Companies of one group: so many, or this share of the list. */
const OF_ONE_GROUP = { least: 2, share: 0.05 };
/** One trade in one region may fill this share of the list. */
const OF_ONE_SEGMENT = 0.5;
/** A list may always hold so many by one won customer. */
const ALWAYS = 3;

/** How many scored candidates are kept for the choice: enough for variety, bounded however long the list of candidates. */
export const poolSize = (limit: number): number => 3 * limit + 100;

/** How the list is chosen. `kinds`: how many won customers are of each kind. */
export type Choice = { limit: number; minScore: number; accounts: number; kinds?: readonly number[] };

/**
 * Chooses the ranked list from the pool (LOOK-1, variety): while other candidates wait, no won customer may be the nearest of more than
 * four times its even share, no kind of won customers may fill more than twice its share, no group of companies and no trade in one
 * region most of the list. Candidates passed over come back where places stay free. Ranks follow the score.
 * @param pool best first
 * @returns the chosen, best first
 */
export const chooseRanked = <Each extends Scored>(pool: readonly Each[], choice: Choice): Each[] => {
  const good = pool.filter((each) => each.score >= choice.minScore);
  const caps = capsFor(choice);
  const counts = new Map<string, number>();
  const chosen = new Set<Each>();
  for (const each of good) {
    if (chosen.size === choice.limit) break;
    const held = caps.flatMap(({ of, most }) => {
      const key = of(each);
      return key === null ? [] : [{ key, most: most(each) }];
    });
    if (held.some(({ key, most }) => (counts.get(key) ?? 0) >= most)) continue;
    for (const { key } of held) counts.set(key, (counts.get(key) ?? 0) + 1);
    chosen.add(each);
  }
  for (const each of good) {
    if (chosen.size === choice.limit) break;
    chosen.add(each);
  }
  return good.filter((each) => chosen.has(each));
};

type Cap = { of: (each: Scored) => string | null; most: (each: Scored) => number };

const capsFor = ({ limit, accounts, kinds = [] }: Choice): Cap[] => {
  const all = kinds.reduce((sum, each) => sum + each, 0);
  const share = (part: number): number => Math.max(ALWAYS, Math.ceil(part * limit));
  return [
    { of: ({ nearestId }) => `near ${nearestId}`, most: () => share(SHARES_MOST / Math.max(1, accounts)) },
    {
      of: ({ kind }) => (kind === null || kind === undefined || kinds.length < 2 ? null : `kind ${kind}`),
      most: ({ kind }) => share((KIND_SHARES_MOST * (kinds[kind ?? 0] ?? 0)) / Math.max(1, all)),
    },
    {
      of: ({ companyGroup }) => (companyGroup ? `group ${companyGroup}` : null),
      most: () => Math.max(OF_ONE_GROUP.least, Math.ceil(OF_ONE_GROUP.share * limit)),
    },
    { of: ({ segment }) => (segment ? `segment ${segment}` : null), most: () => share(OF_ONE_SEGMENT) },
  ];
};
