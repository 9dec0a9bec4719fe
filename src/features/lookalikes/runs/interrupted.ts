/** Thrown when the process is told to stop: what is committed stays, the next worker goes on from there. */
export class Interrupted extends Error {
  constructor() {
    super('the worker is stopping');
    this.name = 'Interrupted';
  }
}

/** @throws Interrupted when this worker is to stop */
export const goOnUnless = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Interrupted();
};
