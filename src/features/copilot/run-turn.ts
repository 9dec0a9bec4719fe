import type { Ctx } from '#src/context.ts';
import { fail } from '#src/kernel/errors.ts';
import { answerMessage } from './answer-message.ts';
import { selectStopRequested, touchConversation } from './store.ts';
import type { Turn } from './turn.ts';
import type { TurnDesk } from './turn-desk.ts';
import { openOutput, TurnLost, type TurnOutput } from './turn-output.ts';

/**
 * Answers a turn to its end, whoever listens: a closed tab is no Stop. Every event is stored before it is sent, and exactly one
 * `done` or `error` is the last. Never rejects.
 */
export const runTurn = async (ctx: Ctx, desk: TurnDesk, turn: Turn): Promise<void> => {
  const { stopped, stop, leave } = desk.enter(turn.conversationId);
  const late = AbortSignal.timeout(desk.limits.turn);
  const signal = AbortSignal.any([stopped, desk.shutdown, late]);
  const own: Ctx = { ...ctx, language: turn.language, signal };
  const output = openOutput(own, desk, turn);
  const unwatch = watchTurn(own, desk, turn, stop);
  const started = performance.now();
  const ended = (state: string, more: Record<string, string> = {}) =>
    ctx.log.info('chat.turn', {
      requestId: ctx.requestId,
      conversationId: turn.conversationId,
      state,
      milliseconds: Math.round(performance.now() - started),
      ...more,
    });
  try {
    const work = answerMessage(own, turn, output);
    // Work that does not hear its signal is left behind: what it still says is refused by the closed message.
    await Promise.race([work, whenAborted(signal)]);
    await output.done();
    ended('complete', { drafter: output.drafter().by });
  } catch (error) {
    if (error instanceof TurnLost) ended('lost');
    else await giveUp(own, output, error, { stopped, late, shutdown: desk.shutdown }, ended);
  } finally {
    unwatch();
    leave();
    desk.wake(turn.conversationId);
  }
};

type Ends = { stopped: AbortSignal; late: AbortSignal; shutdown: AbortSignal };

const giveUp = async (
  ctx: Ctx,
  output: TurnOutput,
  error: unknown,
  ends: Ends,
  ended: (state: string, more?: Record<string, string>) => void,
): Promise<void> => {
  const told = endOf(error, ends);
  const state = ends.stopped.aborted ? 'stopped' : 'failed';
  if (told === error && !(error instanceof Error && error.name === 'LinchpinError'))
    ctx.log.error('chat.error', {
      requestId: ctx.requestId,
      name: error instanceof Error ? error.name : 'unknown',
      at: error instanceof Error ? (/^\s+at .*/m.exec(error.stack ?? '')?.[0].trim() ?? null) : null,
    });
  try {
    await output.failed(told, state);
    ended(state);
  } catch (failure) {
    // The store is gone or the turn was taken over: whoever follows ends it as a dead one.
    ended('lost', { name: failure instanceof Error ? failure.name : 'unknown' });
  }
};

const endOf = (error: unknown, { stopped, late, shutdown }: Ends): unknown => {
  if (stopped.aborted)
    return fail('cancelled', {
      zh: '已按要求停止。已写出的内容和已存的草稿都保留着；可以继续提问或重新开始。',
      en: 'Stopped as asked. What was written and any stored draft are kept; ask on or start again.',
    });
  if (shutdown.aborted)
    return fail('shutting_down', {
      zh: '服务正在停止，回答到此为止，已写出的内容已保留。请稍后重新发送。',
      en: 'The service is stopping; the answer ends here and what was written is kept. Send it again later.',
    });
  if (late.aborted)
    return fail('deadline_exceeded', {
      zh: '这次回答超过了时限，已写出的内容已保留。请再试一次，或把问题缩小。',
      en: 'This answer took longer than allowed; what was written is kept. Try again, or ask for less.',
    });
  return error;
};

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** While the turn runs: marks it as alive, and stops it when any process was asked to. */
const watchTurn = (ctx: Ctx, desk: TurnDesk, turn: Turn, stop: () => void): (() => void) => {
  const { poll, heartbeat } = desk.limits;
  let looking = false;
  let sinceBeat = 0;
  const look = async () => {
    if (looking) return;
    looking = true;
    sinceBeat += poll;
    const beat = sinceBeat >= heartbeat;
    if (beat) sinceBeat = 0;
    try {
      const asked = await ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
        if (beat) await touchConversation(tx, ctx.actor.tenantId, turn.conversationId);
        return selectStopRequested(tx, ctx.actor.tenantId, turn.conversationId);
      });
      if (asked) stop();
    } catch {
      // A store that fails here fails the turn's own writing too, which tells it.
    }
    looking = false;
  };
  const timer = setInterval(() => void look(), poll);
  return () => clearInterval(timer);
};
