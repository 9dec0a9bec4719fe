import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { projectPath } from '#src/project-root.ts';

const POLL_MS = 15;
const LONGEST_START_MS = 60_000;
const STOP_MS = 8_000;

/** A port nobody listens on at the moment. */
const sparePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The most memory a process ever held, in MB; null where the system does not tell (other than Linux). */
const peakMemory = (child: ChildProcess): number | null => {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null;
  }
};

const untilReady = async (child: ChildProcess, address: string, said: () => string): Promise<void> => {
  const started = performance.now();
  for (;;) {
    const ready = await fetch(`${address}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (child.exitCode !== null || performance.now() - started > LONGEST_START_MS)
      throw new Error(`the service did not get ready: ${said().slice(-500)}`);
    await pause(POLL_MS);
  }
};

/**
 * Starts the built service in a process of its own, on a data folder, and waits until it is ready.
 * @returns its address and admin key, when it was started (`performance.now()`), how long until ready, and how to stop it
 */
export const spawnService = async (dataDir: string) => {
  const port = await sparePort();
  const key = `bench_${'0123456789abcdef'.repeat(2)}`;
  const { PATH = '', HOME = '' } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, ['src/start.mjs'], {
    cwd: projectPath('.'),
    env: { PATH, HOME, PORT: `${port}`, DATA_DIR: dataDir, LINCHPIN_ADMIN_KEY: key },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString('utf8');
  });
  const address = `http://127.0.0.1:${port}`;

  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(force);
  };
  try {
    await untilReady(child, address, () => errors);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, key, started, readyMs: performance.now() - started, peakMemory: () => peakMemory(child), stop };
};

export type Service = Awaited<ReturnType<typeof spawnService>>;
