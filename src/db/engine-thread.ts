import { Worker } from 'node:worker_threads';
import type { Results } from '@electric-sql/pglite';
import type { EngineAnswer, EngineCall, QueryOptions } from './engine-messages.ts';

type Parsers = Readonly<Record<number, (value: string) => unknown>>;
type Options = { rowMode?: 'object' | 'array'; parsers?: Parsers } | undefined;

/** Statements of one holder of the connection. */
type Statements = {
  query<Row = Record<string, unknown>>(text: string, values?: unknown[], options?: Options): Promise<Results<Row>>;
  exec(text: string): Promise<Results[]>;
};

/** The embedded engine in its thread, as drizzle and pg-boss use PGlite. It has one connection: a transaction has it alone. */
export type EngineThread = Statements & {
  /** @param opening begins it; `BEGIN` by itself when absent */
  transaction<T>(work: (tx: Statements) => Promise<T>, opening?: string): Promise<T>;
  /** Calls back on `NOTIFY channel`; answers a function that stops it. */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;
  /** The whole database as a gzipped tar. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
};

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

const GONE = 'the embedded engine’s thread has ended';

/** Opens the engine in a thread of its own; `dir` null keeps everything in memory. */
export const startEngineThread = async (workerData: {
  dir: string | null;
  template: Uint8Array | null;
}): Promise<EngineThread> => {
  const file = import.meta.url.endsWith('.ts') ? './pglite-worker.ts' : './pglite-worker.js';
  // The engine's own chatter must not mix with the service's log lines.
  const thread = new Worker(new URL(file, import.meta.url), { workerData, stdout: true });
  const waiting = new Map<number, Waiting>();
  const heard = new Map<string, Set<(payload: string) => void>>();
  let calls = 0;
  let ended: Error | null = null;
  const call = <T>(asked: EngineCall): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (ended) return reject(ended);
      const id = ++calls;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      thread.postMessage({ id, call: asked });
    });
  const settle = (answer: EngineAnswer) => {
    if ('notified' in answer) {
      for (const listener of heard.get(answer.notified) ?? []) listener(answer.payload);
      return;
    }
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failed' in answer) asked?.reject(Object.assign(new Error(answer.failed.message), answer.failed.fields));
    else asked?.resolve(answer.value);
  };
  const end = (error: Error) => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const ready = new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));
  thread.on('message', settle);
  thread.on('error', end);
  thread.on('exit', () => end(new Error(GONE)));
  await ready;

  const alone = taker();
  const direct: Statements = {
    query: (text, values = [], options) => call({ kind: 'query', text, values, options: toWire(options) }),
    exec: (text) => call({ kind: 'exec', text }),
  };
  return {
    query: (text, values, options) => alone(() => direct.query(text, values, options)),
    exec: (text) => alone(() => direct.exec(text)),
    transaction: (work, opening = 'BEGIN') => alone(() => inTransaction(direct, work, opening)),
    listen: async (channel, onNotify) => {
      const listeners = heard.get(channel) ?? new Set();
      heard.set(channel, listeners.add(onNotify));
      if (listeners.size === 1) await alone(() => call({ kind: 'listen', channel }));
      return async () => {
        listeners.delete(onNotify);
        if (listeners.size === 0 && !ended) await alone(() => call({ kind: 'unlisten', channel }));
      };
    },
    dump: () => alone(() => call({ kind: 'dump' })),
    close: async () => {
      await alone(() => call({ kind: 'close' }));
      await thread.terminate();
    },
  };
};

const inTransaction = async <T>(
  direct: Statements,
  work: (tx: Statements) => Promise<T>,
  opening: string,
): Promise<T> => {
  try {
    await direct.exec(opening);
    const value = await work(direct);
    await direct.exec('COMMIT');
    return value;
  } catch (error) {
    // The first error is the one that counts; a rollback that fails too adds nothing.
    await direct.exec('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

/** Lets one piece of work have the connection at a time, in the order they ask. */
const taker = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
};

/** drizzle's parsers leave values as they are; one that did more could not be done in the other thread. */
const toWire = (options: Options): QueryOptions => {
  const types = Object.entries(options?.parsers ?? {}).map(([type, parse]) => {
    if (parse('x') !== 'x') throw new Error(`a parser of type ${type} cannot cross to the engine’s thread`);
    return Number(type);
  });
  return { ...(options?.rowMode ? { rowMode: options.rowMode } : {}), asText: types };
};
