/**
 * Turns a callback-driven piece of work into an async iterable: what `run` tells is yielded in order as it comes, and
 * what it throws is thrown behind the last event.
 */
export async function* eventsFrom<Event>(run: (tell: (event: Event) => void) => Promise<void>): AsyncGenerator<Event> {
  const waiting: Event[] = [];
  let wake = () => {};
  let ended = false;
  let failure: { error: unknown } | null = null;
  const tell = (event: Event) => {
    waiting.push(event);
    wake();
  };
  const work = run(tell)
    .catch((error: unknown) => {
      failure = { error };
    })
    .finally(() => {
      ended = true;
      wake();
    });
  while (!ended || waiting.length > 0) {
    const next = waiting.shift();
    if (next !== undefined) yield next;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (ended) resolve();
      });
  }
  await work;
  if (failure) throw (failure as { error: unknown }).error;
}
