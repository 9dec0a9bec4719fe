import { describe, expect, it } from 'vitest';
import type { GlossaryImported } from '#src/features/library/glossary/glossary-import-contract.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { encodeGbk } from '#test/imports/gbk.ts';

type Term = { zh: string | null; en: string | null; aliases: string[]; version: number };

const send = async (house: TestWorkspace, file: string | Uint8Array, more: Record<string, string> = {}) => {
  const form = new FormData();
  form.set('file', new File([file as Uint8Array<ArrayBuffer>], more.name ?? '术语.csv'));
  for (const [name, value] of Object.entries(more)) if (name !== 'name') form.set(name, value);
  return house.api('POST', '/v1/glossary/import', form);
};
const taken = async (
  house: TestWorkspace,
  ...file: Parameters<typeof send> extends [unknown, ...infer Rest] ? Rest : never
) => {
  const response = await send(house, ...file);
  expect(response.status).toBe(201);
  const answer = (await response.json()) as GlossaryImported;
  expect(answer.created + answer.updated + answer.skipped + answer.errors.length).toBe(answer.rows);
  return answer;
};
const terms = async (house: TestWorkspace) =>
  (await house.json<{ items: Term[] }>(200, 'GET', '/v1/glossary?limit=200')).items.toReversed();

const TABLE = '中文,英文,别名\r\n银河网关,Galaxy Gateway,GTX-500；大银\r\n"冷链, 短途","Cold chain, ""short""",\r\n';

describe('a table of terms', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TABLE)],
    ['UTF-8 with a byte-order mark', new TextEncoder().encode(`\uFEFF${TABLE}`)],
    ['GBK', encodeGbk(TABLE)],
  ])('comes in as %s with quoted cells, and changes nothing the second time', async (_, bytes) => {
    const house = await openWorkspace();
    const answer = await taken(house, bytes);
    expect(answer).toMatchObject({ rows: 2, created: 2, updated: 0, skipped: 0, errors: [], dryRun: false });
    expect(answer.columns).toEqual([
      { column: '中文', field: 'zh' },
      { column: '英文', field: 'en' },
      { column: '别名', field: 'aliases' },
    ]);
    expect(await terms(house)).toMatchObject([
      { zh: '银河网关', en: 'Galaxy Gateway', aliases: ['GTX-500', '大银'], version: 1 },
      { zh: '冷链, 短途', en: 'Cold chain, "short"', aliases: [] },
    ]);
    expect(await taken(house, bytes)).toMatchObject({ created: 0, updated: 0, skipped: 2 });
  });

  it('tells wrong rows by their number and keeps the others; another spelling of a line adds to it', async () => {
    const house = await openWorkspace();
    await house.json(201, 'POST', '/v1/glossary', { zh: '網關', en: 'Gateway', aliases: ['GW'] });
    const long = 'x'.repeat(101);
    const rows = [
      'en;zh;aliases;备注',
      'gateway;网关;GTX|ＧＷ;a',
      'alone;;;',
      ';;;',
      `${long};太长;;`,
      `ok;长别名;${long};`,
      'pump;水泵;',
      'pump;水泵;;',
      'GTX;ＧＴＸ;;',
    ];
    const answer = await taken(house, rows.join('\n'));
    expect(answer).toMatchObject({ rows: 8, created: 1, updated: 1, skipped: 1 });
    expect(answer.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, null, 'required'],
      [5, 'en', 'too_long'],
      [6, null, 'too_long'],
      [7, null, 'ragged_row'],
      [9, null, 'required'],
    ]);
    expect(answer.errors[0]?.message).toMatch(/未导入/);
    expect(answer.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['column_ignored', 'blank_rows']));
    expect(await terms(house)).toMatchObject([
      { zh: '網關', en: 'Gateway', aliases: ['GW', 'GTX'], version: 2 },
      { zh: '水泵', en: 'pump', version: 1 },
    ]);
  });

  it('is tried without writing, by columns the caller names', async () => {
    const house = await openWorkspace();
    const mapping = JSON.stringify({ 甲: 'zh', 乙: 'en' });
    const answer = await taken(house, '甲,乙\n泵,pump\n', { mapping, dryRun: 'true' });
    expect(answer).toMatchObject({ dryRun: true, created: 1 });
    expect(await terms(house)).toEqual([]);
  });

  it('is refused as a whole where it is no table of terms, or too long, and needs the scope', async () => {
    const house = await openWorkspace({ language: 'en' });
    const status = async (file: string, more: Record<string, string> = {}) => (await send(house, file, more)).status;
    expect(await status('')).toBe(422);
    expect(await status('颜色,大小\n红,5\n')).toBe(422);
    expect(await status('zh,en\n"泵,pump\n')).toBe(422);
    expect(await status('zh,en\n泵,pump\n', { mapping: '{' })).toBe(400);
    expect(await status('zh,en\n泵,pump\n', { dryRun: 'perhaps' })).toBe(400);
    const many = Array.from({ length: 5_001 }, (_, at) => `词${at},term ${at}`).join('\n');
    const full = await send(house, `zh,en\n${many}`);
    expect(full.status).toBe(409);
    expect(((await full.json()) as { detail: string }).detail).toMatch(/5000 lines.*Nothing was written/);
    expect(await terms(house)).toEqual([]);
    const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'seller' });
    const form = new FormData();
    form.set('file', new File(['zh,en\n泵,pump\n'], 'a.csv'));
    expect((await house.api('POST', '/v1/glossary/import', form, { key })).status).toBe(403);
  });
});
