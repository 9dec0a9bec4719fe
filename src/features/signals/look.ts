import type { Tx } from '#src/db/database.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';

/** The median stay in a stage, in days. */
export type UsualStay = { stage: string; days: number };

/** What every finder is handed: the accounts it looks at (all in use), the workspace's thresholds, and today. */
export type Look = {
  tx: Tx;
  tenantId: string;
  accountIds: readonly string[];
  thresholds: Thresholds;
  now: Date;
  /** The workspace's median stays (SIG-delay), read once a run. */
  usualStays: () => Promise<UsualStay[]>;
};

/** What the rules of the workspace are handed. */
export type WorkspaceLook = Omit<Look, 'accountIds' | 'usualStays'>;
