import { serve } from '@hono/node-server';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows } from '#src/db/rows.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';

/** A listening server, as `npm start` has one, and the SDK's own client before it. */
let house: TestWorkspace;
let other: TestWorkspace;
let server: ReturnType<typeof serve>;
let url: URL;
let accountId: string;
let documentId: string;
const open: Client[] = [];

beforeAll(async () => {
  [house, other] = [await openWorkspace(), await openWorkspace()];
  url = await new Promise<URL>((resolve) => {
    server = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(new URL(`http://127.0.0.1:${port}/mcp`)),
    );
  });
  accountId = (
    await house.json<{ id: string }>(201, 'POST', '/v1/accounts', { name: '衡川重工有限公司', industry: '装备制造' })
  ).id;
  await house.json(201, 'POST', '/v1/activities', {
    accountId,
    kind: 'visit',
    subject: '看返工区',
    occurredAt: '2026-11-10',
    notes: '罗见微说每月返工2100小时。',
  });
  const form = new FormData();
  form.set('file', new File(['# 返工改善案例\n\n某装备厂用在线检测把返工工时降了三成。'], '返工改善案例.md'));
  form.set('metadata', JSON.stringify({ title: '返工改善案例', type: 'case', shareable: true }));
  const uploaded = await house.api('POST', '/v1/documents', form);
  documentId = ((await uploaded.json()) as { id: string }).id;
});
afterAll(async () => {
  for (const client of open) await client.close();
  await new Promise((resolve) => server.close(resolve));
});

const connect = async (key: string, language = 'zh-CN'): Promise<Client> => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(url, {
      requestInit: { headers: { authorization: `Bearer ${key}`, 'accept-language': language } },
    }),
  );
  open.push(client);
  return client;
};
const keyWith = async (scopes: string[]): Promise<string> =>
  (await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'admin', scopes })).key;
const textOf = (result: Awaited<ReturnType<Client['callTool']>>): string =>
  (result.content as { text?: string }[]).map(({ text }) => text ?? '').join('');

describe('MCP, by the SDK’s own client', () => {
  it.each([
    ['zh-CN', /\p{Script=Han}/u],
    ['en', /^[^\p{Script=Han}]+$/u],
  ])('lists the tools of the registry in %s, with the schemas REST shows', async (language, words) => {
    const client = await connect(house.key, language);
    const { tools } = await client.listTools();
    const rest = await house.json<{ items: { name: string; kind: string; inputSchema: object }[] }>(
      200,
      'GET',
      '/v1/tools',
    );
    expect(tools.map(({ name }) => name)).toEqual(rest.items.map(({ name }) => name));
    for (const [at, tool] of tools.entries()) {
      expect(tool.description, tool.name).toMatch(words);
      expect(tool.inputSchema).toEqual(rest.items[at]?.inputSchema);
      expect(tool.annotations?.readOnlyHint).toBe(rest.items[at]?.kind === 'read');
      expect(tool.annotations?.destructiveHint).toBe(rest.items[at]?.kind === 'write');
    }
    expect(client.getInstructions()).toMatch(/GUARD-5/);
  });

  it('reads with citations, and drafts', async () => {
    const client = await connect(house.key);
    const found = await client.callTool({ name: 'search_account_record', arguments: { accountId, query: '返工' } });
    expect(textOf(found)).toMatch(/\[1\].*每月返工2100小时/u);
    expect(JSON.stringify(found.structuredContent)).toContain('"type":"activity"');
    const draft = await client.callTool({ name: 'draft_account_plan', arguments: { accountId } });
    expect(draft.isError).toBeFalsy();
    expect(textOf(draft)).toContain('衡川重工有限公司');
    const { value } = draft.structuredContent as { value: { id: string } };
    const plan = await client.readResource({ uri: `linchpin://plans/${value.id}` });
    expect(plan.contents[0]).toMatchObject({ mimeType: 'text/markdown', text: expect.stringContaining('衡川重工') });
  });

  it('reads in English for whoever asks in English', async () => {
    const client = await connect(house.key, 'en');
    const read = await client.callTool({ name: 'read_account_record', arguments: { accountId } });
    expect(textOf(read)).toMatch(/^\[1\] /u);
    const lost = await client.callTool({ name: 'read_account_record', arguments: { accountId: 'acc_none' } });
    expect(lost).toMatchObject({ isError: true, structuredContent: { code: 'not_found' } });
    expect(textOf(lost)).not.toMatch(/\p{Script=Han}/u);
  });

  it('offers accounts, plans and documents as resources, with templates and completion', async () => {
    const client = await connect(house.key);
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(
      expect.arrayContaining([`linchpin://accounts/${accountId}`, `linchpin://documents/${documentId}`]),
    );
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ name }) => name)).toEqual(['account', 'plan', 'document']);
    const account = await client.readResource({ uri: `linchpin://accounts/${accountId}` });
    expect(JSON.stringify(account.contents)).toContain('返工2100小时');
    const document = await client.readResource({ uri: `linchpin://documents/${documentId}` });
    expect(JSON.stringify(document.contents)).toContain('在线检测');
    const completed = await client.complete({
      ref: { type: 'ref/resource', uri: 'linchpin://accounts/{id}' },
      argument: { name: 'id', value: '衡川' },
    });
    expect(completed.completion.values).toEqual([accountId]);
  });

  it('gives a key its scopes and no more, and says so in both languages', async () => {
    const reader = await connect(await keyWith(['read']));
    const { tools } = await reader.listTools();
    expect(tools.length).toBeGreaterThan(3);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    const refused = await reader.callTool({ name: 'draft_account_plan', arguments: { accountId } });
    expect(refused).toMatchObject({
      isError: true,
      structuredContent: {
        code: 'forbidden',
        detail: { zh: expect.stringContaining('draft'), en: expect.stringContaining('draft') },
      },
    });
    await expect(connect(await keyWith(['draft']))).rejects.toThrow();
    await expect(connect('lp_nobody')).rejects.toThrow();
  });

  it("shows nothing of another tenant's", async () => {
    const stranger = await connect(other.key);
    expect((await stranger.listResources()).resources).toEqual([]);
    const read = await stranger.callTool({ name: 'read_account_record', arguments: { accountId } });
    expect(read).toMatchObject({ isError: true, structuredContent: { code: 'not_found' } });
    for (const uri of [`linchpin://accounts/${accountId}`, `linchpin://documents/${documentId}`, 'linchpin://keys/1'])
      await expect(stranger.readResource({ uri })).rejects.toThrow();
  });

  it('tells a bad input by where it is wrong, and an unknown tool by name', async () => {
    const client = await connect(house.key);
    const bad = await client.callTool({ name: 'read_account_record', arguments: { accountId: 7 } });
    expect(bad).toMatchObject({
      isError: true,
      structuredContent: { code: 'invalid_request', errors: [{ pointer: '/accountId' }] },
    });
    const none = await client.callTool({ name: 'drop_tables', arguments: {} });
    expect(none).toMatchObject({ isError: true, structuredContent: { code: 'not_found' } });
  });
});

describe('the registry over REST', () => {
  it('calls the same tools, audits what writes, and refuses without the scope', async () => {
    const read = await house.json<{ evidence: { text: string }[] }>(200, 'POST', '/v1/tools/search_account_record', {
      accountId,
      query: '返工',
    });
    expect(JSON.stringify(read.evidence)).toContain('2100');
    const drafted = await house.json<{ value: { id: string } }>(200, 'POST', '/v1/tools/draft_account_plan', {
      accountId,
    });
    expect(drafted.value.id).toMatch(/^plan/);
    const audited = await house.db.inTenant(house.tenantId, (tx) =>
      rows<{ n: number }>(
        tx,
        sql`select count(*)::int as n from audit_log where tenant_id = ${house.tenantId} and entity_type = 'tool' and entity_id = 'draft_account_plan' and details->>'door' = 'rest'`,
      ),
    );
    expect(audited).toEqual([{ n: 1 }]);
    const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'admin', scopes: ['read'] });
    const refused = await house.api('POST', '/v1/tools/draft_account_plan', { accountId }, { key });
    expect(refused.status).toBe(403);
    expect((await house.api('POST', '/v1/tools/none', {})).status).toBe(404);
    expect((await house.api('POST', '/v1/tools/read_account_record', { accountId: 7 })).status).toBe(400);
  });
});
