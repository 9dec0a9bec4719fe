import type { Breaker } from './breaker.ts';
import { type Deadline, pause } from './deadline.ts';
import { ModelCallError } from './model-call-error.ts';
import type { ModelFault } from './port.ts';
import { type ProviderFault, readProviderFault } from './provider-fault.ts';

/** What one call chain may still spend: retries are counted over all its exchanges, repairs included. */
export type Budget = { retriesLeft: number; readonly backOffMilliseconds: number };

/** Faults that say the provider itself is down; the others say something about the request or the key. */
const DOWN: ReadonlySet<ModelFault> = new Set(['unreachable', 'server_error', 'timeout', 'not_a_completion']);

/** Our own error inside what a vendor wrapped around it (the SDK hides what `fetch` threw as a cause). */
const ownError = (error: unknown): ModelCallError | undefined => {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at instanceof ModelCallError) return at;
  }
  return undefined;
};

/** Reads anything thrown during an exchange: our own errors first, then the chain's end, then the vendor's words. */
export const toModelCallError = (error: unknown, deadline: Deadline, now: Date): ModelCallError => {
  const known = ownError(error) ?? deadline.stopped();
  if (known) return known;
  const { fault, reason, retryAfterMilliseconds } = readProviderFault(error, now);
  return new ModelCallError(fault, {
    reason,
    ...(retryAfterMilliseconds === undefined ? {} : { retryAfterSeconds: Math.ceil(retryAfterMilliseconds / 1000) }),
  });
};

/** Tells the breaker how an exchange ended. */
export const tellBreaker = (breaker: Breaker, fault: ModelFault | undefined): void => {
  if (fault === 'aborted') breaker.released();
  else if (fault !== undefined && DOWN.has(fault)) breaker.failed();
  else breaker.succeeded();
};

const MAX_BACK_OFF = 8_000;

/** Milliseconds to wait before the next try: the server's word, else back-off doubling without jitter. */
const waitFor = (fault: ProviderFault, tries: number, budget: Budget): number =>
  fault.retryAfterMilliseconds ?? Math.min(MAX_BACK_OFF, budget.backOffMilliseconds * 2 ** tries);

export type RetryOptions = { deadline: Deadline; budget: Budget; breaker: Breaker; now: () => Date };

/** Milliseconds to wait before another try; undefined when this failure is final. Spends one retry. */
const nextWait = (error: unknown, tries: number, { deadline, budget, now }: RetryOptions): number | undefined => {
  if (ownError(error) || deadline.stopped() || budget.retriesLeft <= 0) return undefined;
  const fault = readProviderFault(error, now());
  const wait = waitFor(fault, tries, budget);
  if (!fault.retry || wait >= deadline.remaining()) return undefined;
  budget.retriesLeft -= 1;
  return wait;
};

/**
 * Runs one exchange, again while the failure can pass, the budget lasts and the wait fits before the deadline. Only
 * what fails before the first token is tried again: a broken answer has been paid for already. Failures are told to the
 * breaker here; success is told by whoever reads the answer to its end.
 * @throws ModelCallError
 */
export const withRetries = async <T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> => {
  const { deadline, breaker, now } = options;
  for (let tries = 0, last: ModelCallError | undefined; ; tries++) {
    const stopped = deadline.stopped();
    if (stopped) throw stopped;
    const coolDown = breaker.refuses();
    if (coolDown !== undefined) {
      throw last ?? new ModelCallError('unreachable', { reason: 'breaker open', retryAfterSeconds: coolDown });
    }
    try {
      return await attempt();
    } catch (error) {
      last = toModelCallError(error, deadline, now());
      tellBreaker(breaker, last.fault);
      const wait = nextWait(error, tries, options);
      if (wait === undefined) throw last;
      await pause(wait, deadline.signal).catch(() => undefined);
    }
  }
};
