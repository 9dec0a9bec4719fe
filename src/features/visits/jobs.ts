import { loadDossier, packsOfAccount } from '#src/features/dossier/index.ts';
import { asWatched, type WatchedDraft, watchDrafts } from '#src/features/freshness/index.ts';
import { withoutAddresses } from '#src/playbook/leave-out.ts';
import { isoDay } from '#src/playbook/time.ts';
import { readNotes } from './domain-notes.ts';
import { peopleReader } from './domain-people.ts';
import { peopleOf } from './people-of.ts';
import { selectBriefs, selectSummaries } from './store.ts';
import { summaryPack } from './summary-pack.ts';

/** Stored briefs are looked at again when the record, or a document they name, changes (PLAN-11). */
export const visitBriefJobs = watchDrafts({
  draftKind: 'visit_brief',
  load: async (ctx, tx, ids) => (await selectBriefs(tx, ctx.actor.tenantId, ids)).map(asWatched),
  packs: packsOfAccount,
});

type WatchedSummary = WatchedDraft & { activityId: string };

/** Stored summaries are looked at again when the visit's notes or those who took part change. */
export const visitSummaryJobs = watchDrafts<WatchedSummary>({
  draftKind: 'visit_summary',
  load: async (ctx, tx, ids) =>
    (await selectSummaries(tx, ctx.actor.tenantId, ids)).map((row) => ({
      ...asWatched(row),
      activityId: row.activityId,
    })),
  packs: async (ctx, tx, accountId) => {
    const dossier = await loadDossier(ctx, tx, accountId);
    const people = peopleOf(dossier);
    return ({ activityId, language }) => {
      const visit = dossier.activities.find((each) => each.id === activityId);
      const participants = people.filter(({ id }) => visit?.contactIds.includes(id) || id === visit?.userId);
      const activity = {
        id: activityId,
        version: visit?.version ?? 1,
        subject: visit?.subject ?? '',
        kind: visit?.kind ?? 'visit',
        day: isoDay(visit?.occurredAt ?? ctx.now()),
        notes: visit?.notes ?? '',
      };
      const nothing = { personal: [], otherCustomers: [], competitors: [] };
      const { account } = dossier;
      // Only whether the quoted words still stand is asked here: nothing of this pack is shown.
      const sentences = readNotes(withoutAddresses(activity.notes), peopleReader(people), participants).map((each) => ({
        ...each,
        kind: null,
        withheld: null,
        days: [],
        doer: null,
      }));
      return visit
        ? summaryPack({ account, activity, words: nothing, participants, people }, sentences, language)
        : { accountId, items: [], names: { people: [], companies: [], products: [] } };
    };
  },
});
