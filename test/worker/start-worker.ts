import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;
const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
const READY_WITHIN_MS = 90_000;

/** The project's wrangler.toml for a run in a folder of its own: absolute paths, another database, no build. */
const configFor = (databaseUrl: string): string =>
  readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')
    .replace(/^main = "(.*)"/m, `main = "${ROOT}$1"`)
    .replace(/^directory = "(.*)"/m, `directory = "${ROOT}$1"`)
    .replace(/^localConnectionString = .*$/m, `localConnectionString = "${databaseUrl}"`)
    .replace(/^\[build\]\n(?:[^[\n].*\n)*/m, '');

/** A folder with that configuration, and a hand to remove it. */
export const workerFolder = (databaseUrl: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-worker-'));
  const config = join(folder, 'wrangler.toml');
  writeFileSync(config, configFor(databaseUrl));
  return { folder, config, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Runs wrangler in a process group of its own; `output` grows as it speaks. */
export const runWrangler = (args: readonly string[]) => {
  const child = spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' },
  });
  const spoken = { output: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      spoken.output += text;
    });
  const exit = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const kill = async (): Promise<void> => {
    // The group: wrangler's own children (workerd, esbuild) go with it.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await exit;
  };
  return { spoken, exit, kill };
};

const freePort = (): Promise<number> =>
  new Promise((done, refuse) => {
    const server = createServer();
    server.once('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts the Worker on workerd with this database behind Hyperdrive, and waits until it answers. */
export const startWorker = async (databaseUrl: string) => {
  const { config, remove } = workerFolder(databaseUrl);
  const [port, inspector] = [await freePort(), await freePort()];
  const address = ['--local', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', String(inspector)];
  const run = runWrangler(['dev', '--config', config, '--test-scheduled', ...address]);
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await run.kill();
    remove();
  };
  const until = Date.now() + READY_WITHIN_MS;
  let ended = false;
  void run.exit.then(() => {
    ended = true;
  });
  while (Date.now() < until && !ended && !run.spoken.output.includes('failed to start')) {
    const ready = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (ready?.ok) return { url, spoken: run.spoken, stop };
    await new Promise((done) => setTimeout(done, 250));
  }
  await stop();
  throw new Error(`the Worker does not answer:\n${run.spoken.output.slice(-4_000)}`);
};
