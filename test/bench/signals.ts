import { and, eq, isNull } from 'drizzle-orm';
import { signals } from '#src/db/tables/index.ts';
import { refreshSignals } from '#src/features/signals/index.ts';
import { addDays } from '#src/playbook/time.ts';
import { type Bench, timed, timesOf } from './figures.ts';
import { inHouse, type Tenant } from './open-house.ts';
import { seedAccounts } from './seed-accounts.ts';

const ACCOUNTS = 10_000;
const DAYS = 3;

const countSignals = ({ id, ctx }: Tenant) =>
  ctx.db.inTenant(id, (tx) => tx.$count(signals, and(eq(signals.tenantId, id), isNull(signals.clearedAt))));

/** Signals of a whole workspace: the first run, in which all are new, then one a day, then of one account. */
export const signalsBench: Bench = (say) =>
  inHouse(async (house) => {
    const tenant = await house.tenant();
    const { ctx } = tenant;
    const seeded = await seedAccounts(tenant, ACCOUNTS);
    say(
      Object.entries(seeded)
        .map(([what, count]) => `${count} ${what}`)
        .join(', '),
    );
    const first = await timed(() => refreshSignals(ctx, { accountIds: 'all' }));
    const standing = await countSignals(tenant);
    say(`${standing} signals`);
    const daily = await timesOf(
      DAYS,
      (round) => {
        const now = addDays(ctx.now(), round + 1);
        return refreshSignals({ ...ctx, now: () => now }, { accountIds: 'all' });
      },
      { warm: 0 },
    );
    const again = await timesOf(DAYS, () => refreshSignals(ctx, { accountIds: 'all' }));
    const one = await timesOf(10, (round) =>
      refreshSignals(ctx, { accountIds: [`acc_bench${String(50 * (round + 1)).padStart(6, '0')}`] }),
    );
    const size = `${ACCOUNTS} accounts, ${standing} signals`;
    return {
      figures: [
        { what: 'signals, first run', unit: 'ms', values: [first.ms], note: `${size}, all new` },
        { what: 'signals, a day later', unit: 'ms', values: daily, note: 'target 5000 ms' },
        { what: 'signals, nothing changed', unit: 'ms', values: again, note: 'the same record' },
        { what: 'signals of one account', unit: 'ms', values: one, note: 'on change, workspace rules included' },
      ],
    };
  });
