import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { encodeGbk, encodeUtf16 } from './gbk.ts';
import { addsUp, all, refused, send } from './send.ts';

type Account = {
  name: string;
  industry: string | null;
  employees: number | null;
  revenue: number | null;
  currency: string | null;
  founded: number | null;
  tags: string[];
};

const TABLE =
  '客户名称,行业,员工数,年营业额（万元）,成立年份,标签\r\n云栖精工,装备制造,1200,"3,500",1998年,重点;华东\r\n"海川（上海）化工","化工\n新材料",８００,1.2亿,2003,\r\n';

const stored = async (house: TestWorkspace): Promise<Account[]> =>
  (await all<Account>(house, '/v1/accounts')).sort((a, b) => a.name.localeCompare(b.name));

const expectTable = async (house: TestWorkspace): Promise<void> => {
  const accounts = await stored(house);
  expect(accounts.find((each) => each.name === '云栖精工')).toMatchObject({
    industry: '装备制造',
    employees: 1200,
    revenue: 35_000_000,
    currency: 'CNY',
    founded: 1998,
    tags: ['重点', '华东'],
  });
  expect(accounts.find((each) => each.name === '海川（上海）化工')).toMatchObject({
    industry: '化工\n新材料',
    employees: 800,
    founded: 2003,
  });
};

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
const plain = TABLE.replace('1.2亿', '12000');

describe('files of every usual kind', () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['UTF-8', utf8(plain)],
    ['UTF-8 with a mark', utf8(`\ufeff${plain}`)],
    ['GBK', encodeGbk(plain)],
    ['UTF-16 LE', encodeUtf16(plain, 'le', true)],
    ['UTF-16 BE', encodeUtf16(plain, 'be', true)],
    ['UTF-16 LE without a mark', encodeUtf16(plain, 'le', false)],
    ['semicolons', utf8(plain.replace('重点;华东', '"重点;华东"').replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'))],
    ['tabs', utf8(plain.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t'))],
    ['line feeds only', utf8(plain.replaceAll('\r\n', '\n'))],
  ])('reads %s', async (_name, file) => {
    const house = await openWorkspace();
    const answer = await send(house, { kind: 'accounts', file });
    expect(answer).toMatchObject({ rows: 2, created: 2, errors: [], warnings: [] });
    await expectTable(house);
  });

  it('reads Western European text and says that it guessed', async () => {
    const house = await openWorkspace();
    const file = new Uint8Array(
      [...'name,region\nCaf\u00e9 Z\u00fcrich,Gen\u00e8ve\n'].map((char) => char.charCodeAt(0)),
    );
    const answer = await send(house, { kind: 'accounts', file });
    expect(answer.warnings.map((each) => each.code)).toEqual(['encoding_guessed']);
    expect(await all(house, '/v1/accounts')).toMatchObject([{ name: 'Café Zürich', region: 'Genève' }]);
  });

  it('takes a file with a header alone, and a deal with a name alone', async () => {
    const house = await openWorkspace();
    expect(await send(house, { kind: 'accounts', file: 'name,industry,\n' })).toMatchObject({ rows: 0, created: 0 });
    expect(await send(house, { kind: 'accounts', file: 'name,industry,,\nAcme,IT\n' })).toMatchObject({
      created: 1,
      errors: [],
    });
    const answer = await send(house, { kind: 'opportunities', file: 'sep=;\r\n商机;金额\r\n一号;"1.000,50"\r\n' });
    expect(answer.warnings.map((each) => each.code)).toEqual(['unassigned', 'stage_assumed']);
    expect(await all(house, '/v1/opportunities')).toMatchObject([{ name: '一号', stage: 'lead', amount: 1000.5 }]);
  });

  it('reads a workbook: numbers, dates, yes and no, a title above the header, blank rows between', async () => {
    const house = await openWorkspace();
    const cell = (value: unknown) => ({ value }) as never;
    const file = await (
      await writeXlsx([
        [cell('客户清单 2026')],
        [],
        ['客户名称', '员工数', '成立时间', '年营业额（万元）', '是否大客户', '大客户理由', '标签'].map(cell),
        [
          cell('云栖精工'),
          cell(1200),
          { value: new Date('1998-05-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' } as never,
          cell(3500.5),
          cell(true),
          cell('占本区三成'),
          cell('重点；华东'),
        ],
        [],
        [cell('海川化工'), cell('abc'), cell(2003), cell(1), cell(false)],
      ])
    ).toBuffer();
    const answer = await send(house, { kind: 'accounts', file: new Uint8Array(file), name: '客户.xlsx' });
    expect(addsUp(answer)).toBe(true);
    expect(answer).toMatchObject({ rows: 3, created: 1, skipped: 1 });
    expect(answer.errors).toMatchObject([{ row: 6, column: '员工数', code: 'invalid_number' }]);
    expect(answer.warnings.map((each) => each.code)).toEqual(['header_not_first', 'blank_rows']);
    const [account] = await stored(house);
    expect(account).toMatchObject({
      name: '云栖精工',
      employees: 1200,
      founded: 1998,
      revenue: 35_005_000,
      isKey: true,
      keyReason: '占本区三成',
      tags: ['重点', '华东'],
    });
  });

  it('reads dates of a workbook as dates and serials as dates', async () => {
    const house = await openWorkspace();
    const cell = (value: unknown) => ({ value }) as never;
    const file = await (
      await writeXlsx([
        ['商机名称', '阶段', '开始日期', '成交日期', '金额'].map(cell),
        [
          cell('一号'),
          cell('签约'),
          { value: new Date('2026-03-05T00:00:00Z'), type: Date, format: 'yyyy/mm/dd' } as never,
          cell(46100),
          cell(12.5),
        ],
      ])
    ).toBuffer();
    await send(house, { kind: 'opportunities', file: new Uint8Array(file), name: 'a.xlsx' });
    expect(await all(house, '/v1/opportunities')).toMatchObject([
      {
        name: '一号',
        stage: 'signed',
        openedAt: '2026-03-05',
        closeDate: '2026-03-19',
        stageSince: '2026-03-19',
        amount: 12.5,
      },
    ]);
  });
});

const xlsxParts = (sheet: string): Record<string, Uint8Array> => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const part = (text: string) => new TextEncoder().encode(text);
  return {
    '[Content_Types].xml': part(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/></Types>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rels}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': part(sheet),
  };
};

const sheetOf = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

const ole = (stream: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((char) => [char.charCodeAt(0), 0]),
    600,
  );
  return bytes;
};

/** A workbook with a part of 5 MB whose size the directory gives as `claimed`. */
const claiming = (claimed: number): Uint8Array<ArrayBuffer> => {
  const size = 5_000_000;
  const zip = new Uint8Array(zipSync({ ...xlsxParts(sheetOf('')), 'xl/styles.xml': new Uint8Array(size) }));
  const view = new DataView(zip.buffer);
  for (let at = 0; at + 28 < zip.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size)
      view.setUint32(at + 24, claimed, true);
  return zip;
};

describe('files that are refused', () => {
  const bytes = (text: string) => utf8(text);
  it.each<[string, () => Uint8Array<ArrayBuffer>, string, number, string]>([
    ['an empty file', () => bytes(''), 'a.csv', 422, 'unreadable_file'],
    ['only blank lines', () => bytes('\r\n \r\n'), 'a.csv', 422, 'unreadable_file'],
    ['no header row', () => bytes('1,2\n3,4\n'), 'a.csv', 422, 'unreadable_file'],
    ['no known column', () => bytes('foo,bar\n3,4\n'), 'a.csv', 422, 'unprocessable'],
    ['a required column missing', () => bytes('industry\nIT\n'), 'a.csv', 422, 'unprocessable'],
    ['an open quote', () => bytes('name,industry\n"Acme,IT\nBeta,IT\n'), 'a.csv', 422, 'unreadable_file'],
    ['an encrypted workbook', () => ole('EncryptedPackage'), 'a.xlsx', 422, 'unreadable_file'],
    ['an old binary workbook', () => ole('Workbook'), 'a.xls', 415, 'unsupported_file'],
    ['text named as a workbook', () => bytes(TABLE), 'a.xlsx', 415, 'unsupported_file'],
    [
      'a workbook named as text',
      () => new Uint8Array(zipSync(xlsxParts(sheetOf('')))),
      'a.csv',
      415,
      'unsupported_file',
    ],
    [
      'another zip named as a workbook',
      () => new Uint8Array(zipSync({ 'word/document.xml': new Uint8Array(9) })),
      'a.xlsx',
      415,
      'unsupported_file',
    ],
    [
      'a cut-off workbook',
      () => new Uint8Array(zipSync(xlsxParts(sheetOf('')))).slice(0, 300),
      'a.xlsx',
      422,
      'unreadable_file',
    ],
    ['a PDF', () => bytes('%PDF-1.7 and so on'), 'a.csv', 415, 'unsupported_file'],
    ['a web page', () => bytes('<html><table><tr><td>name</td></tr></table></html>'), 'a.csv', 415, 'unsupported_file'],
    ['noise', () => new Uint8Array(4000).map((_, at) => (at * 7919) % 251), 'a.csv', 422, 'unreadable_file'],
    ['more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1).fill(65), 'a.csv', 413, 'payload_too_large'],
    ['a zip bomb', () => claiming(2_000_000_000), 'a.xlsx', 413, 'payload_too_large'],
    ['a zip that lies about its size', () => claiming(1_000), 'a.xlsx', 422, 'unreadable_file'],
    [
      'a cell in row 900000000',
      () =>
        new Uint8Array(
          zipSync(
            xlsxParts(
              sheetOf(`<row r="1">${inline('A1', 'name')}</row><row r="900000000">${inline('A900000000', 'x')}</row>`),
            ),
          ),
        ),
      'a.xlsx',
      413,
      'payload_too_large',
    ],
    [
      'a cell in column ZZZZZ',
      () =>
        new Uint8Array(zipSync(xlsxParts(sheetOf(`<row r="1">${inline('A1', 'name')}${inline('ZZZZZ1', 'x')}</row>`)))),
      'a.xlsx',
      413,
      'payload_too_large',
    ],
    ['more than 100,000 rows', () => bytes(`name\n${'x\n'.repeat(100_001)}`), 'a.csv', 413, 'payload_too_large'],
  ])('%s', async (_name, make, name, status, code) => {
    const house = await openWorkspace();
    const file = make();
    const started = performance.now();
    const answer = await refused(house, { kind: 'accounts', file, name });
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
    // Two seconds is the rule; twice that on a machine that runs other tests beside.
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(answer.problem.detail).toContain('没有导入任何内容');
    expect(await all(house, '/v1/accounts')).toEqual([]);
    expect(await all(house, '/v1/imports')).toEqual([]);
  });

  it('names what is wrong with the request itself', async () => {
    const house = await openWorkspace();
    const file = 'name,industry\nAcme,IT\n';
    const pointers = async (sending: Parameters<typeof refused>[1]) => {
      const answer = await refused(house, sending);
      expect([answer.status, answer.problem.code]).toEqual([400, 'invalid_request']);
      return answer.problem.errors?.map((each) => each.pointer);
    };
    expect(await pointers({ kind: 'accounts', file, mapping: { name: 'nonsense' } })).toEqual(['/mapping/name']);
    expect(await pointers({ kind: 'accounts', file, mapping: { absent: 'industry' } })).toEqual(['/mapping/absent']);
    expect(await pointers({ kind: 'accounts', file, mapping: { name: 'industry', industry: 'industry' } })).toEqual([
      '/mapping/industry',
    ]);
    expect(await pointers({ kind: 'accounts', file, values: { nonsense: { a: 'b' } } })).toEqual(['/values/nonsense']);
    expect(await pointers({ kind: 'opportunities', file, values: { stage: { 'a/b': 'no stage' } } })).toEqual([
      '/values/stage/a~1b',
    ]);
    expect(await pointers({ kind: 'nothing', file })).toEqual(['/kind']);
    const form = new FormData();
    form.set('kind', 'accounts');
    expect((await house.api('POST', '/v1/imports', form)).status).toBe(400);
    form.set('file', new File([file], 'a.csv'));
    form.set('mapping', '{not json');
    expect(await (await house.api('POST', '/v1/imports', form)).json()).toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/mapping' }],
    });
    form.set('mapping', '["a"]');
    expect((await house.api('POST', '/v1/imports', form)).status).toBe(400);
    form.delete('mapping');
    form.set('dryRun', 'perhaps');
    expect((await house.api('POST', '/v1/imports', form)).status).toBe(400);
    expect((await house.api('POST', '/v1/imports', { kind: 'accounts' })).status).toBe(400);
  });
});
