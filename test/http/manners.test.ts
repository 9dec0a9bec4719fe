import { describe, expect, it } from 'vitest';
import { openWorkspace } from '#test/house.ts';

type OpenApi = {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, unknown> };
};

describe('HTTP manners', () => {
  it('is alive and ready without a key, and not ready once it stops', async () => {
    const house = await openWorkspace();
    expect((await house.app.request('/healthz')).status).toBe(200);
    expect(await (await house.app.request('/readyz')).json()).toEqual({ status: 'ready' });
    house.shutdown.abort();
    expect((await house.app.request('/readyz')).status).toBe(503);
    expect((await house.app.request('/healthz')).status).toBe(200);
  });

  it('serves an OpenAPI 3.1 document whose references all resolve', async () => {
    const house = await openWorkspace();
    const document = (await (await house.app.request('/openapi.json')).json()) as OpenApi;
    expect(document.openapi).toMatch(/^3\.1/);
    for (const path of [
      '/v1/accounts',
      '/v1/users',
      '/v1/imports',
      '/v1/documents',
      '/v1/library/search',
      '/v1/opportunities/{id}/needs',
    ])
      expect(Object.keys(document.paths)).toContain(path);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      (found) => found[1] ?? '',
    );
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
    for (const [path, calls] of Object.entries(document.paths))
      for (const [method, call] of Object.entries(calls))
        expect({ call: `${method} ${path}`, problem: 'default' in call.responses }).toEqual({
          call: `${method} ${path}`,
          problem: !/^\/(healthz|readyz|openapi)/.test(path),
        });
  });

  it('answers an unknown address and broken JSON with a problem in the language asked for', async () => {
    const house = await openWorkspace({ language: 'en' });
    const missing = await house.api('GET', '/v1/nothing-here');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-type')).toContain('application/problem+json');
    expect(await missing.json()).toMatchObject({
      code: 'not_found',
      title: 'Not found',
      requestId: expect.stringMatching(/^req_/),
    });
    const broken = await house.app.request('/v1/users', {
      method: 'POST',
      headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json', 'accept-language': 'zh-CN' },
      body: '{"name":',
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ code: 'invalid_request', title: '请求不合规' });
  });

  it('refuses a body over the limit', async () => {
    const house = await openWorkspace();
    const answer = await house.app.request('/v1/users', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${house.key}`,
        'content-type': 'application/json',
        'content-length': String(26 * 1024 * 1024),
      },
      body: '{}',
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'payload_too_large' });
  });

  it('limits requests a second and key, and says when to come back', async () => {
    const house = await openWorkspace({ outside: { rateLimit: 3 } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => house.api('GET', '/v1/accounts')));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(await refused[0]?.json()).toMatchObject({ code: 'rate_limited', retryable: true });
  });

  it('sets security headers and a request id, the caller’s own when it is sane', async () => {
    const house = await openWorkspace();
    const answer = await house.api('GET', '/v1/accounts', undefined, { headers: { 'x-request-id': 'caller-12345' } });
    expect(answer.headers.get('x-request-id')).toBe('caller-12345');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    const odd = await house.api('GET', '/v1/accounts', undefined, { headers: { 'x-request-id': 'a b<script>' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^req_/);
  });

  it('writes one line a request, without key, path values or body', async () => {
    const house = await openWorkspace();
    await house.api('POST', '/v1/accounts?q=机密查询', { name: '绝密客户有限公司' });
    const requests = house.lines.filter((line) => line.includes('"event":"request"'));
    expect(requests).toHaveLength(1);
    expect(JSON.parse(requests[0] ?? '{}')).toMatchObject({
      method: 'POST',
      route: '/v1/accounts',
      status: 201,
      tenantId: house.tenantId,
    });
    expect(house.lines.join('\n')).not.toMatch(/机密查询|绝密客户|lp_/);
  });
});
