import { describe, expect, it } from 'vitest';
import type { Ctx } from '#src/context.ts';
import {
  getDocument,
  ingestDocument,
  listDocuments,
  readableBy,
  requireDocument,
  searchLibrary,
} from '#src/features/library/index.ts';
import { listPassages } from '#src/features/library/list-passages.ts';
import { listVersions } from '#src/features/library/list-versions.ts';
import { updateDocument } from '#src/features/library/update-document.ts';
import { openWorkspace } from '#test/house.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SECRET = '# 底价策略\n\n底价谈判策略：让步不超过 8%，先换条款再让价。';
const OPEN = '# 谈判手册\n\n底价谈判策略的公开部分：先问清标准。';

const setUp = async () => {
  const house = await openWorkspace();
  const secret = await ingestDocument(house.ctx('manager'), {
    fileName: '底价.md',
    bytes: bytes(SECRET),
    metadata: { readers: ['manager'] },
  });
  const open = await ingestDocument(house.ctx('manager'), { fileName: '手册.md', bytes: bytes(OPEN) });
  return { house, secret, open };
};

describe('readers', () => {
  it('keeps a document from roles it is not for, by every way to it', async () => {
    const { house, secret, open } = await setUp();
    const seller = house.ctx('seller');
    const titles = async (ctx: Ctx) =>
      (await searchLibrary(ctx, { query: '底价谈判策略', limit: 10 })).results.map(({ document }) => document.id);
    expect(await titles(seller)).toEqual([open.id]);
    expect(new Set(await titles(house.ctx('manager')))).toEqual(new Set([secret.id, open.id]));
    expect(new Set(await titles(house.ctx('admin')))).toEqual(new Set([secret.id, open.id]));
    expect(await titles(house.ctx('sales_ops'))).toEqual([open.id]);
    const notFound = { code: 'not_found' };
    await expect(getDocument(seller, secret.id)).rejects.toMatchObject(notFound);
    await expect(listPassages(seller, secret.id, { limit: 10 })).rejects.toMatchObject(notFound);
    await expect(listVersions(seller, secret.id, { limit: 10 })).rejects.toMatchObject(notFound);
    await expect(updateDocument(seller, secret.id, { title: 'x' })).rejects.toMatchObject(notFound);
    await expect(
      house.db.inTenant(house.tenantId, (tx) => requireDocument(seller, tx, secret.id)),
    ).rejects.toMatchObject(notFound);
    expect((await listDocuments(seller, { limit: 50 })).items.map(({ id }) => id)).toEqual([open.id]);
    expect(
      (await searchLibrary(seller, { query: '底价', limit: 5, filters: { documentIds: [secret.id] } })).results,
    ).toEqual([]);
  });

  it('fills the page with what the asker may see', async () => {
    const { house, open } = await setUp();
    for (let at = 0; at < 6; at += 1)
      await ingestDocument(house.ctx('manager'), {
        fileName: `密${at}.md`,
        bytes: bytes(`# 底价 ${at}00\n\n底价谈判策略 ${at}：${'甲乙丙丁戊己'[at]}区底价谈判策略底价谈判策略。`),
        metadata: { readers: ['manager', 'sales_ops'] },
      });
    const { results } = await searchLibrary(house.ctx('seller'), { query: '底价谈判策略', limit: 1 });
    expect(results.map(({ document }) => document.id)).toEqual([open.id]);
  });

  it('says nothing of a document kept from the asker who brings its very bytes, nor of its family', async () => {
    const { house, secret } = await setUp();
    const own = await ingestDocument(house.ctx('seller', 'usr_1'), {
      fileName: '底价.md',
      bytes: bytes(SECRET),
      metadata: { title: '我的' },
    });
    expect(own).toMatchObject({ outcome: 'created', title: '我的' });
    expect(own.id).not.toBe(secret.id);
    const { results } = await searchLibrary(house.ctx('seller', 'usr_1'), { query: '让步不超过', limit: 5 });
    expect(results).toMatchObject([{ document: { id: own.id }, family: [] }]);
    const seen = await searchLibrary(house.ctx('manager'), { query: '让步不超过', limit: 5 });
    expect(seen.results).toHaveLength(1);
    expect(seen.results[0]?.family).toHaveLength(1);
  });

  it('lets whoever put it in see it, and whoever shuts themselves out see what they wrote', async () => {
    const { house, open } = await setUp();
    const seller = house.ctx('seller', 'usr_2');
    const own = await ingestDocument(seller, {
      fileName: 'x.md',
      bytes: bytes('# 报告\n\n只给经理的报告。'),
      metadata: { readers: ['manager'] },
    });
    expect((await getDocument(seller, own.id)).readers).toEqual(['manager']);
    await expect(getDocument(house.ctx('seller', 'usr_3'), own.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await updateDocument(house.ctx('seller', 'usr_3'), open.id, { readers: ['manager'] })).toMatchObject({
      readers: ['manager'],
    });
    expect(readableBy(house.ctx('admin').actor)).toBeUndefined();
    expect((await house.api('POST', '/v1/library/search', { query: '报告' })).status).toBe(200);
  });
});
