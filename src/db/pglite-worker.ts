/**
 * Runs PGlite off the main thread: it computes synchronously, and an index build would freeze every request. One message a
 * statement and one back: PGlite's own worker client sends about ten, which took more time than most statements do.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import type { EngineAnswer, EngineCall } from './engine-messages.ts';

const port = parentPort;
if (!port) throw new Error('pglite-worker runs as a worker thread only');
const answer = (message: EngineAnswer) => port.postMessage(message);
const { dir, template } = workerData as { dir: string | null; template: Uint8Array | null };

const asText = (value: string): string => value;
const BYTEA = 17;
/** Bytes as the engine writes them (`\\x00ff…`): PGlite reads them pair by pair, some hundred times slower. */
const asBytes = (value: string): Uint8Array => {
  const bytes = new Uint8Array((value.length - 2) / 2);
  Buffer.from(bytes.buffer).write(value.slice(2), 'hex');
  return bytes;
};
const listening = new Map<string, () => Promise<void>>();

const perform = async (engine: PGlite, call: EngineCall): Promise<unknown> => {
  switch (call.kind) {
    case 'query': {
      const { rowMode = 'object', asText: types = [] } = call.options;
      // Functions cannot cross a thread: what the caller would leave unparsed is named by type.
      const parsers = { [BYTEA]: asBytes, ...Object.fromEntries(types.map((type) => [type, asText])) };
      return engine.query(call.text, call.values, { rowMode, parsers });
    }
    case 'exec':
      return engine.exec(call.text);
    case 'listen':
      listening.set(
        call.channel,
        await engine.listen(call.channel, (payload) => answer({ notified: call.channel, payload })),
      );
      return undefined;
    case 'unlisten':
      await listening.get(call.channel)?.();
      listening.delete(call.channel);
      return undefined;
    case 'dump':
      return new Uint8Array(await (await engine.dumpDataDir('gzip')).arrayBuffer());
    case 'close':
      return engine.close();
  }
};

/** What a caller needs of a failed statement; the driver's own error holds the statement's values, which are customer text. */
const faultOf = (error: unknown): { message: string; fields: Record<string, unknown> } => {
  if (!(error instanceof Error)) return { message: String(error), fields: {} };
  const kept = ['code', 'severity', 'detail', 'hint', 'schema', 'table', 'column', 'constraint', 'position'] as const;
  const given = error as Error & Record<string, unknown>;
  return { message: error.message, fields: Object.fromEntries(kept.map((name) => [name, given[name]])) };
};

const engine = await PGlite.create({
  ...(dir ? { dataDir: dir } : {}),
  ...(template ? { loadDataDir: new Blob([template as BlobPart], { type: 'application/x-gzip' }) } : {}),
  extensions: { vector },
  postgresqlconf: ['shared_buffers=16MB'],
}).catch((error: unknown) => {
  answer({ id: 0, failed: faultOf(error) });
  throw error;
});

// Statements run one after the other, in the order they were sent: the engine has one connection.
let last: Promise<void> = Promise.resolve();
port.on('message', ({ id, call }: { id: number; call: EngineCall }) => {
  last = last.then(() =>
    perform(engine, call).then(
      (value) => answer({ id, value }),
      (error: unknown) => answer({ id, failed: faultOf(error) }),
    ),
  );
});
answer({ id: 0, value: undefined });
