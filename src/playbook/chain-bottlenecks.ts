import type { Bilingual } from '#src/kernel/language.ts';
import { lastSeen } from './chain-threads.ts';
import type { ChainContact, ChainInput } from './decision-chain.ts';

/** Why a node of the chain is not open to us. */
export const BLOCK_REASONS = ['unmet', 'opposed', 'role_unknown'] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];
export type BlockedNode = { contactId: string; name: string; reasons: BlockReason[]; message: Bilingual };

/** Why a person is not open to us: never met, against us, or in a role nobody knows. Empty: open. */
export const closedReasons = (contact: ChainContact, seen: ReadonlyMap<string, Date>): BlockReason[] => [
  ...(seen.has(contact.id) ? [] : (['unmet'] as const)),
  ...((contact.stance ?? 0) < 0 ? (['opposed'] as const) : []),
  ...(contact.roles.length === 0 || contact.roleCertainty === 'unknown' ? (['role_unknown'] as const) : []),
];

/**
 * The way from us to the economic buyer that has the fewest closed nodes. `blocked` is the candidate bottleneck set (PLAN-6),
 * from our side upwards; `path` the whole way. `buyerId` null: nobody is known or inferred to be the buyer, and the
 * way ends at the highest person we know of. `linked` false: no reporting line joins the buyer to anybody we have met.
 */
export type ChainPath = {
  rule: 'CHAIN-2';
  buyerId: string | null;
  path: string[];
  blocked: BlockedNode[];
  linked: boolean;
};

/**
 * The smallest set of unknown, unmet or opposed people between us and the economic buyer over reporting lines
 * (read both ways). Costs: 1 for each closed node, then the shorter way, then the more influential people.
 */
export const chainPath = (input: ChainInput): ChainPath => {
  const contacts = new Map(input.contacts.filter((c) => !c.left).map((c) => [c.id, c] as const));
  const seen = lastSeen(input.interactions);
  const closed = new Map([...contacts.values()].map((c) => [c.id, closedReasons(c, seen)] as const));
  const buyer = buyerOf([...contacts.values()]);
  const target = buyer ?? topOf(contacts, seen);
  if (!target) return { rule: 'CHAIN-2', buyerId: null, path: [], blocked: [], linked: false };
  const route = cheapestRoute(contacts, closed, new Set(seen.keys()), target.id);
  const path = route ?? [target.id];
  return {
    rule: 'CHAIN-2',
    buyerId: buyer?.id ?? null,
    path,
    linked: route !== null,
    blocked: path.flatMap((id) => {
      const contact = contacts.get(id);
      const reasons = closed.get(id) ?? [];
      return contact && reasons.length > 0
        ? [{ contactId: id, name: contact.name, reasons, message: blockedMessage(contact.name, reasons) }]
        : [];
    }),
  };
};

const buyerOf = (contacts: readonly ChainContact[]): ChainContact | undefined => {
  const buyers = contacts.filter((c) => c.roles.includes('EB'));
  return buyers.find((c) => c.roleCertainty === 'known') ?? buyers.find((c) => c.roleCertainty === 'inferred');
};

/** The highest person above anybody we have met; without one, the most influential contact. */
const topOf = (
  contacts: ReadonlyMap<string, ChainContact>,
  seen: ReadonlyMap<string, Date>,
): ChainContact | undefined => {
  const climb = (start: ChainContact): { top: ChainContact; height: number } => {
    const visited = new Set<string>([start.id]);
    let top = start;
    for (;;) {
      const above = top.reportsTo ? contacts.get(top.reportsTo) : undefined;
      if (!above || visited.has(above.id)) return { top, height: visited.size };
      visited.add(above.id);
      top = above;
    }
  };
  const starts = [...contacts.values()].filter((c) => seen.has(c.id));
  const pool = starts.length > 0 ? starts : [...contacts.values()];
  return pool
    .map(climb)
    .sort(
      (a, b) =>
        b.height - a.height || (b.top.influence ?? 0) - (a.top.influence ?? 0) || (a.top.id < b.top.id ? -1 : 1),
    )[0]?.top;
};

type Label = { cost: number; hops: number; influence: number; path: string[] };

/** Dijkstra from everyone we have met; the buyer is on the route even when nobody else is. */
const cheapestRoute = (
  contacts: ReadonlyMap<string, ChainContact>,
  closed: ReadonlyMap<string, readonly BlockReason[]>,
  met: ReadonlySet<string>,
  target: string,
): string[] | null => {
  const costOf = (id: string) => ((closed.get(id) ?? []).length > 0 ? 1 : 0);
  const best = new Map<string, Label>();
  const queue: Label[] = [...contacts.values()]
    .filter((c) => met.has(c.id))
    .map((c) => ({ cost: costOf(c.id), hops: 1, influence: c.influence ?? 0, path: [c.id] }));
  const links = linksOf(contacts);
  while (queue.length > 0) {
    queue.sort(compare);
    const label = queue.shift();
    const id = label?.path.at(-1);
    if (!label || !id || best.has(id)) continue;
    best.set(id, label);
    if (id === target) return label.path;
    for (const next of links.get(id) ?? [])
      if (!best.has(next))
        queue.push({
          cost: label.cost + costOf(next),
          hops: label.hops + 1,
          influence: label.influence + (contacts.get(next)?.influence ?? 0),
          path: [...label.path, next],
        });
  }
  return null;
};

const compare = (a: Label, b: Label): number =>
  a.cost - b.cost || a.hops - b.hops || b.influence - a.influence || (a.path.join() < b.path.join() ? -1 : 1);

const linksOf = (contacts: ReadonlyMap<string, ChainContact>): Map<string, string[]> => {
  const links = new Map<string, string[]>();
  const add = (from: string, to: string) => links.set(from, [...(links.get(from) ?? []), to]);
  for (const contact of contacts.values())
    if (contact.reportsTo && contacts.has(contact.reportsTo) && contact.reportsTo !== contact.id) {
      add(contact.id, contact.reportsTo);
      add(contact.reportsTo, contact.id);
    }
  return links;
};

const REASON_TEXT: Readonly<Record<BlockReason, Bilingual>> = {
  unmet: { zh: '还没有接触过', en: 'was never met' },
  opposed: { zh: '持反对态度', en: 'is against us' },
  role_unknown: { zh: '角色不清楚', en: 'has no known role' },
};

/** Why somebody is closed to us, to be set behind a name. */
export const reasonWords = (reasons: readonly BlockReason[]): Bilingual => ({
  zh: reasons.map((reason) => REASON_TEXT[reason].zh).join('，'),
  en: reasons.map((reason) => REASON_TEXT[reason].en).join(', '),
});

const blockedMessage = (name: string, reasons: readonly BlockReason[]): Bilingual => ({
  zh: `${name}：${reasonWords(reasons).zh}。`,
  en: `${name} ${reasonWords(reasons).en}.`,
});
