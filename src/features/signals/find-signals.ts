import { findOwnerless, findSilent, findWindows } from './account-store.ts';
import { findChainGaps } from './chain-store.ts';
import { findCompetitors } from './competitor-store.ts';
import { findDelays, findNeedsChurn } from './deal-store.ts';
import type { Found } from './domain.ts';
import { findFinance } from './finance-store.ts';
import { type Kind, selectKinds } from './kinds-store.ts';
import type { Look, WorkspaceLook } from './look.ts';
import { findChanges, findOneway, findUnconfirmed } from './people-store.ts';
import { findPlanFaults, findStalePlans } from './plan-store.ts';
import { findPurchases } from './purchase-store.ts';
import { findDissatisfied } from './satisfaction-store.ts';
import { findMarket, findOutOfFocus } from './workspace-store.ts';

/**
 * The rules of section 9 that look at one account each, and the kinds of rows without which they have nothing to say. SQL finds the
 * rows that may fire; the playbook judges and words them.
 */
const FINDERS: readonly (readonly [(look: Look) => Promise<Found[]>, ...Kind[]])[] = [
  [findFinance, 'facts'],
  [findPurchases, 'purchases'],
  [findOwnerless],
  [findWindows],
  [findChainGaps],
  [findSilent],
  [findUnconfirmed, 'activities'],
  [findDelays, 'deals'],
  [findChanges, 'contacts'],
  [findNeedsChurn, 'deals'],
  [findCompetitors, 'deals', 'activities'],
  [findPlanFaults, 'plans'],
  [findOneway, 'contacts'],
  [findStalePlans, 'plans'],
  [findDissatisfied, 'feedback'],
];

/** Up to so many accounts are first asked which kinds of rows they have. */
const FEW = 50;

/** Everything that the rules say about these accounts now. */
export const findSignals = async (look: Look): Promise<Found[]> => {
  const found: Found[] = [];
  if (look.accountIds.length === 0) return found;
  const present = look.accountIds.length <= FEW ? await selectKinds(look) : null;
  // One after the other: a transaction is one connection.
  for (const [find, ...kinds] of FINDERS)
    if (kinds.length === 0 || !present || kinds.some((kind) => present[kind]))
      for (const each of await find(look)) found.push(each);
  return found;
};

/** What the rules say about the workspace as a whole (SIG-focus, SIG-market). Market movements are read from stored signals. */
export const findWorkspaceSignals = async (look: WorkspaceLook): Promise<Found[]> => [
  ...(await findOutOfFocus(look)),
  ...(await findMarket(look)),
];
