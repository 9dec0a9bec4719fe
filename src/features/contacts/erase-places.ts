/** A table whose texts may name a contact: its columns, and how its rows belong to an account. */
export type ErasePlace = {
  table: string;
  texts: readonly string[];
  jsons?: readonly string[];
  /** SQL condition on `t`, with `$account` for the account's id. */
  of: string;
  /** Rows that people change: their version rises. */
  versioned?: boolean;
  /** What tells a row from others in its tenant; `t.id` when absent. */
  key?: string;
};

const ACCOUNT = 't.account_id = $account';
const DEAL =
  't.opportunity_id in (select o.id from opportunities o where o.tenant_id = t.tenant_id and o.account_id = $account)';
const TALK =
  'in (select c.id from conversations c where c.tenant_id = t.tenant_id and (c.account_id = $account or c.opportunity_id in (select o.id from opportunities o where o.tenant_id = t.tenant_id and o.account_id = $account)))';

/** Everywhere a contact of an account may be named in words. The library and other accounts are not touched. */
export const ERASE_PLACES: readonly ErasePlace[] = [
  { table: 'accounts', texts: ['description', 'key_reason', 'tier_reason'], of: 't.id = $account', versioned: true },
  { table: 'profile_facts', texts: ['value', 'source'], of: ACCOUNT, versioned: true },
  {
    table: 'contacts',
    texts: ['title', 'department', 'role_source', 'kpi', 'concerns', 'style', 'needs_from_us'],
    jsons: ['personal'],
    of: ACCOUNT,
    versioned: true,
  },
  { table: 'contact_changes', texts: ['before', 'after'], of: ACCOUNT },
  { table: 'activities', texts: ['subject', 'notes', 'summary'], of: ACCOUNT, versioned: true },
  {
    table: 'opportunities',
    texts: ['name', 'timing_driver', 'procurement_step', 'lost_reason', 'source'],
    of: ACCOUNT,
    versioned: true,
  },
  { table: 'opportunity_competitors', texts: ['strengths', 'weaknesses'], of: DEAL },
  { table: 'opportunity_changes', texts: ['before', 'after'], of: DEAL },
  {
    table: 'needs',
    texts: ['statement', 'present_state', 'wanted_state', 'problem', 'kpi'],
    of: DEAL,
    versioned: true,
  },
  { table: 'need_changes', texts: ['before', 'after', 'reason'], of: DEAL },
  {
    table: 'need_proofs',
    texts: ['quote'],
    of: `t.need_id in (select n.id from needs n where n.tenant_id = t.tenant_id and n.${DEAL.slice(2)})`,
  },
  { table: 'customer_feedback', texts: ['text'], of: ACCOUNT, versioned: true },
  { table: 'signals', texts: ['state_reason'], jsons: ['text', 'opening', 'numbers'], of: ACCOUNT },
  {
    table: 'plan_versions',
    texts: ['reason'],
    jsons: ['body', 'edits'],
    of: 't.plan_id in (select p.id from plans p where p.tenant_id = t.tenant_id and p.account_id = $account)',
  },
  { table: 'plan_reviews', texts: ['item_text', 'lesson', 'result'], jsons: ['evidence'], of: ACCOUNT },
  { table: 'need_hierarchies', texts: [], jsons: ['body'], of: DEAL },
  { table: 'objection_responses', texts: ['objection'], jsons: ['body'], of: DEAL },
  { table: 'visit_briefs', texts: [], jsons: ['body'], of: ACCOUNT },
  { table: 'visit_summaries', texts: [], jsons: ['body'], of: ACCOUNT },
  { table: 'record_proposals', texts: ['quote', 'reason'], jsons: ['change', 'before'], of: ACCOUNT },
  {
    table: 'confirmation_links',
    texts: ['summary', 'comment', 'answered_by'],
    of: 't.activity_id in (select a.id from activities a where a.tenant_id = t.tenant_id and a.account_id = $account)',
  },
  { table: 'recommendations', texts: [], jsons: ['reasons', 'how_to_use'], of: DEAL },
  { table: 'conversations', texts: [], jsons: ['pending'], of: `t.id ${TALK}` },
  { table: 'messages', texts: ['text'], jsons: ['citations'], of: `t.conversation_id ${TALK}` },
  { table: 'conversation_events', texts: [], jsons: ['data'], of: `t.id ${TALK}`, key: "t.id || ' ' || t.seq" },
];
