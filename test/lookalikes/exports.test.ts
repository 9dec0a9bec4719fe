import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { finishRuns } from './finish-runs.ts';
import { addCustomers, addProspects, madeCompanies, madeCustomers } from './market.ts';

const HOSTILE = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1', ' =1+1', '＝1+1'];

describe('the export of a run', () => {
  let house: TestWorkspace;
  let id: string;

  beforeAll(async () => {
    house = await openWorkspace();
    await addCustomers(house.db, house.tenantId, madeCustomers());
    await addProspects(house.db, house.tenantId, [
      ...madeCompanies(20),
      ...HOSTILE.map((sign, n) => ({ ...madeCompanies(n + 1)[n], name: `${sign} 公司${n}`, tags: [sign] })),
    ]);
    id = (await house.json<{ id: string }>(202, 'POST', '/v1/lookalikes', { seeds: { filter: {} }, limit: 500 })).id;
    await finishRuns(house);
  });

  it('is CSV that Excel reads as UTF-8, one row a result, in the language of the reader', async () => {
    const answer = await house.api('GET', `/v1/lookalikes/${id}/export?format=csv`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${id}.csv"`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const table = parse(Buffer.from(bytes), { bom: true }) as string[][];
    expect(table[0]?.slice(0, 3)).toEqual(['排名', '公司', '相似度']);
    expect(table).toHaveLength(1 + 20 + HOSTILE.length);
    expect(table[1]?.join(' ')).toContain('成交客户');
  });

  it('holds no cell that a spreadsheet would run', async () => {
    const text = await (await house.api('GET', `/v1/lookalikes/${id}/export?format=csv`)).text();
    const cells = (parse(text, { bom: true }) as string[][]).flat();
    expect(cells.filter((cell) => /^[\s]*[=+\-@＝＋－＠\t\r]/u.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThanOrEqual(HOSTILE.length);
  });

  it('is XLSX with every cell as text', async () => {
    const answer = await house.api('GET', `/v1/lookalikes/${id}/export?format=xlsx`, undefined, {
      headers: { 'accept-language': 'en' },
    });
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const [sheet] = await readXlsx(Buffer.from(await answer.arrayBuffer()));
    expect(sheet?.data[0]?.slice(0, 3)).toEqual(['Rank', 'Company', 'Score']);
    expect(sheet?.data).toHaveLength(1 + 20 + HOSTILE.length);
    expect(sheet?.data.flat().every((cell) => cell === null || typeof cell === 'string')).toBe(true);
    expect(sheet?.data.flat()).toContain('+1+1 公司1');
  });

  it('knows two formats', async () => {
    expect((await house.api('GET', `/v1/lookalikes/${id}/export?format=pdf`)).status).toBe(400);
    expect((await house.api('GET', `/v1/lookalikes/${id}/export`)).status).toBe(200);
  });
});
