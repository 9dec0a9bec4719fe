import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { lockDataDir } from '#src/db/lock-data-dir.ts';
import { openEmbedded } from '#src/db/open-embedded.ts';
import { countTenants, createWorkspace } from '#src/features/workspaces/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-lock-'));
const MIGRATIONS = new URL('../../migrations', import.meta.url).pathname;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that takes the lock of a folder and sits on it. */
const otherHolder = async (dir: string) => {
  const script = join(folder, 'hold.mjs');
  const lockFile = new URL('../../src/db/lock-data-dir.ts', import.meta.url).href;
  writeFileSync(
    script,
    `const { lockDataDir } = await import(${JSON.stringify(lockFile)}); await lockDataDir(process.argv[2]); console.log('held'); setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return child;
};

describe('the data folder', () => {
  it('is held by one process at a time, named in the refusal, and free again after kill -9', async () => {
    const dir = mkdtempSync(join(folder, 'held-'));
    const holder = await otherHolder(dir);
    await expect(lockDataDir(dir)).rejects.toMatchObject({
      code: 'conflict',
      detail: { en: expect.stringContaining(`process ${holder.pid}`) },
    });
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await gone;
    const lock = await lockDataDir(dir);
    await lock.release();
  });

  it('is held also where its path is longer than a socket path may be', async () => {
    const dir = join(folder, 'x'.repeat(120));
    const lock = await lockDataDir(dir);
    await expect(lockDataDir(dir)).rejects.toMatchObject({ code: 'conflict' });
    await lock.release();
  });

  it.runIf(!inject('databaseUrl'))('keeps what was written over a restart', async () => {
    const dataDir = join(folder, 'kept', 'deep');
    const template = readFileSync(inject('template'));
    const first = await openEmbedded({ dataDir, migrations: MIGRATIONS, template });
    await createWorkspace(first, { name: 'Kept' });
    await first.close();
    const second = await openEmbedded({ dataDir, migrations: MIGRATIONS });
    expect(await second.asGate(countTenants)).toBe(1);
    await second.close();
  });
});
