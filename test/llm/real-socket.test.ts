import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createModelDoor } from '#src/llm/model-door.ts';
import { goalsSchema, testPrompts } from './prompt-fixtures.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

const listen = (handler: Parameters<typeof createServer>[1]): Promise<string> =>
  new Promise((resolve) => {
    const opened = createServer(handler);
    server = opened;
    opened.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(opened.address() as AddressInfo).port}/v1`));
  });

const faultAt = async (baseUrl: string, signal = new AbortController().signal): Promise<unknown> => {
  const door = createModelDoor({
    apiKey: 'test',
    baseUrl,
    model: 'm',
    deadlineSeconds: 3,
    structuredOutput: 'prompt',
    maxRetries: 0,
    prompts: await testPrompts(),
    now: () => new Date(),
    log: { info: () => {}, error: () => {} },
  });
  return door
    .call({ prompt: { id: 'plan/goals', language: 'en' }, inputs: { account: 'Acme' }, output: goalsSchema, signal })
    .catch((error: { fault?: string }) => error.fault);
};

const PIECE = 'data: {"choices":[{"index":0,"delta":{"content":"{"},"finish_reason":null}]}\n\n';

describe('over a real socket', () => {
  it('a refused connection is unreachable', async () => {
    const address = await listen(() => {});
    await new Promise((closed) => server?.close(closed));
    expect(await faultAt(address)).toBe('unreachable');
  });

  it('a connection cut within the answer is truncated', async () => {
    const address = await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(PIECE, () => setTimeout(() => response.destroy(), 20));
    });
    expect(await faultAt(address)).toBe('truncated');
  });

  it('a connection cut before the answer is unreachable', async () => {
    const address = await listen((request) => request.socket.destroy());
    expect(await faultAt(address)).toBe('unreachable');
  });

  it('hangs up on the provider when the caller stops', async () => {
    const stop = new AbortController();
    const hungUp = Promise.withResolvers<void>();
    const address = await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(PIECE, () => setTimeout(() => stop.abort(), 20));
      response.on('close', hungUp.resolve);
    });
    expect(await faultAt(address, stop.signal)).toBe('aborted');
    await hungUp.promise;
  });
});
