import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { completionOf, readCompletion, type Said } from '#evals/model/completion.ts';
import { createEvalDoor } from '#evals/model/eval-door.ts';
import type { Answered, Answerer } from '#evals/model/exchange.ts';
import { interceptModel } from '#evals/model/intercept.ts';
import { replayFrom } from '#evals/model/replay.ts';
import { sampleFrom } from '#evals/model/sample.ts';
import { digestOfAnswer, type Recording } from '#evals/stored/recording.ts';
import { openShelf, type Shelf } from '#evals/stored/shelf.ts';
import { ModelCallError } from '#src/llm/model-call-error.ts';
import type { Prompts } from '#src/llm/prompts.ts';
import { goals, goalsSchema, testPrompts } from '../llm/prompt-fixtures.ts';

const PROMPT = { id: 'plan/goals', language: 'zh' } as const;
const silent = { info: () => undefined, error: () => undefined };
const good = JSON.stringify(goals);
let folder: string;
let prompts: Prompts;
let shelf: Shelf;
let answered: Answered[];
let close: (() => void) | undefined;
const stop = () => {
  close?.();
  close = undefined;
};

beforeAll(async () => {
  prompts = await testPrompts();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linchpin-replay-'));
  shelf = await openShelf(folder);
  answered = [];
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

const row = (said: Said, more: Partial<Recording> = {}): Recording => ({
  case: 'some-case',
  prompt: PROMPT.id,
  language: PROMPT.language,
  digest: prompts.digest(PROMPT, goalsSchema),
  call: 1,
  messagesDigest: '0123456789abcdef',
  ...said,
  answerDigest: digestOfAnswer(said),
  provenance: 'authored',
  how: 'by a test',
  at: '2026-11-21T08:00:00.000Z',
  ...more,
});

const listen = (answer: Answerer, endpoint?: string) => {
  close = interceptModel(answer, {
    ...(endpoint ? { endpoint } : {}),
    onAnswered: (each) => answered.push(each),
  }).close;
};

/** Calls the product's door as a chain would; `check` refuses a title that holds “错”. */
const call = (keepRejected = true) =>
  createEvalDoor(
    { id: 'some-case', language: 'zh' },
    { apiKey: undefined, model: 'replay', deadlineSeconds: 5, prompts, log: silent },
  ).call({
    prompt: PROMPT,
    inputs: { account: '华东电力' },
    output: goalsSchema,
    signal: new AbortController().signal,
    keepRejected,
    check: ({ title }) => (title.includes('错') ? ['标题有错'] : []),
  });

describe('replay', () => {
  it('answers the real door from the shelf, the newest row of a key first', async () => {
    await shelf.append(row({ answer: '{"title":"旧","goals":[]}' }));
    await shelf.append(row({ answer: good }));
    listen(replayFrom(shelf));
    expect((await call()).value).toEqual(goals);
    expect(answered.map(({ by, moved }) => [by, moved])).toEqual([['stored', true]]);
  });

  it('answers a repair round by its own row', async () => {
    await shelf.append(row({ answer: '{"title":"错","goals":[]}' }));
    await shelf.append(row({ answer: good }, { call: 2 }));
    listen(replayFrom(shelf));
    const answer = await call();
    expect([answer.value, answer.complaints]).toEqual([goals, []]);
    expect(answer.usage.map((usage) => usage.outcome)).toEqual(['schema_breach', 'repaired']);
  });

  it('repeats the first answer where no repair round is stored, so that the chain has to settle it', async () => {
    await shelf.append(row({ answer: '{"title":"错","goals":[]}' }));
    listen(replayFrom(shelf));
    expect((await call()).complaints).toEqual(['标题有错']);
    expect(answered.map(({ by }) => by)).toEqual(['stored', 'repeated']);
  });

  it('holds an answer to the real schema', async () => {
    await shelf.append(row({ answer: '{"title":7}' }));
    listen(replayFrom(shelf));
    await expect(call()).rejects.toMatchObject({ fault: 'schema_breach' });
  });

  it('misses loudly, and asks nobody else', async () => {
    await shelf.append(row({ answer: good }, { digest: 'ffffffffffffffff' }));
    listen(replayFrom(shelf));
    await expect(call()).rejects.toBeInstanceOf(ModelCallError);
    expect(answered.map(({ by }) => by)).toEqual(['missing']);
  });

  it('lets nothing through to the network', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    listen(replayFrom(shelf));
    await expect(fetch('http://model.test/v1/chat/completions', { method: 'POST', body: '{}' })).rejects.toThrow();
    said.mockRestore();
  });
});

describe('sampling', () => {
  let server: Server;
  let asked: string[] = [];
  let reply: { status: number; body: string } = { status: 200, body: '' };
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        asked.push(body);
        response.writeHead(reply.status, {
          'content-type': reply.status === 200 ? 'text/event-stream' : 'application/json',
        });
        response.end(reply.body);
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterAll(() => new Promise((done) => server.close(done)));

  const sample = (fresh = false) => {
    asked = [];
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const source = { baseUrl, provenance: 'recorded' as const, how: 'some model' };
    listen(sampleFrom(shelf, source, { fresh, now: () => new Date('2026-11-21T08:00:00Z') }), baseUrl);
  };

  it('stores what the endpoint said, as it came, and asks no second time for the same messages', async () => {
    reply = { status: 200, body: await completionOf({ answer: good }).text() };
    sample();
    expect((await call()).value).toEqual(goals);
    const stored = JSON.parse(readFileSync(join(folder, 'plan/goals.zh.jsonl'), 'utf8')) as Recording;
    expect(stored).toMatchObject({
      case: 'some-case',
      call: 1,
      answer: good,
      provenance: 'recorded',
      how: 'some model',
    });
    await call();
    expect(asked).toHaveLength(1);
    stop();
    listen(replayFrom(await openShelf(folder)));
    expect((await call()).value).toEqual(goals);
    expect(answered.at(-1)).toMatchObject({ by: 'stored', moved: false });
  });

  it('asks again for other messages, and when it is told to', async () => {
    reply = { status: 200, body: await completionOf({ answer: good }).text() };
    await shelf.append(row({ answer: good }));
    sample();
    await call();
    expect(asked).toHaveLength(1);
    stop();
    sample(true);
    await call();
    expect(asked).toHaveLength(1);
    expect(shelf.rows).toHaveLength(3);
  });

  it('stores nothing that did not end well', async () => {
    reply = { status: 503, body: '{"error":{"message":"busy"}}' };
    sample();
    await expect(call()).rejects.toMatchObject({ fault: 'server_error' });
    expect(answered).toMatchObject([{ by: 'failed', detail: 'status 503' }]);
    expect(shelf.rows).toEqual([]);
  });
});

describe('completions', () => {
  const calls = [{ name: 'search_library', arguments: '{"query":"冷链"}' }];
  it.each<[string, Said]>([
    ['text', { answer: '好\n"引号"' }],
    ['tool calls', { answer: '', toolCalls: calls }],
    ['both', { answer: '先查一下', toolCalls: calls }],
  ])('are read as they were written: %s', async (_, said) => {
    expect(readCompletion(await completionOf(said).text())).toEqual(said);
  });

  it('joins tool arguments that come in pieces, and reads a whole body', () => {
    const delta = (value: object, finish: string | null = null) =>
      `data: ${JSON.stringify({ choices: [{ index: 0, delta: value, finish_reason: finish }] })}\n\n`;
    const pieces = [
      delta({ tool_calls: [{ index: 0, function: { name: 'find', arguments: '{"a"' } }] }),
      delta({ tool_calls: [{ index: 0, function: { arguments: ':1}' } }] }),
      delta({}, 'tool_calls'),
    ];
    expect(readCompletion(pieces.join(''))).toEqual({
      answer: '',
      toolCalls: [{ name: 'find', arguments: '{"a":1}' }],
    });
    const whole = { choices: [{ message: { content: 'done' }, finish_reason: 'stop' }] };
    expect(readCompletion(JSON.stringify(whole))).toEqual({ answer: 'done' });
  });

  it('are no answer when cut short', () => {
    const cut = { choices: [{ message: { content: 'half of' }, finish_reason: 'length' }] };
    expect(readCompletion(JSON.stringify(cut))).toBeUndefined();
  });
});
