import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainLink, chainCut, minimumCut } from '#src/playbook/chain-cut.ts';
import type { ChainContact } from '#src/playbook/decision-chain.ts';

const NODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

/** Whether somebody of `from` reaches `to` without passing through `without`. */
const reaches = (
  links: readonly ChainLink[],
  from: readonly string[],
  to: string,
  without: ReadonlySet<string>,
): boolean => {
  const seen = new Set(from.filter((id) => !without.has(id)));
  for (const id of seen)
    for (const [x, y] of links)
      for (const [here, there] of [
        [x, y],
        [y, x],
      ] as const)
        if (here === id && !without.has(there)) seen.add(there);
  return seen.has(to);
};

/** The size of the smallest closed set that cuts, by trying all; null when none does. */
const bruteForce = (links: readonly ChainLink[], from: readonly string[], to: string, closed: readonly string[]) => {
  const sizes = Array.from({ length: 2 ** closed.length }, (_, mask) => closed.filter((_id, bit) => (mask >> bit) & 1))
    .filter((set) => !reaches(links, from, to, new Set(set)))
    .map((set) => set.length);
  return sizes.length === 0 ? null : Math.min(...sizes);
};

const graph = fc.record({
  links: fc.array(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES)), { maxLength: 14 }),
  from: fc.uniqueArray(fc.constantFrom(...NODES), { minLength: 1, maxLength: 3 }),
  to: fc.constantFrom(...NODES),
  closed: fc.uniqueArray(fc.constantFrom(...NODES), { maxLength: 7 }),
});

describe('the smallest set of closed people between us and the buyer', () => {
  it('cuts every way, holds only closed people, and is as small as trying all sets finds', () => {
    fc.assert(
      fc.property(graph, ({ links, from, to, closed }) => {
        const found = minimumCut({ nodes: NODES, links, from, to, closed: (id) => closed.includes(id as 'a') });
        const way = reaches(links, from, to, new Set());
        expect(found.reached).toBe(way);
        if (!way) return;
        const smallest = bruteForce(links, from, to, closed);
        if (smallest === null) {
          expect(found.cut).toEqual([]);
          return;
        }
        expect(found.cut.length).toBe(smallest);
        expect(found.cut.every((id) => closed.includes(id as 'a'))).toBe(true);
        expect(reaches(links, from, to, new Set(found.cut))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  const person = (id: string, more: Partial<ChainContact> = {}): ChainContact => ({
    id,
    name: id,
    roles: ['influencer'],
    roleCertainty: 'known',
    stance: 1,
    ...more,
  });
  const met = (...contactIds: string[]) => ({ at: new Date('2026-11-01'), contactIds });
  const buyer = person('buyer', { roles: ['EB'] });

  it('is the gatekeeper whom every way leads through, not the many behind', () => {
    const contacts = [
      person('user', { reportsTo: 'gate' }),
      person('expert', { reportsTo: 'gate' }),
      person('gate', { stance: -1, reportsTo: 'left' }),
      person('left', { reportsTo: 'buyer' }),
      buyer,
    ];
    expect(chainCut({ contacts, interactions: [met('user'), met('expert')] })?.cut).toEqual([
      { contactId: 'gate', name: 'gate', reasons: ['unmet', 'opposed'] },
    ]);
  });

  it('is two people where two ways lead up, and none once a way is open', () => {
    const contacts = [
      person('user', { reportsTo: 'one' }),
      person('one', { stance: -1, reportsTo: 'buyer' }),
      person('two', { roles: [], reportsTo: 'buyer' }),
      buyer,
    ];
    const both = [met('user', 'two'), met('one'), met('buyer')].slice(0, 2);
    expect(chainCut({ contacts, interactions: both })?.cut.map((each) => each.contactId)).toEqual(['buyer']);
    const open = chainCut({ contacts, interactions: [...both, met('buyer')] });
    expect(open).toMatchObject({ cut: [], linked: true });
  });

  it('is the buyer alone when no line leads there, and nothing without a buyer', () => {
    const contacts = [person('user'), buyer];
    expect(chainCut({ contacts, interactions: [met('user')] })).toMatchObject({
      linked: false,
      cut: [{ contactId: 'buyer', reasons: ['unmet'] }],
    });
    expect(chainCut({ contacts: [person('user')], interactions: [] })).toBeNull();
  });
});
