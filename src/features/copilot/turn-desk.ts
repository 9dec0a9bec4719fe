import type { Language } from '#src/kernel/language.ts';

/** How long things may take, in milliseconds. */
export type TurnLimits = {
  /** A whole turn; then `deadline_exceeded`. */
  turn: number;
  /** How often a running turn asks whether another process was told to stop it. */
  poll: number;
  /** How often it marks itself as alive. */
  heartbeat: number;
};

export const TURN_LIMITS: TurnLimits = { turn: 300_000, poll: 500, heartbeat: 5_000 };

/** What the turns of one process share: who runs, who listens, when the service stops, how an error is told. */
export type TurnDesk = {
  readonly shutdown: AbortSignal;
  readonly limits: TurnLimits;
  problemOf: (error: unknown, language: Language, requestId: string) => Record<string, unknown>;
  /** Registers a running turn; its signal aborts by `stop`. Call `leave` when it ended. */
  enter: (conversationId: string) => { stopped: AbortSignal; stop: () => void; leave: () => void };
  /** Stops the turn if it runs in this process. */
  stop: (conversationId: string) => boolean;
  /** Wakes everybody who waits for the conversation's next event. */
  wake: (conversationId: string) => void;
  /** Resolves at the next wake, after `milliseconds`, or when the signal aborts. */
  next: (conversationId: string, milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** Makes the desk of one app: nothing here outlives the process, everything that matters is in the store. */
export const createTurnDesk = (
  parts: Pick<TurnDesk, 'shutdown' | 'problemOf'> & { limits?: Partial<TurnLimits> },
): TurnDesk => {
  const running = new Map<string, AbortController>();
  const waiting = new Map<string, Set<() => void>>();
  return {
    shutdown: parts.shutdown,
    problemOf: parts.problemOf,
    limits: { ...TURN_LIMITS, ...parts.limits },
    enter: (conversationId) => {
      const stop = new AbortController();
      running.set(conversationId, stop);
      return {
        stopped: stop.signal,
        stop: () => stop.abort(),
        leave: () => {
          if (running.get(conversationId) === stop) running.delete(conversationId);
        },
      };
    },
    stop: (conversationId) => {
      running.get(conversationId)?.abort();
      return running.has(conversationId);
    },
    wake: (conversationId) => {
      for (const resolve of waiting.get(conversationId) ?? []) resolve();
    },
    next: (conversationId, milliseconds, signal) =>
      new Promise((resolve) => {
        const listeners = waiting.get(conversationId) ?? new Set();
        waiting.set(conversationId, listeners);
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          listeners.delete(done);
          if (listeners.size === 0 && waiting.get(conversationId) === listeners) waiting.delete(conversationId);
          resolve();
        };
        const timer = setTimeout(done, milliseconds);
        listeners.add(done);
        if (signal.aborted) done();
        else signal.addEventListener('abort', done, { once: true });
      }),
  };
};
