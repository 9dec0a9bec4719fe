import type { PgTable } from 'drizzle-orm/pg-core';
import type { Ctx } from '../context.ts';
import type { Tx } from '../db/database.ts';
import type { DemoSet } from '../db/demo/shape.ts';
import { enqueue } from '../db/outbox.ts';
import * as tables from '../db/tables/index.ts';
import { ingestDocument } from '../features/library/index.ts';
import { isOpen } from '../playbook/words.ts';
import { accountRows } from './account-rows.ts';
import { dealRows } from './deal-rows.ts';
import { historyRows } from './history-rows.ts';
import { newIds } from './new-ids.ts';
import { placeDates } from './place-dates.ts';

/** Rows a statement; Postgres takes at most 65,535 parameters in one. */
const CHUNK = 500;

const insertAll = async <Table extends PgTable>(tx: Tx, table: Table, rows: Table['$inferInsert'][]): Promise<void> => {
  for (let from = 0; from < rows.length; from += CHUNK) await tx.insert(table).values(rows.slice(from, from + CHUNK));
};

/**
 * Puts a demo set into the asker's workspace: records in one transaction, then the documents through the library's own
 * ingestion, then recommendations for every open deal through the job queue. Dates count back from now.
 */
export const seedDemo = async (ctx: Ctx, set: DemoSet): Promise<void> => {
  const { tenantId } = ctx.actor;
  const ids = newIds(set);
  const dates = placeDates(ctx.now());
  const people = accountRows(set, tenantId, ids, dates);
  const deals = dealRows(set, tenantId, ids, dates);
  const history = historyRows(set, tenantId, ids, dates);
  await ctx.db.inTenant(tenantId, async (tx) => {
    await insertAll(tx, tables.users, people.users);
    await insertAll(tx, tables.accounts, people.accounts);
    await insertAll(tx, tables.accountTeam, people.accountTeam);
    await insertAll(tx, tables.profileFacts, people.profileFacts);
    await insertAll(tx, tables.contacts, people.contacts);
    await insertAll(tx, tables.products, deals.products);
    await insertAll(tx, tables.opportunities, deals.opportunities);
    await insertAll(tx, tables.opportunityCompetitors, deals.opportunityCompetitors);
    await insertAll(tx, tables.needs, deals.needs);
    await insertAll(tx, tables.activities, history.activities);
    await insertAll(tx, tables.activityContacts, history.activityContacts);
    await insertAll(tx, tables.purchases, history.purchases);
    await insertAll(tx, tables.prospects, history.prospects);
  });
  for (const document of set.documents)
    await ingestDocument(ctx, {
      fileName: document.fileName,
      bytes: new TextEncoder().encode(document.markdown),
      metadata: {
        title: document.title,
        type: document.type,
        language: set.language,
        ...(document.industry ? { industry: document.industry } : {}),
        stages: document.stages,
        roles: document.roles,
        shareable: document.shareable,
        ...(document.validUntilDaysAgo === undefined ? {} : { validUntil: dates.day(document.validUntilDaysAgo) }),
      },
    });
  await ctx.db.inTenant(tenantId, async (tx) => {
    for (const deal of set.opportunities.filter((each) => isOpen(each.stage)))
      await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId: ids.opportunity(deal.key) });
  });
};
