import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { rows } from '#src/db/rows.ts';
import { activities, needs, opportunities, opportunityCompetitors } from '#src/db/tables/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { competitorSignals, namesCompetitor } from '#src/playbook/signals-deals.ts';
import { addDays } from '#src/playbook/time.ts';
import { type Found, foundAt } from './domain.ts';
import type { Look } from './look.ts';
import { at, iso, list, ofLook } from './sql-store.ts';

type Mention = { accountId: string; name: string; id: string; at: string; text: string | null };

/**
 * SIG-competitor: competitors newly named at an account, or named more often: entered on a deal, or met in the words of a visit or
 * a need. Who counts as a competitor is what the workspace has on record; spellings of one name are one.
 */
export const findCompetitors = async (look: Look): Promise<Found[]> => {
  const known = await selectNames(look);
  if (known.length === 0) return [];
  const calledBy = Map.groupBy(known, nameKey);
  const mentions = await selectMentions(look, known);
  const sure = mentions
    .filter(({ text, name }) => text === null || namesCompetitor(text, name))
    .map((mention) => ({ ...mention, competitor: calledBy.get(nameKey(mention.name))?.[0] ?? mention.name }));
  return [...Map.groupBy(sure, (mention) => mention.accountId)].flatMap(([accountId, all]) => {
    // A note that spells a name in two ways names it once.
    const once = new Map(all.map((mention) => [`${mention.competitor}\n${mention.id}`, mention]));
    return competitorSignals([...once.values()], look.thresholds, look.now).map((signal) => foundAt(accountId, signal));
  });
};

/** Every competitor on record, first named first, so that the spelling that is shown stays. */
const selectNames = async (look: Look): Promise<string[]> => {
  const r = opportunityCompetitors;
  const found = await rows<{ name: string }>(
    look.tx,
    sql`select ${r.name} as name from ${r} where ${r.tenantId} = ${look.tenantId}
      group by ${r.name} order by min(${r.createdAt}), ${r.name}`,
  );
  return found.map((row) => row.name);
};

const noteOf = (v: typeof activities): SQL => sql`concat_ws(' ', ${v.subject}, ${v.notes}, ${v.summary})`;

/** All mentions at accounts where one of them is recent; texts are met loosely here and judged by the playbook. */
const selectMentions = (look: Look, names: readonly string[]): Promise<Mention[]> => {
  const [r, o, v, d] = [opportunityCompetitors, opportunities, activities, needs];
  const since = addDays(look.now, -look.thresholds.competitorDays - 1);
  // Folded once a text and once a name: there are as many comparisons as both multiplied.
  const fold = (text: SQL | AnyPgColumn) => sql`lower(normalize(${text}, nfkc))`;
  return rows<Mention>(
    look.tx,
    sql`with rival as materialized (select name, ${fold(sql`trim(name)`)} as word from unnest(${list(names)}) as name),
      entered as materialized (
        select ${o.accountId} as account_id, ${r.name} as name, ${r.id} as id, ${r.createdAt} as at
        from ${r} join ${o} on ${o.tenantId} = ${r.tenantId} and ${o.id} = ${r.opportunityId}
        where ${ofLook(look, o, o.accountId)} and ${r.createdAt} <= ${at(look.now)}
      ), needed as materialized (
        select ${o.accountId} as account_id, ${d.id} as id, ${d.createdAt} as at,
          ${fold(sql`concat_ws(' ', ${d.statement}, ${d.problem}, ${d.presentState}, ${d.wantedState})`)} as text
        from ${d} join ${o} on ${o.tenantId} = ${d.tenantId} and ${o.id} = ${d.opportunityId}
        where ${ofLook(look, o, o.accountId)} and ${d.createdAt} <= ${at(look.now)}
      ), noted as materialized (
        select ${v.accountId} as account_id, ${v.id} as id, ${v.occurredAt} as at, ${fold(noteOf(v))} as text
        from ${v} where ${ofLook(look, v, v.accountId)} and ${v.occurredAt} <= ${at(look.now)} and ${v.occurredAt} > ${at(since)}
      ), hot as materialized (
        select account_id from entered where at > ${at(since)}
        union select n.account_id from needed n join rival on strpos(n.text, rival.word) > 0 where n.at > ${at(since)}
        union select n.account_id from noted n join rival on strpos(n.text, rival.word) > 0
      ), said as materialized (
        select account_id, id, at, text from needed where account_id in (select account_id from hot)
        union all
        select ${v.accountId}, ${v.id}, ${v.occurredAt}, ${fold(noteOf(v))} from ${v}
        where ${v.tenantId} = ${look.tenantId} and ${v.accountId} in (select account_id from hot) and ${v.occurredAt} <= ${at(look.now)}
      )
      select account_id as "accountId", name, id, ${iso(sql`at`)} as at, null as text from entered
      where account_id in (select account_id from hot)
      union all
      select said.account_id, rival.name, said.id, ${iso(sql`said.at`)}, said.text from said join rival on strpos(said.text, rival.word) > 0
      order by 4, 3, 2`,
  );
};
