import { sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { customerFeedback } from '#src/db/tables/index.ts';
import { satisfactionSignal } from '#src/playbook/signals-deals.ts';
import { isoDay } from '#src/playbook/time.ts';
import { type Found, foundAt } from './domain.ts';
import type { Look } from './look.ts';
import { ofLook } from './sql-store.ts';

type Told = {
  accountId: string;
  scores: { id: string; value: number; at: string }[];
  complaints: { id: string; since: string }[];
};

/** SIG-satisfaction: the last score against the one before, and complaints that are not closed. */
export const findDissatisfied = async (look: Look): Promise<Found[]> => {
  const f = customerFeedback;
  const today = isoDay(look.now);
  const found = await rows<Told>(
    look.tx,
    sql`with told as (
        select ${f.accountId} as account_id, ${f.id} as id, ${f.kind} as kind, ${f.score} as score, ${f.happenedOn} as day,
          ${f.kind} = 'complaint' and (${f.closedOn} is null or ${f.closedOn} > ${today}::date) as open,
          row_number() over (partition by ${f.accountId}, ${f.kind}
            order by ${f.happenedOn} desc, ${f.createdAt} desc, ${f.id} desc) as nth
        from ${f} where ${ofLook(look, f, f.accountId)} and ${f.happenedOn} <= ${today}::date)
      select account_id as "accountId",
        coalesce(jsonb_agg(jsonb_build_object('id', id, 'value', score, 'at', day::text) order by nth)
          filter (where kind = 'score' and nth <= 2 and score is not null), '[]') as scores,
        coalesce(jsonb_agg(jsonb_build_object('id', id, 'since', day::text) order by day, id) filter (where open), '[]') as complaints
      from told group by 1
      having bool_or(open) or min(score) filter (where kind = 'score' and nth = 1) < max(score) filter (where kind = 'score' and nth = 2)`,
  );
  return found.flatMap(({ accountId, scores, complaints }) => {
    const signal = satisfactionSignal(scores, complaints, look.thresholds);
    return signal ? [foundAt(accountId, signal)] : [];
  });
};
