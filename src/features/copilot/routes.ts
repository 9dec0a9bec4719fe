import { type Context, Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { toProblem } from '#src/http/problem.ts';
import { lastEventId, streamEvents } from '#src/http/sse.ts';
import { body, check, query } from '#src/http/validate.ts';
import { beginTurn } from './begin-turn.ts';
import {
  chatRequestSchema,
  conversationFilterSchema,
  conversationSchema,
  conversationsSchema,
  stoppedSchema,
} from './contract.ts';
import { followEvents } from './follow-events.ts';
import { getConversation } from './get-conversation.ts';
import { listConversations } from './list-conversations.ts';
import { requireConversation } from './require-conversation.ts';
import { runTurn } from './run-turn.ts';
import { stopTurn } from './stop-turn.ts';
import { createTurnDesk, type TurnLimits } from './turn-desk.ts';

const tag = 'Chat';
const asked = chatRequestSchema.required({ message: true });
const resumed = chatRequestSchema.required({ conversationId: true });

const CHAT = `Server-sent events: \`meta {conversationId, messageId, drafter}\`, then \`step {name, state}\`, \`token {text}\`,
\`citation {n, claimId, source, quote, label}\` and \`draft {kind, id}\` in any number, then exactly one of \`done {messageId, drafter}\` or
\`error\` (a problem). Each carries \`id\`, its number in the conversation. With the header \`Last-Event-ID\` and a
\`conversationId\` no turn begins: the events after that number follow, to the end of their turn. Leaving does not stop a turn; \`POST
/conversations/{id}/stop\` does.`;

const FOLLOW = `Server-sent events: everything after \`Last-Event-ID\` (all without it), in order, and what a running turn adds until it ends.`;

/** The conversation: ask, resume, stop, read again. */
export const copilotRoutes = (service: { shutdown: AbortSignal; limits?: Partial<TurnLimits> }) => {
  const desk = createTurnDesk({ ...service, problemOf: toProblem });
  return new Hono<AppEnv>()
    .post(
      '/chat',
      describe({ tag, summary: 'Ask the copilot', description: CHAT, stream: true }),
      requires('read'),
      body(chatRequestSchema),
      async (c) => {
        const { ctx } = c.var;
        const after = lastEventId(c);
        if (after > 0) {
          const { conversationId } = check(resumed, c.req.valid('json'));
          await ctx.db.inTenant(ctx.actor.tenantId, (tx) => requireConversation(ctx, tx, conversationId));
          return follow(c, conversationId, { after, turnOnly: true });
        }
        const turn = await beginTurn(ctx, desk, check(asked, c.req.valid('json')));
        outlive(c, runTurn(ctx, desk, turn));
        return follow(c, turn.conversationId, { after: turn.startsAfter, turnOnly: true });
      },
    )
    .get(
      '/conversations',
      describe({ tag, summary: 'List own conversations', answers: conversationsSchema }),
      requires('read'),
      query(conversationFilterSchema),
      async (c) => c.json(await listConversations(c.var.ctx, c.req.valid('query'))),
    )
    .get(
      '/conversations/:id',
      describe({ tag, summary: 'A conversation with its messages', answers: conversationSchema }),
      requires('read'),
      async (c) => c.json(await getConversation(c.var.ctx, desk, c.req.param('id'))),
    )
    .get(
      '/conversations/:id/events',
      describe({ tag, summary: 'Follow or resume a conversation', description: FOLLOW, stream: true }),
      requires('read'),
      async (c) => {
        const { ctx } = c.var;
        const id = c.req.param('id');
        await ctx.db.inTenant(ctx.actor.tenantId, (tx) => requireConversation(ctx, tx, id));
        return follow(c, id, { after: lastEventId(c), turnOnly: false });
      },
    )
    .post(
      '/conversations/:id/stop',
      describe({ tag, summary: 'Stop the running turn', answers: stoppedSchema }),
      requires('read'),
      async (c) => c.json(await stopTurn(c.var.ctx, desk, c.req.param('id'))),
    );

  function follow(c: Context<AppEnv>, conversationId: string, options: { after: number; turnOnly: boolean }): Response {
    return streamEvents(c, desk.shutdown, (signal) => followEvents(c.var.ctx, desk, conversationId, options, signal));
  }
};

/** Lets work go on after the answer, where a platform would else end it (Workers). */
const outlive = (c: Context<AppEnv>, work: Promise<void>): void => {
  try {
    c.executionCtx.waitUntil(work);
  } catch {
    // Node has no execution context and needs none.
  }
};
