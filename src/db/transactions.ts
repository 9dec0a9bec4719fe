import { sql } from 'drizzle-orm';
import type { Database, DbRole, Tx } from './database.ts';

type Transactor = { transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> };

/**
 * The three ways into the store, over any drizzle handle. Each is one transaction that first gives up the login's
 * rights for a role under row-level security: the embedded engine logs in as a superuser, which would see everything.
 */
export const roleTransactions = (handle: Transactor): Pick<Database, 'inTenant' | 'asGate' | 'asDispatcher'> => {
  const as = <T>(role: DbRole, tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    handle.transaction(async (tx) => {
      await tx.execute(sql`select set_config('role', ${role}, true), set_config('linchpin.tenant', ${tenantId}, true)`);
      return work(tx);
    });
  return {
    inTenant: (tenantId, work) => {
      // After a first use the setting reads back as '' and not as null, so an empty tenant must never get this far.
      if (!tenantId) throw new Error('inTenant needs a tenant id');
      return as('linchpin_tenant', tenantId, work);
    },
    asGate: (work) => as('linchpin_gate', '', work),
    asDispatcher: (work) => as('linchpin_dispatcher', '', work),
  };
};
