import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { completionOf, readCompletion, type Said } from '#evals/model/completion.ts';
import { createEvalDoor } from '#evals/model/eval-door.ts';
import type { Answered, Answerer } from '#evals/model/exchange.ts';
import { interceptModel } from '#evals/model/intercept.ts';
import { readRequest } from '#evals/model/read-request.ts';
import { replayFrom } from '#evals/model/replay.ts';
import { sampleFrom } from '#evals/model/sample.ts';
import { digestOf, type Recording, toStored } from '#evals/stored/recording.ts';
import { openShelf, type Shelf } from '#evals/stored/shelf.ts';
import { tellMissing } from '#evals/stored/tell-missing.ts';
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

/** What the product's door sends for `call()`, heard once: what a stored answer is found by. */
let sent: Pick<Recording, 'messages' | 'schema' | 'parameters' | 'request'>;
beforeAll(async () => {
  shelf = await openShelf(mkdtempSync(join(tmpdir(), 'linchpin-replay-')));
  answered = [];
  listen(async (exchange) => {
    const { messages, schema, parameters, request } = readRequest(exchange.body);
    sent = { messages, schema, parameters, request };
    return replayFrom(shelf)(exchange);
  });
  await call().catch(() => undefined);
  stop();
});

const row = (answer: string, more: Partial<Recording> = {}): Recording => {
  const said = toStored({ answer, finish: 'stop' });
  return {
    case: 'some-case',
    prompt: PROMPT.id,
    language: PROMPT.language,
    digest: prompts.digest(PROMPT, goalsSchema),
    ...sent,
    model: 'some-model',
    sample: 1,
    said,
    answerDigest: digestOf(said),
    provenance: 'recorded',
    how: 'by a test',
    at: '2026-11-21T08:00:00.000Z',
    ...more,
  };
};

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
  it('answers the real door from the shelf: what a model said before what was authored, then the newest', async () => {
    const other = '{"title":"旧","goals":[]}';
    await shelf.add(row(other, { provenance: 'authored', at: '2026-11-22T08:00:00.000Z', model: 'somebody' }));
    await shelf.add(row(other, { at: '2026-11-20T08:00:00.000Z' }));
    await shelf.add(row(good));
    listen(replayFrom(shelf));
    expect((await call()).value).toEqual(goals);
    expect(answered.map(({ by }) => by)).toEqual(['stored']);
    stop();
    listen(replayFrom(shelf, { model: 'somebody' }));
    expect((await call()).value).toMatchObject({ title: '旧' });
  });

  it('takes the sample it is asked for, and the first where a case was sampled once', async () => {
    await shelf.add(row(good));
    listen(replayFrom(shelf, { sample: 2 }));
    expect((await call()).value).toEqual(goals);
    stop();
    await shelf.add(row('{"title":"另一次","goals":[]}', { sample: 2 }));
    listen(replayFrom(shelf, { sample: 2 }));
    expect((await call()).value).toMatchObject({ title: '另一次' });
  });

  it('repeats the first answer where no repair round is stored, so that the chain has to settle it', async () => {
    await shelf.add(row('{"title":"错","goals":[]}'));
    listen(replayFrom(shelf));
    expect((await call()).complaints).toEqual(['标题有错']);
    expect(answered.map(({ by }) => by)).toEqual(['stored', 'repeated']);
  });

  it('holds an answer to the real schema', async () => {
    await shelf.add(row('{"title":7}'));
    listen(replayFrom(shelf));
    await expect(call()).rejects.toMatchObject({ fault: 'schema_breach' });
  });

  it.each<[string, Partial<Recording>, string]>([
    ['other words of the prompt', { digest: 'ffffffffffffffff' }, 'differs in the prompt'],
    ['another case', { case: 'another-case' }, 'is of another case, another-case'],
    ['another output schema', { schema: 'ffffffffffffffff' }, 'differs in the output schema'],
    ['other parameters', { parameters: 'ffffffffffffffff' }, 'differs in parameters'],
    [
      'another message',
      { messages: 'ffffffffffffffff', request: [{ role: 'user', lines: 'aaaaaa' }] },
      'message 1 (user) differs from line 1: “',
    ],
  ])('misses loudly an answer to %s, and asks nobody else', async (_, changes, told) => {
    await shelf.add(row(good, changes));
    listen(replayFrom(shelf));
    await expect(call()).rejects.toBeInstanceOf(ModelCallError);
    expect(answered.map(({ by }) => by)).toEqual(['missing']);
    const [exchange] = answered.map((each) => each.exchange);
    const lines = exchange ? tellMissing({ id: 'some-case', language: 'zh' }, exchange, shelf) : [];
    expect(lines.join('\n')).toContain(told);
    expect(lines.at(-1)).toMatch(/about \d+ tokens to send, \d+ to hear\. Record: .*record --case some-case/u);
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

  const sample = (more: { fresh?: boolean; refuse?: string; repairs?: boolean } = {}) => {
    asked = [];
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const source = { baseUrl, model: 'some-model', provenance: 'recorded' as const, how: 'some model' };
    const options = {
      fresh: more.fresh ?? false,
      sample: 1,
      repairs: more.repairs ?? false,
      mayAsk: () => more.refuse ?? null,
      now: () => new Date('2026-11-21T08:00:00Z'),
    };
    listen(sampleFrom(shelf, source, options), baseUrl);
  };
  const files = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.json'));

  it('stores what the endpoint said as a file of its own, and asks no second time for the same request', async () => {
    reply = { status: 200, body: await completionOf({ answer: good, finish: 'stop' }).text() };
    sample();
    expect((await call()).value).toEqual(goals);
    const [file] = files();
    expect(JSON.parse(readFileSync(join(folder, String(file)), 'utf8'))).toMatchObject({
      case: 'some-case',
      said: { answer: goals, finish: 'stop' },
      model: 'some-model',
      provenance: 'recorded',
    });
    await call();
    expect(asked).toHaveLength(1);
    stop();
    listen(replayFrom(await openShelf(folder)));
    expect((await call()).value).toEqual(goals);
    expect(answered.at(-1)).toMatchObject({ by: 'stored' });
  });

  it('asks where only an authored answer stands, keeps both, and asks again when it is told to', async () => {
    await shelf.add(row('{"title":"旧","goals":[]}', { provenance: 'authored' }));
    reply = { status: 200, body: await completionOf({ answer: good, finish: 'stop' }).text() };
    sample();
    expect((await call()).value).toEqual(goals);
    expect(files()).toHaveLength(2);
    stop();
    sample({ fresh: true });
    await call();
    expect(asked).toHaveLength(1);
  });

  it('takes repair rounds as unmended, unless they are asked for', async () => {
    reply = { status: 200, body: await completionOf({ answer: '{"title":"错","goals":[]}', finish: 'stop' }).text() };
    sample();
    await call();
    expect(asked).toHaveLength(1);
    stop();
    sample({ repairs: true });
    await call();
    expect(asked).toHaveLength(1);
    expect(answered.map(({ by }) => by)).toEqual(['sampled', 'repeated', 'stored', 'sampled']);
  });

  it('stores nothing that did not end well, and sends nothing beyond the limit', async () => {
    reply = { status: 503, body: '{"error":{"message":"busy"}}' };
    sample();
    await expect(call()).rejects.toMatchObject({ fault: 'server_error' });
    expect(answered).toMatchObject([{ by: 'failed', detail: 'status 503' }]);
    stop();
    sample({ refuse: 'the limit is reached' });
    await expect(call()).rejects.toBeInstanceOf(ModelCallError);
    expect([asked, shelf.rows]).toEqual([[], []]);
  });
});

describe('completions', () => {
  const calls = [{ name: 'search_library', arguments: '{"query":"冷链"}' }];
  it.each<[string, Said]>([
    ['text', { answer: '好\n"引号"', finish: 'stop' }],
    ['tool calls', { answer: '', toolCalls: calls, finish: 'tool_calls' }],
    ['both', { answer: '先查一下', toolCalls: calls, finish: 'tool_calls' }],
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
      finish: 'tool_calls',
    });
    const whole = { choices: [{ message: { content: 'done' }, finish_reason: 'stop' }] };
    expect(readCompletion(JSON.stringify({ ...whole, usage: { prompt_tokens: 7, completion_tokens: 2 } }))).toEqual({
      answer: 'done',
      finish: 'stop',
      usage: { input: 7, output: 2 },
    });
  });

  it('are no answer when cut short', () => {
    const cut = { choices: [{ message: { content: 'half of' }, finish_reason: 'length' }] };
    expect(readCompletion(JSON.stringify(cut))).toBeUndefined();
  });
});
