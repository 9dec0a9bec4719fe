import { describe, expect, it } from 'vitest';
import type { UndoAnswer } from '#src/features/imports/contract.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { all, send } from './send.ts';

type Account = { id: string; name: string; industry: string | null; employees: number | null; version: number };

const undo = (house: TestWorkspace, id: string | undefined) =>
  house.json<UndoAnswer>(200, 'DELETE', `/v1/imports/${id}`);
const accounts = async (house: TestWorkspace) =>
  (await all<Account>(house, '/v1/accounts')).sort((a, b) => a.name.localeCompare(b.name));

describe('undoing an import', () => {
  it('removes what it made and restores what it changed, once', async () => {
    const house = await openWorkspace();
    await send(house, { kind: 'accounts', file: 'name,industry,employees\nAcme,IT,5\nBeta,IT,6\n' });
    const { id } = await send(house, { kind: 'accounts', file: 'name,industry\nAcme,Retail\nBeta,IT\nGamma,IT\n' });
    expect(await undo(house, id)).toEqual({ id, removed: 1, restored: 1, gone: 0, kept: [] });
    expect((await accounts(house)).map(({ name, industry, employees }) => [name, industry, employees])).toEqual([
      ['Acme', 'IT', 5],
      ['Beta', 'IT', 6],
    ]);
    expect((await house.api('DELETE', `/v1/imports/${id}`)).status).toBe(409);
    expect(await house.json(200, 'GET', `/v1/imports/${id}`)).toMatchObject({ undoneAt: '2026-11-21T08:00:00.000Z' });
    expect((await house.api('DELETE', '/v1/imports/imp_none')).status).toBe(404);
  });

  it('leaves what was edited since, and what others hang on, and says so', async () => {
    const house = await openWorkspace({ language: 'en' });
    const { id } = await send(house, { kind: 'accounts', file: 'name\nAcme\nBeta\nGamma\nDelta\n' });
    const [acme, beta, delta] = await accounts(house);
    await house.json(200, 'PATCH', `/v1/accounts/${acme?.id}`, { industry: 'IT' });
    await send(house, { kind: 'contacts', file: 'name,account\nAnn,Beta\n' });
    await house.json(204, 'DELETE', `/v1/accounts/${delta?.id}`);
    const answer = await undo(house, id);
    expect(answer).toMatchObject({ removed: 1, restored: 0, gone: 1 });
    expect(answer.kept.map(({ id: kept, reason }) => [kept, reason])).toEqual([
      [acme?.id, 'edited'],
      [beta?.id, 'in_use'],
    ]);
    expect(answer.kept[0]?.message).toBe('It was edited after the import and stays as it is.');
    expect((await accounts(house)).map((each) => each.name)).toEqual(['Acme', 'Beta']);
  });

  it('can be done step by step backwards through several imports of the same records', async () => {
    const house = await openWorkspace();
    const file = (stage: string) => `id,name,stage,openedAt\n1,One,${stage},2026-01-01\n`;
    const first = await send(house, { kind: 'opportunities', file: file('lead') });
    const second = await send(house, { kind: 'opportunities', file: file('tender') });
    const third = await send(house, { kind: 'opportunities', file: file('won') });
    const deal = async () =>
      (
        await all<{ id: string; stage: string; stageSince: string | null; version: number }>(house, '/v1/opportunities')
      )[0];
    await undo(house, third.id);
    expect(await deal()).toMatchObject({ stage: 'tender', version: 4 });
    await undo(house, second.id);
    expect(await deal()).toMatchObject({ stage: 'lead', stageSince: '2026-01-01', version: 5 });
    expect(await undo(house, first.id)).toMatchObject({ removed: 1, kept: [] });
    expect(await deal()).toBeUndefined();
  });

  it('keeps moments, lists and dates exactly when it restores', async () => {
    const house = await openWorkspace();
    await send(house, { kind: 'accounts', file: 'name,tags\nAcme,a;b\n' });
    const head = 'id,account,occurredAt,kind,subject,notes,summary,summaryStatus\n';
    await send(house, {
      kind: 'activities',
      file: `${head}1,Acme,2026-03-05T06:30:15Z,call,Price,old,text,confirmed\n`,
    });
    const before = await all<{ version: number; updatedAt: string }>(house, '/v1/activities');
    const { id } = await send(house, { kind: 'activities', file: `${head}1,Acme,2026-04-05,visit,Other,new,,\n` });
    await undo(house, id);
    const after = await all<{ version: number; updatedAt: string }>(house, '/v1/activities');
    expect(after).toEqual(before.map((each) => ({ ...each, version: 3 })));
    const other = await send(house, { kind: 'accounts', file: 'name,tags\nAcme,c\n' });
    await undo(house, other.id);
    expect(await all(house, '/v1/accounts')).toMatchObject([{ tags: ['a', 'b'] }]);
  });

  it('writes one line an import and an undo into the audit log, with counts and no contents', async () => {
    const house = await openWorkspace();
    const { id } = await send(house, { kind: 'accounts', file: 'name\nSecretive Ltd\n' });
    await undo(house, id);
    const { sql } = await import('drizzle-orm');
    const { rows } = await import('#src/db/rows.ts');
    const log = await house.db.inTenant(house.tenantId, (tx) =>
      rows<{ action: string; details: unknown }>(
        tx,
        sql`select action, details from audit_log where tenant_id = ${house.tenantId} and entity_id = ${id} order by id`,
      ),
    );
    expect(log).toEqual([
      { action: 'import', details: { kind: 'accounts', rows: 1, created: 1, updated: 0, skipped: 0, errors: 0 } },
      { action: 'undo', details: { kind: 'accounts', removed: 1, restored: 0, gone: 0, kept: 0 } },
    ]);
    expect(house.lines.join('\n')).not.toContain('Secretive');
  });
});
