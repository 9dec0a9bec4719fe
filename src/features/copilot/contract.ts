import * as z from 'zod';
import { drafterSchema, languageTagSchema } from '#src/features/drafts/index.ts';
import { idText, line, listQuery, PROSE_MAX, pageOf } from '#src/kernel/wire.ts';

/** The longest message, in UTF-16 units. */
export const MESSAGE_MAX = 8_000;

const storable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** `POST /chat`. `message` may be absent only where the header `Last-Event-ID` resumes a turn of `conversationId`. */
export const chatRequestSchema = z
  .strictObject({
    message: z
      .string()
      .trim()
      .min(1)
      .max(MESSAGE_MAX)
      .refine(storable, 'must not hold NUL or broken characters')
      .optional(),
    conversationId: idText().optional(),
    context: z
      .strictObject({ accountId: idText().nullish(), opportunityId: idText().nullish() })
      .meta({ id: 'ChatContext' })
      .optional()
      .describe('What the asker has open. A name in the message comes before it.'),
    language: languageTagSchema.describe('zh or en; any BCP 47 tag is answered as one of the two.'),
  })
  .meta({ id: 'ChatRequest' });

/** Every kind of event of a conversation, in api.md's words. */
export const CHAT_EVENTS = ['meta', 'step', 'token', 'citation', 'draft', 'done', 'error'] as const;
export type ChatEventName = (typeof CHAT_EVENTS)[number];

/** What a sentence of an answer rests on; `n` is its mark in the text. */
export const citationSchema = z
  .object({
    n: z.int(),
    claimId: z.string(),
    source: z.object({
      type: z.string(),
      id: z.string(),
      version: z.int().optional(),
      field: z.string().optional(),
    }),
    quote: z.string().min(1),
    label: z.string().optional().describe('What the source is, for a reader.'),
  })
  .meta({ id: 'ChatCitation' });

export const messageSchema = z
  .object({
    id: z.string(),
    author: z.enum(['user', 'copilot']),
    text: z.string().max(PROSE_MAX * 10),
    state: z.enum(['complete', 'stopped', 'failed', 'streaming']),
    citations: z.array(citationSchema),
    draft: z.object({ kind: z.string(), id: z.string() }).nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'ChatMessage' });

const conversationParts = {
  id: z.string(),
  language: z.enum(['zh', 'en']),
  accountId: z.string().nullable(),
  opportunityId: z.string().nullable(),
  title: z.string().describe('How the first message begins.'),
  running: z.boolean().describe('A turn is being answered now.'),
  lastSeq: z.int().describe('The id of the newest event: where `Last-Event-ID` resumes from.'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

export const conversationSummarySchema = z.object(conversationParts).meta({ id: 'ConversationSummary' });
export const conversationsSchema = pageOf(conversationSummarySchema).meta({ id: 'Conversations' });

/** `GET /conversations/{id}`: its messages, oldest first; the latest 200. */
export const conversationSchema = z
  .object({
    ...conversationParts,
    waitingFor: z
      .object({ ask: z.string(), options: z.array(z.object({ id: z.string(), name: z.string() })) })
      .nullable()
      .describe('What the copilot asked back.'),
    messages: z.array(messageSchema),
  })
  .meta({ id: 'Conversation' });

export const conversationFilterSchema = z
  .object({ cursor: line(500).optional(), limit: listQuery.limit })
  .meta({ id: 'ConversationFilter' });

/** `POST /conversations/{id}/stop`: whether there was a turn to stop. */
export const stoppedSchema = z.object({ stopping: z.boolean() }).meta({ id: 'TurnStopping' });

/** The data of `meta`: whose conversation, and who would draft. What really drafted stands in `done`. */
export const turnMetaSchema = z.object({ conversationId: z.string(), messageId: z.string(), drafter: drafterSchema });

export type ChatRequest = z.output<typeof chatRequestSchema>;
export type Citation = z.output<typeof citationSchema>;
export type ChatMessage = z.output<typeof messageSchema>;
export type ConversationSummary = z.output<typeof conversationSummarySchema>;
export type Conversation = z.output<typeof conversationSchema>;
export type ConversationFilter = z.output<typeof conversationFilterSchema>;
export type TurnMeta = z.output<typeof turnMetaSchema>;
