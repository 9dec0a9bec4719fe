import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { lastEventId, type ServerEvent, streamEvents } from '#src/http/sse.ts';
import { fail } from '#src/kernel/errors.ts';

const appOf = (shutdown: AbortSignal, produce: (signal: AbortSignal) => AsyncIterable<ServerEvent>) =>
  new Hono().get('/stream', (c) => streamEvents(c, shutdown, produce));

describe('server-sent events', () => {
  it('carries id, event and data, one frame an event, whatever the text holds', async () => {
    const app = appOf(new AbortController().signal, async function* () {
      yield { id: 7, event: 'token', data: { text: 'a\nb\n\ndata: forged' } };
    });
    expect(await (await app.request('/stream')).text()).toBe(
      'id: 7\nevent: token\ndata: {"text":"a\\nb\\n\\ndata: forged"}\n\n',
    );
  });

  it('ends in one typed error when the producer throws, and lets nothing of an unknown cause out', async () => {
    const secret = appOf(new AbortController().signal, async function* () {
      yield { event: 'step', data: {} };
      throw new Error('password=hunter2');
    });
    const text = await (await secret.request('/stream', { headers: { 'accept-language': 'en' } })).text();
    expect(text).toContain('event: error\ndata: {"type":"urn:linchpin:problem:internal"');
    expect(text).not.toContain('hunter2');
    const typed = appOf(new AbortController().signal, async function* () {
      yield* [];
      throw fail('conflict', { zh: '冲突', en: 'Conflict' });
    });
    expect(await (await typed.request('/stream')).text()).toContain('"code":"conflict"');
  });

  it('ends with shutting_down when the service stops in the middle', async () => {
    const stopping = new AbortController();
    const app = appOf(stopping.signal, async function* (signal) {
      yield { event: 'step', data: { name: 'first' } };
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    });
    const answer = await app.request('/stream');
    setTimeout(() => stopping.abort(), 20);
    const text = await answer.text();
    expect(text).toContain('"name":"first"');
    expect(text.match(/event: error/g)).toHaveLength(1);
    expect(text).toContain('"code":"shutting_down"');
  });

  it('tells the producer when the client leaves', async () => {
    let left = false;
    const app = appOf(new AbortController().signal, async function* (signal) {
      yield { event: 'step', data: {} };
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      left = true;
    });
    const reader = (await app.request('/stream')).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => left).toBe(true);
  });

  it('reads Last-Event-ID, and anything unreadable as the beginning', async () => {
    const app = new Hono().get('/', (c) => c.text(String(lastEventId(c))));
    const ask = async (value: string) => (await app.request('/', { headers: { 'last-event-id': value } })).text();
    expect([await ask('12'), await ask('-3'), await ask('x'), await ask('1.5')]).toEqual(['12', '0', '0', '0']);
  });
});
