import type { Random, Right, Share } from './types.ts';

/** FNV-1a over UTF-16 units: the same number for the same text on every machine. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** Repeatable chance that depends on nothing but its seed (mulberry32), so that a new maker does not move the others. */
export const randomFrom = (seed: string): Random => {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { below, pick: (list) => list[below(list.length)] };
};

/** In an order that only the ids decide. */
export const byHash = <T extends { id: string }>(list: readonly T[], salt: string): T[] =>
  list
    .map((each) => ({ each, at: hashOf(`${salt}|${each.id}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);

/** A list in its own order, begun at a place that only the salt decides. */
export const turned = <T>(list: readonly T[], salt: string): T[] => {
  const from = list.length === 0 ? 0 : hashOf(salt) % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
};

/** How the forms of right claims follow one another: sentences of the texts first and oftenest. */
const TURN = ['extracted', 'table', 'extracted', 'story', 'extracted', 'restated', 'extracted', 'table'] as const;

/** Right claims in an order that only their ids decide, their forms mixed, so that the first few hundred hold all of them. */
export const mixed = (rights: readonly Right[], salt: string): Right[] => {
  const queues = Map.groupBy(byHash(rights, salt), (r) => r.form);
  const out: Right[] = [];
  for (let i = 0; out.length < rights.length; i += 1) {
    const next = queues.get(TURN[i % TURN.length] ?? 'extracted')?.shift();
    if (next) out.push(next);
  }
  return out;
};

/** Which share a right claim counts in. */
export const shareOf = ({ origin, form }: Right): Share => (form === 'story' ? 'story' : origin);

/** Right claims apart by share and language, each group in its order: first a pool that serves every maker, then the others. */
export const inShares = (rights: readonly Right[], pool: Readonly<Record<Share, number>>) =>
  [...Map.groupBy(rights, (r) => `${shareOf(r)} ${r.language}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const share = shareOf(first);
    const order = mixed(group, 'order');
    return [
      {
        share,
        order,
        candidates: (salt: string) => [...turned(order.slice(0, pool[share]), salt), ...order.slice(pool[share])],
      },
    ];
  });

/** One claim in five is kept from the eyes of whoever improves the verifier. */
export const isHeldOut = (id: string): boolean => hashOf(`held|${id}`) % 5 === 0;
