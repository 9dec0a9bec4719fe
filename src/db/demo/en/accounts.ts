import type { DemoAccount } from '../shape.ts';
import { castermoor, castermoorClick } from './accounts-castermoor.ts';
import { dunvarrow } from './accounts-dunvarrow.ts';
import { orvestad, skarnvik } from './accounts-emerging.ts';
import { halcyrin } from './accounts-halcyrin.ts';
import { brackenshore, grenlow } from './accounts-other.ts';
import { quelmarck } from './accounts-quelmarck.ts';
import { skyreth } from './accounts-skyreth.ts';
import { vennholt } from './accounts-vennholt.ts';

/** All accounts of the international team, key accounts first. */
export const enAccounts: DemoAccount[] = [
  vennholt,
  castermoor,
  skyreth,
  dunvarrow,
  quelmarck,
  skarnvik,
  orvestad,
  halcyrin,
  castermoorClick,
  brackenshore,
  grenlow,
];
