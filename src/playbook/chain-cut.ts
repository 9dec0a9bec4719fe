import { type BlockReason, closedReasons } from './chain-bottlenecks.ts';
import { lastSeen } from './chain-threads.ts';
import type { ChainContact, ChainInput } from './decision-chain.ts';

/** A line along which somebody reaches or sways somebody else, read both ways. */
export type ChainLink = readonly [string, string];

/** The people who stand between us and the economic buyer. */
export type ChainCut = {
  rule: 'CHAIN-2';
  buyerId: string;
  /** The smallest set of closed people that every way from us to the buyer passes through, from our side; empty when a way is open. */
  cut: { contactId: string; name: string; reasons: BlockReason[] }[];
  /** False when no line at all joins anybody we have met to the buyer: then the buyer alone is the cut. */
  linked: boolean;
};

/**
 * CHAIN-2, PLAN-6: the smallest set of unknown, unmet or opposed people that cuts us off from the economic buyer: a minimum vertex cut
 * over reporting lines and over lines of influence (people who were met together), where only closed people count. Of several smallest
 * sets, the one nearest to us. Null when nobody is known or inferred to be the buyer.
 */
export const chainCut = (input: ChainInput): ChainCut | null => {
  const contacts = new Map(input.contacts.filter((each) => !each.left).map((each) => [each.id, each] as const));
  const buyer = buyerOf([...contacts.values()]);
  if (!buyer) return null;
  const seen = lastSeen(input.interactions);
  const reasons = new Map([...contacts.values()].map((each) => [each.id, closedReasons(each, seen)] as const));
  const closed = (id: string): boolean => (reasons.get(id) ?? []).length > 0;
  const found = minimumCut({
    nodes: [...contacts.keys()].sort(),
    links: linksOf(contacts, input),
    from: [...contacts.keys()].filter((id) => seen.has(id)).sort(),
    to: buyer.id,
    closed,
  });
  const linked = found.reached;
  const ids = linked ? found.cut : [buyer.id];
  return {
    rule: 'CHAIN-2',
    buyerId: buyer.id,
    linked,
    cut: ids.map((id) => ({
      contactId: id,
      name: contacts.get(id)?.name ?? '',
      reasons: [...(reasons.get(id) ?? [])],
    })),
  };
};

const buyerOf = (contacts: readonly ChainContact[]): ChainContact | undefined => {
  const buyers = contacts.filter((each) => each.roles.includes('EB'));
  return (
    buyers.find((each) => each.roleCertainty === 'known') ?? buyers.find((each) => each.roleCertainty === 'inferred')
  );
};

/** Reporting lines, and people who took part in one interaction (CHAIN-9: who really sways whom). */
const linksOf = (contacts: ReadonlyMap<string, ChainContact>, { interactions }: ChainInput): ChainLink[] => {
  const links = new Map<string, ChainLink>();
  const add = (a: string, b: string) => {
    if (a !== b && contacts.has(a) && contacts.has(b)) links.set(a < b ? `${a} ${b}` : `${b} ${a}`, [a, b]);
  };
  for (const contact of contacts.values()) if (contact.reportsTo) add(contact.id, contact.reportsTo);
  for (const { contactIds } of interactions) for (const a of contactIds) for (const b of contactIds) add(a, b);
  return [...links.values()];
};

/** A graph of people: whom we have met, whom we want to reach, and who is closed to us. */
export type CutProblem = {
  nodes: readonly string[];
  links: readonly ChainLink[];
  from: readonly string[];
  to: string;
  closed: (id: string) => boolean;
};

/**
 * Minimum vertex cut by augmenting paths (Ford and Fulkerson): each node is split in two, joined by an arc of capacity 1 when it is
 * closed and without limit when it is open. The cut is read off the nodes reached from our side.
 * @returns `cut`: the closed nodes, sorted; empty when an open way exists; `reached`: whether any way exists at all
 */
export const minimumCut = ({ nodes, links, from, to, closed }: CutProblem): { cut: string[]; reached: boolean } => {
  const near = new Map<string, string[]>(nodes.map((id) => [id, []]));
  for (const [a, b] of links) {
    near.get(a)?.push(b);
    near.get(b)?.push(a);
  }
  // `used`: closed nodes that carry a way already, with the node it goes on to and the one it came from.
  const flow = new Map<string, number>();
  const arc = (tail: string, head: string) => `${tail}\u0000${head}`;
  const left = (tail: string, head: string, capacity: number): number => capacity - (flow.get(arc(tail, head)) ?? 0);
  const push = (tail: string, head: string) => {
    flow.set(arc(tail, head), (flow.get(arc(tail, head)) ?? 0) + 1);
    flow.set(arc(head, tail), (flow.get(arc(head, tail)) ?? 0) - 1);
  };
  const [into, out] = [(id: string) => `>${id}`, (id: string) => `${id}>`];
  const idOf = (half: string) => (half.startsWith('>') ? half.slice(1) : half.slice(0, -1));
  const without = Number.POSITIVE_INFINITY;
  const arcsOf = (half: string): [string, number][] => {
    const id = idOf(half);
    return half.startsWith('>')
      ? [[out(id), closed(id) ? 1 : without], ...(near.get(id) ?? []).map((other): [string, number] => [out(other), 0])]
      : [[into(id), 0], ...(near.get(id) ?? []).map((other): [string, number] => [into(other), without])];
  };
  const search = (): { before: Map<string, string | null>; found: boolean } => {
    const before = new Map<string, string | null>(from.map((id) => [into(id), null]));
    const queue = [...before.keys()];
    for (let half = queue.shift(); half !== undefined; half = queue.shift()) {
      if (half === out(to)) return { before, found: true };
      for (const [next, capacity] of arcsOf(half))
        if (!before.has(next) && left(half, next, capacity) > 0) {
          before.set(next, half);
          queue.push(next);
        }
    }
    return { before, found: false };
  };
  const limit = nodes.filter(closed).length;
  for (let ways = 0; ways <= limit; ways += 1) {
    const { before, found } = search();
    if (!found) {
      const cut = nodes.filter((id) => before.has(into(id)) && !before.has(out(id))).sort();
      return { cut, reached: ways > 0 };
    }
    for (let half = out(to); ; ) {
      const previous = before.get(half);
      if (!previous) break;
      push(previous, half);
      half = previous;
    }
  }
  return { cut: [], reached: true };
};
