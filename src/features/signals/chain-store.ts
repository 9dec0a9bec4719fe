import { sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { accounts, activities, activityContacts, contacts, opportunities } from '#src/db/tables/index.ts';
import { type Certainty, CONTACT_ROLES, type ContactRole } from '#src/playbook/contact-roles.ts';
import { type ChainContact, type ChainInteraction, chainGaps } from '#src/playbook/decision-chain.ts';
import { chainSignals } from '#src/playbook/signals-account.ts';
import { OPEN_STAGES } from '#src/playbook/stages.ts';
import { type Found, foundAt } from './domain.ts';
import type { Look } from './look.ts';
import { selectPlannedContacts } from './planned-store.ts';
import { at, list, ms, ofLook } from './sql-store.ts';

/** id, name, roles, certainty, influence, stance, whether they left, when the card was last changed (ms). */
type Person = [string, string, string[], Certainty, number | null, number | null, boolean, number];
/** Who took part together, how often, and when last (ms). */
type Met = [string, number, number];
type Chain = { accountId: string; people: Person[]; met: Met[] };

/**
 * SIG-chain: the gaps of CHAIN-2 wherever there is a chain to map: somebody is on file, the account is key, or a deal is open.
 * Interactions of the same people come as one with their number and last day, which is all that CHAIN-2 reads.
 */
export const findChainGaps = async (look: Look): Promise<Found[]> => {
  const chains = await selectChains(look);
  const planned = await selectPlannedContacts(look);
  return chains.flatMap(({ accountId, people, met }) => {
    const input = {
      contacts: people.map(toContact),
      interactions: met.flatMap(repeated),
      plannedContactIds: planned.get(accountId) ?? [],
    };
    return chainSignals(chainGaps(input, look.thresholds, look.now)).map((signal) => foundAt(accountId, signal));
  });
};

const toContact = ([id, name, roles, roleCertainty, influence, stance, left, changed]: Person): ChainContact => ({
  ...{ id, name, roles: knownRoles(roles), roleCertainty, influence, stance, left },
  refreshedAt: new Date(changed),
});

const repeated = ([who, times, last]: Met): ChainInteraction[] => {
  const interaction = { at: new Date(last), contactIds: who.split(',') };
  return Array.from({ length: times }, () => interaction);
};

/** The words of a record that are roles of CHAIN-1. */
export const knownRoles = (words: readonly string[]): ContactRole[] =>
  words.filter((word): word is ContactRole => (CONTACT_ROLES as readonly string[]).includes(word));

const selectChains = (look: Look): Promise<Chain[]> => {
  const [c, v, w] = [contacts, activities, activityContacts];
  return rows<Chain>(
    look.tx,
    sql`with people as (
        select ${c.accountId} as account_id, json_agg(json_build_array(${c.id}, ${c.name}, ${c.roles}, ${c.roleCertainty},
          ${c.influence}, ${c.stance}, ${c.leftAt} is not null, ${ms(c.updatedAt)}) order by ${c.id}) as people
        from ${c} where ${ofLook(look, c, c.accountId)} group by 1
      ), took_part as (
        select ${v.accountId} as account_id, ${v.id} as id, max(${v.occurredAt}) as at, string_agg(w.contact_id, ',') as who
        from ${v} join ${w} w on w.tenant_id = ${v.tenantId} and w.activity_id = ${v.id}
        where ${ofLook(look, v, v.accountId)} and ${v.occurredAt} <= ${at(look.now)} group by 1, 2
      ), alike as (
        select account_id, who, max(at) as at, count(*)::int as times from took_part group by 1, 2
      ), met as (
        select account_id, json_agg(json_build_array(who, times, ${ms(sql`at`)})) as met from alike group by 1
      ), dealing as (
        select distinct ${opportunities.accountId} as account_id from ${opportunities}
        where ${ofLook(look, opportunities, opportunities.accountId)} and ${opportunities.stage} = any(${list(OPEN_STAGES)})
      )
      select ${accounts.id} as "accountId", coalesce(p.people, '[]'::json) as people, coalesce(m.met, '[]'::json) as met
      from ${accounts} left join people p on p.account_id = ${accounts.id} left join met m on m.account_id = ${accounts.id}
        left join dealing d on d.account_id = ${accounts.id}
      where ${ofLook(look, accounts, accounts.id)}
        and (p.account_id is not null or ${accounts.isKey} or d.account_id is not null)`,
  );
};
