import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineThread, startEngineThread } from '#src/db/engine-thread.ts';
import { sqlState } from '#src/db/sql-state.ts';

let engine: EngineThread;
beforeAll(async () => {
  engine = await startEngineThread({ dir: null, template: null });
  await engine.exec('create table t (n int primary key, at timestamptz, held jsonb)');
});
afterAll(() => engine.close());

const rows = async (text: string) => (await engine.query<{ n: number }>(text)).rows.map(({ n }) => n);

describe('the embedded engine in its thread', () => {
  it('gives rows as objects or arrays, and leaves unparsed what it is told to', async () => {
    const at = "timestamptz '2026-11-21 08:00:00+00'";
    expect((await engine.query(`select 7 as n, ${at} as at, '{"a":1}'::jsonb as held`)).rows).toEqual([
      { n: 7, at: new Date('2026-11-21T08:00:00Z'), held: { a: 1 } },
    ]);
    const asIs = { rowMode: 'array' as const, parsers: { 1184: (value: string) => value } };
    const [row] = (await engine.query<unknown[]>(`select ${at}`, [], asIs)).rows;
    expect(row).toEqual([expect.stringMatching(/^2026-11-21 08:00:00/u)]);
  });

  it('refuses a parser it cannot take along', async () => {
    await expect(engine.query('select 1', [], { parsers: { 23: Number } })).rejects.toThrow(/type 23/u);
  });

  it('tells the state of a failed statement and nothing of its values, and goes on', async () => {
    await engine.query('insert into t (n) values ($1)', [1]);
    const error: unknown = await engine.query('insert into t (n) values ($1)', [1]).catch((each: unknown) => each);
    expect(sqlState(error)).toBe('23505');
    expect(error).not.toHaveProperty('params');
    expect(await rows('select n from t')).toEqual([1]);
  });

  it('gives a transaction the connection alone, keeps what it did whole, and undoes it when it fails', async () => {
    const seen: number[][] = [];
    const slow = engine.transaction(async (tx) => {
      await tx.query('insert into t (n) values (2)');
      await new Promise((resolve) => setTimeout(resolve, 20));
      await tx.query('insert into t (n) values (3)');
    });
    seen.push(await rows('select n from t order by n'));
    await slow;
    expect(seen).toEqual([[1, 2, 3]]);
    const failing = engine.transaction(async (tx) => {
      await tx.query('insert into t (n) values (4)');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows('select n from t order by n')).toEqual([1, 2, 3]);
  });

  it('goes on after a statement broke a transaction', async () => {
    const broken = engine.transaction(async (tx) => {
      await tx.query('select 1/0');
    });
    expect(sqlState(await broken.catch((error: unknown) => error))).toBe('22012');
    expect(await rows('select 5 as n')).toEqual([5]);
  });

  it('tells of notifications until it is asked to stop', async () => {
    const heard: string[] = [];
    const stop = await engine.listen('news', (payload) => heard.push(payload));
    await engine.query("select pg_notify('news', 'one')");
    await engine.query('select 1');
    await stop();
    await engine.query("select pg_notify('news', 'two')");
    await engine.query('select 1');
    expect(heard).toEqual(['one']);
  });

  it('comes up from what it packed, and refuses what is asked after it has closed', async () => {
    const other = await startEngineThread({ dir: null, template: await engine.dump() });
    expect((await other.query<{ n: number }>('select n from t order by n')).rows.map(({ n }) => n)).toEqual([1, 2, 3]);
    await other.close();
    await expect(other.query('select 1')).rejects.toThrow(/ended/u);
  });
});
