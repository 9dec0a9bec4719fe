import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { judgeOf, refuseDrafter } from '#evals/judges/choose-judge.ts';
import { judgeWorld, no, parts, rightly } from './judge-world.ts';

let server: Server | undefined;
let drop: (() => void) | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
  drop?.();
});

/** An endpoint that gives one answer to all, or fails; tells how often it was asked. */
const endpoint = async (answer: string | null) => {
  const heard: string[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(answer === null ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content: answer }, finish_reason: 'stop' }] }));
    });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
};

const open = async (many: number, environment: Record<string, string>) => {
  const world = await judgeWorld(parts(many), { OPENAI_MODEL: 'a-judge', OPENAI_API_KEY: 'none', ...environment });
  drop = world.drop;
  return world;
};

describe('evals record --judge', () => {
  it('stores a verdict on every labelled part, shows the part fenced, and asks for none twice', async () => {
    const { heard, url } = await endpoint(no);
    const world = await open(4, { OPENAI_BASE_URL: url });
    expect(await world.record('--parallel', '3', '--how', 'a server of a test')).toBe(0);
    const { rows } = await world.shelf();
    expect(rows.map((row) => row.case).sort()).toEqual(['part-1', 'part-2', 'part-3', 'part-4']);
    expect(rows[0]).toMatchObject({
      prompt: 'judge/verdict',
      model: 'a-judge',
      provenance: 'recorded',
      how: 'a-judge; a server of a test',
    });
    expect(heard).toHaveLength(4);
    expect(heard.join('\n')).toMatch(/<<<DATA \w+ part>>>\\nWe wrote:/u);
    expect(await world.record()).toBe(0);
    expect(heard).toHaveLength(4);
  });

  it('keeps what cannot be read, and asks for no repair', async () => {
    const { heard, url } = await endpoint('Hard to say.');
    const world = await open(2, { OPENAI_BASE_URL: url });
    expect(await world.record()).toBe(0);
    expect(heard).toHaveLength(2);
    expect(world.lines[0]).toMatch(/^part-\d judge\/\w+: malformed \(sampled, schema_breach/u);
    expect(await world.calibrate()).toBe(5);
  });

  it('ends with 5 when the endpoint failed, and stores nothing of it', async () => {
    const { url } = await endpoint(null);
    const world = await open(2, { OPENAI_BASE_URL: url });
    expect(await world.record()).toBe(5);
    expect(world.lines).toEqual(expect.arrayContaining(['part-1: status 500', 'part-2: status 500']));
    expect((await world.shelf()).rows).toEqual([]);
  });

  it('ends with 5 at the token limit, and with 2 without an endpoint', async () => {
    const { heard, url } = await endpoint(no);
    const world = await open(2, { OPENAI_BASE_URL: url });
    expect(await world.record('--max-tokens', '10')).toBe(5);
    expect(heard).toEqual([]);
    const lone = await judgeWorld(parts(1), {});
    expect(await lone.record()).toBe(2);
    lone.drop();
  });
});

describe('a judge is another model than the drafter', () => {
  const drafted = { prompt: 'needs/hierarchy', model: 'one-model' };
  it('refuses a model that wrote stored answers (exit 2)', () => {
    expect(() => refuseDrafter('one-model', [drafted])).toThrow(/the judge one-model also wrote stored answers/u);
    expect(() => refuseDrafter('other-model', [drafted])).not.toThrow();
    expect(() => refuseDrafter('other-model', [{ prompt: 'judge/verdict', model: 'other-model' }])).not.toThrow();
  });

  it('refuses it when recording and when calibrating', async () => {
    const { heard, url } = await endpoint(no);
    const world = await open(2, { OPENAI_BASE_URL: url });
    await world.judge(rightly, 'a-judge');
    const shelf = await world.shelf();
    const [row] = shelf.rows;
    if (!row) throw new Error('nothing stored');
    await shelf.add({ ...row, prompt: 'needs/hierarchy' });
    expect(await world.record('--fresh')).toBe(2);
    expect(await world.calibrate()).toBe(2);
    expect(heard).toEqual([]);
  });

  it('takes the judge with most verdicts to the prompt as it is', () => {
    const row = (model: string, digest: string, at: string) => ({ prompt: 'judge/verdict', model, digest, at });
    const rows = [
      row('old', 'x', '1'),
      row('old', 'x', '1'),
      row('few', 'y', '9'),
      row('many', 'y', '2'),
      row('many', 'y', '3'),
    ];
    expect(judgeOf(rows, new Set(['y']))).toBe('many');
    expect(judgeOf(rows, new Set(['z']))).toBeNull();
  });
});
