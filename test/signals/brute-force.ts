import type * as tables from '#src/db/tables/index.ts';
import { CONTACT_ROLES, type ContactRole } from '#src/playbook/contact-roles.ts';
import { chainGaps } from '#src/playbook/decision-chain.ts';
import { type FocusAccount, focusFindings } from '#src/playbook/focus.ts';
import type { SignalFinding } from '#src/playbook/signals.ts';
import { chainSignals, focusSignals, ownerSignal, silenceSignal, windowSignal } from '#src/playbook/signals-account.ts';
import { competitorSignals, delaySignal, needsChurnSignal, satisfactionSignal } from '#src/playbook/signals-deals.ts';
import { inventorySignal, receivableSignal } from '#src/playbook/signals-finance.ts';
import { changeSignals, onewaySignal, unconfirmedSignal } from '#src/playbook/signals-people.ts';
import { purchaseSignals } from '#src/playbook/signals-purchases.ts';
import type { Stage } from '#src/playbook/stages.ts';
import { DEFAULT_THRESHOLDS as T } from '#src/playbook/thresholds.ts';
import { addMonths, daysBetween, lastCompleteMonth } from '#src/playbook/time.ts';

/** Everything on record of a small workspace, in rows. */
export type World = {
  accounts: (typeof tables.accounts.$inferSelect)[];
  team: (typeof tables.accountTeam.$inferSelect)[];
  facts: (typeof tables.profileFacts.$inferSelect)[];
  contacts: (typeof tables.contacts.$inferSelect)[];
  contactChanges: (typeof tables.contactChanges.$inferSelect)[];
  deals: (typeof tables.opportunities.$inferSelect)[];
  dealChanges: (typeof tables.opportunityChanges.$inferSelect)[];
  competitors: (typeof tables.opportunityCompetitors.$inferSelect)[];
  needs: (typeof tables.needs.$inferSelect)[];
  needChanges: (typeof tables.needChanges.$inferSelect)[];
  activities: (typeof tables.activities.$inferSelect)[];
  participants: (typeof tables.activityContacts.$inferSelect)[];
  purchases: (typeof tables.purchases.$inferSelect)[];
  feedback: (typeof tables.customerFeedback.$inferSelect)[];
};

const latest = <Row>(rows: readonly Row[], day: (row: Row) => string): Row[] =>
  rows.toSorted((a, b) => (day(a) < day(b) ? 1 : -1));

/** What the playbook says of every row of a world, account by account, in plain loops: what SQL must neither lose nor add to. */
export const bruteForce = (world: World, now: Date): Map<string, SignalFinding[]> => {
  const medians = mediansOf(world);
  const found = world.accounts
    .filter((account) => account.status === 'active')
    .map((account): [string, SignalFinding[]] => [account.id, ofAccount(world, account, medians, now)]);
  const key = world.accounts.filter((account) => account.isKey && account.tier && account.status === 'active');
  const portfolio = key
    .map(
      (account): FocusAccount => ({
        accountId: account.id,
        name: account.name,
        tier: account.tier,
        windowClosesOn: account.tierWindowCloses,
        ownerIds: world.team
          .filter((row) => row.accountId === account.id && row.part === 'accountable')
          .map((row) => row.userId)
          .sort(),
      }),
    )
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  return new Map([...found, ['workspace', focusSignals(focusFindings(portfolio, T, now))]]);
};

const ofAccount = (
  world: World,
  account: World['accounts'][number],
  medians: ReadonlyMap<string, number>,
  now: Date,
): SignalFinding[] => {
  const here = <Row extends { accountId: string | null }>(rows: readonly Row[]) =>
    rows.filter((row) => row.accountId === account.id);
  const activities = here(world.activities).map((row) => ({
    ...row,
    contactIds: world.participants.filter((part) => part.activityId === row.id).map((part) => part.contactId),
  }));
  const past = activities
    .filter((row) => row.occurredAt <= now)
    .sort((a, b) => Number(b.occurredAt) - Number(a.occurredAt));
  const contacts = here(world.contacts);
  const deals = here(world.deals);
  const figure = (field: string) => {
    const [current, previous] = latest(
      here(world.facts).filter((row) => row.field === field && row.numeric !== null),
      (row) => row.asOf,
    ).map((row) => ({ id: row.id, value: row.numeric ?? 0, asOf: row.asOf }));
    return [previous ?? null, current ?? null] as const;
  };
  const tight = here(world.facts).find((row) => row.field === 'cash' && row.value === '紧张');
  const chain = chainGaps(
    {
      contacts: contacts.map((row) => ({
        ...row,
        roles: row.roles.filter((role): role is ContactRole => (CONTACT_ROLES as readonly string[]).includes(role)),
        left: row.leftAt !== null,
        refreshedAt: row.updatedAt,
      })),
      interactions: past.map((row) => ({ at: row.occurredAt, contactIds: row.contactIds })),
    },
    T,
    now,
  );
  const last = past[0];
  const all: (SignalFinding | null)[] = [
    inventorySignal(...figure('inventory_days'), T),
    receivableSignal(...figure('receivable_days'), tight ? { id: tight.id, asOf: tight.asOf } : null, T),
    ...purchaseSignals(seriesOf(here(world.purchases), now), lastCompleteMonth(now), T),
    ownerSignal({
      isKey: account.isKey,
      ownerIds: here(world.team)
        .filter((row) => row.part === 'accountable')
        .map((row) => row.userId),
    }),
    windowSignal({ tier: account.tier, windowClosesOn: account.tierWindowCloses }, T, now),
    ...(contacts.length > 0 ||
    account.isKey ||
    deals.some((deal) => !['signed', 'delivery', 'lost'].includes(deal.stage))
      ? chainSignals(chain)
      : []),
    silenceSignal(
      { tier: account.tier, lastInteractionAt: last?.occurredAt ?? null, since: account.createdAt },
      T,
      now,
    ),
    ...past
      .filter((row) => row.kind === 'visit')
      .map((row) => unconfirmedSignal({ ...row, at: row.occurredAt, sentAt: row.summarySentAt }, T, now)),
    ...deals.map((deal) =>
      delaySignal(
        { ...deal, stageSince: deal.stageSince ?? deal.createdAt, stageMedianDays: medians.get(deal.stage) ?? null },
        T,
        now,
      ),
    ),
    ...contacts.flatMap((contact) => {
      const news = here(world.contactChanges)
        .filter(
          (row) =>
            row.contactId === contact.id && row.field === 'title' && row.before && row.after && row.createdAt <= now,
        )
        .sort((a, b) => Number(b.createdAt) - Number(a.createdAt))[0];
      const change = contact.leftAt ? 'left' : news ? 'role' : null;
      const changedOn = contact.leftAt ?? news?.createdAt ?? null;
      const isKey = contact.roles.length > 0 || (contact.influence ?? 0) >= 4;
      return changeSignals([{ id: contact.id, name: contact.name, isKey, change, changedOn }], T, now);
    }),
    ...deals.flatMap((deal) =>
      world.needs
        .filter((need) => need.opportunityId === deal.id)
        .map((need) =>
          needsChurnSignal(
            need,
            world.needChanges
              .filter((row) => row.needId === need.id && row.field !== 'step' && row.createdAt <= now)
              .map((row) => ({ at: row.createdAt, changedBy: row.changedBy, kind: 'wording' as const })),
            T,
            now,
          ),
        ),
    ),
    ...competitorSignals(
      [
        ...world.competitors
          .filter((row) => deals.some((deal) => deal.id === row.opportunityId))
          .map((row) => ({ competitor: row.name, at: row.createdAt, id: row.id })),
        ...[...new Set(world.competitors.map((row) => row.name))].flatMap((competitor) =>
          past
            .filter((row) => row.notes?.includes(competitor))
            .map((row) => ({ competitor, at: row.occurredAt, id: row.id })),
        ),
      ],
      T,
      now,
    ),
    ...contacts
      .filter((contact) => contact.leftAt === null)
      .map((contact) =>
        onewaySignal(
          contact,
          past.filter((row) => row.contactIds.includes(contact.id)).map((row) => ({ ...row, at: row.occurredAt })),
          T,
        ),
      ),
    satisfactionSignal(
      here(world.feedback)
        .filter((row) => row.kind === 'score')
        .map((row) => ({ id: row.id, value: row.score ?? 0, at: row.happenedOn })),
      here(world.feedback)
        .filter((row) => row.kind === 'complaint' && row.closedOn === null)
        .map((row) => ({ id: row.id, since: row.happenedOn }))
        .sort((a, b) => (a.since < b.since ? -1 : 1)),
      T,
    ),
  ];
  return all.filter((signal) => signal !== null);
};

const seriesOf = (rows: readonly World['purchases'][number][], now: Date) => {
  const window = new Set(Array.from({ length: 4 }, (_, n) => addMonths(lastCompleteMonth(now), -n)));
  return [...Map.groupBy(rows, (row) => row.productText)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([product, all]) => {
      const counted = all.filter((row) => window.has(row.month.slice(0, 7))).every((row) => row.quantity !== null);
      const months = all.map((row) => ({
        id: row.id,
        month: row.month.slice(0, 7),
        value: (counted ? row.quantity : row.amount) ?? 0,
      }));
      return { productId: product, product, months };
    });
};

const mediansOf = ({ deals, dealChanges }: World): Map<string, number> => {
  const stays = deals.flatMap((deal) => {
    const changes = dealChanges
      .filter((row) => row.opportunityId === deal.id)
      .sort((a, b) => Number(a.createdAt) - Number(b.createdAt));
    return changes.map((row, n) => ({
      stage: row.before as Stage,
      days: daysBetween(changes[n - 1]?.createdAt ?? new Date(deal.openedAt ?? deal.createdAt), row.createdAt),
    }));
  });
  return new Map(
    [
      ...Map.groupBy(
        stays.filter((stay) => stay.days >= 0),
        (stay) => stay.stage,
      ),
    ]
      .filter(([, all]) => all.length >= 3)
      .map(([stage, all]) => {
        const days = all.map((stay) => stay.days).sort((a, b) => a - b);
        const half = (days.length - 1) / 2;
        return [stage, ((days[Math.floor(half)] ?? 0) + (days[Math.ceil(half)] ?? 0)) / 2];
      }),
  );
};
