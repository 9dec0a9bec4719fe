import { createHmac } from 'node:crypto';
import dns from 'node:dns';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '#src/config.ts';
import type { Run } from '#src/features/lookalikes/index.ts';
import { reachOf } from '#src/features/lookalikes/runs/webhook-address.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { finishRuns } from './finish-runs.ts';
import { addCustomers, addProspects, madeCompanies, madeCustomers } from './market.ts';

/** What names mean; a name that is not here means nothing. */
const names = new Map<string, string[]>();
const stub = vi.spyOn(dns, 'lookup').mockImplementation(((
  name: string,
  _options: object,
  done: (error: Error | null, addresses: dns.LookupAddress[]) => void,
) => {
  const found = names.get(name) ?? (/^[\d.:a-f]+$/u.test(name) ? [name] : []);
  const addresses = found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  setImmediate(() => done(addresses.length > 0 ? null : new Error('ENOTFOUND'), addresses));
}) as typeof dns.lookup);
afterAll(() => stub.mockRestore());

const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer = 204;
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (piece) => {
    body += piece;
  });
  request.on('end', () => {
    calls.push({ headers: request.headers, body });
    response.writeHead(answer, { location: 'http://169.254.169.254/' }).end();
  });
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());
beforeEach(() => {
  calls.length = 0;
  answer = 204;
  names.clear();
});

const open = async (webhooksInside: boolean) => {
  const house = await openWorkspace({ outside: { webhooksInside } });
  await addCustomers(house.db, house.tenantId, madeCustomers());
  await addProspects(house.db, house.tenantId, madeCompanies(30));
  return house;
};
const start = (house: TestWorkspace, status: number, webhook: Record<string, unknown>) =>
  house.json<{ id: string; errors: unknown }>(status, 'POST', '/v1/lookalikes', {
    seeds: { filter: {} },
    limit: 20,
    webhook,
  });
const runOf = (house: TestWorkspace, id: string) => house.json<Run>(200, 'GET', `/v1/lookalikes/${id}`);
const runWith = async (house: TestWorkspace, webhook: Record<string, unknown>) => {
  const { id } = await start(house, 202, webhook);
  await finishRuns(house);
  return { id, run: await runOf(house, id) };
};

describe('a webhook inside the house, where that is allowed', () => {
  it('is told once the run has ended, signed, without a name or the secret', async () => {
    const house = await open(true);
    const secret = 'a secret of sixteen';
    const { id, run } = await runWith(house, { url: `http://127.0.0.1:${port}/told`, secret });
    expect(calls).toHaveLength(1);
    const [call] = calls;
    const signed = createHmac('sha256', secret)
      .update(`${call?.headers['linchpin-timestamp']}.${call?.body}`)
      .digest('hex');
    expect(call?.headers).toMatchObject({ 'linchpin-id': `${id}.ended`, 'linchpin-signature': `v1=${signed}` });
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      runId: id,
      state: 'done',
      results: `/v1/lookalikes/${id}/results`,
    });
    expect(call?.body).not.toContain('试验公司');
    expect(run.webhook).toMatchObject({ state: 'delivered', attempts: 1, status: 204, fault: null });
    expect(JSON.stringify(run)).not.toContain(secret);
    expect(JSON.stringify(await house.json(200, 'GET', '/v1/lookalikes'))).not.toContain(secret);
  });

  it('sends the names where they were asked for, to a name of the house too; never to a link-local address', async () => {
    names.set('hooks.house.test', ['127.0.0.1']).set('odd.house.test', ['169.254.169.254']);
    const house = await open(true);
    await runWith(house, { url: `http://hooks.house.test:${port}/told`, names: true });
    expect((JSON.parse(calls[0]?.body ?? '') as { results: unknown[] }).results).toHaveLength(20);
    for (const url of ['http://odd.house.test/', 'http://169.254.169.254/latest', 'http://user:pass@127.0.0.1/'])
      await start(house, 422, { url });
  });

  it('does not follow a redirect, and says so; where nobody answers it is called again', async () => {
    answer = 302;
    names.set('hooks.house.test', ['127.0.0.1']);
    const house = await open(true);
    const url = `http://hooks.house.test:${port}/told`;
    const { run } = await runWith(house, { url });
    expect(calls).toHaveLength(1);
    expect(run.webhook).toMatchObject({ state: 'failed', status: 302, fault: { code: 'redirected' } });
    const { id } = await start(house, 202, { url });
    names.clear();
    await expect(finishRuns(house)).rejects.toThrow(/webhook/);
    const { webhook } = await runOf(house, id);
    expect(webhook).toMatchObject({ state: 'waiting', attempts: 1, status: null, fault: { code: 'no_answer' } });
  });
});

describe('a webhook where only the outside is allowed', () => {
  it.each([
    ['http://hooks.example.com/x', 'not_https'],
    ['https://user:pass@hooks.example.com/', 'login'],
    ['https://localhost:8443/', 'inside_address'],
    ['https://127.0.0.1/', 'inside_address'],
    ['https://0x7f.1/', 'inside_address'],
    ['https://10.0.0.1/x', 'inside_address'],
    ['https://169.254.169.254/latest', 'inside_address'],
    ['https://[::ffff:10.0.0.1]/', 'inside_address'],
    ['https://[fd00::1]/', 'inside_address'],
    ['https://db.internal/', 'inside_address'],
    ['https://mixed.example.com/', 'inside_address'],
  ])('is refused at %s, and no run is started', async (url, code) => {
    names.set('hooks.example.com', ['93.184.216.34']).set('mixed.example.com', ['93.184.216.34', '192.168.1.5']);
    const house = await openWorkspace();
    await addCustomers(house.db, house.tenantId, madeCustomers());
    const refused = await start(house, 422, { url });
    expect(refused.errors).toMatchObject([{ pointer: '/webhook/url', code }]);
    expect(await house.json(200, 'GET', '/v1/lookalikes')).toMatchObject({ items: [] });
  });

  it('is not called when its name has come to mean an inside address, and the run says why in both languages', async () => {
    names.set('hooks.example.com', ['93.184.216.34']);
    const house = await open(false);
    const { id } = await start(house, 202, { url: `https://hooks.example.com:${port}/told` });
    names.set('hooks.example.com', ['127.0.0.1']);
    await finishRuns(house);
    expect(calls).toHaveLength(0);
    const { webhook } = await runOf(house, id);
    expect(webhook).toMatchObject({ state: 'failed', attempts: 1, status: null, fault: { code: 'inside_address' } });
    expect(webhook?.fault?.message).toMatch(/内网/);
    const english = await house.api('GET', `/v1/lookalikes/${id}`, undefined, { headers: { 'accept-language': 'en' } });
    expect(((await english.json()) as Run).webhook?.fault?.message).toMatch(/inside network/);
    await house.json(422, 'POST', `/v1/lookalikes/${id}/rerun`);
  });
});

describe('how far an address reaches', () => {
  it.each([
    ['8.8.8.8', 'outside'],
    ['172.32.0.1', 'outside'],
    ['2606:4700::1111', 'outside'],
    ['::ffff:8.8.8.8', 'outside'],
    ['172.16.9.1', 'house'],
    ['100.64.0.1', 'house'],
    ['::ffff:127.0.0.1', 'house'],
    ['[::ffff:7f00:1]', 'house'],
    ['::1', 'house'],
    ['fd00::1', 'house'],
    ['fe80::1', 'never'],
    ['169.254.169.254', 'never'],
    ['64:ff9b::a9fe:a9fe', 'never'],
    ['0.0.0.0', 'never'],
    ['::', 'never'],
    ['ff02::1', 'never'],
    ['2002:7f00:1::', 'never'],
  ])('%s: %s', (address, reach) => {
    expect(reachOf(address)).toBe(reach);
  });

  it('is the outside alone unless the house says otherwise', () => {
    expect(readConfig({}).LINCHPIN_WEBHOOK_INSIDE).toBe(false);
    expect(readConfig({ LINCHPIN_WEBHOOK_INSIDE: '1' }).LINCHPIN_WEBHOOK_INSIDE).toBe(true);
  });
});
