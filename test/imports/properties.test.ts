import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlan, type PlanRules } from '#src/features/imports/domain.ts';
import { countPlan } from '#src/features/imports/import-report.ts';
import { readTable } from '#src/features/imports/read/read-table.ts';
import { readImport } from '#src/features/imports/read-import.ts';
import { RECORD_RULES } from '#src/features/imports/record-rules.ts';
import type { StoredRecord } from '#src/features/imports/record-shelf.ts';
import { indexReferences } from '#src/features/imports/references.ts';
import { resolveRows } from '#src/features/imports/resolve-rows.ts';
import { openWorkspace } from '#test/house.ts';
import { encodeUtf16 } from './gbk.ts';
import { addsUp, send } from './send.ts';

const signal = new AbortController().signal;
const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** A cell as people write them: words, marks, quotes, separators, line ends, both scripts. */
const cell = fc
  .string({
    unit: fc.constantFrom('a', 'B', '7', ' ', ',', ';', '"', "'", '\n', '中', '，', '。', 'é', '=', '-', '\t', '😀'),
    maxLength: 8,
  })
  .map((text) => text.trim());
const word = fc.constantFrom('Acme', 'ACME', 'Acme Ltd', '海川', '海川 ', 'Beta', '', '!!!');
const NAME_OF: Readonly<Record<string, string>> = { '1': 'Acme', '2': '海川', '3': 'Acme' };
const row = fc.record({
  externalId: fc.constantFrom('', '', '1', '2', '3'),
  name: word,
  employees: fc.constantFrom('', '5', '6', '1,000', 'many', '-3', '1.5'),
  industry: fc.constantFrom('', 'IT', '化工', 'x'.repeat(201)),
  status: fc.constantFrom('', 'active', '已关闭', 'asleep'),
});
const csv = (rows: readonly Record<string, string>[]): string =>
  stringify([...rows], { header: true, columns: ['externalId', 'name', 'employees', 'industry', 'status'] });

/** Plans an import of accounts over these records, without a store. */
const plan = async (file: string, existing: StoredRecord[]) => {
  const read = await readImport(
    { bytes: bytes(file), fileName: 'a.csv', kind: 'accounts', mapping: {}, values: {}, dryRun: true },
    signal,
  );
  const headerOf = (name: string) => name;
  const rows = resolveRows(
    { spec: read.spec, index: indexReferences(new Map()), warnings: read.warnings, headerOf },
    read.rows,
  );
  let made = existing.length;
  const rules: PlanRules = {
    kind: 'accounts',
    rules: RECORD_RULES.accounts,
    env: { today: '2026-11-21', mayMakeAdmins: true },
    newId: () => {
      made += 1;
      return `acc_${made}`;
    },
    links: () => () => ({}),
    headerOf,
  };
  const open = openPlan(existing, rules);
  open.place(rows);
  return open.settle();
};

const applied = (existing: StoredRecord[], { writes }: Awaited<ReturnType<typeof plan>>): StoredRecord[] => {
  const all = new Map(existing.map((record) => [record.id, record]));
  for (const write of writes) all.set(write.after.id, write.after);
  return [...all.values()];
};

describe('what holds for every file', () => {
  it('created + updated + skipped + rows in errors = rows; every write is a new record or a higher version', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        async (first, second) => {
          let existing: StoredRecord[] = [];
          for (const rows of [first, second]) {
            const done = await plan(csv(rows), existing);
            const counts = countPlan(done);
            expect(counts.rows).toBe(rows.length);
            expect(counts.created + counts.updated + counts.skipped + counts.errors.length).toBe(rows.length);
            expect(done.writes.filter((write) => write.before === null)).toHaveLength(counts.created);
            expect(done.writes.filter((write) => write.before !== null).length).toBeLessThanOrEqual(counts.updated);
            for (const { before, after: next } of done.writes) expect(next.version).toBe((before?.version ?? 0) + 1);
            existing = applied(existing, done);
            const externalIds = existing.map((record) => record.externalId).filter((id) => id !== null);
            expect(new Set(externalIds).size).toBe(externalIds.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a file that renames none of its own records makes no record the second time and leaves every one as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (free) => {
        const rows = free.map((each) => ({ ...each, name: NAME_OF[each.externalId] ?? each.name }));
        // A bare name that two ids share says of no record which it means: the first time it met one, the second time two.
        const idsOf = (name: string) =>
          new Set(rows.filter((each) => each.name === name).map((each) => each.externalId));
        fc.pre(rows.every(({ name }) => !idsOf(name).has('') || idsOf(name).size <= 2));
        const existing = applied([], await plan(csv(rows), []));
        const again = await plan(csv(rows), existing);
        expect(countPlan(again).created).toBe(0);
        const contents = (records: StoredRecord[]) => records.map(({ version: _version, ...record }) => record);
        expect(contents(applied(existing, again))).toEqual(contents(existing));
      }),
      { numRuns: 60 },
    );
  });

  it('reads back every cell that a CSV was written with, whatever delimiter and encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('utf8', 'utf8 with a mark', 'utf16'),
        async (rows, delimiter, record_delimiter, encoding) => {
          const text = stringify([['name', 'industry', '描述'], ...rows], {
            delimiter,
            record_delimiter,
            quoted_match: /\n/,
          });
          const file =
            encoding === 'utf16' ? encodeUtf16(text, 'le', true) : bytes(encoding === 'utf8' ? text : `\ufeff${text}`);
          const table = await readTable(file, 'a.csv', signal);
          expect(table.rows.slice(1).map((each) => each.cells)).toEqual(rows);
          expect(table.rows.map((each) => each.number)).toEqual([...table.rows.keys()].map((at) => at + 1));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('adds up over the wire and in the store too', async () => {
    const house = await openWorkspace();
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const file = csv(rows);
        const dry = await send(house, { kind: 'accounts', file, dryRun: true });
        const answer = await send(house, { kind: 'accounts', file });
        expect(answer.rows).toBe(rows.length);
        expect(addsUp(answer)).toBe(true);
        expect([dry.created, dry.updated, dry.skipped, dry.errors]).toEqual([
          answer.created,
          answer.updated,
          answer.skipped,
          answer.errors,
        ]);
      }),
      { numRuns: 4 },
    );
  });
});
