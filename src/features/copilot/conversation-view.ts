import type { ChatMessage, Citation, ConversationSummary } from './contract.ts';
import type { ConversationRow, MessageRow } from './store.ts';

/** A conversation as it goes over the wire. */
export const toSummary = (row: ConversationRow, title: string, running: boolean): ConversationSummary => ({
  id: row.id,
  language: row.language,
  accountId: row.accountId,
  opportunityId: row.opportunityId,
  title: title.split('\n')[0] ?? '',
  running,
  lastSeq: row.lastSeq,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** A message as it goes over the wire. */
export const toMessage = (row: MessageRow): ChatMessage => ({
  id: row.id,
  author: row.author,
  text: row.text,
  state: row.state,
  citations: row.citations as Citation[],
  draft: row.draftKind && row.draftId ? { kind: row.draftKind, id: row.draftId } : null,
  createdAt: row.createdAt.toISOString(),
});
