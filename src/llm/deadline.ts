import { ModelCallError } from './model-call-error.ts';

/** One call chain's time: the caller's signal and one deadline, joined. Every exchange, wait and repair lives under it. */
export type Deadline = {
  readonly signal: AbortSignal;
  /** Milliseconds left before the deadline. */
  remaining(): number;
  /** The fault that stopped the chain: `timeout` or `aborted`; undefined while it may go on. */
  stopped(): ModelCallError | undefined;
};

/** Starts the clock. A caller's signal that ended by its own time-out counts as `timeout`, else as `aborted`. */
export const startDeadline = (caller: AbortSignal, seconds: number): Deadline => {
  const milliseconds = Math.max(1, Math.round(seconds * 1000));
  const started = performance.now();
  const timer = AbortSignal.timeout(milliseconds);
  const signal = AbortSignal.any([caller, timer]);
  return {
    signal,
    remaining: () => Math.max(0, milliseconds - (performance.now() - started)),
    stopped: () => {
      if (caller.aborted) {
        const late = caller.reason instanceof Error && caller.reason.name === 'TimeoutError';
        return new ModelCallError(late ? 'timeout' : 'aborted', {
          reason: late ? 'caller deadline' : 'caller aborted',
        });
      }
      return timer.aborted ? new ModelCallError('timeout', { reason: `deadline of ${milliseconds} ms` }) : undefined;
    },
  };
};

/** Waits, or rejects as soon as the signal aborts. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
