import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { rows } from '#src/db/rows.ts';
import { sqlState } from '#src/db/sql-state.ts';
import * as tables from '#src/db/tables/index.ts';
import { createWorkspace } from '#src/features/workspaces/index.ts';
import { openWorkspace, testDatabase } from '#test/house.ts';

const TABLES = Object.values(tables).filter((table) => is(table, PgTable)) as PgTable[];

describe('tenants are separated by the database', () => {
  it('forces row-level security on every table of the schema', async () => {
    const house = await openWorkspace();
    const found = await house.db.inTenant(house.tenantId, (tx) =>
      rows<{ name: string; forced: boolean; policies: number }>(
        tx,
        sql`select c.relname as name, (c.relrowsecurity and c.relforcerowsecurity) as forced,
              (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'`,
      ),
    );
    const byName = new Map(found.map((each) => [each.name, each]));
    for (const table of TABLES) {
      const state = byName.get(getTableName(table));
      expect({ table: getTableName(table), forced: state?.forced, guarded: (state?.policies ?? 0) > 0 }).toEqual({
        table: getTableName(table),
        forced: true,
        guarded: true,
      });
    }
    expect(found.map((each) => each.name).sort()).toEqual(TABLES.map(getTableName).sort());
  });

  it('has in the migrations exactly the columns of the schema', async () => {
    const house = await openWorkspace();
    const found = await house.db.inTenant(house.tenantId, (tx) =>
      rows<{ table: string; column: string; nullable: boolean }>(
        tx,
        sql`select c.relname as table, a.attname as column, not a.attnotnull as nullable
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
      ),
    );
    const inStore = found.map((each) => `${each.table}.${each.column} ${each.nullable ? 'null' : 'not null'}`).sort();
    const inSchema = TABLES.flatMap((table) =>
      Object.values(getTableColumns(table)).map(
        (column) => `${getTableName(table)}.${column.name} ${column.notNull || column.primary ? 'not null' : 'null'}`,
      ),
    ).sort();
    expect(inStore).toEqual(inSchema);
  });

  it('refuses a row of another tenant, and shows none', async () => {
    const [ours, theirs] = [await openWorkspace(), await openWorkspace()];
    const user = (tenantId: string) => ({
      tenantId,
      id: 'usr_probe',
      name: 'Probe',
      nameKey: 'probe',
      role: 'seller' as const,
    });
    const refused = await ours.db
      .inTenant(ours.tenantId, (tx) => tx.insert(tables.users).values(user(theirs.tenantId)))
      .catch(sqlState);
    expect(refused).toBe('42501');
    await theirs.db.inTenant(theirs.tenantId, (tx) => tx.insert(tables.users).values(user(theirs.tenantId)));
    expect(await ours.db.inTenant(ours.tenantId, (tx) => tx.select().from(tables.users))).toEqual([]);
    const changed = await ours.db.inTenant(ours.tenantId, (tx) =>
      tx.update(tables.users).set({ name: 'Taken' }).returning({ id: tables.users.id }),
    );
    expect(changed).toEqual([]);
  });

  it('lets the gate see keys and tenants alone, and the dispatcher the outbox and jobs alone', async () => {
    const db = await testDatabase();
    await createWorkspace(db, { name: 'Seen by nobody' });
    for (const table of TABLES) {
      const name = getTableName(table);
      const look = (tx: Parameters<Parameters<typeof db.asGate>[0]>[0]) =>
        tx
          .select()
          .from(table)
          .limit(1)
          .then(() => 'seen');
      const gate = await db.asGate(look).catch(sqlState);
      expect(`${name}: ${gate}`).toBe(`${name}: ${['api_keys', 'tenants'].includes(name) ? 'seen' : '42501'}`);
      const dispatcher = await db.asDispatcher(look).catch(sqlState);
      expect(`${name}: ${dispatcher}`).toBe(`${name}: ${['outbox', 'jobs'].includes(name) ? 'seen' : '42501'}`);
    }
  });

  it('lets nobody rewrite the audit log', async () => {
    const house = await openWorkspace();
    await house.json(201, 'POST', '/v1/users', { name: '王芳', role: 'seller' });
    const attempt = (work: 'update' | 'delete') =>
      house.db
        .inTenant(house.tenantId, async (tx) => {
          if (work === 'delete') await tx.delete(tables.auditLog);
          else await tx.update(tables.auditLog).set({ action: 'nothing' });
        })
        .catch(sqlState);
    expect(await attempt('update')).toBe('42501');
    expect(await attempt('delete')).toBe('42501');
  });

  it('takes no empty tenant', async () => {
    const db = await testDatabase();
    expect(() => db.inTenant('', async () => undefined)).toThrow('tenant id');
  });
});
