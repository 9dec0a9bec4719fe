import { describe, expect, it } from 'vitest';
import { openWorkspace } from '#test/house.ts';
import { addIntegration } from '#test/people.ts';
import { all, formOf, send } from './send.ts';

describe('who may import, and into what', () => {
  it('keeps tenants apart: names, external ids, imports', async () => {
    const [ours, theirs] = [await openWorkspace(), await openWorkspace()];
    const file = 'externalId,name\nA1,Acme\n';
    const first = await send(ours, { kind: 'accounts', file });
    expect(await send(theirs, { kind: 'accounts', file })).toMatchObject({ created: 1 });
    await send(ours, { kind: 'accounts', file: 'externalId,name\nA2,Only Ours\n' });
    const deal = await send(theirs, {
      kind: 'opportunities',
      file: 'name,account,stage\nx,Only Ours,lead\ny,A2,lead\nz,Acme,lead\n',
    });
    expect(deal.errors.map((each) => [each.row, each.code])).toEqual([
      [2, 'unknown_reference'],
      [3, 'unknown_reference'],
    ]);
    for (const method of ['GET', 'DELETE'])
      expect((await theirs.api(method, `/v1/imports/${first.id}`)).status).toBe(404);
    expect(await all(theirs, '/v1/imports')).toHaveLength(2);
    expect(await all(ours, '/v1/accounts')).toHaveLength(2);
  });

  it('lets sales-ops and admins import, nobody else, and sales-ops make no admins', async () => {
    const house = await openWorkspace();
    const [seller, ops] = [await addIntegration(house, 'seller'), await addIntegration(house, 'sales_ops')];
    const form = (file: string) => formOf({ kind: 'users', file });
    for (const [method, path] of [
      ['POST', '/imports'],
      ['GET', '/imports'],
      ['GET', '/imports/x'],
      ['DELETE', '/imports/x'],
      ['GET', '/imports/fields?kind=users'],
    ] as const)
      expect(await seller.status(method, path, method === 'POST' ? form('name\nA\n') : undefined)).toBe(403);
    const answer = await ops.json<{ created: number; errors: { code: string; row: number }[] }>(
      201,
      'POST',
      '/imports',
      form('name,role\nA,管理员\nB,销售\n'),
    );
    expect(answer).toMatchObject({ created: 1, errors: [{ row: 2, code: 'forbidden_value' }] });
    expect(await send(house, { kind: 'users', file: 'name,role\nA,管理员\n' })).toMatchObject({ created: 1 });
  });

  it('does not let two imports of one file at the same time make records twice', async () => {
    const house = await openWorkspace();
    const file = `name\n${Array.from({ length: 300 }, (_, at) => `Company ${at}`).join('\n')}\n`;
    const answers = await Promise.all([
      send(house, { kind: 'prospects', file }),
      send(house, { kind: 'prospects', file }),
    ]);
    expect(answers.map((each) => each.created).sort((a, b) => a - b)).toEqual([0, 300]);
    expect(await all(house, '/v1/prospects')).toHaveLength(300);
  });
});
