import type { Drafter } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { ChatEventName } from './contract.ts';
import type { Pending } from './domain-pending.ts';

/** One event as it is stored and sent; its number comes from the store. */
export type ChatEvent = { event: ChatEventName; data: Record<string, unknown> };

/** An event with its number, which is its `id` on the wire. */
export type NumberedEvent = { id: number; event: string; data: Record<string, unknown> };

/** One question to the copilot and its answer in the making. */
export type Turn = {
  conversationId: string;
  /** The copilot's message, which this turn writes. */
  messageId: string;
  /** The number before the turn's first event. */
  startsAfter: number;
  message: string;
  language: Language;
  /** What the asker has open, then what the conversation is about. */
  context: { accountId: string | null; opportunityId: string | null };
  conversation: { accountId: string | null; opportunityId: string | null };
  pending: Pending | null;
  /** What the asker chose when the copilot asked back, or the name they gave then. */
  settled?: { ask: Pending['ask']; id: string; name: string };
  said?: string;
  /** What was chosen of a draft's parts so far, in the order it was asked. */
  answers?: readonly string[];
  drafter: Drafter;
};

/** A turn ends with one of these, and nothing comes after it. */
export const isTerminal = (event: string): boolean => event === 'done' || event === 'error';
