import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail } from '../kernel/errors.ts';

export type DataDirLock = { release: () => Promise<void> };

/** Unix socket paths end at about 104 bytes; a longer folder name gets a short path in the temporary folder. */
const MAX_SOCKET_PATH = 100;

const addressOf = (dataDir: string): string => {
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\linchpin-${digest}`;
  const inside = join(dataDir, 'in-use.sock');
  return Buffer.byteLength(inside) <= MAX_SOCKET_PATH ? inside : join(tmpdir(), `linchpin-${digest}.sock`);
};

/** Asks whoever listens there for its process id; null when nobody answers. */
const askHolder = (address: string): Promise<string | null> =>
  new Promise((resolve) => {
    let said = '';
    const socket = createConnection(address);
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (piece) => {
      said += piece.toString('utf8');
    });
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(said || null));
  });

const listen = (address: string): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end(String(process.pid)));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
    server.unref();
  });

/**
 * Takes the data folder for this process. The lock is a listening local socket, so the kernel drops it with the
 * process: after `kill -9` the next start takes over at once, and a live holder is always recognised.
 * @throws LinchpinError `conflict` naming the folder and the holder's process id.
 */
export const lockDataDir = async (dataDir: string): Promise<DataDirLock> => {
  const address = addressOf(dataDir);
  let server = await listen(address);
  if (!server) {
    const holder = await askHolder(address);
    if (holder) throw inUse(dataDir, holder);
    await rm(address, { force: true });
    server = await listen(address);
  }
  // Two starters may both find a dead lock; the one whose socket was replaced hears the other's id here and yields.
  const holder = server ? await askHolder(address) : null;
  if (!server || holder !== String(process.pid)) {
    server?.close();
    throw inUse(dataDir, holder ?? '?');
  }
  const held = server;
  return { release: () => new Promise((resolve) => held.close(() => resolve())) };
};

const inUse = (dataDir: string, holder: string) =>
  fail('conflict', {
    zh: `数据目录 ${dataDir} 正被进程 ${holder} 使用，本进程没有写入任何内容。请先停止该进程，或用 DATA_DIR 指定另一个目录。`,
    en: `The data folder ${dataDir} is in use by process ${holder}; this process wrote nothing. Stop that process, or name another folder with DATA_DIR.`,
  });
