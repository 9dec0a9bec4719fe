import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import type { Database } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { readNumbers } from '#src/features/lookalikes/runs/packed-scores.ts';
import { selectReached, selectStoredScores } from '#src/features/lookalikes/runs/score-store.ts';
import { sha256Hex } from '#src/kernel/secret.ts';
import { outcomeOf } from '#test/lookalikes/outcome.ts';
import type { Orders } from './kill-worker.ts';

/** A worker process that is under way. `gone` settles when it has ended. */
export type WorkerProcess = { child: ChildProcess; gone: Promise<void> };

/** Starts a worker process and waits until it says that it is ready. */
export const spawnWorker = async (orders: Orders): Promise<WorkerProcess> => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'kill-worker.ts'), JSON.stringify(orders)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if ('ready' in (JSON.parse(line) as object)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`a worker ended with ${code} before it was ready`)));
  });
  await ready;
  return { child, gone };
};

/** Ends a process as a power cut would. */
export const killNow = async ({ child, gone }: WorkerProcess): Promise<void> => {
  child.kill('SIGKILL');
  await gone;
};

export type Standing = { state: string; done: number; fence: number; stage: string | null };

/** Where a run's job stands. */
export const standingOf = async (db: Database, tenantId: string, jobId: string): Promise<Standing> => {
  const [row] = await db.inTenant(tenantId, (tx) =>
    rows<Standing>(tx, sql`select state, done, fence, stage from jobs where tenant_id = ${tenantId} and id = ${jobId}`),
  );
  if (!row) throw new Error('no such job');
  return row;
};

/**
 * What a run came to: one hash over the ranked list with parts and reasons, what was left out, counts and every packed score; and of
 * the candidates how many are not in it, or twice.
 */
export const accountFor = async (db: Database, tenantId: string, runId: string, candidates: number) => {
  const seen = new Map<number, number>();
  let hash = await outcomeOf(db, tenantId, runId);
  const { chunks } = await db.inTenant(tenantId, (tx) => selectReached(tx, tenantId, runId));
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const stored = await db.inTenant(tenantId, (tx) => selectStoredScores(tx, tenantId, runId, chunk));
    if (!stored) throw new Error(`chunk ${chunk} is not there`);
    for (const number of readNumbers(stored.numbers)) seen.set(number, (seen.get(number) ?? 0) + 1);
    hash = await sha256Hex(`${hash}${await sha256Hex(stored.numbers)}${await sha256Hex(stored.scores)}`);
  }
  const doubled = [...seen.values()].filter((times) => times > 1).length;
  return { hash, lost: candidates - seen.size, doubled };
};
