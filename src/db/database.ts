import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as tables from './tables/index.ts';

/** A handle inside one transaction. Inside it, use this and never the outer handle: the embedded engine has one connection. */
export type Tx = PgDatabase<PgQueryResultHKT, typeof tables>;

/** The roles a transaction can take in the database; none of them can bypass row-level security. */
export type DbRole = 'linchpin_tenant' | 'linchpin_gate' | 'linchpin_dispatcher';

/** Indexes of one tenant's vectors alone. `build` answers the index's name; a second build replaces the first. */
export type VectorIndexes = {
  build(of: { tenantId: string; model: string; width: number }): Promise<string>;
  drop(name: string): Promise<void>;
};

/** A connected store, embedded or server. */
export type Database = {
  readonly engine: 'embedded' | 'server';
  /**
   * One transaction as one tenant: sets the role and `linchpin.tenant`, so that row-level security holds. `one moment`: it
   * only reads, and all its statements see the store as the first of them does.
   */
  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>, how?: 'one moment'): Promise<T>;
  /** One transaction as the gate: reads keys by hash and makes workspaces; sees no tenant data. */
  asGate<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction as the dispatcher: reads and clears the outbox and expired job leases of all tenants. */
  asDispatcher<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Cheap liveness probe; throws when the store cannot answer. */
  ping(): Promise<void>;
  /** Calls back on `NOTIFY channel`; answers a function that stops listening. Absent where a driver cannot listen. */
  listen?(channel: string, onNotify: () => void): Promise<() => Promise<void>>;
  /** Absent where the engine has no such index, or no login that may make one stays connected. */
  readonly vectorIndexes?: VectorIndexes;
  close(): Promise<void>;
};
