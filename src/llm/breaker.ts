export type BreakerOptions = {
  /** Failures in a row that open the breaker. */
  failures: number;
  /** Failures further apart than this do not count as in a row. */
  windowSeconds: number;
  /** How long calls fail at once before one probe is let through. */
  coolDownSeconds: number;
};

/** A circuit breaker: stops asking a provider that keeps failing, so that drafts fall back to rules at once (GUARD-8). */
export type Breaker = {
  /** Seconds to wait when the call must not go out; undefined when it may. After the cool-down one probe is let through. */
  refuses(): number | undefined;
  succeeded(): void;
  failed(): void;
  /** The call ended without telling anything about the provider (the caller stopped it, say). */
  released(): void;
};

const DEFAULTS: BreakerOptions = { failures: 5, windowSeconds: 60, coolDownSeconds: 30 };

/** Makes a breaker on the given clock; its state is its own. */
export const createBreaker = (now: () => Date, options: Partial<BreakerOptions> = {}): Breaker => {
  const { failures, windowSeconds, coolDownSeconds } = { ...DEFAULTS, ...options };
  let count = 0;
  let lastFailure = Number.NEGATIVE_INFINITY;
  let openUntil: number | undefined;
  let probe: number | undefined;
  return {
    refuses: () => {
      if (openUntil === undefined) return undefined;
      const at = now().getTime();
      if (at < openUntil) return Math.ceil((openUntil - at) / 1000);
      // A probe whose end nobody reported must not hold the door shut for ever.
      if (probe !== undefined && at - probe < coolDownSeconds * 1000) return 1;
      probe = at;
      return undefined;
    },
    succeeded: () => {
      count = 0;
      openUntil = undefined;
      probe = undefined;
    },
    failed: () => {
      const at = now().getTime();
      count = at - lastFailure > windowSeconds * 1000 ? 1 : count + 1;
      lastFailure = at;
      if (probe !== undefined || count >= failures) openUntil = at + coolDownSeconds * 1000;
      probe = undefined;
    },
    released: () => {
      probe = undefined;
    },
  };
};
