import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { rows } from '#src/db/rows.ts';
import { openWorkspace } from '#test/house.ts';

describe('keys and users', () => {
  it('lets an admin add a person and a key that works with its role', async () => {
    const house = await openWorkspace();
    const { id: userId } = await house.json<{ id: string }>(201, 'POST', '/v1/users', { name: '王芳', role: 'seller' });
    const made = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'seller', userId });
    const refused = await house.api('POST', '/v1/users', { name: '李雷', role: 'admin' }, { key: made.key });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'forbidden', status: 403, retryable: false });
  });

  it('keeps no key in the store, only its hash', async () => {
    const house = await openWorkspace();
    const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'manager' });
    const stored = await house.db.inTenant(house.tenantId, (tx) =>
      rows<{ all: string }>(tx, sql`select string_agg(k::text, ' ') as all from api_keys k`),
    );
    expect(stored[0]?.all).not.toContain(key.slice(3, -4));
  });

  it('answers a wrong, missing or malformed key alike, in the language asked for', async () => {
    const house = await openWorkspace();
    for (const header of ['', 'Bearer nothing', 'Basic abc', `bearer ${house.key}x`]) {
      const answer = await house.app.request('/v1/users', {
        method: 'POST',
        headers: { authorization: header, 'accept-language': 'en-GB' },
      });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'unauthenticated', title: 'No valid key' });
    }
  });

  it('names each fault of a bad body by its pointer and writes nothing', async () => {
    const house = await openWorkspace();
    const answer = await house.api('POST', '/v1/users', { name: '', role: 'king' });
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as { errors: { pointer: string }[] };
    expect(problem.errors.map((each) => each.pointer).sort()).toEqual(['/name', '/role']);
  });
});
