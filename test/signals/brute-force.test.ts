import { eq, type InferSelectModel } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as tables from '#src/db/tables/index.ts';
import { refreshSignals } from '#src/features/signals/index.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { rowsOf, standing } from './add-rows.ts';
import { bruteForce, type World } from './brute-force.ts';
import { makeWorld, worldSeeds } from './random-world.ts';

const RUNS = 4;

const readWorld = (house: TestWorkspace): Promise<World> =>
  house.db.inTenant(house.tenantId, async (tx) => {
    const read = async <T extends PgTable & { tenantId: AnyPgColumn }>(table: T) =>
      (await tx
        .select()
        .from(table as PgTable)
        .where(eq(table.tenantId, house.tenantId))) as InferSelectModel<T>[];
    return {
      accounts: await read(tables.accounts),
      team: await read(tables.accountTeam),
      facts: await read(tables.profileFacts),
      contacts: await read(tables.contacts),
      contactChanges: await read(tables.contactChanges),
      deals: await read(tables.opportunities),
      dealChanges: await read(tables.opportunityChanges),
      competitors: await read(tables.opportunityCompetitors),
      needs: await read(tables.needs),
      needChanges: await read(tables.needChanges),
      activities: await read(tables.activities),
      participants: await read(tables.activityContacts),
      purchases: await read(tables.purchases),
      feedback: await read(tables.customerFeedback),
    };
  });

it('SQL neither loses nor adds to what the playbook says of every row', async () => {
  const fired = new Set<string>();
  await fc.assert(
    fc.asyncProperty(worldSeeds, async (choices) => {
      const house = await openWorkspace();
      const add = rowsOf(house);
      makeWorld(add, choices, house.now());
      await add.flush();
      await refreshSignals(house.ctx(), { accountIds: 'all' });
      const stored = (await standing(house)).filter((row) => row.rule !== 'SIG-market');
      const said = stored.map((row) => [row.scope, row.rule, row.subject, row.severity, row.since, row.numbers]);
      const expected = [...bruteForce(await readWorld(house), house.now())].flatMap(([scope, findings]) =>
        findings.map((each) => [scope, each.rule, each.subject ?? '', each.severity, each.since, each.numbers]),
      );
      // Both add the same shares in another order: the last digit of a sum may differ.
      const same = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);
      const order = (list: unknown[]) => list.map((each) => JSON.stringify(sorted(each), same)).sort();
      expect(order(said)).toEqual(order(expected));
      for (const row of stored) fired.add(row.rule);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  // Worlds without signals would agree on anything.
  expect(fired.size).toBeGreaterThanOrEqual(9);
}, 90_000);

/** The store keeps the numbers of a signal in another order of keys, and whole numbers as they are. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
