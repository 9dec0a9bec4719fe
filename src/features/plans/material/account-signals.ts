import type { Dossier } from '#src/features/dossier/index.ts';
import type { SignalFinding } from '#src/playbook/signals.ts';
import { ownerSignal, silenceSignal, windowSignal } from '#src/playbook/signals-account.ts';
import { competitorSignals, delaySignal } from '#src/playbook/signals-deals.ts';
import { inventorySignal, receivableSignal } from '#src/playbook/signals-finance.ts';
import { changeSignals, unconfirmedSignal } from '#src/playbook/signals-people.ts';
import { purchaseSignals } from '#src/playbook/signals-purchases.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';
import { lastCompleteMonth } from '#src/playbook/time.ts';
import { knownRoles } from './chain-facts.ts';
import { financeFigures, purchaseSeries } from './compute-trends.ts';
import type { DealFacts } from './deal-facts.ts';

const UNCONFIRMED_SHOWN = 2;

/** The signals of section 9 that one account's record tells by itself; CHAIN-2 and TIER-2 stand apart. */
export const accountSignals = (dossier: Dossier, deals: DealFacts, t: Thresholds, now: Date): SignalFinding[] => {
  const { account, activities, contacts, team } = dossier;
  const last = activities.find((activity) => activity.occurredAt <= now);
  const inventory = financeFigures(dossier, 'inventory_days');
  const receivable = financeFigures(dossier, 'receivable_days');
  const found: (SignalFinding | null)[] = [
    ownerSignal({ isKey: account.isKey, ownerIds: team.accountable.map((user) => user.id) }),
    windowSignal({ tier: account.tier, windowClosesOn: account.tierWindowCloses }, t, now),
    silenceSignal(
      {
        tier: account.tier,
        lastInteractionAt: last?.occurredAt ?? null,
        since: account.createdAt,
        ...(last ? { lastInteractionId: last.id } : {}),
      },
      t,
      now,
    ),
    inventorySignal(inventory.previous, inventory.current, t),
    receivableSignal(receivable.previous, receivable.current, null, t),
    ...purchaseSignals(purchaseSeries(dossier), lastCompleteMonth(now), t),
    ...deals.moving.map((deal) =>
      delaySignal(
        {
          id: deal.id,
          name: deal.name,
          stage: deal.stage,
          stageSince: deal.stageSince ?? deal.createdAt,
          closeDateMoves: deal.closeDateMoves,
          stageMedianDays: null,
        },
        t,
        now,
      ),
    ),
    ...activities
      .filter((activity) => activity.kind === 'visit' && activity.occurredAt <= now)
      .map((visit) =>
        unconfirmedSignal(
          {
            id: visit.id,
            subject: visit.subject,
            at: visit.occurredAt,
            summaryStatus: visit.summaryStatus,
            sentAt: visit.summarySentAt,
          },
          t,
          now,
        ),
      )
      .filter((signal) => signal !== null)
      .slice(0, UNCONFIRMED_SHOWN),
    ...changeSignals(
      contacts.map((contact) => ({
        id: contact.id,
        name: contact.name,
        isKey: knownRoles(contact).length > 0 || (contact.influence ?? 0) >= 4,
        change: contact.leftAt ? 'left' : null,
        changedOn: contact.leftAt,
      })),
      t,
      now,
    ),
    ...competitorSignals(
      deals.open.flatMap((deal) =>
        deal.competitors.map((rival) => ({ competitor: rival.name, at: rival.createdAt, id: rival.id })),
      ),
      t,
      now,
    ),
  ];
  return found.filter((signal) => signal !== null);
};
