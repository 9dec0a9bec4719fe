import { FIGURE_REWORDINGS } from './rewordings-figures.ts';
import { QUOTE_REWORDINGS, WORD_REWORDINGS } from './rewordings-words.ts';
import { inShares, randomFrom } from './seeded.ts';
import type { Rewording, Right, Twist } from './types.ts';

const MAKERS: readonly Rewording[] = [...FIGURE_REWORDINGS, ...WORD_REWORDINGS, ...QUOTE_REWORDINGS];
const QUOTA = { demo: 19, shared: 32, story: 8 } as const;
const POOL = { demo: 110, shared: 140, story: 40 } as const;

export type Reworded = { right: Right; family: string; twist: Twist };

/** Rightful rewordings, the same number of each family as far as the right claims allow. */
export const makeRewordings = (rights: readonly Right[], times = 1): Reworded[] =>
  inShares(rights, POOL).flatMap(({ share, order, candidates }) => {
    const most = QUOTA[share] * times;
    const made = MAKERS.flatMap(({ family, make }) => {
      const out: Reworded[] = [];
      for (const right of candidates(family)) {
        if (out.length >= most) break;
        const twist = make(right, randomFrom(`${family}|${right.id}`));
        if (twist) out.push({ right, family, twist });
      }
      return out;
    });
    const told = order.flatMap((right) =>
      (right.others ?? []).map(({ family, text }) => ({ right, family, twist: { text } })),
    );
    const family = (name: string): Reworded[] => told.filter((t) => t.family === name).slice(0, most * 2);
    return [...made, ...family('said otherwise'), ...family('other language')];
  });
