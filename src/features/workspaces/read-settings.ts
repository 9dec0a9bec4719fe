import type { Tx } from '#src/db/database.ts';
import { type Thresholds, withThresholds } from '#src/playbook/thresholds.ts';
import { selectSettings } from './store.ts';

/** The workspace's settings as stored; empty when it set none. */
export const readSettings = (tx: Tx, tenantId: string): Promise<Record<string, unknown>> =>
  selectSettings(tx, tenantId);

/** The playbook's thresholds, as the workspace has set them under `thresholds`. */
export const readThresholds = async (tx: Tx, tenantId: string): Promise<Thresholds> =>
  withThresholds((await selectSettings(tx, tenantId)).thresholds);
