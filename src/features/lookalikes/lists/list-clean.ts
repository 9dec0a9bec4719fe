import { type NameHit, nameIndex } from '../names/name-index.ts';
import { type AccountStanding, SKIP_REASONS, type SkipReason, standingOf } from './domain-exclusions.ts';
import type { KnownAs } from './list-pick.ts';
import type { NamedAccount } from './picks-store.ts';

/** What the names say of one candidate: left out, or of a group, or to be looked at. */
export type Cleaned = { leftOut: SkipReason | null; known: KnownAs | null; groupKey: string | null };

type Kept = { id: string; name: string; groupKey: string };

/**
 * Makes the judge that goes through the best candidates in their order, by name: the same company as an account, or as a candidate that
 * came before, is left out and whom it was taken for is said; one of an account's group stays and is marked (LOOK-1).
 */
export const cleaner = (
  accounts: readonly NamedAccount[],
): ((candidate: { id: string; name: string }, mayStay?: boolean) => Cleaned) => {
  const onRecord = nameIndex<NamedAccount>();
  const parents = nameIndex<NamedAccount>();
  for (const account of accounts) {
    onRecord.add(account, [account.name, ...account.aliases]);
    if (account.parent?.trim()) parents.add(account, [account.parent]);
  }
  const kept = nameIndex<Kept>();
  return (candidate, mayStay = true) => {
    const hits = onRecord.find(candidate.name);
    const same = strongest(hits, 'same');
    if (same) return { leftOut: standingOf(same.entry), known: accountKnown('is', same), groupKey: null };
    const before = kept.find(candidate.name);
    const double = before.filter(({ relation }) => relation === 'same').sort((a, b) => byId(a.entry, b.entry))[0];
    if (double) return { leftOut: 'duplicate', known: prospectKnown('is', double), groupKey: null };
    const member = strongest(hits, 'group');
    const ofParent =
      strongest(parents.find(candidate.name), 'same') ?? strongest(parents.find(candidate.name), 'group');
    const doubt = strongest(hits, 'unsure');
    const sibling = before.filter(({ relation }) => relation === 'group').sort((a, b) => byId(a.entry, b.entry))[0];
    const groupKey = member?.entry.id ?? ofParent?.entry.id ?? sibling?.entry.groupKey ?? candidate.id;
    if (mayStay) kept.add({ id: candidate.id, name: candidate.name, groupKey }, [candidate.name]);
    const known = member
      ? accountKnown('group', member)
      : ofParent
        ? accountKnown('group', { ...ofParent, ground: 'parent' })
        : doubt
          ? accountKnown('maybe', doubt)
          : maybe(before);
    return { leftOut: null, known, groupKey };
  };
};

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Of several accounts met, the one that weighs most: the stop list first. */
const strongest = (hits: readonly NameHit<NamedAccount>[], relation: NameHit<unknown>['relation']) =>
  hits
    .filter((hit) => hit.relation === relation)
    .sort((a, b) => weight(a.entry) - weight(b.entry) || byId(a.entry, b.entry))[0];
const weight = (account: NamedAccount): number => SKIP_REASONS.indexOf(standingOf(account));

const accountKnown = (as: KnownAs['as'], { entry, by, ground }: NameHit<NamedAccount>): KnownAs => ({
  as,
  kind: 'account',
  id: entry.id,
  name: entry.name,
  by,
  ground,
  standing: standingOf(entry) satisfies AccountStanding,
});

const prospectKnown = (as: KnownAs['as'], { entry, by, ground }: NameHit<Kept>): KnownAs => ({
  as,
  kind: 'prospect',
  id: entry.id,
  name: entry.name,
  by,
  ground,
  standing: null,
});

const maybe = (before: readonly NameHit<Kept>[]): KnownAs | null => {
  const [doubt] = before.filter(({ relation }) => relation === 'unsure').sort((a, b) => byId(a.entry, b.entry));
  return doubt ? prospectKnown('maybe', doubt) : null;
};
