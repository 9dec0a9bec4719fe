import type { Database, DbRole, Tx } from './database.ts';

/** Begins a transaction by these statements, hands it to some work, and commits; rolls back when the work fails. */
export type Transactor = <T>(opening: string, work: (tx: Tx) => Promise<T>, how?: 'one moment') => Promise<T>;

const TENANT_ID = /^[\w.:-]*$/;

/** How a transaction begins that only reads, and all of it of one moment. */
const ONE_MOMENT = ' isolation level repeatable read, read only';

/**
 * The three ways into the store. Each is one transaction that first gives up the login's rights for a role under row-level
 * security: the embedded engine logs in as a superuser, which would see everything. Beginning and giving up go to the
 * engine as one text, in one way there and back; such a text takes no parameters, so the id is looked at first.
 */
export const roleTransactions = (transaction: Transactor): Pick<Database, 'inTenant' | 'asGate' | 'asDispatcher'> => {
  const as = <T>(role: DbRole, tenantId: string, work: (tx: Tx) => Promise<T>, how?: 'one moment'): Promise<T> => {
    if (!TENANT_ID.test(tenantId)) throw new Error('a tenant id has letters, digits and _ - . : alone');
    return transaction(
      `begin${how ? ONE_MOMENT : ''}; select set_config('role', '${role}', true), set_config('linchpin.tenant', '${tenantId}', true)`,
      work,
      how,
    );
  };
  return {
    inTenant: (tenantId, work, how) => {
      // After a first use the setting reads back as '' and not as null, so an empty tenant must never get this far.
      if (!tenantId) throw new Error('inTenant needs a tenant id');
      return as('linchpin_tenant', tenantId, work, how);
    },
    asGate: (work) => as('linchpin_gate', '', work),
    asDispatcher: (work) => as('linchpin_dispatcher', '', work),
  };
};
