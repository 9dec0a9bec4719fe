// Builds what the entries serve and run: pages, server bundle, prompts for Workers, and a fresh embedded database, packed.
// `npm ci` runs it (prepare), `npm start` runs it again with --if-stale. Plain JavaScript: an old Node must get as far as
// the message of src/start.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/built';
const SOURCES = ['src', 'prompts', 'migrations', 'package-lock.json', 'vite.config.ts', 'rolldown.config.ts'];
const STEPS = [
  ['node', 'src/build/bundle-prompts.ts'],
  ['vite', 'build', '--logLevel', 'warn'],
  ['rolldown', '-c', '--log-level', 'silent'],
  ['node', 'src/build/pack-template.ts'],
];

/** Time of the newest file under a path, in milliseconds. */
const newest = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isFresh = () => existsSync(STAMP) && SOURCES.every((path) => newest(path) <= statSync(STAMP).mtimeMs);

// Without the development packages (a production image) there is nothing to build with: what was built is used.
const hasTools = existsSync('node_modules/vite') && existsSync('node_modules/rolldown');
if (hasTools && !(process.argv.includes('--if-stale') && isFresh())) {
  const started = Date.now();
  for (const [command, ...args] of STEPS) {
    const { status } = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  mkdirSync('dist', { recursive: true });
  writeFileSync(STAMP, `${Date.now() - started} ms\n`);
}
