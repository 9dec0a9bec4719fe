import type { Ctx } from '#src/context.ts';
import type { Drafter } from '#src/features/drafts/index.ts';
import type { Citation } from './contract.ts';
import type { Pending } from './domain-pending.ts';
import { appendEvents, closeMessage, updateConversation } from './store.ts';
import type { ChatEvent, Turn } from './turn.ts';
import type { TurnDesk } from './turn-desk.ts';

/** The turn was closed by another process; what it still says goes nowhere. */
export class TurnLost extends Error {
  override readonly name = 'TurnLost';
}

/** The copilot's mouth: each call is stored before anybody hears it, in the order of the calls. */
export type TurnOutput = {
  /** A piece of the answer, sentence- or section-sized, with the citations its marks stand for. */
  say: (text: string, citations?: readonly Omit<Citation, 'n'>[]) => Promise<void>;
  /** Several pieces at once, in their order. */
  sayAll: (pieces: readonly { text: string; citations: readonly Omit<Citation, 'n'>[] }[]) => Promise<void>;
  /** The same with citations that bring their numbers, where the text was numbered elsewhere. */
  sayNumbered: (text: string, citations: readonly Citation[]) => Promise<void>;
  /** The number the next new citation of this quote gets: the same source and quote keep theirs. */
  mark: (citation: Omit<Citation, 'n'>) => number;
  step: (name: string, state: 'running' | 'done' | 'failed') => Promise<void>;
  /** A draft made or changed in this turn; `version` where it has versions. */
  draft: (kind: string, id: string, version?: number) => Promise<void>;
  /** What the conversation is about from here on, or waits for. */
  remember: (change: { accountId?: string; opportunityId?: string; pending?: Pending }) => Promise<void>;
  /** Who really drafted, where it is not as `meta` said. */
  by: (drafter: Drafter) => void;
  drafter: () => Drafter;
  done: () => Promise<void>;
  failed: (error: unknown, state: 'stopped' | 'failed') => Promise<void>;
};

export const openOutput = (ctx: Ctx, desk: TurnDesk, turn: Turn): TurnOutput => {
  const { tenantId } = ctx.actor;
  const citations: Citation[] = [];
  const marks = new Map<string, number>();
  const told = new Set<string>();
  const open = new Set<string>();
  let draft: { kind: string; id: string } | null = null;
  let drafter = turn.drafter;

  const write = async (events: readonly ChatEvent[], state?: 'complete' | 'stopped' | 'failed'): Promise<void> => {
    await ctx.db.inTenant(tenantId, async (tx) => {
      if ((await appendEvents(tx, tenantId, turn, events)) === null) throw new TurnLost();
      if (state) await closeMessage(tx, tenantId, turn.messageId, { state, citations, draft });
    });
    desk.wake(turn.conversationId);
  };

  const keyOf = ({ source, quote }: Omit<Citation, 'n'>): string =>
    JSON.stringify([source.type, source.id, source.field ?? null, quote]);
  const mark = (citation: Omit<Citation, 'n'>): number => {
    const key = keyOf(citation);
    const n = marks.get(key) ?? marks.size + 1;
    marks.set(key, n);
    return n;
  };

  const numbered = (cited: readonly Omit<Citation, 'n'>[]): Citation[] =>
    cited.map((citation) => ({ n: mark(citation), ...citation }));

  /** A piece of text and the citations not told before for the same claim. */
  const piece = (text: string, cited: readonly Citation[]): ChatEvent[] => {
    const fresh = cited.filter((each) => {
      const key = `${each.claimId} ${keyOf(each)}`;
      if (told.has(key)) return false;
      told.add(key);
      return true;
    });
    citations.push(...fresh);
    return [{ event: 'token', data: { text } }, ...fresh.map((data): ChatEvent => ({ event: 'citation', data }))];
  };

  return {
    mark,
    say: (text, cited = []) => write(piece(text, numbered(cited))),
    sayAll: (pieces) => write(pieces.flatMap(({ text, citations: cited }) => piece(text, numbered(cited)))),
    sayNumbered: (text, cited) => write(piece(text, cited)),
    step: async (name, state) => {
      if (state === 'running') open.add(name);
      else open.delete(name);
      await write([{ event: 'step', data: { name, state } }]);
    },
    draft: async (kind, id, version) => {
      draft = { kind, id };
      await write([{ event: 'draft', data: { kind, id, ...(version === undefined ? {} : { version }) } }]);
    },
    remember: async (change) => {
      const { pending, ...about } = change;
      await ctx.db.inTenant(tenantId, (tx) =>
        updateConversation(tx, tenantId, turn.conversationId, { ...about, ...(pending ? { pending } : {}) }),
      );
    },
    by: (who) => {
      drafter = who;
    },
    drafter: () => drafter,
    done: () => write([...ends('done'), { event: 'done', data: { messageId: turn.messageId, drafter } }], 'complete'),
    failed: (error, state) =>
      write([...ends('failed'), { event: 'error', data: desk.problemOf(error, turn.language, ctx.requestId) }], state),
  };

  /** Steps still open when the turn ends end with it. */
  function ends(state: 'done' | 'failed'): ChatEvent[] {
    return [...open].map((name) => ({ event: 'step', data: { name, state } }));
  }
};
