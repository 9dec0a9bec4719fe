import { ENTITY_FAULTS } from './faults-entity.ts';
import { FOREIGN_FAULTS } from './faults-foreign.ts';
import { MODALITY_FAULTS } from './faults-modality.ts';
import { NEGATION_FAULTS } from './faults-negation.ts';
import { NUMBER_FAULTS } from './faults-number.ts';
import { PERIOD_FAULTS } from './faults-period.ts';
import { QUOTE_FAULTS } from './faults-quote.ts';
import { ROLE_FAULTS } from './faults-role.ts';
import { UNIT_FAULTS } from './faults-unit.ts';
import { inShares, randomFrom } from './seeded.ts';
import type { FaultMaker, Right, Twist } from './types.ts';

const MAKERS: readonly FaultMaker[] = [
  ...NUMBER_FAULTS,
  ...UNIT_FAULTS,
  ...PERIOD_FAULTS,
  ...ENTITY_FAULTS,
  ...ROLE_FAULTS,
  ...NEGATION_FAULTS,
  ...MODALITY_FAULTS,
  ...FOREIGN_FAULTS,
  ...QUOTE_FAULTS,
];

/** How many of one kind are made in each share of a language: the public texts give more than half. */
const QUOTA = { demo: 5, shared: 12, story: 4 } as const;
const POOL = { demo: 110, shared: 140, story: 40 } as const;

export type MadeFault = { right: Right; family: string; kind: string; twist: Twist };

/** Wrong claims, the same number of each kind as far as the right claims allow, in an order that only their ids decide. */
export const makeFaults = (rights: readonly Right[], times = 1): MadeFault[] =>
  inShares(rights, POOL).flatMap(({ share, candidates }) =>
    MAKERS.flatMap(({ family, kind, make }) => {
      const made: MadeFault[] = [];
      for (const right of candidates(kind)) {
        if (made.length >= QUOTA[share] * times) break;
        const twist = make(right, randomFrom(`${kind}|${right.id}`));
        if (twist && twist.text !== right.text) made.push({ right, family, kind, twist });
      }
      return made;
    }),
  );
