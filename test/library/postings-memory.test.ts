import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createDeps } from '#src/deps.ts';
import { ingestDocument, searchLibrary } from '#src/features/library/index.ts';
import { createPostingsMemory, type RememberedTerm } from '#src/kernel/postings-memory.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';

const put = (house: TestWorkspace, fileName: string, text: string) =>
  ingestDocument(house.ctx(), { fileName, bytes: new TextEncoder().encode(text) });

const known = (version: string, bytes: number): RememberedTerm => ({
  version,
  blocks: [{ block: 0, stamp: version, df: 1, peak: 8, shortest: 1, packed: new Uint8Array(bytes) }],
});

/** Two services over one store: each has a memory of its own, as two processes have. */
const asTwo = (house: TestWorkspace) => {
  const other = { ...house.ctx(), postings: createPostingsMemory(1_000_000) };
  const titles = async (ctx: typeof other, query: string) =>
    (await searchLibrary(ctx, { query, limit: 10 })).results.map(({ document, score }) => `${document.title} ${score}`);
  return { other, titles };
};

describe('the memory of postings', () => {
  it('sees at once what another process stored, changed and deleted', async () => {
    const house = await openWorkspace();
    const { other, titles } = asTwo(house);
    const same = async (query: string) => {
      const fresh = { ...other, postings: createPostingsMemory(1_000_000) };
      const expected = await titles(fresh, query);
      expect(await titles(other, query)).toEqual(expected);
      return expected;
    };
    await put(house, 'a.txt', '断网自治方案在收费站运行');
    expect(await same('断网 收费站')).toHaveLength(1);
    // Stored by the first service, whose memory is another one.
    const { id } = await put(house, 'b.txt', '断网自治，收费站排队，收费站改造');
    expect(await same('断网 收费站')).toHaveLength(2);
    await put(house, 'b.txt', '断网自治，冷链温控');
    expect(await same('收费站')).toHaveLength(1);
    expect(await same('冷链')).toHaveLength(1);
    await house.json(204, 'DELETE', `/v1/documents/${id}`);
    expect(await same('冷链')).toHaveLength(0);
    expect(await same('断网 收费站')).toHaveLength(1);
    await house.db.inTenant(house.tenantId, (tx) => tx.execute(sql`update library_counts set format = 0`));
    expect(await same('断网 收费站')).toHaveLength(1);
  });

  it('keeps tenants apart that share it', async () => {
    const [one, two] = [await openWorkspace(), await openWorkspace()];
    const postings = createPostingsMemory(1_000_000);
    await put(one, 'one.txt', '断网自治方案');
    for (let n = 0; n < 3; n += 1) await put(two, `two${n}.txt`, `断网自治，冷链温控 ${n}`);
    const ask = async (house: TestWorkspace) =>
      (await searchLibrary({ ...house.ctx(), postings }, { query: '断网 冷链', limit: 10, everyMember: true })).results
        .map(({ document }) => document.title)
        .sort();
    for (let round = 0; round < 2; round += 1) {
      expect(await ask(one)).toEqual(['one']);
      expect(await ask(two)).toEqual(['two0', 'two1', 'two2']);
    }
  });

  it('answers the same whatever little it may hold', async () => {
    const house = await openWorkspace();
    for (let n = 0; n < 6; n += 1) await put(house, `t${n}.txt`, `断网自治 ${'收费站 '.repeat(n + 1)} 编号${n}`);
    const ask = async (mostBytes: number) => {
      const postings = createPostingsMemory(mostBytes);
      const ctx = { ...house.ctx(), postings };
      const first = await searchLibrary(ctx, { query: '“断网自治” 收费站 编号', limit: 5 });
      expect(await searchLibrary(ctx, { query: '“断网自治” 收费站 编号', limit: 5 })).toEqual(first);
      expect(postings.bytes).toBeLessThanOrEqual(mostBytes);
      return first;
    };
    expect(await ask(0)).toEqual(await ask(10_000_000));
    expect(await ask(2_000)).toEqual(await ask(10_000_000));
  });

  it('never holds more than it may, and lets go first of what was asked for longest ago', () => {
    const memory = createPostingsMemory(20_000);
    for (let n = 0; n < 100; n += 1) {
      memory.remember('t', `term${n}`, known('1', 1_000));
      expect(memory.recall('t', 'term0')).toBeDefined();
      expect(memory.bytes).toBeLessThanOrEqual(20_000);
    }
    expect(memory.recall('t', 'term99')).toBeDefined();
    expect(memory.recall('t', 'term1')).toBeUndefined();
    expect(memory.recall('u', 'term99')).toBeUndefined();
    const before = memory.bytes;
    memory.remember('t', 'term99', known('2', 1_000));
    expect(memory.bytes).toBe(before);
    memory.remember('t', 'huge', known('1', 30_000));
    expect(memory.recall('t', 'huge')).toBeUndefined();
  });

  it('belongs to the service that was built with it', async () => {
    const house = await openWorkspace();
    await put(house, 'a.txt', '断网自治方案');
    const outside = {
      db: house.db,
      model: null,
      embedder: null,
      log: house.ctx().log,
      now: () => new Date('2026-11-21T08:00:00.000Z'),
      shutdown: new AbortController().signal,
      rateLimit: null,
      version: 'test',
    };
    const contexts = [createDeps(outside), createDeps(outside)].map((deps) =>
      deps.backgroundContext(house.tenantId, 'req_test', new AbortController().signal),
    );
    await searchLibrary(contexts[0] as (typeof contexts)[number], { query: '断网', limit: 1 });
    expect(contexts.map(({ postings }) => (postings?.bytes ?? 0) > 0)).toEqual([true, false]);
  });
});
