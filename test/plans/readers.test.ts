import { describe, expect, it } from 'vitest';
import type { Claim } from '#src/evidence/index.ts';
import { ingestDocument } from '#src/features/library/index.ts';
import { readSources } from '#src/features/plans/read-sources.ts';
import { openWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';
import { recordOf } from './fixture.ts';

const citing = (...ids: string[]) =>
  ids.map((id) => ({ evidence: [{ source: { type: 'passage', id }, quote: '' }] })) as unknown as Claim[];

describe('the passages that a plan cites', () => {
  it('are read for whoever may see their document; to others they are as one that is gone', async () => {
    const house = await openWorkspace();
    const seller = await addPerson(house, '阮清和', 'seller');
    const accountId = await recordOf(house).account('渚溪机床有限公司', {}, [seller.id]);
    const put = async (fileName: string, text: string, readers: 'manager'[] = []) => {
      const bytes = new TextEncoder().encode(text);
      const metadata = { shareable: true, readers };
      const { id } = await ingestDocument(house.ctx('manager'), { fileName, bytes, metadata });
      const page = await house.json<{ items: { id: string }[] }>(200, 'GET', `/v1/documents/${id}/passages`);
      return page.items[0]?.id ?? '';
    };
    const open = await put('open.md', '主轴振动监测三周上线。');
    const secret = await put('secret.md', '底价让步不超过八个百分点。', ['manager']);
    const seen = async (role: 'manager' | 'seller' | 'admin', userId: string | null = null) =>
      house.db.inTenant(house.tenantId, async (tx) => {
        const claims = citing(open, secret, 'psg_gone');
        return (await readSources(house.ctx(role, userId), tx, accountId, claims)).passages.map(
          (each) => each.passageId,
        );
      });
    expect(new Set(await seen('admin'))).toEqual(new Set([open, secret]));
    expect(await seen('seller', seller.id)).toEqual([open]);
  });
});
