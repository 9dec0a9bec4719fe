import { and, asc, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import { rows } from '#src/db/rows.ts';
import {
  accounts,
  contacts,
  conversationEvents,
  conversations,
  messages,
  needs,
  objectionResponses,
  users,
} from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import type { Actor } from '#src/kernel/actor.ts';
import type { Citation, ConversationFilter } from './contract.ts';
import type { ChatEvent } from './turn.ts';

export type ConversationRow = typeof conversations.$inferSelect;
export type MessageRow = typeof messages.$inferSelect;

/** A turn that shows no life for this long has lost its process. A living one is marked every few seconds. */
const STALE = sql`interval '30 seconds'`;

/** Whose conversations: the person's; those of the key itself where it belongs to nobody. */
const owned = ({ userId, keyId }: Actor): SQL | undefined =>
  userId === null
    ? and(isNull(conversations.userId), eq(conversations.keyId, keyId))
    : eq(conversations.userId, userId);

const one = (tenantId: string, id: string) => and(eq(conversations.tenantId, tenantId), eq(conversations.id, id));

export const selectConversation = async (
  tx: Tx,
  actor: Actor,
  id: string,
  lock = false,
): Promise<ConversationRow | null> => {
  if (id.includes('\0')) return null;
  const query = tx
    .select()
    .from(conversations)
    .where(and(one(actor.tenantId, id), owned(actor)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
};

export const selectConversations = (tx: Tx, actor: Actor, filter: ConversationFilter) =>
  readPage(tx, conversations, actor.tenantId, filter, [owned(actor)], {
    column: conversations.updatedAt,
    of: (row) => row.updatedAt.toISOString(),
  });

export const insertConversation = async (
  tx: Tx,
  values: typeof conversations.$inferInsert,
): Promise<ConversationRow> => {
  const [row] = await tx.insert(conversations).values(values).returning();
  return row as ConversationRow;
};

export const updateConversation = (
  tx: Tx,
  tenantId: string,
  id: string,
  change: Partial<Pick<ConversationRow, 'language' | 'accountId' | 'opportunityId' | 'pending' | 'stopRequestedAt'>>,
) => tx.update(conversations).set(change).where(one(tenantId, id));

/** Marks a turn as alive. */
export const touchConversation = (tx: Tx, tenantId: string, id: string) =>
  tx.update(conversations).set({ updatedAt: sql`now()` }).where(one(tenantId, id));

/** The message being written, and whether its writer has died. At most one a conversation. */
export const selectRunning = async (
  tx: Tx,
  tenantId: string,
  conversationId: string,
): Promise<{ messageId: string; stale: boolean } | null> => {
  const [row] = await rows<{ id: string; stale: boolean }>(
    tx,
    sql`select m.id, (c.updated_at < now() - ${STALE}) as stale
        from ${messages} m join ${conversations} c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
        where m.tenant_id = ${tenantId} and m.conversation_id = ${conversationId} and m.state = 'streaming'`,
  );
  return row ? { messageId: row.id, stale: row.stale } : null;
};

/** Accounts the asker sees that have a contact whose whole name stands in this text. Names of one character say too little. */
export const selectAccountsByContact = (tx: Tx, ctx: Ctx, text: string, most: number) =>
  tx
    .selectDistinct({ id: accounts.id, name: accounts.name })
    .from(contacts)
    .innerJoin(accounts, and(eq(accounts.tenantId, contacts.tenantId), eq(accounts.id, contacts.accountId)))
    .where(
      and(
        eq(contacts.tenantId, ctx.actor.tenantId),
        visibleAccounts(ctx),
        sql`length(${contacts.name}) >= 2 and strpos(lower(${text}::text), lower(${contacts.name})) > 0`,
      ),
    )
    .limit(most);

/** The people of the workspace, whom an edit can name as owner. */
export const selectColleagues = (tx: Tx, tenantId: string, most: number) =>
  tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.tenantId, tenantId))
    .orderBy(users.name)
    .limit(most);

/** A need's words and grade, for showing what a change would be about. */
export const selectNeedLine = async (tx: Tx, tenantId: string, id: string) => {
  const [row] = await tx
    .select({ statement: needs.statement, priority: needs.priority })
    .from(needs)
    .where(and(eq(needs.tenantId, tenantId), eq(needs.id, id)));
  return row ?? null;
};

/** A stored reply to an objection, and the opportunity whose visibility decides who may read it. */
export const selectObjectionReply = async (tx: Tx, tenantId: string, id: string) => {
  const [row] = await tx
    .select({ opportunityId: objectionResponses.opportunityId, body: objectionResponses.body })
    .from(objectionResponses)
    .where(and(eq(objectionResponses.tenantId, tenantId), eq(objectionResponses.id, id)));
  return row ?? null;
};

/** The newest draft of a kind that a conversation made or changed; `version` null where it was not told. */
export const selectLastDraft = async (
  tx: Tx,
  tenantId: string,
  conversationId: string,
  kind: string,
): Promise<{ id: string; version: number | null } | null> => {
  const [row] = await rows<{ id: string; version: number | null }>(
    tx,
    sql`select e.data->>'id' as id, (e.data->>'version')::int as version from ${conversationEvents} e
        where e.tenant_id = ${tenantId} and e.id = ${conversationId} and e.event = 'draft' and e.data->>'kind' = ${kind}
        order by e.seq desc limit 1`,
  );
  return row ?? null;
};

/** Which of these conversations are being answered now. */
export const selectRunningOf = async (tx: Tx, tenantId: string, ids: string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const found = await tx
    .select({ id: messages.conversationId })
    .from(messages)
    .where(
      and(eq(messages.tenantId, tenantId), inArray(messages.conversationId, ids), eq(messages.state, 'streaming')),
    );
  return new Set(found.map((row) => row.id));
};

/** The first message of each conversation. */
export const selectOpenings = async (tx: Tx, tenantId: string, ids: string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: messages.conversationId, text: sql<string>`left(${messages.text}, 80)` })
    .from(messages)
    .where(and(eq(messages.tenantId, tenantId), inArray(messages.conversationId, ids), eq(messages.ordinal, 1)));
  return new Map(found.map((row) => [row.id, row.text]));
};

/** The newest messages of a conversation, oldest first. */
export const selectMessages = async (
  tx: Tx,
  tenantId: string,
  conversationId: string,
  most: number,
): Promise<MessageRow[]> => {
  const found = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.tenantId, tenantId), eq(messages.conversationId, conversationId)))
    .orderBy(desc(messages.ordinal))
    .limit(most);
  return found.reverse();
};

export const insertMessages = (tx: Tx, values: (typeof messages.$inferInsert)[]) => tx.insert(messages).values(values);

export const selectLastOrdinal = async (tx: Tx, tenantId: string, conversationId: string): Promise<number> => {
  const [row] = await rows<{ last: number | null }>(
    tx,
    sql`select max(ordinal)::int as last from ${messages} where tenant_id = ${tenantId} and conversation_id = ${conversationId}`,
  );
  return row?.last ?? 0;
};

/**
 * Writes events at the end of the conversation's log, if the turn still writes its message.
 * @returns the number of the last one; null when the turn was closed meanwhile, and nothing was written
 */
export const appendEvents = async (
  tx: Tx,
  tenantId: string,
  turn: { conversationId: string; messageId: string },
  events: readonly ChatEvent[],
): Promise<number | null> => {
  const writing = sql`exists (select 1 from ${messages} m where m.tenant_id = ${tenantId} and m.id = ${turn.messageId} and m.state = 'streaming')`;
  const [row] = await tx
    .update(conversations)
    .set({ lastSeq: sql`${conversations.lastSeq} + ${events.length}`, updatedAt: sql`now()` })
    .where(and(one(tenantId, turn.conversationId), writing))
    .returning({ last: conversations.lastSeq });
  if (!row) return null;
  const first = row.last - events.length + 1;
  if (events.length > 0)
    await tx.insert(conversationEvents).values(
      events.map(({ event, data }, at) => ({
        tenantId,
        id: turn.conversationId,
        seq: first + at,
        messageId: turn.messageId,
        event,
        data,
      })),
    );
  return row.last;
};

/** Ends the message of a turn. What was said stands in its events, so a dead writer's text is read from there. */
export const closeMessage = (
  tx: Tx,
  tenantId: string,
  messageId: string,
  end: {
    state: MessageRow['state'];
    citations?: Citation[];
    draft?: { kind: string; id: string } | null;
  },
) =>
  tx
    .update(messages)
    .set({
      state: end.state,
      text: sql`coalesce((select string_agg(e.data->>'text', '' order by e.seq) from ${conversationEvents} e
        where e.tenant_id = ${tenantId} and e.message_id = ${messageId} and e.event = 'token'), '')`,
      ...(end.citations ? { citations: end.citations } : {}),
      ...(end.draft ? { draftKind: end.draft.kind, draftId: end.draft.id } : {}),
    })
    .where(and(eq(messages.tenantId, tenantId), eq(messages.id, messageId)));

/** Events after a number, in order. */
export const selectEvents = (tx: Tx, tenantId: string, conversationId: string, after: number, most: number) =>
  tx
    .select({
      seq: conversationEvents.seq,
      event: conversationEvents.event,
      data: conversationEvents.data,
    })
    .from(conversationEvents)
    .where(
      and(
        eq(conversationEvents.tenantId, tenantId),
        eq(conversationEvents.id, conversationId),
        gt(conversationEvents.seq, after),
      ),
    )
    .orderBy(asc(conversationEvents.seq))
    .limit(most);

export const selectStopRequested = async (tx: Tx, tenantId: string, id: string): Promise<boolean> => {
  const [row] = await tx.select({ at: conversations.stopRequestedAt }).from(conversations).where(one(tenantId, id));
  return row?.at != null;
};
